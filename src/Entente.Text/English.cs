using Entente.Text.Coreference;
using Entente.Text.Languages;
using Entente.Text.Lemmas;
using Entente.Text.Names;
using Entente.Text.Neural;
using Entente.Text.Perceptron;
using Entente.Text.Segmentation;
using Entente.Text.Times;
using Entente.Text.Vocabulary;

namespace Entente.Text;

/// <summary>The English language engine, ready to use.</summary>
public static class English
{
    private static readonly Lazy<Lemmatiser> Lemmas = new(() =>
    {
        using var rules = Model("lemmas.bin");
        return Lemmatiser.Read(rules);
    });

    private static readonly Lazy<NeuralAnnotator> Reader = new(() =>
    {
        using var weights = Model("parser.entp");
        return new(JointModel.Read(weights), Lemmas.Value);
    });

    private static readonly Lazy<MentionModel> MentionModel = new(() =>
    {
        using var weights = Model("names.bin");
        using var clusters = Model("clusters.bin");
        return new(SparseModelFile.Read(weights), WordClusters.Read(clusters));
    });

    private static readonly Lazy<SparseModel> Pronouns = new(() =>
    {
        using var weights = Model("pronouns.bin");
        return SparseModelFile.Read(weights);
    });

    /// <summary>The English lemmatiser.</summary>
    public static Lemmatiser Lemmatiser => Lemmas.Value;

    /// <summary>Vectors of English words.</summary>
    public static WordVectors WordVectors => Reader.Value.Vectors;

    /// <summary>The whole chain, from an article to all layers.</summary>
    /// <param name="gazetteer">Names known beforehand, if any.</param>
    public static Pipeline Pipeline(IGazetteer? gazetteer = null) =>
        new([new LanguageRecogniser(), new Segmenter(), .. TagsAndTrees(), new NameRecogniser(MentionModel.Value, gazetteer), new CoreferenceResolver(Pronouns.Value), new TimeTagger()]);

    /// <summary>From an article to its language, sentences, words, tags and trees.</summary>
    public static Pipeline Syntax() => new([new LanguageRecogniser(), new Segmenter(), .. TagsAndTrees()]);

    /// <summary>Tags and trees over the document's own sentences and tokens.</summary>
    public static Pipeline OverTokens() => new(TagsAndTrees(), Layers.Sentences | Layers.Tokens);

    /// <summary>All layers over the document's own sentences and tokens.</summary>
    /// <param name="gazetteer">Names known beforehand, if any.</param>
    public static Pipeline AllOverTokens(IGazetteer? gazetteer = null) =>
        new([.. TagsAndTrees(), new NameRecogniser(MentionModel.Value, gazetteer), new CoreferenceResolver(Pronouns.Value), new TimeTagger()], Layers.Sentences | Layers.Tokens);

    /// <summary>A file of the models that travel inside the library.</summary>
    internal static Stream Model(string name) =>
        typeof(English).Assembly.GetManifestResourceStream("models/" + name)
        ?? throw new InvalidOperationException($"The library was built without models/{name}: run the training project and build again.");

    private static IEnumerable<IStage> TagsAndTrees() => [Reader.Value];
}
