using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;

namespace Entente.Coding.Events;

/// <summary>Judges whether those whom a clause names make an event: who is left out may be understood, or there was none.</summary>
internal sealed class Sufficiency(Tree tree, ActorResolver actors, RoleFinder roles)
{
    // Things can be done to somebody by nobody named; words need a speaker.
    private static readonly HashSet<EventType> Anonymous = [EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.AID, EventType.RETREAT, EventType.CONSULT, EventType.ACCUSE, EventType.REJECT];

    /// <summary>One alone cannot do these: where the text gives nobody on the other side, it tells something else.</summary>
    public static readonly HashSet<EventType> TwoSided = [EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.SANCTION, EventType.REJECT, EventType.ACCUSE];

    /// <summary>Whether those found are enough for an event of a type.</summary>
    /// <param name="match">The entry and the words that it fits.</param>
    /// <param name="type">The type of the event.</param>
    /// <param name="source">Who does it; everybody who does it together.</param>
    /// <param name="target">To whom.</param>
    /// <param name="together">Whether all do it with each other.</param>
    public bool Holds(EntryMatch match, EventType type, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target, bool together)
    {
        var entry = match.Entry;
        if (source.All(actor => actor.Code is null) && target.All(actor => actor.Code is null))
            return false;
        if (source.IsEmpty && (entry.Needs.Contains("source") || !(Anonymous.Contains(type) || IsSaidByNobody(match, type))))
            return false;
        // What has a doer in its clause whom nobody can tell is done by no actor at all ("defying sanctions on Yugoslavia").
        if (source.IsEmpty && entry.Kind == TriggerKind.Verb && entry.Roles.Source.Contains("nsubj") && !tree.IsPassive(match.Trigger) && type is EventType.REJECT or EventType.ACCUSE or EventType.SANCTION or EventType.AID or EventType.CONSULT or EventType.REQUEST)
            return false;
        // Who cooperates with nobody known does so with nobody.
        if (type == EventType.COOPERATE && source.Concat(target).Count(actor => actor.Code is not null) < 2)
            return false;
        // A visit without a visitor is a place in a sentence, and somebody of nowhere is no guest of a state.
        if (entry.Mode == "visit" && source.All(actor => actor.Code is null))
            return false;
        // What firms and papers do among themselves is business, whatever the verb, unless it is violence.
        if (type != EventType.ASSAULT && source.Concat(target).Where(actor => actor.Code is not null).All(actor => actor.Sector == "BUS" || (type == EventType.AGREE && actor.Sector == "MED")))
            return false;
        // "a majority of Australians oppose the war": an opinion that was asked for.
        if (type is EventType.SUPPORT or EventType.REJECT && source is [{ Kind: "population" } asked] && tree.Head(asked.Tokens.End - 1) is >= 0 and var share && tree.Lemma(share) is "majority" or "percent" or "half" or "third" or "quarter" or "most" or "minority")
            return false;
        // A court that judges a private person of its own country judges a crime.
        if (type is EventType.SANCTION or EventType.COERCE or EventType.ACCUSE && source is [{ Sector: "JUD" or "COP", Country: { } court }] && target is [{ Kind: "person", Sector: null, Country: { } tried } accused] && court == tried
            && accused.Key.StartsWith("person|", StringComparison.Ordinal))
            return false;
        // "six employees were jailed over the leak": a court that judges the people of a firm of its own country judges a crime too.
        if (type is EventType.SANCTION or EventType.COERCE && entry.Mode == "convict" && source is [{ Sector: "JUD", Country: { } bench }] && target is [{ Sector: "BUS" or "LAB", Country: { } sued } staff] && bench == sued
            && tree.Lemma(tree.HeadOf(staff.Tokens)) is "employee" or "worker" or "executive" or "company" or "firm" or "manager" or "businessman")
            return false;
        // What one private person does to another is crime, and no politics.
        if (type == EventType.ASSAULT && source is [{ Kind: "person", Sector: null }] && target is [{ Kind: "person", Sector: null }])
            return false;
        // A state does not attack its own people as such: one of the two is somebody else.
        if (type == EventType.ASSAULT && source is [{ Code: { } doer, Kind: "state" }] && target is [{ Country: { } hit }] && doer == hit)
            return false;
        // "both sides declared each other's offers insufficient": who agrees with each other still offers it to somebody.
        if (entry.Needs.Contains("target") && (together && !(type == EventType.AGREE && entry.Roles.Both.IsEmpty) ? source.Length < 2 : target.IsEmpty))
            return false;
        // "an Iranian deadline", "his proposal": a noun of words that names nobody to whom they were said mostly tells of no act at all.
        if (entry.Kind == TriggerKind.Noun && target.IsEmpty && source.Length < 2 && type is EventType.AGREE or EventType.REQUEST or EventType.THREATEN && entry.Complements.IsEmpty && !(type == EventType.REQUEST && TellsWhat(match.Trigger)))
            return false;
        if (type == EventType.AGREE && target.IsEmpty)
            return !source.IsEmpty;
        if (!together && entry.Roles.Both.IsEmpty)
            return !target.IsEmpty || !TwoSided.Contains(type) || entry.Needs is ["source"];
        // A body meets within itself, though not where it only says something beside a meeting of others.
        return source.Length > 1 || entry.Needs is ["source"] || (type is EventType.CONSULT or EventType.SUPPORT && source.Any(actors.IsBody) && !(entry.Kind == TriggerKind.Noun && tree.Is(match.Trigger, "obl")));
    }

    // "was urged to resign", "ignored appeals to stay": who was asked is told, and that somebody did.
    private bool IsSaidByNobody(EntryMatch match, EventType type) => type == EventType.REQUEST && (match.Entry.Kind == TriggerKind.Verb ? tree.IsPassive(match.Trigger) : roles.AnsweringVerb(match.Trigger) >= 0);

    // "calls for a delay", "his appeal to the world to help": a noun that tells what was asked for.
    private bool TellsWhat(int noun)
    {
        if (tree.Lemma(noun) is not ("call" or "appeal" or "plea" or "demand" or "request"))
            return false;
        foreach (var child in tree.Children(noun))
        {
            if ((tree.Is(child, "nmod") && tree.Case(child) == "for") || (tree.Is(child, "acl") && !tree.Is(child, "acl:relcl") && (Shades.IsInfinitive(tree, child) || tree.Child(child, "mark") >= 0)))
                return true;
        }

        return false;
    }

    /// <summary>Whether all do it with each other, so that none is the target.</summary>
    public static bool IsTogether(LexiconEntry entry, EventType type, ImmutableArray<ActorReference> target) => type switch
    {
        EventType.CONSULT => entry.Mode != "visit" && entry.Mode != "host",
        EventType.COOPERATE => true,
        EventType.AGREE => target.IsEmpty,
        _ => !entry.Roles.Both.IsEmpty,
    };
}
