using System.Collections.Immutable;
using Entente.Coding.Assembly;
using Entente.Coding.Events;
using Entente.Coding.Proposals;
using Entente.Text;

namespace Entente.Coding.Judging;

/// <summary>An event that is told, with its traits.</summary>
internal readonly record struct Chosen(ImmutableArray<EventDraft> Tellings, ImmutableArray<string> Traits);

/// <summary>Chooses what is told: of what the lexicon reads and the networks propose, the likelier where both cannot be, and nothing that is too unlikely.</summary>
/// <param name="proposer">Null where the lexicon reads alone.</param>
/// <param name="doubted">Words on which nothing is to rest, since the text is garbled there.</param>
internal sealed class EventChoice(Document document, Judge judge, Proposer? proposer, ImmutableHashSet<int> doubted, double leastChance)
{
    // Read by hand (docs/results.md), what the networks alone propose is right less often than they say: it has to be so much surer.
    private const double Unbacked = 0.05;

    // A word that less likely carries an event than none backs what the lexicon reads; alone it carries none, whatever else speaks for one.
    private const float AsLikely = 0.5f;

    /// <param name="drafts">What the lexicon reads.</param>
    /// <param name="isSaid">Whether somebody says what some tellings tell.</param>
    public ImmutableArray<Chosen> Of(ImmutableArray<EventDraft> drafts, Func<ImmutableArray<EventDraft>, bool> isSaid)
    {
        var read = EventMerger.Merge(document, proposer is null ? drafts : [.. drafts.Select(proposer.Weighed)]);
        if (proposer is null)
            return [.. read.Select(group => new Chosen(group, judge.TraitsOf(group, isSaid(group)))).Where(one => Confidence.Shipped.OfAll(one.Traits) >= leastChance)];
        var proposed = EventMerger.Merge(document, proposer.Propose().RemoveAll(IsDoubted));
        string[] keys = [.. proposed.Select(Key)];
        var known = keys.ToHashSet(StringComparer.Ordinal);
        HashSet<string> own = new(StringComparer.Ordinal);
        List<Candidate> candidates = [];
        foreach (var group in read)
        {
            var key = Key(group);
            own.Add(key);
            Consider(group, false, known.Contains(key));
        }

        for (var at = 0; at < keys.Length; at++)
        {
            if (!own.Contains(keys[at]) && proposed[at].Any(draft => proposer.Chances.Carrier(draft.Words, draft.Type).Chance >= AsLikely))
                Consider(proposed[at], true, false);
        }

        candidates.Sort(Compare);
        List<(ImmutableArray<EventDraft> Group, ImmutableArray<string> Traits, bool IsProposed)> told = [];
        foreach (var (group, traits, isProposed, _, _) in candidates)
        {
            if (!told.Exists(other => (isProposed || other.IsProposed) && Excludes(other.Group, group)))
                told.Add((group, traits, isProposed));
        }

        return [.. told.OrderBy(one => one.Group.Min(draft => draft.Trigger)).ThenBy(one => one.Group[0].Type).Select(one => new Chosen(one.Group, one.Traits))];

        void Consider(ImmutableArray<EventDraft> group, bool isProposed, bool isBoth)
        {
            ImmutableArray<string> traits = [.. judge.TraitsOf(group, isSaid(group)), .. ProposalTraits.Of(group, proposer.Chances, isProposed, isBoth)];
            if (proposer.Chances.Verdict(VerdictFeatures.Of(document, group, traits, proposer.Chances.IsOfPeriod)) is { } verdict)
                traits = [.. traits, .. VerdictFeatures.TraitsOf(verdict)];
            if (Confidence.Shipped.OfAll(traits) is var chance && IsWorthTelling(chance, traits, isProposed))
                candidates.Add(new(group, traits, isProposed, chance, candidates.Count));
        }
    }

    private bool IsWorthTelling(double chance, ImmutableArray<string> traits, bool isProposed)
    {
        var least = leastChance + (isProposed ? Unbacked : 0);
        return leastChance == 0 || (chance >= least && Confidence.Shipped.Of(traits) >= least + Coder.MoreConfident);
    }

    private bool IsDoubted(EventDraft draft) =>
        !doubted.IsEmpty && draft.Source.Concat(draft.Target).Any(actor => Enumerable.Range(actor.Tokens.Start, actor.Tokens.Length).Any(doubted.Contains));

    // Both read the same word as the same type with other parties, or one tells less of the same.
    private static bool Excludes(ImmutableArray<EventDraft> told, ImmutableArray<EventDraft> group)
    {
        if (told[0].Type != group[0].Type)
            return false;
        if (told.Any(one => group.Any(other => one.Words.Overlaps(other.Words))))
            return true;
        return Countries(group, draft => draft.Source).IsSubsetOf(Countries(told, draft => draft.Source)) && Countries(group, draft => draft.Target).IsSubsetOf(Countries(told, draft => draft.Target));
    }

    private static HashSet<string> Countries(ImmutableArray<EventDraft> group, Func<EventDraft, ImmutableArray<Actors.ActorReference>> side) => [.. side(group[0]).Select(actor => actor.Country).OfType<string>()];

    private static string Key(ImmutableArray<EventDraft> group)
    {
        var first = group[0];
        return Proposer.IsTogether(first.Type)
            ? $"{EnumNames<EventType>.Of(first.Type)}|{string.Join('+', first.Source.Concat(first.Target).Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}"
            : $"{EnumNames<EventType>.Of(first.Type)}|{string.Join('+', Countries(group, draft => draft.Source).Order(StringComparer.Ordinal))}|{string.Join('+', Countries(group, draft => draft.Target).Order(StringComparer.Ordinal))}";
    }

    // The likelier first, then in the order of the text.
    private static int Compare(Candidate one, Candidate other)
    {
        if (other.Chance.CompareTo(one.Chance) is not 0 and var likelier)
            return likelier;
        if (one.Group[0].Trigger.CompareTo(other.Group[0].Trigger) is not 0 and var before)
            return before;
        return string.CompareOrdinal(one.Group[0].Key, other.Group[0].Key) is not 0 and var key ? key : one.Place.CompareTo(other.Place);
    }

    private sealed record Candidate(ImmutableArray<EventDraft> Group, ImmutableArray<string> Traits, bool IsProposed, double Chance, int Place);
}
