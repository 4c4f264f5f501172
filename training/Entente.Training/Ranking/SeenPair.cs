using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Relations;
using Entente.Coding.Relations.Ranking;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Sources;
using Entente.Text;

namespace Entente.Training.Ranking;

/// <summary>A labelled pair as the ranker sees it.</summary>
/// <param name="Views">Keys of the features of each view.</param>
/// <param name="Told">What the lexicon says, null where it is silent.</param>
internal sealed record SeenPair(LabelledPair Labelled, uint[][] Views, float[] Vectors, Link? Told)
{
    /// <summary>Parses sentences and takes their features.</summary>
    public static SeenPair[] See(IReadOnlyList<LabelledPair> pairs)
    {
        var pipeline = English.Pipeline(new RegisterGazetteer(Register.Shipped));
        return [.. pairs.AsParallel().AsOrdered().Select(labelled =>
        {
            Tree tree = new(pipeline.Annotate(new(new Article("-", labelled.Pair.Sentence))));
            PairPath path = new(tree, labelled.Pair.Source, labelled.Pair.Target);
            var links = new LinkFinder(tree, PredicateLexicon.Shipped, path).Find();
            PairFeatures features = new(tree, path, links);
            return new SeenPair(labelled, features.Keys(), features.Vectors(English.WordVectors), links is [var best, ..] ? best : null);
        })];
    }
}
