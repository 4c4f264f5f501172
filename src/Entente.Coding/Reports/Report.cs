using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Entente.Coding;

/// <summary>What reading one article yields. Its JSON form is a contract: fields may be added, never renamed.</summary>
public sealed record Report(
    DocumentInfo Document,
    ImmutableArray<SentenceRecord> Sentences,
    ImmutableArray<Actor> Actors,
    ImmutableArray<Event> Events,
    ImmutableArray<Agreement> Agreements,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Reaction> Reactions,
    ImmutableArray<Flag> Flags);

/// <summary>The article that was read.</summary>
/// <param name="Language">ISO 639-1 code of the text's language, <c>und</c> where it is not known; of another than <c>en</c> nothing is read.</param>
/// <param name="ReadAt">When it was read; the one field that differs between two readings.</param>
/// <param name="Engine">Name, version and hash of models, lexicon and registers.</param>
public sealed record DocumentInfo(
    string Id, string? Source, string? Title, string? Published, string? Url, string? Language, string Text, string ReadAt, string Engine);

/// <summary>Where a sentence stands; offsets are UTF-16 units into the document's text, end exclusive.</summary>
public sealed record SentenceRecord(int Index, int Start, int End, bool Headline);

/// <summary>The words of the text that a record rests on.</summary>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Start">First UTF-16 unit in the document's text.</param>
/// <param name="End">Past the last one.</param>
/// <param name="Text">The characters from start to end.</param>
/// <param name="Trigger">The word or words that carry the record; null where the whole is meant.</param>
public sealed record Evidence(int Sentence, int Start, int End, string Text, Quote? Trigger);

/// <summary>A stretch of the document's text.</summary>
public sealed record Quote(int Start, int End, string Text);

/// <summary>A word or phrase that stands for an actor.</summary>
/// <param name="Form">name | nominal | pronoun.</param>
public sealed record ActorMention(int Start, int End, string Text, string Form);

/// <summary>A state, government, person, body, group or population that does or suffers something.</summary>
/// <param name="Kind">state | government | person | igo | armed-group | organisation | population | company | media.</param>
/// <param name="Code">"USA", "USA:GOV", "UNO", …; null when unknown.</param>
/// <param name="Role">The office held on the article's date, null when none is known.</param>
public sealed record Actor(
    string Id, string Name, string Kind, string? Code, string? Role, ImmutableArray<ActorMention> Mentions, ImmutableArray<string> Because);

/// <summary>A place with its country and rounded coordinates.</summary>
public sealed record Place(string Name, string? Country, double? Lat, double? Lon);

/// <summary>One thing that an actor did, does, is about to do, or is said to have done.</summary>
/// <param name="Type">A PLOVER type.</param>
/// <param name="PloverType">The same, but AGREE for planned CONSULT, SUPPORT, COOPERATE and AID, as PLOVER's manual has it.</param>
/// <param name="Tone">−10 to +10: the published PLOVER score of the type or mode.</param>
/// <param name="SaidBy">The claim that tells it; null when it is the reporter's own statement.</param>
/// <param name="InReturnFor">The other side of an exchange.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Event(
    string Id,
    EventType Type,
    EventType PloverType,
    string? Mode,
    ImmutableArray<string> Contexts,
    ImmutableArray<string> Source,
    ImmutableArray<string> Target,
    string? Date,
    string DatePrecision,
    Place? Place,
    Modality Modality,
    double Tone,
    string? SaidBy,
    string? Agreement,
    ImmutableArray<string> InReturnFor,
    double Confidence,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<string> Because)
{
    /// <summary>What its confidence rests on, for those who fit it anew; no part of the report.</summary>
    internal ImmutableArray<string> Traits { get; init; } = [];
}

/// <summary>A treaty, pact, accord, deal or truce of two or more parties.</summary>
/// <param name="Status">The latest status that the text supports; follows from <paramref name="Steps"/>.</param>
/// <param name="Disclosure">published | partial | undisclosed | unknown.</param>
public sealed record Agreement(
    string Id,
    string Title,
    string Kind,
    ImmutableArray<string> Parties,
    string Status,
    ImmutableArray<AgreementStep> Steps,
    string? Signed,
    string? Place,
    string Disclosure,
    ImmutableArray<Provision> Provisions,
    ImmutableArray<string> RelatesTo,
    string? Register,
    double Confidence,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<string> Because);

/// <summary>A dated step in an agreement's life.</summary>
public sealed record AgreementStep(string Status, string? Date, string DatePrecision, string? Party, ImmutableArray<Evidence> Evidence);

/// <summary>Who owes what to whom under an agreement.</summary>
public sealed record Provision(
    string Id,
    string Kind,
    ImmutableArray<string> By,
    ImmutableArray<string> For,
    bool Mutual,
    string Summary,
    string? Condition,
    string Certainty,
    string? SaidBy,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<string> Because);

/// <summary>A proposition that the text attributes to somebody.</summary>
/// <param name="Speaker">The actor who says it; null when no actor is named ("reports").</param>
/// <param name="Via">The anonymous or relayed source, else null.</param>
/// <param name="Direct">True for a quotation.</param>
public sealed record Claim(
    string Id,
    string? Speaker,
    string SpeakerText,
    string Cue,
    string Content,
    ImmutableArray<string> About,
    string Polarity,
    string Certainty,
    string? Via,
    bool Direct,
    double Confidence,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<string> Because)
{
    internal const string Denial = "the cue denies";

    /// <summary>Whether the speaker denies the content ("denied that"); a content with a "not" of its own is negated too, but said and not denied.</summary>
    [JsonIgnore]
    public bool IsDenied => Because.Contains(Denial);
}

/// <summary>The stance of an actor toward an event, an agreement or another actor.</summary>
/// <param name="Stance">welcome | neutral | concern | condemn | threaten.</param>
/// <param name="Toward">The id of an event, an agreement or an actor; null when only words are known.</param>
public sealed record Reaction(
    string Id, string Actor, string Stance, string? Toward, string TowardText, double Confidence, ImmutableArray<Evidence> Evidence, ImmutableArray<string> Because);

/// <summary>A doubt about the text.</summary>
/// <param name="Kind">unknown-word | broken-sentence | unbalanced-quote | party-mismatch | date-conflict | caption-in-text | duplicate-text | unattributed-claim.</param>
public sealed record Flag(string Id, string Kind, string Text, string Why, string? Suggestion, ImmutableArray<Evidence> Evidence, ImmutableArray<string> Because);
