using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Coding.Events;
using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.Coding.Judging;

/// <summary>What is seen of an event that may be told, to tell a right one from a wrong one: its traits, each also beside its type, its words, and who is in it.</summary>
internal static class VerdictFeatures
{
    // How likely an event is right, in log-odds, step by step.
    private static readonly float[] Steps = [-3.5f, -2.75f, -2.25f, -1.75f, -1.35f, -1, -0.7f, -0.4f, -0.1f, 0.2f, 0.5f, 0.8f, 1.15f, 1.5f, 2, 2.5f, 3];
    private static readonly string[] Right = Names("judged"), Faultless = Names("faultless");
    private static readonly FrozenDictionary<string, uint> Traits = Confidence.Shipped.Traits.Where(trait => !IsOfNetwork(trait)).ToFrozenDictionary(trait => trait, trait => FeatureHash.Of(trait), StringComparer.Ordinal);

    /// <summary>The keys of each view's features of some tellings of an event.</summary>
    public static List<uint>[] Of(Document document, ImmutableArray<EventDraft> tellings, ImmutableArray<string> traits, bool isOfPeriod)
    {
        var first = tellings[0];
        var words = document[document.Characters(tellings.MinBy(draft => draft.Trigger)!.Words)];
        return Of(first.Type, first.Modality, words, [.. first.Source.Select(actor => actor.Code ?? "?")], [.. first.Target.Select(actor => actor.Code ?? "?")], traits, isOfPeriod);
    }

    /// <summary>The keys of each view's features; the last are habits of some years.</summary>
    /// <param name="type">The type of the event.</param>
    /// <param name="modality">How real it is.</param>
    /// <param name="words">The words that carry it.</param>
    /// <param name="sources">The codes of its sources, a question mark for nobody known.</param>
    /// <param name="targets">The codes of its targets.</param>
    /// <param name="traits">Its traits, by the names of <c>lexicon/confidence.tsv</c>.</param>
    /// <param name="isOfPeriod">Whether the text is of those years.</param>
    public static List<uint>[] Of(EventType type, Modality modality, ReadOnlySpan<char> words, IReadOnlyList<string> sources, IReadOnlyList<string> targets, IEnumerable<string> traits, bool isOfPeriod)
    {
        var kind = (uint)type;
        List<uint> plain = new(48), crossed = new(48), own = new(24), habits = isOfPeriod ? new(16) : [];
        foreach (var trait in traits)
        {
            if (!Traits.TryGetValue(trait, out var key))
                continue;
            plain.Add(FeatureHash.Mix(500, key));
            crossed.Add(FeatureHash.Mix(501, key, kind));
        }

        var shape = (uint)((Math.Min(sources.Count, 3) * 4) + Math.Min(targets.Count, 3));
        own.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(510, kind), FeatureHash.Mix(511, kind, (uint)modality), FeatureHash.Mix(512, kind, shape), FeatureHash.Mix(513, kind, shape, (uint)modality)]);
        Span<char> small = stackalloc char[64];
        foreach (var part in words.Split(' '))
        {
            var word = words[part];
            if (word.Length is 0 or > 64)
                continue;
            var lemma = FeatureHash.Of(small[..word.ToLowerInvariant(small)]);
            own.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(514, lemma), FeatureHash.Mix(515, lemma, kind), FeatureHash.Mix(516, lemma, kind, shape)]);
        }

        Side(sources, 0, kind, own, isOfPeriod ? habits : null);
        Side(targets, 1, kind, own, isOfPeriod ? habits : null);
        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                own.Add(FeatureHash.Mix(523, FeatureHash.Of(SectorOf(source)), FeatureHash.Of(SectorOf(target)), kind));
                if (isOfPeriod)
                    habits.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(524, FeatureHash.Of(source), FeatureHash.Of(target)), FeatureHash.Mix(525, FeatureHash.Of(LandOf(source)), FeatureHash.Of(LandOf(target)), kind)]);
            }
        }

        return [plain, crossed, own, habits];
    }

    /// <summary>The traits that tell what the network makes of an event.</summary>
    /// <param name="scores">Its log-odds that type and countries are right, and that nothing is wrong.</param>
    public static IEnumerable<string> TraitsOf(float[] scores) => [Right[Step(scores[0])], Faultless[Step(scores[1])]];

    /// <summary>Whether a trait tells what the network makes of an event.</summary>
    public static bool IsOfNetwork(string trait) => trait.StartsWith("judged-", StringComparison.Ordinal) || trait.StartsWith("faultless-", StringComparison.Ordinal);

    private static void Side(IReadOnlyList<string> codes, uint side, uint kind, List<uint> own, List<uint>? habits)
    {
        foreach (var code in codes)
        {
            var sector = FeatureHash.Of(SectorOf(code));
            own.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(520, sector, side), FeatureHash.Mix(521, sector, side, kind)]);
            habits?.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(522, FeatureHash.Of(code), side), FeatureHash.Mix(526, FeatureHash.Of(code), side, kind), FeatureHash.Mix(527, FeatureHash.Of(LandOf(code)), side, kind)]);
        }
    }

    private static ReadOnlySpan<char> SectorOf(string code) => code == "?" ? "?" : code.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? code.AsSpan(colon + 1) : "-";

    private static ReadOnlySpan<char> LandOf(string code) => code.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? code.AsSpan(0, colon) : code;

    private static int Step(float score)
    {
        var step = 0;
        while (step < Steps.Length && score >= Steps[step])
            step++;
        return step;
    }

    private static string[] Names(string trait) => [.. Enumerable.Range(0, Steps.Length + 1).Select(step => $"{trait}-{step}")];
}
