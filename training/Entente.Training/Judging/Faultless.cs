using Entente.Cli.Commands.Eval;
using Entente.Coding;
using Entente.Coding.Proposals;

namespace Entente.Training.Judging;

/// <summary>Whether a careful reader would find nothing wrong with an event, told by one that such a reader has marked.</summary>
internal static class Faultless
{
    /// <summary>Whether type, modality and the countries on both sides are the same, and none of their sectors at odds: a country as such is no other than any of its sectors, and one of two who are of it stands for both.</summary>
    public static bool Is(MarkedEvent told, MarkedEvent wanted)
    {
        if (told.Type != wanted.Type || told.Modality != wanted.Modality)
            return false;
        // Those who clash or sign together are marked as sources, all of them.
        return Proposer.IsTogether(Enum.Parse<EventType>(told.Type)) || (wanted.Target.Count == 0 && wanted.Source.Count > 1)
            ? Fit([.. told.Source, .. told.Target], [.. wanted.Source, .. wanted.Target])
            : Fit(told.Source, wanted.Source) && Fit(told.Target, wanted.Target);
    }

    private static bool Fit(IReadOnlyList<string> told, IReadOnlyList<string> wanted)
    {
        var (some, others) = (Sectors(told), Sectors(wanted));
        return some.Count == others.Count && some.All(pair => others.TryGetValue(pair.Key, out var sectors) && (sectors.Contains("") || pair.Value.Contains("") || sectors.Overlaps(pair.Value)));
    }

    private static Dictionary<string, HashSet<string>> Sectors(IReadOnlyList<string> codes) => codes.Where(code => code != "?")
        .GroupBy(Lands.Of, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(code => code.Split(':') is [_, var sector, ..] ? sector : "").ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
