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
    // From these chances on a country is a party.
    private const float IsSource = 0.45f;
    private const float IsTarget = 0.5f;

    // From this chance on somebody without a country stands where one is understood.
    private const float StandsThere = 0.3f;

    private static readonly HashSet<EventType> Together = [EventType.CONSULT, EventType.AGREE, EventType.COOPERATE];
    private readonly Document document;
    private readonly Tree tree;
    private readonly ActorResolver actors;
    private readonly ProposalModels models;
    private readonly Observer observer;
    private readonly SeenText seen;
    private readonly Reality reality;
    private readonly Circumstances circumstances;
    private readonly Dictionary<int, (SeenDeed Deed, float[] Chances)> deeds = [];
    private readonly Dictionary<(int Token, EventType Type), (float[][] Sides, IReadOnlyList<(string Land, float Source, float Target)> Lands)> parties = [];

    public Proposer(Document document, Tree tree, Naming naming, ActorResolver actors, PredicateLexicon lexicon, ProposalModels models, ImmutableArray<EventDraft> read, EntryMatcher? matcher = null)
    {
        (this.document, this.tree, this.actors, this.models) = (document, tree, actors, models);
        reality = new(tree, lexicon.Classes);
        circumstances = new(document, tree, naming);
        observer = new(document, tree, naming, actors, lexicon, read, matcher);
        seen = observer.See();
        var chances = models.Deeds(seen);
        for (var at = 0; at < chances.Length; at++)
            deeds[seen.Deeds[at].Token] = (seen.Deeds[at], chances[at]);
    }

    /// <summary>How likely one of some words carries an event of a type, and which of them most likely does; −1 where none may.</summary>
    public (int Token, float Chance) Carrier(TextSpan words, EventType type)
    {
        var (best, chance) = (-1, 0f);
        for (var token = words.Start; token < words.End; token++)
        {
            if (deeds.TryGetValue(token, out var deed) && (best < 0 || deed.Chances[(int)type] > chance))
                (best, chance) = (token, deed.Chances[(int)type]);
        }

        return (best, chance);
    }

    /// <summary>How likely each country is source and target of the event of a type that a word carries.</summary>
    public IReadOnlyList<(string Land, float Source, float Target)> Lands(int token, EventType type) => Parties(token, type).Lands;

    /// <summary>Whether all who take part in an event of a type are its sources.</summary>
    public static bool IsTogether(EventType type) => Together.Contains(type);

    /// <summary>The events that the networks propose, in the order of the text.</summary>
    public ImmutableArray<EventDraft> Propose()
    {
        var drafts = ImmutableArray.CreateBuilder<EventDraft>();
        foreach (var deed in seen.Deeds)
        {
            var chances = deeds[deed.Token].Chances;
            for (var type = 0; type < chances.Length; type++)
            {
                if (chances[type] >= ProposalModels.Least && Draft(deed, (EventType)type) is { } draft)
                    drafts.Add(draft);
            }
        }

        return drafts.DrainToImmutable();
    }

    private (float[][] Sides, IReadOnlyList<(string Land, float Source, float Target)> Lands) Parties(int token, EventType type)
    {
        if (!parties.TryGetValue((token, type), out var found))
        {
            var (deed, chances) = deeds[token];
            var sides = models.Sides(deed, type);
            parties[(token, type)] = found = (sides, models.Lands(seen, deed, type, chances[(int)type], sides));
        }

        return found;
    }

    private EventDraft? Draft(SeenDeed deed, EventType type)
    {
        var (sides, lands) = Parties(deed.Token, type);
        var (modality, why) = reality.Of(deed.Token, type);
        // "help each other if attacked": a condition is no event (guidelines of the field).
        if (why is Judged { IsCondition: true })
            return null;
        ImmutableArray<string> sources = [], targets = [];
        foreach (var (land, source, target) in lands)
        {
            if (source > IsSource || (target > IsTarget && Together.Contains(type)))
                sources = sources.Add(land);
            else if (target > IsTarget)
                targets = targets.Add(land);
        }

        if (sources.Length + targets.Length == 0)
            return null;
        ImmutableArray<ActorReference> doers = ImmutableArray.CreateRange(sources, land => Actor(deed, land, sides, 0, type)), others = ImmutableArray.CreateRange(targets, land => Actor(deed, land, sides, 1, type));
        TextSpan words = new(deed.Token, deed.Token + 1);
        List<Step> because = [new Learned(words, type, deeds[deed.Token].Chances[(int)type])];
        foreach (var actor in doers)
            because.Add(new Filled(Together.Contains(type) ? "party" : "source", actor.Tokens, "learned from marked news"));
        foreach (var actor in others)
            because.Add(new Filled("target", actor.Tokens, "learned from marked news"));
        if (why is not null)
            because.Add(why);
        foreach (var actor in doers)
            because.AddRange(actor.Because);
        foreach (var actor in others)
            because.AddRange(actor.Because);
        return new(type, EntryOf(deed.Token, type), deed.Token, words, doers, others, modality, [.. because])
        {
            Time = circumstances.TimeOf(deed.Token),
            Place = circumstances.PlaceOf(deed.Token),
            ComplementOf = tree.Head(deed.Token),
        };
    }

    private ActorReference Actor(SeenDeed deed, string land, float[][] sides, int side, EventType type)
    {
        var (best, open, most) = (-1, -1, 0f);
        for (var at = 0; at < sides.Length; at++)
        {
            var likelier = Math.Max(sides[at][0], sides[at][1]);
            if (Array.IndexOf(deed.Parties[at].Lands, land) >= 0 && (best < 0 || likelier > most))
                (best, most) = (at, likelier);
            if (deed.Parties[at].Lands.Length == 0 && sides[at][side] > StandsThere && (open < 0 || sides[at][side] > sides[open][side]))
                open = at;
        }

        if (best >= 0 && (open < 0 || most >= StandsThere) && observer.PartyAt(deed.Parties[best].Head).Of(land) is { } named)
            return named;
        var violence = type == EventType.ASSAULT;
        return open >= 0
            ? actors.Understood(land, deed.Parties[open].Head, violence && side == 0 ? "REB" : "CVL")
            : actors.Understood(land, deed.Token, violence && side == 1 ? "CVL" : violence ? "REB" : "GOV");
    }

    private LexiconEntry EntryOf(int token, EventType type) =>
        new("docs/models/proposals.md", type, tree.Lemma(token), tree.Pos(token) switch { Upos.VERB => TriggerKind.Verb, Upos.ADJ => TriggerKind.Adjective, _ => TriggerKind.Noun }, [], [], ImmutableDictionary<string, ImmutableArray<string>>.Empty, [], [], new([], [], []), [], null, [], null, [], []);
}
