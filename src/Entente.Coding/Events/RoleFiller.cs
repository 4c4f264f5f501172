using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Registers;

namespace Entente.Coding.Events;

/// <summary>Who does it and to whom.</summary>
/// <param name="Doubt">How much was understood rather than said, 0 to 1.</param>
/// <param name="IsTargetPresumed">Whether the people of the place stand in for victims that are not named.</param>
internal sealed record Filling(ImmutableArray<ActorReference> Source, ImmutableArray<ActorReference> Target, double Doubt, bool IsTargetPresumed);

/// <summary>Fills the roles of an entry that fits: who stands at its paths, whose the things are that stand there, and who is understood.</summary>
internal sealed class RoleFiller(ActorResolver actors, Naming naming, RoleFinder roles, Antecedents antecedents, Circumstances circumstances)
{
    // Things can be done to somebody by nobody named; words need a speaker.
    private static readonly HashSet<EventType> Anonymous = [EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.AID, EventType.RETREAT, EventType.CONSULT, EventType.ACCUSE, EventType.REJECT];

    // One alone cannot do these: where the text gives nobody on the other side, it tells something else.
    private static readonly HashSet<EventType> TwoSided = [EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.SANCTION, EventType.REJECT, EventType.ACCUSE];

    // What only courts and prosecutors do.
    private static readonly HashSet<string> Legal = new(StringComparer.Ordinal) { "charge", "indict", "arraign", "prosecute", "try", "convict", "sentence", "jail", "stand", "acquit", "trial", "indictment", "conviction" };

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
        Presume(entry, match.Trigger, type, ref source, ref target, out var presumed, ref doubt);
        // Whoever travels at home visits nobody.
        if (entry.Mode == "visit" && source is [{ Country: { } home }] && target is [{ Country: { } away }] && home == away)
            return null;
        if (source.Length == 1 && target.Length == 1 && source[0].Key == target[0].Key)
            target = [];
        var together = IsTogether(entry, type, target);
        if (together)
            (source, target) = ([.. source, .. target.Where(actor => source.All(other => other.Key != actor.Key))], []);
        if (source.Length == 1 && target.IsEmpty && entry.Kind != TriggerKind.Noun && (together || type == EventType.SUPPORT))
            Complete(match, before, because, ref source, ref target, ref doubt);
        return Suffices(entry, roles.IsPassive(match.Trigger), type, source, target, together) ? new(source, target, doubt, presumed) : null;
    }

    private (ImmutableArray<ActorReference> Source, ImmutableArray<ActorReference> Target) OneToAnother(EntryMatch match, IReadOnlyList<EventDraft> before, ImmutableArray<Step>.Builder because, ref double doubt)
    {
        var entry = match.Entry;
        var source = First(match, entry.Roles.Source, "source", because, [], null, ref doubt);
        if (source.IsEmpty && entry.Type == EventType.ASSAULT && entry.Kind == TriggerKind.Verb)
            source = Attackers(match.Trigger, because);
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
        foreach (var thing in target.IsEmpty && !source.IsEmpty && TwoSided.Contains(entry.Type!.Value) ? match.Consumed : [])
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

    // Whom the text leaves unsaid and any reader knows: the victims of violence are the people of the place, those who march on a government its own people,
    // and it is the state that arrests and bans.
    private void Presume(LexiconEntry entry, int trigger, EventType type, ref ImmutableArray<ActorReference> source, ref ImmutableArray<ActorReference> target, out bool isTargetPresumed, ref double doubt)
    {
        // "exploded in Iraq" tells where; whoever is said nearby to have been hit is the target.
        isTargetPresumed = type == EventType.ASSAULT && source.IsEmpty && target is [{ Kind: "state" or "population" } where] && roles.IsLocative(where.Tokens);
        // "Bombs hit Baghdad": the town and its people, not the government that sits there.
        if (type is EventType.ASSAULT && target is [{ Kind: "government" } seat] && naming.At(seat.Tokens.Start) is { IsSeat: true, Entry.Kind: not "metonym" } town && town.Tokens.Covers(seat.Tokens) && actors.PeopleOf(town) is { } citizens)
            target = [citizens with { Because = [.. seat.Because, .. citizens.Because] }];
        var place = circumstances.PlaceOf(trigger);
        if (type == EventType.ASSAULT && target.IsEmpty && place is not null && actors.PeopleOf(place) is { } people)
            (target, isTargetPresumed) = ([people], true);
        else if (type == EventType.PROTEST && !source.IsEmpty && source.All(actor => actor.Code is null) && (place is null ? actors.PeopleLike(target) : actors.PeopleOf(place)) is { } crowd)
            source = [crowd];
        else if (type == EventType.COERCE && source.IsEmpty && (place is null ? actors.AuthorityOver(target, "GOV") : actors.AuthorityOf(place, "GOV")) is { } authority)
            source = [authority];
        else if (Legal.Contains(entry.Head) && source.IsEmpty && roles.At(trigger, entry.Kind, "by").Length == 0 && (place is null ? actors.AuthorityOver(target, "JUD") : actors.AuthorityOf(place, "JUD")) is { } court)
            source = [court];
        else
            return;
        doubt += 0.1;
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

    private bool Suffices(LexiconEntry entry, bool isPassive, EventType type, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target, bool together)
    {
        if (source.All(actor => actor.Code is null) && target.All(actor => actor.Code is null))
            return false;
        if (source.IsEmpty && (entry.Needs.Contains("source") || !Anonymous.Contains(type)))
            return false;
        // What has a doer in its clause whom nobody can tell is done by no actor at all ("defying sanctions on Yugoslavia").
        if (source.IsEmpty && entry.Kind == TriggerKind.Verb && !isPassive && type is EventType.REJECT or EventType.ACCUSE or EventType.SANCTION or EventType.AID or EventType.CONSULT)
            return false;
        // Who cooperates with nobody known does so with nobody.
        if (type == EventType.COOPERATE && source.Concat(target).Count(actor => actor.Code is not null) < 2)
            return false;
        // A visit without a visitor is a place in a sentence.
        if (entry.Mode == "visit" && source.IsEmpty)
            return false;
        // What firms do among themselves is business, whatever the verb.
        if (source.Concat(target).Where(actor => actor.Code is not null).All(actor => actor.Sector == "BUS"))
            return false;
        // A court that judges a private person of its own country judges a crime.
        if (type is EventType.SANCTION or EventType.COERCE or EventType.ACCUSE && source is [{ Sector: "JUD" or "COP", Country: { } court }] && target is [{ Kind: "person", Sector: null, Country: { } tried } accused] && court == tried
            && accused.Key.StartsWith("person|", StringComparison.Ordinal))
            return false;
        // What one private person does to another is crime, and no politics.
        if (type == EventType.ASSAULT && source is [{ Kind: "person", Sector: null }] && target is [{ Kind: "person", Sector: null }])
            return false;
        // A state does not attack its own people as such: one of the two is somebody else.
        if (type == EventType.ASSAULT && source is [{ Code: { } doer, Kind: "state" }] && target is [{ Country: { } hit }] && doer == hit)
            return false;
        if (entry.Needs.Contains("target") && (together ? source.Length < 2 : target.IsEmpty))
            return false;
        // "an Iranian deadline", "his proposal": a noun of words that names nobody to whom they were said mostly tells of no act at all.
        if (entry.Kind == TriggerKind.Noun && target.IsEmpty && source.Length < 2 && type is EventType.AGREE or EventType.REQUEST or EventType.THREATEN)
            return false;
        if (type == EventType.AGREE && target.IsEmpty)
            return !source.IsEmpty;
        if (!together && entry.Roles.Both.IsEmpty)
            return !target.IsEmpty || !TwoSided.Contains(type) || entry.Needs is ["source"];
        // A body meets within itself.
        return source.Length > 1 || entry.Needs is ["source"] || (type == EventType.CONSULT && source.Any(actors.IsBody));
    }

    private static bool IsTogether(LexiconEntry entry, EventType type, ImmutableArray<ActorReference> target) => type switch
    {
        EventType.CONSULT => entry.Mode != "visit" && entry.Mode != "host",
        EventType.COOPERATE => true,
        EventType.AGREE => target.IsEmpty,
        _ => !entry.Roles.Both.IsEmpty,
    };

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
                if (match.Consumed.Contains(nominal) && roles.IsBare(nominal, "hostage"))
                    continue;
                var direct = Without(actors.Resolve(nominal), other);
                if (role == "target" && roles.IsOwn(nominal))
                    direct = [.. direct.Where(actor => other.All(doer => doer.Country != actor.Country))];
                if (!direct.IsEmpty && direct.All(actor => actor.Code is null))
                {
                    var home = role == "target" ? actors.AtHome(nominal, other) : [];
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
                if (role == "target" && entry.Type == EventType.ASSAULT && TownAt(nominal) is { } town && actors.PeopleOf(town) is { } people)
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

        because.AddRange(unknown.Actors.Select(actor => new Filled(role, actor.Tokens, unknown.Where)));
        return unknown.Actors;
    }

    // "was killed in an Israeli air strike": whose the attack was.
    private ImmutableArray<ActorReference> Attackers(int trigger, ImmutableArray<Step>.Builder because)
    {
        foreach (var attack in roles.Attacks(trigger))
        {
            foreach (var path in (ReadOnlySpan<string>)["by", "poss", "amod"])
            {
                foreach (var (nominal, _) in roles.At(attack, TriggerKind.Noun, path))
                {
                    // "killed in Iraq bombings": where, not whose.
                    if (naming.At(nominal) is { IsState: true, IsAdjective: false } && path == "amod" || actors.Resolve(nominal) is not { IsEmpty: false } doers)
                        continue;
                    because.AddRange(doers.Select(doer => new Filled("source", doer.Tokens, "whose the attack is")));
                    return doers;
                }
            }
        }

        return [];
    }

    private NameHit? TownAt(int nominal)
    {
        if (naming.At(nominal) is { Entry: { Sort: NameSort.Place, Code.Length: > 0 } } hit)
            return hit;
        foreach (var (inside, _) in roles.At(nominal, TriggerKind.Noun, "of"))
        {
            if (naming.At(inside) is { Entry: { Sort: NameSort.Place, Code.Length: > 0 } } town)
                return town;
        }

        return null;
    }

    // What belongs to the doers themselves is no target ("withdrew its ambassador from Abu Dhabi").
    private static ImmutableArray<ActorReference> Abroad(ImmutableArray<ActorReference> owners, ImmutableArray<ActorReference> doers) =>
        [.. owners.Where(owner => doers.All(doer => doer.Key != owner.Key && !doer.IsSameSide(owner)))];

    private static ImmutableArray<ActorReference> Without(ImmutableArray<ActorReference> all, ImmutableArray<ActorReference> taken) =>
        [.. all.Where(actor => taken.All(other => other.Key != actor.Key))];

    // A capital or a state that only tells where something happens does not act; whoever visits it visits its government.
    private bool MayAct(LexiconEntry entry, int nominal, string path)
    {
        if (naming.At(nominal) is not { } hit || hit.IsAdjective || entry.Mode == "visit")
            return true;
        // "Iraq attack kills 25": where, not whose.
        if (path == "amod" && entry.Type == EventType.ASSAULT && hit.IsState)
            return false;
        return !(hit.IsSeat && path is "in" or "near" or "outside") || hit.Entry.Kind == "metonym";
    }
}
