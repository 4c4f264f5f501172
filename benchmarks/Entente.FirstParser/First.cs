using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.FirstParser;

/// <summary>The first tagger and parser: an averaged perceptron with arc-eager transitions, which later ones are measured against.</summary>
internal static class First
{
    /// <summary>Its tags and trees over the document's own sentences and tokens.</summary>
    public static Pipeline OverTokens()
    {
        using var tags = Model("tagger.bin");
        using var classes = Model("classes.bin");
        using var moves = Model("parser.bin");
        TaggerModel tagger = new(SparseModelFile.Read(tags), WordClasses.Read(classes));
        return new([new Tagger(tagger, English.Lemmatiser), new DependencyParser(new(SparseModelFile.Read(moves), tagger), tagger)], Layers.Sentences | Layers.Tokens);
    }

    private static Stream Model(string name) =>
        typeof(First).Assembly.GetManifestResourceStream("models/" + name)
        ?? throw new InvalidOperationException($"The project was built without models/{name}: run the training project and build again.");
}
