using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Finds who does what to whom: a lexicon entry fits a word, its roles are filled by actors, and what stands above says how real it is.</summary>
internal sealed class EventCoder
{
    // What they promise, threaten, refuse or demand on the street is no event of its own (guidelines of the field: the act of speech is).
    private static readonly HashSet<EventType> Swallowing = [EventType.AGREE, EventType.THREATEN, EventType.REJECT, EventType.PROTEST];

    // Things can be done to somebody by nobody named; words need a speaker.
    private static readonly HashSet<EventType> Anonymous = [EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.AID, EventType.RETREAT, EventType.CONSULT, EventType.ACCUSE];

    private readonly Document document;
    private readonly Tree tree;
    private readonly ActorResolver actors;
    private readonly Naming naming;
    private readonly EntryMatcher matcher;
    private readonly RoleFinder roles;
    private readonly Reality reality;

    public EventCoder(Document document, Tree tree, ActorResolver actors, Naming naming, PredicateLexicon lexicon)
    {
        (this.document, this.tree, this.actors, this.naming) = (document, tree, actors, naming);
        roles = new(tree, lexicon.Classes);
        matcher = new(tree, lexicon, roles);
        reality = new(tree, lexicon.Classes);
    }

    /// <summary>The events of the document in the order of their triggers.</summary>
    public ImmutableArray<EventDraft> Code()
    {
        var drafts = new List<EventDraft>();
        var taken = new HashSet<int>();
        var swallowed = new HashSet<int>();
        // Governors first: what they take up or swallow is gone before it is looked at.
        foreach (var token in ByDepth())
        {
            if (taken.Contains(token) || swallowed.Contains(token))
                continue;
            foreach (var match in matcher.Match(token))
            {
                if (match.Entry.Type is null)
                {
                    taken.UnionWith(match.Consumed);
                    break;
                }

                if (Fill(match) is not { } draft)
                    continue;
                drafts.Add(draft);
                taken.UnionWith(match.Consumed);
                if (Swallowing.Contains(draft.Type))
                    swallowed.UnionWith(roles.Complements(token).SelectMany(Below));
                break;
            }
        }

        return [.. drafts.OrderBy(draft => draft.Trigger)];
    }

    private IEnumerable<int> ByDepth() => Enumerable.Range(0, tree.Count).OrderBy(token => document.Tokens[token].Sentence).ThenBy(Depth).ThenBy(token => token);

    private int Depth(int token)
    {
        var depth = 0;
        for (var at = tree.Head(token); at >= 0; at = tree.Head(at))
            depth++;
        return depth;
    }

    private IEnumerable<int> Below(int top)
    {
        yield return top;
        foreach (var child in tree.Children(top))
        {
            if (tree.Is(child, "acl:relcl") || tree.Is(child, "parataxis"))
                continue;
            foreach (var below in Below(child))
                yield return below;
        }
    }

    private EventDraft? Fill(EntryMatch match)
    {
        var (entry, type) = (match.Entry, match.Entry.Type!.Value);
        var because = ImmutableArray.CreateBuilder<Step>();
        because.Add(new Triggered(match.Words, type, entry.Place));
        ImmutableArray<ActorReference> source, target;
        var doubt = 0.0;
        if (!entry.Roles.Both.IsEmpty)
        {
            source = Collect(match, entry.Roles.Both, "party", because, ref doubt);
            target = [];
            if (source.Select(actor => actor.Country ?? actor.Key).Distinct(StringComparer.Ordinal).Count() < 2 && type is not (EventType.CONSULT or EventType.AGREE or EventType.COOPERATE or EventType.SUPPORT))
                return null;
        }
        else
        {
            source = First(match, entry.Roles.Source, "source", because, [], ref doubt);
            target = First(match, entry.Roles.Target, "target", because, source, ref doubt);
        }

        if (source.IsEmpty && target.IsEmpty)
            return null;
        if (source.IsEmpty && (entry.Needs.Contains("source") || !Anonymous.Contains(type)))
            return null;
        if (target.IsEmpty && entry.Needs.Contains("target"))
            return null;
        if (source.All(actor => actor.Code is null) && target.All(actor => actor.Code is null))
            return null;
        if (source.Length == 1 && target.Length == 1 && source[0].Key == target[0].Key)
        {
            if (entry.Needs.Contains("target"))
                return null;
            target = [];
        }

        if (IsTogether(entry, type, source, target))
            (source, target) = ([.. source, .. target.Where(actor => source.All(other => other.Key != actor.Key))], []);
        var (modality, why) = reality.Of(match.Trigger);
        if (entry.Modality is { } forced && modality == Modality.Asserted)
            (modality, why) = (forced, new Noted($"the entry makes it {forced.ToString().ToLowerInvariant()}"));
        if (why is not null)
            because.Add(why);
        foreach (var step in source.Concat(target).SelectMany(actor => actor.Because))
            because.Add(step);
        return new(type, entry, match.Trigger, match.Words, source, target, modality, because.ToImmutable())
        {
            Time = TimeOf(match.Trigger),
            Place = PlaceOf(match.Trigger),
            ComplementOf = tree.Head(match.Trigger),
            Confidence = Math.Clamp((entry.Kind == TriggerKind.Noun ? 0.62 : 0.75) + (0.03 * Math.Min(4, entry.Weight)) - doubt - (source.IsEmpty || source.Any(actor => actor.Code is null) ? 0.15 : 0) - (modality == Modality.Asserted ? 0 : 0.1), 0.05, 0.95),
        };
    }

    private static bool IsTogether(LexiconEntry entry, EventType type, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target) => type switch
    {
        EventType.CONSULT => entry.Mode != "visit" && entry.Mode != "host",
        EventType.COOPERATE => true,
        EventType.AGREE => target.IsEmpty,
        _ => false,
    };

    private ImmutableArray<ActorReference> Collect(EntryMatch match, ImmutableArray<string> paths, string role, ImmutableArray<Step>.Builder because, ref double doubt)
    {
        var found = new List<ActorReference>();
        foreach (var path in paths)
        {
            foreach (var (nominal, where) in roles.At(match.Trigger, match.Entry.Kind, path))
            {
                var owned = actors.Resolve(nominal).IsEmpty;
                foreach (var actor in MayAct(nominal, path) ? actors.ResolveOrOwner(nominal) : [])
                {
                    if (found.TrueForAll(other => other.Key != actor.Key && !(other.Country == actor.Country && other.Country is not null)))
                    {
                        found.Add(actor);
                        because.Add(new Filled(role, actor.Tokens, where));
                        doubt += owned ? 0.1 : 0;
                    }
                }
            }
        }

        return [.. found];
    }

    private ImmutableArray<ActorReference> First(EntryMatch match, ImmutableArray<string> paths, string role, ImmutableArray<Step>.Builder because, ImmutableArray<ActorReference> other, ref double doubt)
    {
        foreach (var path in paths)
        {
            foreach (var (nominal, where) in roles.At(match.Trigger, match.Entry.Kind, path))
            {
                if (!MayAct(nominal, path))
                    continue;
                var direct = actors.Resolve(nominal);
                var found = (direct.IsEmpty ? actors.ResolveOrOwner(nominal) : direct).Where(actor => other.All(taken => taken.Key != actor.Key)).ToImmutableArray();
                if (found.IsEmpty)
                    continue;
                if (direct.IsEmpty)
                    doubt += 0.12;
                foreach (var actor in found)
                    because.Add(new Filled(role, actor.Tokens, direct.IsEmpty ? $"whose it is, at {where}" : where));
                return found;
            }
        }

        return [];
    }

    // A capital acts for its government only where it does not tell where something happens.
    private bool MayAct(int nominal, string path)
    {
        if (naming.At(nominal) is not { } hit)
            return true;
        if (hit.IsSeat && path is "in" or "at" or "near" or "from" or "to" or "of" or "into" or "outside")
            return hit.Entry.Kind == "metonym";
        return !(hit.IsState && path is "in" or "at" or "near" && tree.Is(nominal, "obl") && !hit.IsAdjective) || path is "in";
    }

    private TimeExpression? TimeOf(int trigger)
    {
        TimeExpression? best = null;
        var sentence = document.Tokens[trigger].Sentence;
        foreach (var time in document.Times)
        {
            if (document.Tokens[time.Tokens.Start].Sentence != sentence)
                continue;
            // Of the expressions of a sentence the one that hangs on the trigger or on what governs it without a clause between.
            for (var (at, steps) = (time.Tokens.Start, 0); at >= 0 && steps < 6; at = tree.Head(at), steps++)
            {
                if (at == trigger || (tree.Head(trigger) == at && !tree.Is(trigger, "acl:relcl") && !tree.Is(trigger, "ccomp") && !tree.Is(trigger, "advcl")))
                {
                    if (best is null || at == trigger)
                        best = time;
                    break;
                }
            }
        }

        return best;
    }

    private NameHit? PlaceOf(int trigger)
    {
        foreach (var governor in (ReadOnlySpan<int>)[trigger, tree.Head(trigger)])
        {
            if (governor < 0)
                continue;
            foreach (var child in tree.Children(governor))
            {
                if ((tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Case(child) is "in" or "at" or "near" or "outside" or "off"
                    && naming.At(child) is { IsAdjective: false, Entry.Sort: Registers.NameSort.Place or Registers.NameSort.State } hit)
                    return hit;
            }
        }

        return null;
    }
}
