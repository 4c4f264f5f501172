using Entente.Text.Perceptron;

namespace Entente.Coding.Relations.Ranking;

/// <summary>The ranker's features as numbers: the name of a feature cannot be had back from them.</summary>
internal static class RankerFeatures
{
    public static uint Key(View view, string feature) => FeatureHash.Mix((uint)view + 1, FeatureHash.Of(feature));
}
