using System.Collections.Immutable;
using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>What is seen of a country on one side of an event, to tell who of it acts or is acted upon: its government, its army, its rebels.</summary>
internal static class SectorFeatures
{
    /// <summary>The sectors of PLOVER in the order of the network's answers; the first is a country as such.</summary>
    public static readonly ImmutableArray<string> Sectors = ["-", "GOV", "MIL", "COP", "SPY", "REB", "CVL", "JUD", "LEG", "PTY", "OPP", "MED", "BUS", "NGO", "REL", "LAB", "REF", "CRM"];

    /// <summary>The keys of each view's features.</summary>
    /// <param name="text">The text.</param>
    /// <param name="deed">The word that carries the event.</param>
    /// <param name="type">Its type.</param>
    /// <param name="side">0 for a source, 1 for a target.</param>
    /// <param name="land">The country.</param>
    /// <param name="party">Who of the country stands there; null where nobody is named.</param>
    /// <param name="open">Who stands there without a country; null where nobody does.</param>
    /// <param name="other">Who stands on the other side; null where nobody does.</param>
    public static List<uint>[] Of(SeenText text, SeenDeed deed, EventType type, int side, string land, SeenParty? party, SeenParty? open, SeenParty? other)
    {
        var (kind, word) = ((((uint)type) * 2) + (uint)side, FeatureHash.Of(deed.Lemma));
        List<uint> sentence = new(deed.Keys[DeedFeatures.OfSentence].Count);
        foreach (var key in deed.Keys[DeedFeatures.OfSentence])
            sentence.Add(FeatureHash.Mix(300, key, (uint)side));
        return
        [
            [FeatureHash.Mix(301, kind), FeatureHash.Mix(302, word, (uint)side), FeatureHash.Mix(303, word, kind), FeatureHash.Mix(304, kind, party is null ? 0u : 1, open is null ? 0u : 1, other is null ? 0u : 1)],
            Who(party, 310, kind, word), Who(open, 320, kind, word), Beside(other, kind), sentence,
            text.IsOfPeriod ? HabitFeatures.OfSector(land, other, kind, word) : [],
        ];
    }

    private static List<uint> Who(SeenParty? party, uint first, uint kind, uint word)
    {
        if (party is null)
            return [FeatureHash.Mix(first, kind)];
        var sector = FeatureHash.Of(party.Sector);
        List<uint> keys =
        [
            FeatureHash.Mix(first + 1, sector), FeatureHash.Mix(first + 2, sector, kind), FeatureHash.Mix(first + 3, sector, word, kind), FeatureHash.Mix(first + 4, party.Word), FeatureHash.Mix(first + 5, party.Word, sector),
            FeatureHash.Mix(first + 6, party.Word, kind), FeatureHash.Mix(first + 7, party.Place, sector),
        ];
        foreach (var beside in party.Beside)
            keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(first + 8, beside), FeatureHash.Mix(first + 9, beside, sector)]);
        return keys;
    }

    private static List<uint> Beside(SeenParty? other, uint kind)
    {
        if (other is null)
            return [FeatureHash.Mix(330, kind)];
        var sector = FeatureHash.Of(other.Sector);
        return [FeatureHash.Mix(331, sector, kind), FeatureHash.Mix(332, other.Word, kind), FeatureHash.Mix(333, sector)];
    }
}
