using System.Collections.Immutable;
using Entente.Coding.Events;
using Entente.Coding.Syntax;

namespace Entente.Coding.Assembly;

/// <summary>Finds the two sides of an exchange: "munitions in return for grain", "… . In return, Iran may sell its oil".</summary>
internal sealed class ExchangeFinder(Tree tree)
{
    /// <summary>For each event, the places of those on the other side.</summary>
    public ImmutableArray<ImmutableArray<int>> Find(ImmutableArray<ImmutableArray<EventDraft>> events)
    {
        var links = Enumerable.Range(0, events.Length).Select(_ => new SortedSet<int>()).ToArray();
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Lemma(token) is not ("return" or "exchange") || tree.Case(token) != "in")
                continue;
            var governor = tree.Head(token);
            var hasOther = token + 1 < tree.Count && tree.Lemma(token + 1) == "for";
            // What is given in return stands behind "for", wherever the tree hangs it.
            var given = hasOther ? Where(events, draft => draft.Trigger > token && SentenceOf(draft.Trigger) == SentenceOf(token)) : [];
            var taken = governor < 0 ? [] : Where(events, draft => (draft.Trigger == governor || tree.IsBelow(draft.Trigger, governor)) && (!hasOther || draft.Trigger < token)).Except(given).ToArray();
            // With nothing behind it, "in return" answers what the sentence before tells of the same actors.
            if (!hasOther)
                given = [.. Where(events, draft => SentenceOf(draft.Trigger) == SentenceOf(token) - 1).Except(taken).Where(before => taken.Any(after => Share(events[before][0], events[after][0])))];
            foreach (var one in given)
            {
                foreach (var other in taken)
                {
                    links[one].Add(other);
                    links[other].Add(one);
                }
            }
        }

        return [.. links.Select(others => others.ToImmutableArray())];
    }

    private static int[] Where(ImmutableArray<ImmutableArray<EventDraft>> events, Func<EventDraft, bool> told) => [.. Enumerable.Range(0, events.Length).Where(at => events[at].Any(told))];

    private static bool Share(EventDraft one, EventDraft other) =>
        Countries(one).Intersect(Countries(other), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Countries(EventDraft draft) => draft.Source.Concat(draft.Target).Where(actor => actor.Country is not null).Select(actor => actor.Country!);

    private int SentenceOf(int token) => tree.Document.Tokens[token].Sentence;
}
