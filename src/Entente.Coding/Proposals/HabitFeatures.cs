using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>What countries mostly do to each other, as far as news of a few years tells it: seen in texts of those years alone, so that no other year is read by their wars.</summary>
internal static class HabitFeatures
{
    // The marked news is of August to December 2004; two years around it had the same wars and quarrels.
    private const int FirstYear = 2003;
    private const int LastYear = 2006;

    /// <summary>Whether the habits may be seen in a text of a day.</summary>
    public static bool HoldOn(DateOnly? day) => day is { Year: >= FirstYear and <= LastYear };

    /// <summary>The keys of a country beside the others that may be parties.</summary>
    /// <param name="lands">How likely each country is source and target by those who are named.</param>
    /// <param name="land">The country.</param>
    /// <param name="kind">The type of the event.</param>
    /// <param name="word">The word that carries it.</param>
    /// <param name="standing">How it stands in the text.</param>
    public static List<uint> OfLand(IReadOnlyCollection<(uint Land, float Source, float Target)> lands, uint land, uint kind, uint word, uint standing)
    {
        List<uint> keys = new(5 + (2 * lands.Count));
        foreach (var (other, source, target) in lands)
        {
            keys.AddRange(other == land
                ? [FeatureHash.Mix(260, land, kind), FeatureHash.Mix(261, land, kind, (uint)LandFeatures.Step(source) / 2), FeatureHash.Mix(262, land, kind, (uint)LandFeatures.Step(target) / 2), FeatureHash.Mix(263, land, kind, standing), FeatureHash.Mix(264, land, word)]
                : (ReadOnlySpan<uint>)[FeatureHash.Mix(265, land, other, kind), FeatureHash.Mix(266, land, other, (uint)LandFeatures.Step(source) / 3, (uint)LandFeatures.Step(target) / 3)]);
        }

        return keys;
    }

    /// <summary>The keys of a country on one side of an event, to tell who of it is meant.</summary>
    /// <param name="land">The country.</param>
    /// <param name="other">Who stands on the other side; null where nobody does.</param>
    /// <param name="kind">Type and side.</param>
    /// <param name="word">The word that carries the event.</param>
    public static List<uint> OfSector(string land, SeenParty? other, uint kind, uint word)
    {
        var own = FeatureHash.Of(land);
        return [FeatureHash.Mix(340, own, kind), FeatureHash.Mix(341, own, word), FeatureHash.Mix(342, own, other?.Lands is [var beside, ..] ? FeatureHash.Of(beside) : 0, kind)];
    }

    /// <summary>The keys of countries that are the parties of an event together.</summary>
    public static List<uint> OfCast(Cast cast, uint kind)
    {
        List<uint> keys = [];
        foreach (var source in cast.Sources)
        {
            var own = FeatureHash.Of(source);
            keys.Add(FeatureHash.Mix(410, own, kind));
            foreach (var target in cast.Targets)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(411, own, FeatureHash.Of(target)), FeatureHash.Mix(412, own, FeatureHash.Of(target), kind)]);
            foreach (var second in cast.Sources)
            {
                if (string.CompareOrdinal(source, second) < 0)
                    keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(413, own, FeatureHash.Of(second)), FeatureHash.Mix(414, own, FeatureHash.Of(second), kind)]);
            }
        }

        foreach (var target in cast.Targets)
            keys.Add(FeatureHash.Mix(415, FeatureHash.Of(target), kind));
        return keys;
    }
}
