using Entente.Coding.Networks;
using Entente.Text.Vocabulary;

namespace Entente.Coding.Relations.Ranking;

/// <summary>Says how likely each type is for a marked pair: one hidden layer over features and word vectors, learned from labelled sentences. See docs/models/ranker.md.</summary>
internal sealed class TypeRanker
{
    private static readonly Lazy<TypeRanker?> Lazily = new(() =>
    {
        using var file = typeof(TypeRanker).Assembly.GetManifestResourceStream("models/ranker.entr");
        return file is null ? null : new(FeatureFile.Read(file));
    });

    private readonly FeatureNetwork network;

    /// <exception cref="InvalidDataException">It ranks other types of events than those of this version.</exception>
    public TypeRanker(FeatureWeights weights)
    {
        network = new(weights);
        if (network.Answers != Enum.GetValues<EventType>().Length)
            throw new InvalidDataException($"The ranker knows {network.Answers} types of events, not those of this version: train it again with training/Entente.Training.");
    }

    /// <summary>The ranker that Entente ships; null where it was built without one, so that the lexicon decides alone.</summary>
    public static TypeRanker? Shipped => Lazily.Value;

    /// <summary>The probability of each type, in their order.</summary>
    public float[] Rank(PairFeatures features, WordVectors vectors) =>
        Rank(features.Keys(), features.Vectors(vectors));

    /// <param name="views">The keys of each view's features.</param>
    /// <param name="vectors">The mean vectors.</param>
    public float[] Rank(IReadOnlyList<uint[]> views, ReadOnlySpan<float> vectors)
    {
        var scores = network.Scores(views, vectors);
        var most = scores.Max();
        var sum = 0f;
        foreach (ref var score in scores.AsSpan())
            sum += score = MathF.Exp(score - most);
        foreach (ref var score in scores.AsSpan())
            score /= sum;
        return scores;
    }
}
