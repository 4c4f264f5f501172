using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Who does it and to whom.</summary>
/// <param name="Doubt">How much was understood rather than said, 0 to 1.</param>
/// <param name="IsTargetPresumed">Whether the people of the place stand in for victims that are not named.</param>
internal sealed record Filling(ImmutableArray<ActorReference> Source, ImmutableArray<ActorReference> Target, double Doubt, bool IsTargetPresumed);

/// <summary>Fills the roles of an entry that fits: who stands at its paths, whose the things are that stand there, and who is understood.</summary>
internal sealed class RoleFiller(Tree tree, ActorResolver actors, Naming naming, RoleFinder roles, Antecedents antecedents, Presumptions presumptions)
{
    private readonly Sufficiency sufficiency = new(tree, actors, roles);

    // What is done next to the same, when nobody else is named ("apologised to Russia and offered compensation").
    private static readonly HashSet<EventType> Continuing = [EventType.AGREE, EventType.SANCTION, EventType.THREATEN, EventType.ACCUSE, EventType.REJECT, EventType.AID];

    /// <summary>Who does it and to whom; null when the event lacks somebody whom it needs.</summary>
    /// <param name="match">The entry and the words that it fits.</param>
    /// <param name="type">The type of the event, which is the entry's unless the clause makes it a threat.</param>
    /// <param name="before">The events read so far, to which things may go back.</param>
    /// <param name="because">The steps, added to.</param>
    public Filling? Fill(EntryMatch match, EventType type, IReadOnlyList<EventDraft> before, ImmutableArray<Step>.Builder because)
    {
        var entry = match.Entry;
        var doubt = 0.0;
        var (source, target) = entry.Roles.Both.IsEmpty
            ? OneToAnother(match, before, because, ref doubt)
            : (Collect(match, entry.Roles.Both, because, ref doubt), ImmutableArray<ActorReference>.Empty);
        presumptions.Presume(match, type, ref source, ref target, out var presumed, ref doubt);
        if (!source.IsEmpty && source.All(actor => actor.Code is null) && !presumptions.IsOfCaptives(match) && actors.Understood.OfTheirs(source, target, type) is { IsEmpty: false } own)
        {
            (source, doubt) = (own, doubt + 0.1);
            because.Add(new Filled("source", own[0].Tokens, "of the state of those to whom it is done"));
        }

        // Whoever travels at home visits nobody.
        if (entry.Mode == "visit" && source is [{ Country: { } home }] && target is [{ Country: { } away }] && home == away)
            return null;
        if (source.Length == 1 && target.Length == 1 && source[0].Key == target[0].Key)
            target = [];
        var together = Sufficiency.IsTogether(entry, type, target);
        if (together)
            (source, target) = ([.. source, .. target.Where(actor => source.All(other => other.Key != actor.Key))], []);
        if (source.Length == 1 && target.IsEmpty && entry.Kind != TriggerKind.Noun && (together || type == EventType.SUPPORT))
            Complete(match, before, because, ref source, ref target, ref doubt);
        return sufficiency.Holds(match, type, source, target, together) ? new(source, target, doubt, presumed) : null;
    }

    private (ImmutableArray<ActorReference> Source, ImmutableArray<ActorReference> Target) OneToAnother(EntryMatch match, IReadOnlyList<EventDraft> before, ImmutableArray<Step>.Builder because, ref double doubt)
    {
        var entry = match.Entry;
        if (entry.Mode == "visit" && tree.GuestOf(match.Trigger) is >= 0 and var guest)
        {
            var visitor = actors.Resolve(guest);
            var host = actors.SceneOf(match.Trigger);
            because.AddRange(visitor.Select(actor => new Filled("source", actor.Tokens, "who is visiting")));
            return (visitor, host is null || visitor.Any(actor => actor.Country == host.Country) ? [] : [host]);
        }

        var source = First(match, entry.Roles.Source, "source", because, [], null, ref doubt);
        if (source.IsEmpty && entry.Type == EventType.ASSAULT)
            source = entry.Kind == TriggerKind.Verb ? presumptions.Attackers(match.Trigger, because) : presumptions.Responsible(match.Trigger, because);
        var target = First(match, entry.Roles.Target, "target", because, source, before, ref doubt);
        // "apologised to Russia for shooting down a helicopter": to whom one is sorry is to whom it was done.
        if (target.All(actor => actor.Code is null) && !source.IsEmpty && antecedents.Wronged(match.Trigger, before) is { IsEmpty: false } wronged)
            target = wronged;
        if (target.IsEmpty && entry.Type == EventType.REJECT && !source.IsEmpty)
        {
            (target, var step) = antecedents.Answered(match.Trigger, source, before);
            Understood(step, because, ref doubt);
        }

        // The thing that the entry asks for may tell whose it is ("pulled out of the deal").
        foreach (var thing in target.IsEmpty && !source.IsEmpty && Sufficiency.TwoSided.Contains(entry.Type!.Value) ? match.Consumed : [])
        {
            if (!target.IsEmpty)
                break;
            (target, var step) = antecedents.Of(thing, source, before);
            Understood(step, because, ref doubt);
        }

        if (target.IsEmpty && !source.IsEmpty && Continuing.Contains(entry.Type!.Value))
        {
            (target, var step) = antecedents.Continued(match.Trigger, source, before);
            Understood(step, because, ref doubt);
        }

        return (source, target);
    }

    private void Complete(EntryMatch match, IReadOnlyList<EventDraft> before, ImmutableArray<Step>.Builder because, ref ImmutableArray<ActorReference> source, ref ImmutableArray<ActorReference> target, ref double doubt)
    {
        var (others, step) = antecedents.Counterparts(match, source, before);
        Understood(step, because, ref doubt);
        if (match.Entry.Roles.Both.IsEmpty && match.Entry.Type == EventType.SUPPORT)
            target = others;
        else
            source = [.. source, .. others];
    }

    private static void Understood(Step? step, ImmutableArray<Step>.Builder because, ref double doubt)
    {
        if (step is null)
            return;
        because.Add(step);
        doubt += 0.1;
    }

    private ImmutableArray<ActorReference> Collect(EntryMatch match, ImmutableArray<string> paths, ImmutableArray<Step>.Builder because, ref double doubt)
    {
        var found = new List<ActorReference>();
        foreach (var path in paths)
        {
            foreach (var (nominal, where) in roles.At(match.Trigger, match.Entry.Kind, path))
            {
                if (!MayAct(match.Entry, nominal, path))
                    continue;
                var owned = actors.Resolve(nominal).IsEmpty;
                foreach (var actor in actors.ResolveOrOwner(nominal))
                {
                    if (!found.TrueForAll(other => other.Key != actor.Key && !other.IsSameSide(actor)))
                        continue;
                    found.Add(actor);
                    because.Add(new Filled("party", actor.Tokens, where));
                    doubt += owned ? 0.1 : 0;
                }
            }
        }

        return [.. found];
    }

    private ImmutableArray<ActorReference> First(
        EntryMatch match, ImmutableArray<string> paths, string role, ImmutableArray<Step>.Builder because, ImmutableArray<ActorReference> other, IReadOnlyList<EventDraft>? before, ref double doubt)
    {
        var entry = match.Entry;
        // Somebody of no known country stands for the role only where nobody of one does.
        (ImmutableArray<ActorReference> Actors, string Where) unknown = ([], "");
        foreach (var path in paths)
        {
            foreach (var (nominal, where) in roles.At(match.Trigger, match.Entry.Kind, path))
            {
                if (!MayAct(match.Entry, nominal, path))
                    continue;
                // "were held hostage", "holding hostage three workers": the word belongs to the deed.
                if (match.Consumed.Contains(nominal) && IsBare(nominal, "hostage"))
                    continue;
                var direct = Without(actors.Resolve(Whom(match.Trigger, nominal)), other);
                if (role == "target" && IsOwn(nominal))
                    direct = [.. direct.Where(actor => other.All(doer => doer.Country != actor.Country))];
                if (!direct.IsEmpty && direct.All(actor => actor.Code is null))
                {
                    var home = role == "target" ? actors.Understood.AtHome(nominal, other, entry.Type) : [];
                    if (!home.IsEmpty)
                    {
                        because.Add(new Filled(role, home[0].Tokens, where));
                        doubt += 0.1;
                        return home;
                    }

                    if (unknown.Actors.IsEmpty)
                        unknown = (direct, where);
                    continue;
                }

                if (!direct.IsEmpty)
                {
                    // "Annan and others", "Mandela and Tutu": of those named together the ones whom the text places stand for all.
                    direct = direct.RemoveAll(actor => actor.Code is null);
                    because.AddRange(direct.Select(actor => new Filled(role, actor.Tokens, where)));
                    return direct;
                }

                if (Abroad(role == "source" ? actors.OwnersByName(nominal) : actors.Owners(nominal), other) is { IsEmpty: false } owners)
                {
                    because.AddRange(owners.Select(actor => new Filled(role, actor.Tokens, $"whose it is, at {where}")));
                    doubt += 0.12;
                    return owners;
                }

                // "shelled the town of Debaltseve": whoever holds the place, and its people.
                if (role == "target" && entry.Type is EventType.ASSAULT or EventType.THREATEN && presumptions.TownAt(nominal) is { } town && actors.Understood.PeopleOf(town) is { } people)
                {
                    because.Add(new Filled(role, people.Tokens, where));
                    doubt += 0.1;
                    return [people];
                }

                if (before is not null && antecedents.Of(nominal, other, before) is ({ IsEmpty: false } meant, var step))
                {
                    Understood(step, because, ref doubt);
                    return meant;
                }
            }
        }

        // What is agreed on stands where those would stand with whom it is agreed.
        if (role == "target" && entry.Type == EventType.AGREE)
            return [];
        because.AddRange(unknown.Actors.Select(actor => new Filled(role, actor.Tokens, unknown.Where)));
        return unknown.Actors;
    }

    // "a reporter with ties to Boston who was abducted": a tree may hang the clause on the nearer noun, of which nobody says "who".
    private int Whom(int trigger, int nominal)
    {
        if (!tree.Is(trigger, "acl:relcl") || tree.Head(trigger) != nominal || !tree.Is(nominal, "nmod") || !actors.Resolve(nominal).IsEmpty || tree.Child(trigger, "nsubj") is not (>= 0 and var pronoun) || tree.Lemma(pronoun) != "who")
            return nominal;
        return tree.Head(nominal);
    }

    // What belongs to the doers themselves is no target ("withdrew its ambassador from Abu Dhabi").
    private static ImmutableArray<ActorReference> Abroad(ImmutableArray<ActorReference> owners, ImmutableArray<ActorReference> doers) =>
        [.. owners.Where(owner => doers.All(doer => doer.Key != owner.Key && !doer.IsSameSide(owner)))];

    private static ImmutableArray<ActorReference> Without(ImmutableArray<ActorReference> all, ImmutableArray<ActorReference> taken) =>
        [.. all.Where(actor => taken.All(other => other.Key != actor.Key))];

    // "withdrew its ambassador".
    private bool IsOwn(int nominal) => tree.Child(nominal, "nmod:poss") is >= 0 and var owner && tree.Pos(owner) == Upos.PRON;

    // A word before which nothing stands that would tell more of it.
    private bool IsBare(int nominal, string lemma)
    {
        if (tree.Lemma(nominal) != lemma)
            return false;
        foreach (var child in tree.Children(nominal))
        {
            if (child < nominal && !tree.Is(child, "punct") && !tree.Is(child, "case"))
                return false;
        }

        return true;
    }

    // A capital or a state that only tells where something happens does not act; whoever visits it visits its government.
    private bool MayAct(LexiconEntry entry, int nominal, string path)
    {
        if (naming.At(nominal) is not { } hit || hit.IsAdjective || entry.Mode == "visit")
            return true;
        // "Iraq attack kills 25": where, not whose.
        if (path == "amod" && entry.Type == EventType.ASSAULT && hit.IsWhere)
            return false;
        return !(hit.IsSeat && path is "in" or "near" or "outside") || hit.Entry.Kind == "metonym";
    }
}
