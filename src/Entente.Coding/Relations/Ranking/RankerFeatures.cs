using Entente.Text.Perceptron;

namespace Entente.Coding.Relations.Ranking;

/// <summary>The ranker's features as numbers: the name of a feature cannot be had back from them.</summary>
internal static class RankerFeatures
{
    /// <summary>What a number of the word vectors counts.</summary>
    public const float VectorShare = 0.7f;

    public static uint Key(View view, string feature) => FeatureHash.Mix((uint)view + 1, FeatureHash.Of(feature));

    /// <summary>What each of some features of one view counts: together they have the same weight however many they are.</summary>
    public static float Share(int count) => count == 0 ? 0 : 1 / MathF.Sqrt(count);
}
