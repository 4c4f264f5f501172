using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Coding;
using Entente.Ledger.Queries;
using Entente.Registers;

namespace Entente.Analysis;

/// <summary>An event of the ledger.</summary>
/// <param name="Event">The record's id, for <c>entente explain</c>.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="PloverType">The same, but AGREE for planned CONSULT, SUPPORT, COOPERATE and AID.</param>
/// <param name="Mode">The PLOVER mode, null when none is known.</param>
/// <param name="Modality">asserted | planned | hypothetical | denied.</param>
/// <param name="Source">The codes of those who act, null for an actor without one.</param>
/// <param name="SourceNames">Their names, in the same order.</param>
/// <param name="Target">The codes of those acted upon; none where all act together.</param>
/// <param name="TargetNames">Their names.</param>
/// <param name="Date">The day, month or year it is dated to, null when unknown.</param>
/// <param name="DatePrecision">day | month | year | unknown.</param>
/// <param name="Tone">−10 to +10.</param>
/// <param name="SaidBy">Who says so, null when the article does itself.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Text">The sentence it rests on.</param>
/// <param name="Document">The article's id.</param>
/// <param name="Outlet">Who published it, null when unknown.</param>
/// <param name="Published">When, null when unknown.</param>
/// <param name="Url">Where, null when unknown.</param>
public sealed record EventAnswerRow(
    string Event, string Type, string PloverType, string? Mode, string Modality, IReadOnlyList<string?> Source, IReadOnlyList<string> SourceNames, IReadOnlyList<string?> Target,
    IReadOnlyList<string> TargetNames, string? Date, string DatePrecision, double Tone, string? SaidBy, double Confidence, string Text, string Document, string? Outlet, string? Published, string? Url);

/// <summary>Events of the ledger, in order of their days.</summary>
public sealed record EventsAnswer : Answer
{
    /// <summary>The events asked for, no more than the limit.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<EventAnswerRow> Answer { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total { get; init; }

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, AnswerJson.Default.EventsAnswer);
}

/// <summary>Answers <c>ask events</c>.</summary>
internal static class EventsQuestion
{
    /// <summary>The code that a participant's name means; a sector behind a colon is kept.</summary>
    public static string CodeOf(Register register, string name, DateOnly day)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new StateNames(register).CodeOf(name, day) : $"{new StateNames(register).CodeOf(name[..colon], day)}{name[colon..].ToUpperInvariant()}";
    }

    public static EventsAnswer Answer(EventQuery query, EventPage page, DateOnly day) => new()
    {
        Question = Words(query),
        AsOf = day,
        Answer = [.. page.Events.Select(Row)],
        Because = [.. page.Events.Select(found => new Because(found.Event.Id, Sentence(found.Event), Origin(found.Document)))],
        Total = page.Total,
    };

    private static EventAnswerRow Row(FoundEvent found) => new(
        found.Event.Id, found.Event.Type.ToString(), found.Event.PloverType.ToString(), found.Event.Mode, found.Event.Modality.ToString().ToLowerInvariant(),
        [.. found.Source.Select(actor => actor.Code)], [.. found.Source.Select(actor => actor.Name)], [.. found.Target.Select(actor => actor.Code)], [.. found.Target.Select(actor => actor.Name)],
        found.Event.Date, found.Event.DatePrecision, found.Event.Tone, found.SaidBy is null ? null : found.Speaker?.Name ?? found.SaidBy.SpeakerText, found.Event.Confidence,
        Sentence(found.Event), found.Document.Id, found.Document.Source, found.Document.Published, found.Document.Url);

    private static string Sentence(Event told) => told.Evidence is [var words, ..] ? words.Text : "";

    private static string Origin(DocumentInfo info) => string.Join(", ", new[] { info.Source, info.Published, info.Url ?? info.Id }.Where(part => part is not null));

    private static string Words(EventQuery query)
    {
        var words = new List<string> { "events" };
        if (query.One is not null)
            words.Add($"--between {query.One}{(query.Other is null ? "" : "," + query.Other)}");
        if (query.Types.Length > 0)
            words.Add($"--type {string.Join(',', query.Types)}");
        if (query.Modalities.Length > 0)
            words.Add($"--modality {string.Join(',', query.Modalities).ToLowerInvariant()}");
        if (query.Since is { } since)
            words.Add($"--since {since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        if (query.Until is { } until)
            words.Add($"--until {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        return string.Join(' ', words);
    }
}
