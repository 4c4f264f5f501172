using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Claims;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Whose a thing is that is no actor and names none: the parties of an agreement, who did the deed that was told before.</summary>
/// <remarks>"China condemned the pact" is said to its parties, "Paris rejected the charge" to whoever made it.</remarks>
internal sealed class Antecedents(Document document, Tree tree, ActorResolver actors, WordClasses classes, ImmutableArray<AgreementDraft> agreements)
{
    // So many sentences a text goes on speaking of a deed without naming who did it.
    private const int Reach = 12;
    private const int MostParties = 10;
    private static readonly EventType[] Deeds =
        [EventType.SANCTION, EventType.COERCE, EventType.RETREAT, EventType.REJECT, EventType.MOBILIZE, EventType.AGREE, EventType.CONCEDE, EventType.ASSAULT, EventType.AID, EventType.THREATEN, EventType.SUPPORT];

    private static readonly HashSet<string> DeedNouns = new(StringComparer.Ordinal)
    {
        "decision", "move", "step", "measure", "action", "announcement", "withdrawal", "exit", "pullout", "suspension", "abandonment", "act", "gesture", "policy", "withdrawing", "sanction", "ban", "embargo", "tariff",
        "test", "launch", "deployment", "incursion", "intervention", "release", "expulsion", "recall", "annexation", "crackdown", "plan",
    };

    private static readonly HashSet<string> PaperNouns = new(StringComparer.Ordinal) { "document", "paper", "text", "plan", "arrangement", "package", "formula" };

    /// <summary>To whom a thing belongs, the doers of the event themselves left out; empty when the text does not tell.</summary>
    /// <param name="nominal">The thing.</param>
    /// <param name="doers">Who does the event in question.</param>
    /// <param name="before">The events read so far.</param>
    public (ImmutableArray<ActorReference> Actors, Step? Because) Of(int nominal, ImmutableArray<ActorReference> doers, IReadOnlyList<EventDraft> before)
    {
        foreach (var thing in Things(nominal))
        {
            if (Parties(thing, doers) is { IsEmpty: false } parties)
                return (parties, new Read(new(thing, thing + 1), $"is an agreement of {Names(parties)}"));
            if ((tree.Pos(thing) == Upos.PRON ? Topic(thing, doers, before) : Told(thing, doers, before)) is var (whose, draft))
                return (whose, new Read(new(thing, thing + 1), $"goes back to “{document[document.Characters(draft.Words)]}” and so to {Names(whose)}"));
            if (Said(thing, doers) is { IsEmpty: false } speakers)
                return (speakers, new Read(new(thing, thing + 1), $"goes back to what {Names(speakers)} just said"));
        }

        return ([], null);
    }

    /// <summary>Whom a refusal without an object answers: who had asked or accused just before.</summary>
    public (ImmutableArray<ActorReference> Actors, Step? Because) Answered(int trigger, ImmutableArray<ActorReference> doers, IReadOnlyList<EventDraft> before)
    {
        foreach (var draft in Latest(trigger, before, 2))
        {
            if (draft.Type is EventType.REQUEST or EventType.ACCUSE && Share(draft.Target, doers) && Others(draft.Source, doers) is { IsEmpty: false } askers)
                return (askers, new Read(new(trigger, trigger + 1), $"answers “{document[document.Characters(draft.Words)]}”"));
        }

        return ([], null);
    }

    /// <summary>To whom somebody says sorry for what a verb tells; empty where nobody does.</summary>
    public ImmutableArray<ActorReference> Wronged(int trigger, IReadOnlyList<EventDraft> before) =>
        tree.Is(trigger, "advcl") || tree.Is(trigger, "acl") ? before.FirstOrDefault(draft => draft.Trigger == tree.Head(trigger) && draft.Type == EventType.CONCEDE)?.Target ?? [] : [];

    /// <summary>To whom a verb is done that follows another of the same doer with "and": to the same.</summary>
    public (ImmutableArray<ActorReference> Actors, Step? Because) Continued(int trigger, ImmutableArray<ActorReference> doers, IReadOnlyList<EventDraft> before)
    {
        for (var at = trigger; at >= 0 && (tree.Is(at, "conj") || tree.Is(at, "xcomp") || (tree.Is(at, "advcl") && tree.Child(at, "cc") >= 0)); at = tree.Head(at))
        {
            var first = tree.Head(at);
            if (before.FirstOrDefault(draft => draft.Trigger == first && Share(draft.Source, doers)) is { } draft && Others(draft.Target, doers) is { IsEmpty: false } same)
                return (same, new Read(new(trigger, trigger + 1), $"goes on from “{document[document.Characters(draft.Words)]}”"));
        }

        return ([], null);
    }

    /// <summary>With whom a thing is done that takes two, when its clause names one: the other parties of what is agreed or of the meeting just told.</summary>
    public (ImmutableArray<ActorReference> Actors, Step? Because) Counterparts(EntryMatch match, ImmutableArray<ActorReference> doers, IReadOnlyList<EventDraft> before)
    {
        foreach (var thing in match.Consumed.Append(match.Trigger))
        {
            if (Parties(thing, doers) is { IsEmpty: false } parties)
                return (parties, new Read(new(thing, thing + 1), $"is an agreement of {Names(parties)}"));
        }

        foreach (var draft in Latest(match.Trigger, before, 1))
        {
            if (draft.Type == EventType.CONSULT && Share([.. draft.Source, .. draft.Target], doers) && Others([.. draft.Source, .. draft.Target], doers) is { IsEmpty: false } met)
                return (met, new Read(draft.Words, $"tells that {Names(met)} took part"));
        }

        return ([], null);
    }

    // The thing, what it is of ("the end of the fighting"), and those coordinated with it.
    private IEnumerable<int> Things(int nominal)
    {
        yield return nominal;
        foreach (var child in tree.Children(nominal))
        {
            if ((tree.Is(child, "nmod") && tree.Case(child) is "of" or "in" or "from" or "to" or "for" && tree.Pos(child) is Upos.NOUN or Upos.PROPN) || tree.Is(child, "conj"))
            {
                foreach (var below in Things(child))
                    yield return below;
            }
        }
    }

    private ImmutableArray<ActorReference> Parties(int thing, ImmutableArray<ActorReference> doers)
    {
        var draft = AgreementReader.Of(agreements, thing);
        if (draft is null && PaperNouns.Contains(tree.Lemma(thing)) && IsDefinite(thing))
            draft = agreements.Where(pact => pact.Mentions.Exists(mention => mention < thing)).MaxBy(pact => pact.Mentions.Where(mention => mention < thing).Max());
        if (draft is null && classes.Contains("agreement", tree.Lemma(thing)) && IsDefinite(thing))
            draft = agreements.Where(pact => pact.Mentions.Exists(mention => mention < thing)).MaxBy(pact => pact.Mentions.Where(mention => mention < thing).Max())
                ?? agreements.FirstOrDefault(pact => pact.Year is null); // A text may open with "the deal" and tell its parties later.
        // What nearly all states have signed is nobody's in particular.
        if (draft is null || draft.Parties.Count > MostParties)
            return [];
        // "the accords": all of them that went before.
        var several = tree.Tags[thing].Xpos == "NNS" ? agreements.Where(pact => pact.Year is null && pact.Mentions.Exists(mention => mention < thing)).SelectMany(pact => pact.Parties) : [];
        return Others([.. draft.Parties.Concat(several).DistinctBy(party => party.Country)], doers);
    }

    private (ImmutableArray<ActorReference> Actors, EventDraft Draft)? Told(int thing, ImmutableArray<ActorReference> doers, IReadOnlyList<EventDraft> before)
    {
        var lemma = tree.Lemma(thing);
        var types = classes.Contains("accusation", lemma) ? [EventType.ACCUSE]
            : classes.Contains("attack", lemma) || lemma is "killing" or "war" or "fighting" or "violence" ? [EventType.ASSAULT]
            : lemma is "demand" or "request" or "call" or "appeal" or "ultimatum" or "order" ? [EventType.REQUEST, EventType.THREATEN]
            : classes.Contains("offer", lemma) || lemma is "idea" ? [EventType.REQUEST, EventType.AGREE]
            : DeedNouns.Contains(lemma) ? Deeds
            : Array.Empty<EventType>();
        if (types.Length == 0 || !IsDefinite(thing))
            return null;
        // "the move", which others have just condemned: whoever they condemned for it.
        if (types == Deeds && Latest(thing, before, 2).FirstOrDefault(draft => draft.Type == EventType.ACCUSE) is { } reaction && Others(reaction.Target, doers) is { IsEmpty: false } condemned)
            return (condemned, reaction);
        (ImmutableArray<ActorReference>, EventDraft)? second = null;
        foreach (var draft in Latest(thing, before, Reach))
        {
            if (!types.Contains(draft.Type) || Others(draft.Source, doers) is not { IsEmpty: false } others || Share(draft.Source, doers))
                continue;
            // What one answers was said to oneself, if anything was.
            if (types[0] is EventType.ACCUSE or EventType.REQUEST && !Share(draft.Target, doers))
            {
                if (document.Tokens[draft.Trigger].Sentence >= document.Tokens[thing].Sentence - 2)
                    second ??= (others, draft);
                continue;
            }

            return (others, draft);
        }

        return second;
    }

    // "an allegation that Tehran dismissed", "Moscow rejected the idea": of whoever spoke just before.
    private ImmutableArray<ActorReference> Said(int thing, ImmutableArray<ActorReference> doers)
    {
        if (!(classes.Contains("accusation", tree.Lemma(thing)) || tree.Lemma(thing) is "idea" or "suggestion" or "proposal" or "offer" or "view") || !(IsDefinite(thing) || tree.Is(thing, "appos")))
            return [];
        var first = document.Tokens[thing].Sentence - 1;
        for (var token = thing - 1; token >= 0 && document.Tokens[token].Sentence >= first; token--)
        {
            if (tree.Is(token, "nsubj") && tree.Head(token) is >= 0 and var verb && CueVerbs.Find(tree.Lemma(verb)) is { Kind: "say" or "accuse" } && Others(actors.Resolve(token), doers) is { IsEmpty: false } speakers)
                return speakers;
        }

        return [];
    }

    // "Japan welcomed it": what the last reaction was to, else the deed just told.
    private (ImmutableArray<ActorReference> Actors, EventDraft Draft)? Topic(int pronoun, ImmutableArray<ActorReference> doers, IReadOnlyList<EventDraft> before)
    {
        if (tree.Lemma(pronoun) is not ("it" or "this" or "that" or "them"))
            return null;
        foreach (var draft in Latest(pronoun, before, 2))
        {
            if (draft.Type is EventType.ACCUSE or EventType.SUPPORT && !draft.Target.IsEmpty && Others(draft.Target, doers) is { IsEmpty: false } same)
                return (same, draft);
            if (Deeds.Contains(draft.Type) && !Share(draft.Source, doers) && Others(draft.Source, doers) is { IsEmpty: false } others)
                return (draft.Type == EventType.SUPPORT && draft.Target.IsEmpty ? draft.Source : others, draft);
        }

        return null;
    }

    private IEnumerable<EventDraft> Latest(int token, IReadOnlyList<EventDraft> before, int reach) =>
        before.Where(draft => draft.Trigger < token && document.Tokens[draft.Trigger].Sentence >= document.Tokens[token].Sentence - reach).OrderByDescending(draft => draft.Trigger);

    private bool IsDefinite(int thing)
    {
        if (tree.Pos(thing) == Upos.PRON)
            return true;
        foreach (var child in tree.Children(thing))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "the" or "this" or "that" or "these" or "such" or "both")
                return true;
        }

        return false;
    }

    private static bool Share(ImmutableArray<ActorReference> some, ImmutableArray<ActorReference> others) => some.Any(actor => others.Any(actor.IsSameSide));

    private static ImmutableArray<ActorReference> Others(ImmutableArray<ActorReference> all, ImmutableArray<ActorReference> doers) =>
        [.. all.Where(actor => actor.Code is not null && !doers.Any(actor.IsSameSide))];

    private static string Names(ImmutableArray<ActorReference> parties) => string.Join(", ", parties.Select(party => party.Name));
}
