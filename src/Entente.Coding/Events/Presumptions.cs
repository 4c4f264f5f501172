using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Whom a text leaves unsaid and any reader knows: the victims of violence are the people of the place, those who march on a government its own people, and it is the state that arrests and bans.</summary>
internal sealed class Presumptions(Tree tree, WordClasses classes, ActorResolver actors, Naming naming, RoleFinder roles, Circumstances circumstances)
{
    private static readonly HashSet<string> Combat = new(StringComparer.Ordinal) { "clash", "battle", "fight", "fighting", "gunfight", "gunbattle", "shootout", "firefight", "skirmish", "combat" };

    // What only courts and prosecutors do.
    private static readonly HashSet<string> Legal = new(StringComparer.Ordinal) { "charge", "indict", "arraign", "prosecute", "try", "convict", "sentence", "jail", "stand", "acquit", "trial", "indictment", "conviction" };

    /// <summary>Puts in whom the text leaves unsaid.</summary>
    /// <param name="match">The entry and the words that it fits.</param>
    /// <param name="type">The type of the event.</param>
    /// <param name="source">Who does it.</param>
    /// <param name="target">To whom.</param>
    /// <param name="isTargetPresumed">Whether the people of the place stand in for victims that are not named.</param>
    /// <param name="doubt">How much was understood, added to.</param>
    public void Presume(EntryMatch match, EventType type, ref ImmutableArray<ActorReference> source, ref ImmutableArray<ActorReference> target, out bool isTargetPresumed, ref double doubt)
    {
        var (entry, trigger) = (match.Entry, match.Trigger);
        // "exploded in Iraq" tells where; whoever is said nearby to have been hit is the target.
        isTargetPresumed = type == EventType.ASSAULT && source.IsEmpty && target is [{ Kind: "state" or "population" } where] && IsLocative(where.Tokens);
        // "beheadings in Iraq" tells even less: those who are beheaded are often strangers there.
        if (isTargetPresumed && IsOfCaptives(match))
            (target, isTargetPresumed) = ([], false);
        // "Bombs hit Baghdad": the town and its people, not the government that sits there.
        if (type is EventType.ASSAULT && target is [{ Kind: "government" } seat] && naming.At(seat.Tokens.Start) is { IsSeat: true, Entry.Kind: not "metonym" } town && town.Tokens.Covers(seat.Tokens) && actors.Understood.PeopleOf(town) is { } citizens)
            target = [citizens with { Because = [.. seat.Because, .. citizens.Because] }];
        if (type == EventType.ASSAULT && source.All(actor => actor.Code is null) && !IsOfCaptives(match) && target is [{ Country: { } victim }, ..] && InsurgentsOf(victim) is { } insurgents)
        {
            source = [insurgents];
            doubt += 0.1;
        }

        var place = circumstances.PlaceOf(trigger) ?? (type == EventType.COERCE && source.IsEmpty ? ImposedOn(match) : null);
        // Whom kidnappers hold and behead are seldom people of the place; of two who fight each other both are told.
        if (type == EventType.ASSAULT && target.IsEmpty && !(source.Length > 1 && !entry.Roles.Both.IsEmpty) && place is not null && !IsOfCaptives(match) && actors.Understood.PeopleOf(place) is { } people)
            (target, isTargetPresumed) = ([people], true);
        // "a house in Baquba after a US air strike", "after a school was bombed": where the sentence is set, unless that is at the doers' home.
        else if (type == EventType.ASSAULT && place is null && IsLeftToTheScene(match, source, target) && actors.Understood.PeopleAround(trigger) is { } around && source.All(actor => actor.Country != around.Country || actor.Sector is "REB"))
            (target, isTargetPresumed) = ([around], true);
        else if (type == EventType.PROTEST && !source.IsEmpty && source.All(actor => actor.Code is null) && (place is null ? actors.Understood.PeopleLike(target) : actors.Understood.PeopleOf(place)) is { } crowd)
            source = [crowd];
        // "a curfew in Herat after protests over a sacking": of the people where it happens.
        else if (type == EventType.PROTEST && source.All(actor => actor.Code is null) && entry.Kind == TriggerKind.Noun && tree.Lemma(trigger) is "protest" or "demonstration" or "riot" && !tree.Is(trigger, "compound") && (place is null ? actors.Understood.PeopleAround(trigger) : actors.Understood.PeopleOf(place)) is { } locals)
            source = [locals];
        // "tens of thousands demonstrated in Jerusalem".
        else if (type == EventType.PROTEST && source.IsEmpty && entry.Kind == TriggerKind.Verb && roles.At(trigger, entry.Kind, "nsubj") is [var (crowds, _), ..] && tree.Lemma(crowds) is "ten" or "hundred" or "thousand" or "dozen" or "score" or "million"
            && (place is null ? actors.Understood.PeopleAround(trigger) : actors.Understood.PeopleOf(place)) is { } masses)
            source = [masses];
        else if (type == EventType.COERCE && entry.Mode is not ("misinformation" or "cyber") && source.IsEmpty && !IsDoneByAThing(match) && (place is null ? actors.Understood.AuthorityOver(target, "GOV") : actors.Understood.AuthorityOf(place, "GOV")) is { } authority)
            source = [authority];
        else if (type == EventType.RETREAT && entry.Mode == "release" && source.IsEmpty && !target.IsEmpty && IsOfPrisoners(match) && (place is null ? actors.Understood.PeopleLike(target) : actors.Understood.PeopleOf(place)) is { Country: { } jailer } && actors.Understood.AuthorityIn(jailer, target[0].Tokens) is { } warden)
            source = [warden];
        else if (Legal.Contains(entry.Head) && source.IsEmpty && !target.Any(tried => tried.Kind == "state") && roles.At(trigger, entry.Kind, "by").Length == 0 && (place is null ? actors.Understood.AuthorityOver(target, "JUD") : actors.Understood.AuthorityOf(place, "JUD")) is { } court)
            source = [court];
        // "The opposition criticised the budget": whose budget it is the text need not say.
        else if (type == EventType.ACCUSE && target.IsEmpty && entry.Head != "protest" && actors.Understood.GovernmentAtHome(source) is { } home)
            target = [home];
        else if (!IsOnItsOwn(entry, type, source, target))
            return;
        // "imposed a curfew", "announced a ban on rallies": what a state forbids to nobody named it forbids to its people.
        if (IsOnItsOwn(entry, type, source, target) && ((place ?? ImposedOn(match)) is { } there ? actors.Understood.PeopleOf(there) : actors.Understood.PeopleLike(source)) is { } own)
            target = [own];
        doubt += 0.1;
    }

    // "bombers killed ten amid a wave of insurgent attacks": those to whom the text lays all such deeds in the country.
    private ActorReference? InsurgentsOf(string country)
    {
        for (var token = 1; token < tree.Count; token++)
        {
            if (tree.Lemma(token) is "attack" or "campaign" or "violence" or "bombing" && tree.Lemma(token - 1) is "insurgent" or "guerrilla" or "rebel" or "militant" or "separatist" && actors.Understood.PeopleAround(token) is { } around && around.Country == country)
                return actors.Understood.RebelsOf(country, new(token - 1, token));
            if (tree.Lemma(token) is "campaign" && tree.Is(token, "obj") && tree.Child(tree.Head(token), "nsubj") is >= 0 and var whose && tree.Lemma(whose) is "insurgent" or "guerrilla" or "rebel" or "militant" && actors.Resolve(whose) is [{ Country: { } theirs }] && theirs == country)
                return actors.Understood.RebelsOf(country, new(whose, whose + 1));
        }

        return null;
    }

    // Nobody is said to be hit, or people whom the text does not place.
    private bool IsLeftToTheScene(EntryMatch match, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target)
    {
        if (IsOfCaptives(match) || !match.Entry.Roles.Both.IsEmpty)
            return false;
        // "charges of genocide", "sanctioned killings": a bare noun tells of no one deed.
        if (match.Entry.Kind == TriggerKind.Noun ? !(source is [{ Code: not null }] || !match.Entry.With.IsEmpty || Combat.Contains(match.Entry.Head)) : match.Entry.Subjects.IsEmpty && roles.At(match.Trigger, match.Entry.Kind, "obj").Length == 0)
            return false;
        return target.All(actor => actor is { Code: null, Kind: "population" });
    }

    // "thousands of prisoners were released": it is the state that keeps prisons; hostages are kept by others.
    private bool IsOfPrisoners(EntryMatch match) => match.Consumed.Any(IsPrisoner) || roles.At(match.Trigger, match.Entry.Kind, match.Entry.Kind == TriggerKind.Noun ? "of" : "obj").Any(held => tree.Coordinated(held.Nominal).Any(IsPrisoner));

    private bool IsPrisoner(int word)
    {
        if (tree.Lemma(word) is "prisoner" or "inmate" or "detainee" or "dissident" or "convict")
            return true;
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "of" && tree.Lemma(child) is "prisoner" or "inmate" or "detainee" or "dissident" or "convict")
                return true;
        }

        return false;
    }

    // "the drug trade undermines democracy": what does it is said, and no authority.
    private bool IsDoneByAThing(EntryMatch match) => match.Entry.Kind == TriggerKind.Verb && !tree.IsPassive(match.Trigger) && roles.At(match.Trigger, match.Entry.Kind, "nsubj").Length > 0;

    private static bool IsOnItsOwn(LexiconEntry entry, EventType type, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target) =>
        type == EventType.COERCE && entry.Mode is "restrict" or "curfew" or "martial-law" && target.IsEmpty && source is [{ Country: not null, Sector: null or "GOV" or "JUD" or "LEG" or "COP" or "MIL" }];

    /// <summary>Whose the attack was in which somebody "was killed"; empty when the clause tells of none.</summary>
    /// <param name="trigger">The verb that tells what was suffered.</param>
    /// <param name="because">The steps, added to.</param>
    public ImmutableArray<ActorReference> Attackers(int trigger, ImmutableArray<Step>.Builder because)
    {
        foreach (var attack in Attacks(trigger))
        {
            // "killed in clashes with militants": with whom one fights is who kills.
            foreach (var path in Combat.Contains(tree.Lemma(attack)) ? (ReadOnlySpan<string>)["with"] : ["by", "poss", "amod"])
            {
                foreach (var (nominal, _) in roles.At(attack, TriggerKind.Noun, path))
                {
                    // "killed in Iraq bombings": where, not whose.
                    if (naming.At(nominal) is { IsWhere: true } && path == "amod" || actors.Resolve(nominal) is not { IsEmpty: false } doers)
                        continue;
                    because.AddRange(doers.Select(doer => new Filled("source", doer.Tokens, "whose the attack is")));
                    return doers;
                }
            }
        }

        return [];
    }

    /// <summary>Who is said to be responsible for a deed that a noun tells ("the militants responsible for the siege", "claimed responsibility for planning the attacks"); empty when nobody is.</summary>
    /// <param name="deed">The noun.</param>
    /// <param name="because">The steps, added to.</param>
    public ImmutableArray<ActorReference> Responsible(int deed, ImmutableArray<Step>.Builder because)
    {
        var at = deed;
        if (tree.Is(at, "obj") && tree.Head(at) is >= 0 and var doing && tree.Lemma(doing) is "plan" or "carry" or "organise" or "organize" or "order" or "stage")
            at = doing;
        if (tree.Head(at) is not (>= 0 and var answer))
            return [];
        // A tree may hang the phrase on the verb that has the responsibility for its object.
        if (tree.Child(answer, "obj") is >= 0 and var thing && tree.Lemma(thing) == "responsibility")
            answer = thing;
        var whose = tree.Lemma(answer) switch
        {
            "responsible" => tree.Child(answer, "nsubj") is >= 0 and var subject ? subject : tree.Is(answer, "acl") || tree.Is(answer, "amod") ? tree.Head(answer) : -1,
            "responsibility" when tree.Is(answer, "obj") && tree.Lemma(tree.Head(answer)) is "claim" or "admit" or "accept" or "take" => Clause.Subjects(tree, tree.Head(answer)).Select(found => found.Nominal).FirstOrDefault(-1),
            _ => -1,
        };
        if (whose < 0 || actors.Resolve(whose) is not [{ Code: not null }, ..] doers)
            return [];
        because.AddRange(doers.Select(doer => new Filled("source", doer.Tokens, "who is responsible")));
        return doers;
    }

    /// <summary>The place that a nominal is or names ("the town of Debaltseve"); null for others.</summary>
    public NameHit? TownAt(int nominal)
    {
        // "the nearby Odessa": a house that bears the name of a town.
        if (naming.At(nominal) is { Entry: { Sort: NameSort.Place, Code.Length: > 0 } } hit)
            return tree.Child(nominal, "det") >= 0 && tree.Child(nominal, "acl") < 0 && hit.Entry.Kind == "city" ? null : hit;
        foreach (var (inside, _) in roles.At(nominal, TriggerKind.Noun, "of"))
        {
            if (naming.At(inside) is { Entry: { Sort: NameSort.Place, Code.Length: > 0 } } town)
                return town;
        }

        return null;
    }

    // "a curfew was imposed on the Tajik town of Khujand": whoever holds the town imposes it.
    private NameHit? ImposedOn(EntryMatch match)
    {
        foreach (var path in (ReadOnlySpan<string>)["on", "over", "in"])
        {
            foreach (var (nominal, _) in roles.At(match.Trigger, match.Entry.Kind, path))
            {
                if (TownAt(nominal) is { } town)
                    return town;
            }
        }

        return null;
    }

    /// <summary>Whether an event is done to captives, who are often strangers where they are held.</summary>
    public bool IsOfCaptives(EntryMatch match) =>
        match.Entry.Mode == "abduct" || roles.At(match.Trigger, match.Entry.Kind, "of").Any(held => tree.Lemma(held.Nominal) is "hostage" or "captive") || match.Consumed.Append(match.Trigger).Any(word => tree.Lemma(word) is "hostage" or "captive" or "behead" or "beheading" or "kidnap" or "kidnapping" or "abduct" or "abduction");

    // "killed in an ambush".
    private IEnumerable<int> Attacks(int trigger)
    {
        foreach (var preposition in (ReadOnlySpan<string>)["in", "by", "during"])
        {
            foreach (var nominal in Clause.Obliques(tree, trigger, preposition).ToArray())
            {
                if (classes.Contains("attack", tree.Lemma(nominal)) || Combat.Contains(tree.Lemma(nominal)) || tree.Lemma(nominal) is "raid" or "bombing" or "shelling" or "ambush" or "offensive")
                    return [nominal];
            }
        }

        return [];
    }

    // "in Basra".
    private bool IsLocative(TextSpan tokens)
    {
        for (var token = tokens.Start; token < tokens.End; token++)
        {
            // "on the outskirts of the Iraqi city of Fallujah": all of the chain is where.
            for (var (at, steps) = (token, 0); at >= 0 && steps < 4; at = tree.Head(at), steps++)
            {
                if (tree.Case(at) is "in" or "at" or "near" or "outside" or "on" or "inside" or "around" && (tree.Is(at, "obl") || tree.Is(at, "nmod")))
                    return true;
                if (!(tree.Is(at, "amod") || tree.Is(at, "compound") || tree.Is(at, "nmod:poss") || (tree.Is(at, "nmod") && tree.Case(at) == "of")))
                    break;
            }
        }

        return false;
    }
}
