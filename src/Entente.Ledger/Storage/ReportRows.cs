using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Coding;
using LinqToDB;
using LinqToDB.Data;

namespace Entente.Ledger.Storage;

/// <summary>A report as rows: the whole as JSON, and beside it the columns that questions are asked of.</summary>
internal sealed class ReportRows
{
    private readonly Report report;
    private readonly Dictionary<string, string?> codes;

    public ReportRows(Report report)
    {
        this.report = report;
        var info = report.Document;
        codes = report.Actors.GroupBy(actor => actor.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Code, StringComparer.Ordinal);
        Document = new() { Id = info.Id, TextHash = Hash(info.Text) };
        Report = new()
        {
            Reading = Hash(string.Join('\0', info.Engine, info.Source, info.Title, info.Published, info.Url)),
            Engine = info.Engine,
            ReadAt = info.ReadAt,
            Source = info.Source,
            Title = info.Title,
            Published = info.Published,
            Url = info.Url,
            Language = info.Language,
            Json = JsonSerializer.Serialize(report, ReportJson.Line.Report),
        };
    }

    public DocumentRow Document { get; }

    /// <summary>Without its key and its document's, which the database gives.</summary>
    public ReportRow Report { get; }

    public async Task WriteAsync(DataConnection data, long key, CancellationToken stop)
    {
        await Write(data, ReportRecord.All(report).Select(record => new RecordRow { Id = record.Id, Report = key, Kind = record.Kind }), stop);
        await Write(data, report.Actors.Select(actor => new ActorRow
        {
            Report = key, Id = actor.Id, Name = actor.Name, Kind = actor.Kind, Code = actor.Code, Country = Country(actor.Code), Role = actor.Role,
        }), stop);
        await Write(data, report.Events.Select((told, ordinal) => Row(told, ordinal, key)), stop);
        await Write(data, report.Events.SelectMany(told => Actors(told, EventActorRow.Source, told.Source, key).Concat(Actors(told, EventActorRow.Target, told.Target, key))), stop);
        await WriteAgreements(data, key, stop);
        await Write(data, report.Claims.Select(claim => new ClaimRow
        {
            Report = key, Id = claim.Id, Speaker = claim.Speaker, SpeakerCode = Code(claim.Speaker), SpeakerCountry = Country(Code(claim.Speaker)), SpeakerText = claim.SpeakerText,
            Cue = claim.Cue, Content = claim.Content, Polarity = claim.Polarity, Certainty = claim.Certainty, Via = claim.Via, Direct = claim.Direct, Confidence = claim.Confidence,
        }), stop);
        await Write(data, report.Reactions.Select(reaction => new ReactionRow
        {
            Report = key, Id = reaction.Id, Actor = reaction.Actor, ActorCode = Code(reaction.Actor), ActorCountry = Country(Code(reaction.Actor)), Stance = reaction.Stance,
            Toward = reaction.Toward, TowardText = reaction.TowardText, Confidence = reaction.Confidence,
        }), stop);
        await Write(data, report.Flags.Select(flag => new FlagRow { Report = key, Id = flag.Id, Kind = flag.Kind, Text = flag.Text, Why = flag.Why, Suggestion = flag.Suggestion }), stop);
    }

    /// <summary>The part of a code that others join on: before the colon.</summary>
    public static string? Country(string? code) => code?.Split(':')[0];

    private async Task WriteAgreements(DataConnection data, long key, CancellationToken stop)
    {
        await Write(data, report.Agreements.Select(agreement => new AgreementRow
        {
            Report = key, Id = agreement.Id, Title = agreement.Title, Kind = agreement.Kind, Status = agreement.Status, Signed = agreement.Signed, Place = agreement.Place,
            Disclosure = agreement.Disclosure, Confidence = agreement.Confidence,
        }), stop);
        await Write(data, report.Agreements.SelectMany(agreement => agreement.Parties.Select((party, ordinal) => new AgreementPartyRow
        {
            Report = key, Agreement = agreement.Id, Ordinal = ordinal, Actor = party, Code = Code(party), Country = Country(Code(party)),
        })), stop);
        await Write(data, report.Agreements.SelectMany(agreement => agreement.Steps.Select((step, ordinal) => new AgreementStepRow
        {
            Report = key, Agreement = agreement.Id, Ordinal = ordinal, Status = step.Status, Date = step.Date, DatePrecision = step.DatePrecision, Party = step.Party,
        })), stop);
        await Write(data, report.Agreements.SelectMany(agreement => agreement.Provisions.Select(provision => new ProvisionRow
        {
            Report = key, Id = provision.Id, Agreement = agreement.Id, Kind = provision.Kind, Mutual = provision.Mutual, Summary = provision.Summary, Condition = provision.Condition,
            Certainty = provision.Certainty, SaidBy = provision.SaidBy,
        })), stop);
    }

    private EventRow Row(Event told, int ordinal, long key)
    {
        var (first, last) = Days.Of(told.Date) ?? Days.Of(report.Document.Published) ?? (null, null);
        return new()
        {
            Report = key, Id = told.Id, Ordinal = ordinal, Type = told.Type.ToString(), PloverType = told.PloverType.ToString(), Mode = told.Mode,
            Modality = told.Modality.ToString().ToLowerInvariant(), Date = told.Date, DatePrecision = told.DatePrecision, FirstDay = first, LastDay = last, Tone = told.Tone, SaidBy = told.SaidBy,
            Agreement = told.Agreement, Place = told.Place?.Name, Country = told.Place?.Country, Confidence = told.Confidence, Sentence = told.Evidence is [var words, ..] ? words.Text : "",
        };
    }

    private IEnumerable<EventActorRow> Actors(Event told, string side, ImmutableArray<string> actors, long key) => actors.Select((actor, ordinal) => new EventActorRow
    {
        Report = key, Event = told.Id, Side = side, Ordinal = ordinal, Actor = actor, Code = Code(actor), Country = Country(Code(actor)),
    });

    private string? Code(string? actor) => actor is not null && codes.TryGetValue(actor, out var code) ? code : null;

    private static async Task Write<T>(DataConnection data, IEnumerable<T> rows, CancellationToken stop)
        where T : class =>
        await data.BulkCopyAsync(new BulkCopyOptions { BulkCopyType = BulkCopyType.MultipleRows, UseParameters = true }, rows, stop);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
