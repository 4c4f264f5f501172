using System.Collections.Immutable;
using Entente.Coding.Events;
using Entente.Coding.Syntax;

namespace Entente.Coding.Assembly;

/// <summary>Finds the two sides of an exchange: "munitions in return for grain".</summary>
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
            var below = Enumerable.Range(0, events.Length).Where(at => events[at].Any(draft => draft.Trigger != token && tree.IsBelow(draft.Trigger, token))).ToArray();
            var above = Enumerable.Range(0, events.Length).Where(at => !below.Contains(at) && governor >= 0 && events[at].Any(draft => draft.Trigger == governor || (tree.IsBelow(draft.Trigger, governor) && !tree.IsBelow(draft.Trigger, token)))).ToArray();
            foreach (var one in below)
            {
                foreach (var other in above)
                {
                    links[one].Add(other);
                    links[other].Add(one);
                }
            }
        }

        return [.. links.Select(others => others.ToImmutableArray())];
    }
}
