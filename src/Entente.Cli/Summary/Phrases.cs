using System.Collections.Frozen;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>Event types in plain words, for people who do not know PLOVER.</summary>
internal static class Phrases
{
    // Verbs as past and base form: done by several together, done to somebody, done to nobody named.
    private static readonly FrozenDictionary<EventType, (Verb Together, Verb To, Verb Alone)> Verbs = new Dictionary<EventType, (Verb, Verb, Verb)>
    {
        [EventType.AGREE] = (new("came to an agreement", "come to an agreement"), new("made a promise or offer to", "make a promise or offer to"), new("made a promise or offer", "make a promise or offer")),
        [EventType.CONSULT] = (new("met or held talks", "meet or hold talks"), new("met or consulted", "meet or consult"), new("held talks", "hold talks")),
        [EventType.SUPPORT] = (new("backed or signed something together", "back or sign something together"), new("backed", "back"), new("gave support", "give support")),
        [EventType.CONCEDE] = (new("gave way to each other", "give way to each other"), new("gave way to", "give way to"), new("gave way", "give way")),
        [EventType.COOPERATE] = (new("worked together", "work together"), new("worked together with", "work together with"), new("cooperated", "cooperate")),
        [EventType.AID] = (new("gave each other aid", "give each other aid"), new("gave aid to", "give aid to"), new("gave aid", "give aid")),
        [EventType.RETREAT] = (new("pulled back from each other", "pull back from each other"), new("pulled back from or let go", "pull back from or let go"), new("pulled back", "pull back")),
        [EventType.REQUEST] = (new("made a request", "make a request"), new("asked something of", "ask something of"), new("made a request", "make a request")),
        [EventType.ACCUSE] = (new("accused each other", "accuse each other"), new("accused or criticised", "accuse or criticise"), new("voiced criticism", "voice criticism")),
        [EventType.REJECT] = (new("refused", "refuse"), new("refused something to", "refuse something to"), new("refused", "refuse")),
        [EventType.THREATEN] = (new("threatened each other", "threaten each other"), new("threatened", "threaten"), new("made a threat", "make a threat")),
        [EventType.PROTEST] = (new("protested", "protest"), new("protested against", "protest against"), new("protested", "protest")),
        [EventType.SANCTION] =
            (new("cut ties with each other", "cut ties with each other"), new("put sanctions on or cut ties with", "put sanctions on or cut ties with"), new("imposed sanctions", "impose sanctions")),
        [EventType.MOBILIZE] = (new("moved forces", "move forces"), new("moved forces or showed force against", "move forces or show force against"), new("moved forces or showed force", "move forces or show force")),
        [EventType.COERCE] = (new("used coercion", "use coercion"), new("used coercion against", "use coercion against"), new("used coercion", "use coercion")),
        [EventType.ASSAULT] = (new("fought each other", "fight each other"), new("attacked", "attack"), new("attacked", "attack")),
    }.ToFrozenDictionary();

    /// <summary>An event as a sentence: who did what to whom, and how real it is.</summary>
    public static string Of(Event told, IReadOnlyList<string> source, IReadOnlyList<string> target)
    {
        var several = source.Count > 1;
        var (together, to, alone) = Verbs[told.Type];
        var verb = (told.Type, told.Mode) switch
        {
            (EventType.CONSULT, "visit") when target.Count > 0 => new("visited", "visit"),
            (EventType.CONSULT, "visit") => new("made a visit", "make a visit"),
            (EventType.CONSULT, "host") when target.Count > 0 => new("received", "receive"),
            (EventType.CONSULT, "phone" or "telephone") => target.Count > 0 ? new("telephoned with", "telephone with") : new("spoke by telephone", "speak by telephone"),
            (EventType.SUPPORT, _) when several && target.Count is 0 => Signed(told),
            _ => target.Count > 0 ? to : several ? together : alone,
        };
        var said = told.Modality switch
        {
            Modality.Planned => $"{(several ? "are" : "is")} to {verb.Base}",
            Modality.Hypothetical => $"may {verb.Base}",
            Modality.Denied => $"did not {verb.Base}",
            _ => verb.Past,
        };
        return $"{(source.Count is 0 ? "Somebody" : Joined(source))} {said}{(target.Count is 0 ? "" : " " + Joined(target))}";
    }

    /// <summary>The mark of an event that has not simply happened; nothing for one that has.</summary>
    public static string Mark(Modality modality) => modality is Modality.Asserted ? "" : modality.ToString().ToLowerInvariant();

    /// <summary>A stance as a verb.</summary>
    public static string Stance(string stance) => stance switch
    {
        "welcome" => "welcomes",
        "concern" => "is concerned about",
        "condemn" => "condemns",
        "threaten" => "threatens over",
        _ => "takes no side on",
    };

    /// <summary>A status of an agreement.</summary>
    public static string Status(string status) => status is "in-force" ? "in force" : status;

    /// <summary>What is known of an agreement's text.</summary>
    public static string Disclosure(string disclosure) => disclosure switch
    {
        "published" => "text published",
        "partial" => "text known in part",
        "undisclosed" => "terms not disclosed",
        _ => "",
    };

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    private static Verb Signed(Event told) => told.Evidence is [{ Trigger: { } words }, ..] ? words.Text.ToLowerInvariant() switch
    {
        var sign when sign.Contains("sign", StringComparison.Ordinal) => new("signed an agreement", "sign an agreement"),
        var ratify when ratify.Contains("ratif", StringComparison.Ordinal) => new("ratified an agreement", "ratify an agreement"),
        var conclude when conclude.Contains("conclu", StringComparison.Ordinal) || conclude.Contains("finali", StringComparison.Ordinal) => new("concluded an agreement", "conclude an agreement"),
        _ when told.Agreement is not null => new("signed or confirmed an agreement", "sign or confirm an agreement"),
        _ => Verbs[told.Type].Together,
    } : Verbs[told.Type].Together;

    private readonly record struct Verb(string Past, string Base);
}
