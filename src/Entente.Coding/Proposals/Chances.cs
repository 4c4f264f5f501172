using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Text;

namespace Entente.Coding.Proposals;

/// <summary>What the networks give each word of a document, each kept once it was asked for: how likely it carries which event, who its parties are, who of a country is meant, and how real it is.</summary>
internal sealed class Chances
{
    private readonly ProposalModels models;
    private readonly SeenText seen;
    private readonly Dictionary<int, (SeenDeed Deed, float[] Chances)> deeds = [];
    private readonly Dictionary<(int Token, EventType Type), (float[][] Sides, IReadOnlyList<(string Land, float Source, float Target)> Lands)> parties = [];
    private readonly Dictionary<int, float[]> beside = [];
    private readonly Dictionary<(int Token, EventType Type), List<(Cast Cast, float Chance)>> casts = [];
    private readonly Dictionary<(int Token, EventType Type, Modality Ruled), float[]> modes = [];
    private readonly Dictionary<(int Token, EventType Type, int Side, string Land), float[]> posts = [];

    public Chances(ProposalModels models, SeenText seen)
    {
        (this.models, this.seen) = (models, seen);
        var chances = models.Deeds(seen);
        for (var at = 0; at < chances.Length; at++)
            deeds[seen.Deeds[at].Token] = (seen.Deeds[at], chances[at]);
    }

    /// <summary>Whether the text is of the years whose habits were learned.</summary>
    public bool IsOfPeriod => seen.IsOfPeriod;

    /// <summary>The log-odds that type and countries of an event are right, and that nothing is wrong; null where the networks do not know.</summary>
    public float[]? Verdict(List<uint>[] views) => models.Verdict(views);

    /// <summary>The word at a token that may carry an event.</summary>
    public SeenDeed Deed(int token) => deeds[token].Deed;

    /// <summary>How likely a word carries an event of each type.</summary>
    public float[] Of(SeenDeed deed) => deeds[deed.Token].Chances;

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

    /// <summary>How likely a word carries an event of the likeliest other type.</summary>
    public float Rival(int token, EventType type)
    {
        var chances = deeds[token].Chances;
        var most = 0f;
        for (var other = 0; other < chances.Length; other++)
            most = other == (int)type ? most : Math.Max(most, chances[other]);
        return most;
    }

    /// <summary>How likely each party that is named with a word, and each country, is source and target of its event of a type.</summary>
    public (float[][] Sides, IReadOnlyList<(string Land, float Source, float Target)> Lands) Parties(int token, EventType type)
    {
        if (!parties.TryGetValue((token, type), out var found))
        {
            var (deed, chances) = deeds[token];
            if (!beside.TryGetValue(token, out var seenBeside))
                beside[token] = seenBeside = models.Beside(deed);
            var sides = models.Sides(deed, type, seenBeside);
            parties[(token, type)] = found = (sides, models.Lands(seen, deed, type, chances[(int)type], sides));
        }

        return found;
    }

    /// <summary>How likely countries are the parties of a word's event of a type together, the likeliest first.</summary>
    public List<(Cast Cast, float Chance)> Casts(int token, EventType type)
    {
        if (!casts.TryGetValue((token, type), out var found))
        {
            var (sides, lands) = Parties(token, type);
            casts[(token, type)] = found = models.Casts(seen, deeds[token].Deed, type, sides, lands);
        }

        return found;
    }

    /// <summary>How likely somebody named with the word that carries an event, who is told on neither side of it and of no country that is, takes part in it.</summary>
    public float Forgotten(int token, EventDraft draft)
    {
        var deed = deeds[token].Deed;
        var sides = Parties(token, draft.Type).Sides;
        var told = draft.Source.Concat(draft.Target).Select(actor => actor.Country).ToHashSet(StringComparer.Ordinal);
        var most = 0f;
        for (var at = 0; at < sides.Length; at++)
        {
            var head = deed.Parties[at].Head;
            if (sides[at].Max() > most && !Array.Exists(deed.Parties[at].Lands, told.Contains) && !draft.Source.Any(actor => actor.Tokens.Covers(head)) && !draft.Target.Any(actor => actor.Tokens.Covers(head)))
                most = sides[at].Max();
        }

        return most;
    }

    /// <summary>How likely the event of a type that a word carries is of each modality, the rules making it one of them.</summary>
    public float[] Modes(SeenDeed deed, EventType type, Modality ruled)
    {
        if (!modes.TryGetValue((deed.Token, type, ruled), out var chances))
            modes[(deed.Token, type, ruled)] = chances = models.Modes(deed, type, ruled);
        return chances;
    }

    /// <summary>How likely each sector of a country is the one that is meant on a side of an event, in the order of <see cref="SectorFeatures.Sectors"/>.</summary>
    public float[] Posts(SeenDeed deed, EventType type, int side, string land)
    {
        if (!posts.TryGetValue((deed.Token, type, side, land), out var chances))
        {
            var (party, open, other) = deed.Around(type, side, land, Parties(deed.Token, type).Sides);
            posts[(deed.Token, type, side, land)] = chances = models.Sectors(seen, deed, type, side, land, party, open, other);
        }

        return chances;
    }

    /// <summary>How likely those of a country who are told on a side are those who are meant; 1 for a country as such.</summary>
    public float Post(int token, EventType type, int side, ActorReference who) =>
        who is { Country: { } land, Sector: { } sector } && SectorFeatures.Sectors.IndexOf(sector) is >= 0 and var place ? Posts(deeds[token].Deed, type, side, land)[place] : 1;
}
