using System.Collections.Immutable;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>Those whom a text does not name where they act, and who are understood from the rest of it: the people of a place, its authorities, the rebels of a state.</summary>
internal sealed class UnderstoodActors(Tree tree, Register register, NounPhrases phrases, ActorContext context, ReferenceMaker make)
{
    // What officials and courts whom a text does not place do to people of the one state that it names; of words any foreigner may be the speaker.
    private static readonly HashSet<EventType> Domestic = [EventType.AGREE, EventType.CONCEDE, EventType.RETREAT, EventType.COERCE, EventType.SANCTION];

    /// <summary>The people of the state that some belong to; null when they belong to none.</summary>
    public ActorReference? PeopleLike(ImmutableArray<ActorReference> others) =>
        others.FirstOrDefault(other => other.Country is { } code && register.State(code) is not null) is { } one ? make.OfState(one.Country!, "CVL", one.Tokens, "the people of the same state") : null;

    /// <summary>The state that holds a place, as the authority there; null for a place whose state is not known.</summary>
    public ActorReference? AuthorityOf(NameHit place, string sector) => place.Entry.Code.Length == 0 ? null : make.OfState(place.Entry.Code, sector, place.Tokens, "where it happens, and the authority there");

    /// <summary>The government of a state, as whoever keeps its prisons.</summary>
    public ActorReference AuthorityIn(string state, TextSpan words) => make.OfState(state, "GOV", words, "who keeps the prisons of the state");

    /// <summary>The state over its own politicians and officials; null for others, whom any state may hold.</summary>
    /// <param name="held">Those who are held or charged.</param>
    /// <param name="sector">GOV, or JUD for what courts do.</param>
    public ActorReference? AuthorityOver(ImmutableArray<ActorReference> held, string sector) =>
        held.FirstOrDefault() is { Country: { } code } one && (one.Sector is "GOV" or "OPP" or "PTY" or "LEG" or "JUD" or "MIL" || (one.Kind == "person" && one.Sector is null) || context.NamesOnly(code)) && register.State(code) is not null
            ? make.OfState(code, sector, one.Tokens, "whose own people are held, by its authorities where no other are named")
            : null;

    /// <summary>The armed groups of a state to which a text lays what it tells.</summary>
    public ActorReference RebelsOf(string state, TextSpan words) => make.OfState(state, "REB", words, "to whom the text lays such attacks");

    /// <summary>The people of the state that holds a place; null for a place whose state is not known.</summary>
    public ActorReference? PeopleOf(NameHit place) => place.Entry.Code.Length == 0 ? null : make.PeopleOf(place);

    /// <summary>The government of those who act, where the text names their state alone; null where it names others too.</summary>
    public ActorReference? GovernmentAtHome(ImmutableArray<ActorReference> doers) =>
        doers is [{ Country: { } code, Kind: not "state", Sector: not (null or "GOV") } one] && register.State(code) is not null && context.NamesOnly(code) ? make.OfState(code, "GOV", one.Tokens, "of the same state as those who speak, the only one that the text names") : null;

    /// <summary>The people of the state where what a word tells happens; null when the text does not say where.</summary>
    public ActorReference? PeopleAround(int token) => context.SceneOf(token)?.Country is { } code && register.State(code) is not null ? make.OfState(code, "CVL", new(token, token + 1), "where it happens, whose people are taken to be hit") : null;

    /// <summary>Those of a country or body whom the text does not name, understood where a word stands.</summary>
    /// <param name="land">The country or body.</param>
    /// <param name="head">The word: a noun that tells what they are, or what they do.</param>
    /// <param name="otherwise">Their sector where the word does not tell.</param>
    public ActorReference Somebody(string land, int head, string otherwise) =>
        register.State(land) is null ? make.Party(land, phrases.Phrase(head)) : make.OfState(land, phrases.SectorOf(head).Sector ?? otherwise, phrases.Phrase(head), "understood from the rest of the text, as learned from marked news");

    /// <summary>Who of a country is meant, where it is learned; whoever was named where that is no state.</summary>
    /// <param name="who">The country, or those of it who are named.</param>
    /// <param name="land">The country.</param>
    /// <param name="sector">The sector that is meant.</param>
    public ActorReference OfSector(ActorReference who, string land, string sector)
    {
        if (register.State(land) is null)
            return who;
        var meant = make.OfState(land, sector, who.Tokens, "who of the state is meant, as learned from marked news");
        return meant with { Because = [.. who.Because, .. meant.Because] };
    }

    /// <summary>Agents whom the text does not place, taken to be of the state of those who act on them ("the opposition demanded that <c>the prime minister</c> resign").</summary>
    /// <param name="nominal">The agents.</param>
    /// <param name="doers">Those who act on them.</param>
    /// <param name="type">What is done to them.</param>
    public ImmutableArray<ActorReference> AtHome(int nominal, ImmutableArray<ActorReference> doers, EventType? type)
    {
        // "killed one of the most wanted rebels".
        if (phrases.SectorOf(nominal).Sector is null && phrases.Counted(nominal) is >= 0 and var those)
            nominal = those;
        if (doers is not [{ Country: { } code } doer] || register.State(code) is null || phrases.SectorOf(nominal) is not ({ } sector, _))
            return [];
        // Whom an army or a state fights may be anybody; those whom a country's forces call rebels rise against it.
        var fought = type == EventType.ASSAULT && doer.Sector is null or "MIL" or "GOV" && sector is "REB" or "CVL";
        if (fought && doer.Sector is "MIL" or "COP" && context.IsRooted(nominal) && tree.Lemma(nominal) is "rebel" or "separatist" or "secessionist" or "mutineer")
            return [make.OfState(code, sector, phrases.Phrase(nominal), "rebels, of the state whose forces they fight")];
        return (doer.Sector is not null && context.IsOfThePlace(nominal)) || (!fought && type != EventType.AGREE && context.NamesOnly(code) && context.IsRooted(nominal))
            ? [make.OfState(code, sector, phrases.Phrase(nominal), "of the same state as those who act")]
            : [];
    }

    /// <summary>Agents whom the text does not place, taken to be of the state of those whom they act on: rebels of the civilians whom they attack, officials and courts in a text that names one state alone.</summary>
    public ImmutableArray<ActorReference> OfTheirs(ImmutableArray<ActorReference> doers, ImmutableArray<ActorReference> others, EventType type)
    {
        if (doers is not [{ Form: not MentionForm.Pronoun } doer] || others is not [{ Country: { } code } other] || register.State(code) is null || tree.HeadOf(doer.Tokens) is var head && !context.IsRooted(head))
            return [];
        var title = phrases.TitleOf(head);
        if ((phrases.SectorOf(head).Sector ?? (title < 0 ? null : phrases.SectorOf(title).Sector)) is not { } sector)
            return [];
        // A country's police fight its own rebels, and whoever mutinies turns on his own.
        var rebels = type == EventType.ASSAULT && ((sector == "REB" && (other.Key == $"{code}:CVL|CVL" || (other.Sector == "COP" && context.NamesOnly(code)))) || (sector == "MIL" && other.Sector is "MIL" or "GOV" && phrases.IsMutinous(head)));
        return sector == "MIL" && rebels ? [make.OfState(code, "REB", doer.Tokens, "of the same state as those against whom they rise")]
            : rebels || (Domestic.Contains(type) && sector is not ("REB" or "CVL" or "MED" or "BUS") && tree.Lemma(head) != "tribunal" && context.NamesOnly(code))
            ? [doer.Kind == "person" ? doer with { Code = $"{code}:{sector}" } : make.OfState(code, sector, doer.Tokens, "of the same state as those whom they act on")]
            : [];
    }
}
