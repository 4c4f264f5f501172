using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Proposals;

/// <summary>What the networks make of a document: how likely each word carries which event, who its parties are, and the events that they propose.</summary>
internal sealed class Proposer
{
    // Of a country there are two who do it together.
    private const float IsAnother = 0.6f;

    // From this chance on what the networks say of how real an event is goes before the rules.
    private const float OverrulesAt = 0.7f;

    // Of what an entry reads the rules know more.
    private const float OverrulesEntriesAt = 0.8f;

    private const string Government = "GOV";

    // From these chances on a sector is meant where the text names none, and where it names another.
    private const float MeansSector = 0.6f;
    private const float MeansOther = 0.75f;

    // From this chance on somebody without a country stands where one is understood.
    private const float StandsThere = 0.3f;

    private readonly Tree tree;
    private readonly ActorResolver actors;
    private readonly Observer observer;
    private readonly SeenText seen;
    private readonly Reality reality;
    private readonly Circumstances circumstances;

    public Proposer(Document document, Tree tree, Naming naming, ActorResolver actors, PredicateLexicon lexicon, ProposalModels models, ImmutableArray<EventDraft> read, EntryMatcher? matcher = null)
    {
        (this.tree, this.actors) = (tree, actors);
        reality = new(tree, lexicon.Classes);
        circumstances = new(document, tree, naming);
        observer = new(document, tree, naming, actors, lexicon, read, matcher);
        seen = observer.See();
        Chances = new(models, seen);
    }

    /// <summary>How likely all that is proposed is.</summary>
    public Chances Chances { get; }

    /// <summary>Whether all who take part in an event of a type are its sources.</summary>
    public static bool IsTogether(EventType type) => type is EventType.CONSULT or EventType.AGREE or EventType.COOPERATE;

    /// <summary>An event that the lexicon reads, as real as the networks make it where they are sure.</summary>
    public EventDraft Weighed(EventDraft draft)
    {
        if (Chances.Carrier(draft.Words, draft.Type) is not (>= 0 and var token, _))
            return draft;
        var deed = Chances.Deed(token);
        draft = Meant(deed, draft);
        return !(draft is { Type: EventType.REJECT, Modality: Coding.Modality.Denied }) && Modality(deed, draft.Type, draft.Modality, OverrulesEntriesAt) is var modality && modality != draft.Modality
            ? draft with { Modality = modality, Ruled = draft.Modality, Because = [.. draft.Because.Where(step => step is not Judged), Overruled(modality)] }
            : draft;
    }

    // Who of each country is meant; of two of one country who do it side by side each is who the words say.
    private EventDraft Meant(SeenDeed deed, EventDraft draft)
    {
        var together = IsTogether(draft.Type);
        List<Step> learned = [];
        return draft with { Source = Side(draft.Source, 0), Target = Side(draft.Target, together ? 0 : 1), Because = [.. draft.Because, .. learned] };

        ImmutableArray<ActorReference> Side(ImmutableArray<ActorReference> some, int side)
        {
            var beside = together ? draft.Source.AddRange(draft.Target) : some;
            return [.. some.Select(actor =>
            {
                if (actor.Country is not { } land || beside.Count(other => other.Country == land) > 1)
                    return actor;
                var meant = Meant(deed, draft.Type, side, land, actor);
                if (meant != actor)
                    learned.Add(meant.Because[^1]);
                return meant;
            })];
        }
    }

    /// <summary>The events that the networks propose, in the order of the text.</summary>
    public ImmutableArray<EventDraft> Propose()
    {
        var drafts = ImmutableArray.CreateBuilder<EventDraft>();
        foreach (var deed in seen.Deeds)
        {
            var chances = Chances.Of(deed);
            for (var type = 0; type < chances.Length; type++)
            {
                if (chances[type] >= ProposalModels.Least && Draft(deed, (EventType)type) is { } draft)
                    drafts.Add(draft);
            }
        }

        return drafts.DrainToImmutable();
    }

    private EventDraft? Draft(SeenDeed deed, EventType type)
    {
        var (sides, _) = Chances.Parties(deed.Token, type);
        var (ruled, why) = reality.Of(deed.Token, type);
        // "help each other if attacked": a condition is no event (guidelines of the field).
        if (why is Judged { IsCondition: true })
            return null;
        if (Chances.Casts(deed.Token, type) is not [var ((sources, targets), _), ..])
            return null;
        ImmutableArray<ActorReference> doers = [.. sources.SelectMany(land => Actors(deed, land, sides, 0, type, targets.Contains(land)))], others = [.. targets.SelectMany(land => Actors(deed, land, sides, 1, type, sources.Contains(land)))];
        TextSpan words = new(deed.Token, deed.Token + 1);
        List<Step> because = [new Learned(words, type, Chances.Of(deed)[(int)type])];
        foreach (var actor in doers)
            because.Add(new Filled(IsTogether(type) ? "party" : "source", actor.Tokens, "learned from marked news"));
        foreach (var actor in others)
            because.Add(new Filled("target", actor.Tokens, "learned from marked news"));
        var modality = Modality(deed, type, ruled);
        // "did not rule out": what is negated and yet taken for a fact is read by nobody.
        if (ruled == Coding.Modality.Denied && (modality != ruled || type == EventType.REJECT))
            return null;
        if (modality != ruled)
            because.Add(Overruled(modality));
        else if (why is not null)
            because.Add(why);
        foreach (var actor in doers)
            because.AddRange(actor.Because);
        foreach (var actor in others)
            because.AddRange(actor.Because);
        return new(type, EntryOf(deed.Token, type), deed.Token, words, doers, others, modality, [.. because])
        {
            Ruled = ruled,
            Time = circumstances.TimeOf(deed.Token),
            Place = circumstances.PlaceOf(deed.Token),
            ComplementOf = tree.Head(deed.Token),
        };
    }

    private static Noted Overruled(Modality modality) => new($"the networks make it {EnumNames<Modality>.Small(modality)}, as they have learned from marked news");

    private Modality Modality(SeenDeed deed, EventType type, Modality ruled, float least = OverrulesAt)
    {
        var chances = Chances.Modes(deed, type, ruled);
        var best = Array.IndexOf(chances, chances.Max());
        return chances[best] > least ? (Modality)best : ruled;
    }

    // "The government met Shiite leaders": those who do something together may be of one country.
    private List<ActorReference> Actors(SeenDeed deed, string land, float[][] sides, int side, EventType type, bool isBoth)
    {
        var first = Actor(deed, land, sides, side, type, isBoth);
        List<ActorReference> all = [first];
        HashSet<string> sectors = new(StringComparer.Ordinal) { first.Sector ?? Government };
        for (var at = 0; at < sides.Length && IsTogether(type); at++)
        {
            if (deed.Parties[at].Lands.Contains(land) && sides[at].Max() > IsAnother && !first.Tokens.Covers(deed.Parties[at].Head) && observer.PartyAt(deed.Parties[at].Head).Of(land) is { } named && sectors.Add(named.Sector ?? Government))
                all.Add(named);
        }

        return all.Count > 1 ? all : [Meant(deed, type, IsTogether(type) ? 0 : side, land, first)];
    }

    // Who of a country is meant where a text names the country alone or by a noun.
    private ActorReference Meant(SeenDeed deed, EventType type, int side, string land, ActorReference who)
    {
        if (who.Kind is not "state" && (who.Form != MentionForm.Nominal || who.Kind is "person"))
            return who;
        var chances = Chances.Posts(deed, type, side, land);
        var best = Array.IndexOf(chances, chances.Max());
        var sector = SectorFeatures.Sectors[best];
        if (sector == "-" || sector == who.Sector || (sector == Government && who.Sector is null) || chances[best] < (who.Sector is null ? MeansSector : MeansOther))
            return who;
        return actors.Understood.OfSector(who, land, sector);
    }

    // Who of a country it is: of those who are named the likeliest on this side, where both sides are of the country no other than that.
    private ActorReference Actor(SeenDeed deed, string land, float[][] sides, int side, EventType type, bool isBoth)
    {
        var (best, open) = (-1, -1);
        for (var at = 0; at < sides.Length; at++)
        {
            var chance = isBoth ? sides[at][side] - sides[at][1 - side] : IsTogether(type) ? sides[at].Max() : sides[at][side];
            if (deed.Parties[at].Lands.Contains(land) && (best < 0 || chance > (isBoth ? sides[best][side] - sides[best][1 - side] : IsTogether(type) ? sides[best].Max() : sides[best][side])))
                best = at;
            if (deed.Parties[at].Lands.Length == 0 && sides[at][side] > StandsThere && (open < 0 || sides[at][side] > sides[open][side]))
                open = at;
        }

        if (best >= 0 && ((open < 0 && !isBoth) || sides[best][side] >= (isBoth ? sides[best][1 - side] : 0) || IsTogether(type)) && (open < 0 || sides[best].Max() >= StandsThere)
            && observer.PartyAt(deed.Parties[best].Head).Of(land) is { } named && (type != EventType.ASSAULT || !isBoth || named.Sector is not (null or "GOV")))
            return named;
        return open >= 0 ? actors.Understood.Somebody(land, deed.Parties[open].Head, Usual(type, side)) : actors.Understood.Somebody(land, deed.Token, Usual(type, side));
    }

    // Who of a country it mostly is, where the text does not say.
    private static string Usual(EventType type, int side) => (type, side) switch
    {
        (EventType.ASSAULT, 0) => "REB",
        (EventType.PROTEST, 0) => "CVL",
        (EventType.MOBILIZE or EventType.RETREAT, 0) => "MIL",
        (EventType.ASSAULT or EventType.COERCE or EventType.SANCTION or EventType.AID or EventType.RETREAT, 1) => "CVL",
        _ => "GOV",
    };

    private LexiconEntry EntryOf(int token, EventType type) =>
        new("docs/models/proposals.md", type, tree.Lemma(token), tree.Pos(token) switch { Upos.VERB => TriggerKind.Verb, Upos.ADJ => TriggerKind.Adjective, _ => TriggerKind.Noun }, [], [], [], [], [], new([], [], []), [], null, [], null, [], []);
}
