using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;

namespace Entente.Coding.Events;

/// <summary>What the clause makes of the type that an entry gives.</summary>
/// <param name="Type">The type that it becomes.</param>
/// <param name="Modality">How real it is then.</param>
/// <param name="Why">The step that says why.</param>
internal readonly record struct Turned(EventType Type, Modality Modality, Step Why);

/// <summary>Judges by the clause and by who acts what type an event is: who "will not free" somebody refuses, who "vows to lift" a ban promises, a body that sends troops helps.</summary>
internal sealed class Turns(Tree tree, ActorResolver actors)
{
    // What one does for another, so that not to be willing to is to refuse it.
    private static readonly HashSet<EventType> Kind = [EventType.AGREE, EventType.CONCEDE, EventType.RETREAT, EventType.AID, EventType.SUPPORT, EventType.CONSULT, EventType.COOPERATE];

    // What one gives by oneself, so that its promise is told instead of it.
    private static readonly HashSet<EventType> Giving = [EventType.CONCEDE, EventType.RETREAT, EventType.AID];

    // Bodies that defend a territory of their members; what the others send, they send to help.
    private static readonly HashSet<string> Alliances = new(StringComparer.Ordinal) { "NAT", "CST", "SCO", "GCC" };

    /// <summary>The type that an event becomes by its clause; null where it stays what its entry says.</summary>
    public Turned? Of(EntryMatch match, EventType type, Modality modality, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target) =>
        Warning(match, type) ?? Refusal(match, type, modality, source) ?? Promise(match, type, modality, source) ?? Announcement(match, type, modality, source) ?? Silencing(match, type, modality, target) ?? (type == EventType.MOBILIZE ? OfForces(match, modality, source, target) : null);

    /// <summary>Whether a promise depends on what another does ("will halt its raids if the rebels withdraw").</summary>
    public static bool IsConditional(Tree tree, int verb, out int condition)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "if" or "once" or "provided")
            {
                condition = child;
                return true;
            }

            if (tree.Is(child, "xcomp") && IsConditional(tree, child, out condition))
                return true;
        }

        condition = -1;
        return false;
    }

    // "warned Eritrea not to cross the border": what follows if it does is left to the hearer.
    private Turned? Warning(EntryMatch match, EventType type)
    {
        if (type != EventType.REQUEST || match.Entry.Head != "warn")
            return null;
        foreach (var child in tree.Children(match.Trigger))
        {
            if (tree.Is(child, "xcomp") && Shades.IsNegated(tree, child))
                return new(EventType.THREATEN, Modality.Asserted, new Judged("a threat", new(child, child + 1), "is what somebody is warned not to do"));
        }

        return null;
    }

    // "will not release them", "is not willing to talk".
    private Turned? Refusal(EntryMatch match, EventType type, Modality modality, ImmutableArray<ActorReference> source)
    {
        var verb = match.Trigger;
        if (modality != Modality.Denied || !Kind.Contains(type) || source is not [{ Code: not null }] || match.Entry.Kind == TriggerKind.Noun || tree.IsPassive(verb) && type != EventType.AGREE)
            return null;
        var refuses = Shades.IsNegated(tree, verb) && (Shades.HasFuture(tree, verb) || match.Entry.Kind == TriggerKind.Adjective);
        // "is not obliged to let them in".
        refuses |= (tree.Is(verb, "xcomp") || tree.Is(verb, "ccomp") || tree.Is(verb, "advcl")) && tree.Lemma(tree.Head(verb)) is "willing" or "prepared" or "oblige" or "obliged" or "inclined" && Shades.IsNegated(tree, tree.Head(verb));
        return refuses ? new(EventType.REJECT, Modality.Asserted, new Judged("a refusal", new(verb, verb + 1), "is what the doer will not do")) : null;
    }

    // "vowed to scrap the tariffs": the promise, and nothing else; "will halt its raids if they withdraw": the offer.
    private Turned? Promise(EntryMatch match, EventType type, Modality modality, ImmutableArray<ActorReference> source)
    {
        var verb = match.Trigger;
        if (modality != Modality.Planned || !Giving.Contains(type) || source.IsEmpty || match.Entry.Kind != TriggerKind.Verb || tree.IsPassive(verb))
            return null;
        if (IsConditional(tree, verb, out var condition))
            return new(EventType.AGREE, Modality.Asserted, new Judged("an offer", new(condition, condition + 1), $"is what “{tree.Form(verb)}” depends on"));
        return tree.Is(verb, "xcomp") && tree.Head(verb) is >= 0 and var outer && tree.Lemma(outer) is "vow" or "pledge" or "promise" or "agree" or "offer" or "undertake" or "swear" && tree.Child(outer, "nsubj") >= 0
            ? new(EventType.AGREE, Modality.Asserted, new Judged("a promise", new(outer, outer + 1), $"promises to “{tree.Form(verb)}”"))
            : null;
    }

    // "announced it would withdraw from the valley", "the decision to pull out the tanks": a withdrawal to come gives way in words.
    private Turned? Announcement(EntryMatch match, EventType type, Modality modality, ImmutableArray<ActorReference> source)
    {
        var verb = match.Trigger;
        if (type != EventType.RETREAT || match.Entry.Mode != "withdraw" || match.Entry.Head is not ("withdraw" or "pull" or "bring" or "redeploy" or "disengage" or "retreat" or "recall" or "call") || modality != Modality.Planned || source.IsEmpty || match.Entry.Kind != TriggerKind.Verb)
            return null;
        var outer = tree.Head(verb);
        if (outer >= 0 && ((tree.Is(verb, "acl") && tree.Lemma(outer) is "decision" or "announcement") || (tree.Is(verb, "ccomp") && tree.Lemma(outer) is "announce" or "declare" or "confirm") || (tree.Is(verb, "xcomp") && tree.Lemma(outer) is "decide")))
            return new(EventType.CONCEDE, Modality.Asserted, new Judged("a concession", new(outer, outer + 1), $"announces to “{tree.Form(verb)}”"));
        return Shades.HasFuture(tree, verb) ? new(EventType.CONCEDE, modality, new Judged("a concession", new(verb, verb + 1), "is a withdrawal to come")) : null;
    }

    // "closed the Cairo office of the broadcaster": whoever shuts a newsroom silences it.
    private Turned? Silencing(EntryMatch match, EventType type, Modality modality, ImmutableArray<ActorReference> target) =>
        type == EventType.SANCTION && target is [{ Sector: "MED" }] && match.Consumed.Any(word => tree.Lemma(word) is "office" or "bureau")
            ? new(EventType.COERCE, modality, new Judged("COERCE", new(match.Trigger, match.Trigger + 1), "is done to a newsroom"))
            : null;

    private Turned? OfForces(EntryMatch match, Modality modality, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target)
    {
        var trigger = match.Trigger;
        Turned With(EventType type, string why) => new(type, modality, new Judged($"{type}", new(trigger, trigger + 1), why));
        // "the two countries will hold an exercise": together it is no show of force by one.
        if (source.Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Count() > 1 && match.Consumed.Any(word => tree.Lemma(word) is "exercise" or "drill" or "manoeuvre" or "maneuver" or "game"))
            return With(EventType.COOPERATE, "is done by several together");
        if (source is [{ Sector: "REB" }] && match.Entry.Head is "detonate" or "fire" or "launch")
            return With(EventType.ASSAULT, "is what fighters do, who test no weapons");
        if (source.Length > 0 && source.All(actor => actors.IsBody(actor) && !Alliances.Contains(actor.Country!)))
            return With(EventType.AID, "is done by a body that has no land of its own to show force for");
        // "sends planes to help deploy the troops of others".
        if (tree.Is(trigger, "xcomp") && tree.Lemma(tree.Head(trigger)) == "help")
            return With(EventType.AID, "is what others are helped to do");
        return match.Entry.Mode == "troops" && match.Entry.Kind == TriggerKind.Verb && target.All(actor => source.All(doer => doer.Country != actor.Country)) && Helps(trigger)
            ? With(EventType.AID, "is done to help")
            : null;
    }

    // "sent troops to support the government", "to help rebuild it".
    private bool Helps(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if ((tree.Is(child, "advcl") || tree.Is(child, "xcomp")) && Shades.IsInfinitive(tree, child) && IsHelp(child))
                return true;
            if (!tree.Is(child, "obj"))
                continue;
            foreach (var below in tree.Children(child))
            {
                if (tree.Is(below, "acl") && Shades.IsInfinitive(tree, below) && IsHelp(below))
                    return true;
            }
        }

        return false;
    }

    private bool IsHelp(int verb)
    {
        if (tree.Lemma(verb) is "help" or "support" or "assist" or "aid" or "train" or "monitor" or "relieve" or "rescue" or "evacuate")
            return true;
        if (tree.Lemma(verb) is not ("provide" or "give" or "offer"))
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "obj") && tree.Lemma(child) is "support" or "help" or "assistance" or "relief" or "aid" or "backup" or "back-up" or "up" or "protection" or "cover" or "security")
                return true;
        }

        return false;
    }
}
