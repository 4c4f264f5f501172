using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Coding;
using Entente.Ledger.Storage;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace Entente.Ledger.Queries;

/// <summary>Turns an <see cref="EventQuery"/> into SQL and its rows into events.</summary>
internal static class EventSearch
{
    public static async Task<EventPage> RunAsync(DataConnection data, EventQuery query, CancellationToken stop)
    {
        var reports = data.GetTable<ReportRow>().Where(report => report.SupersededBy == null);
        // Null is written out: to SQL it is smaller than nothing, to LINQ than everything.
        if (query.AsOf is { } asOf)
            reports = reports.Where(report => report.Published != null && string.Compare(report.Published, Iso(asOf)) <= 0);
        var events =
            from told in Narrowed(data, query)
            join report in reports on told.Report equals report.Key
            select new { told.Id, told.FirstDay, told.Report, told.Ordinal };
        var total = await events.CountAsync(stop);
        var page = await events
            .OrderBy(told => told.FirstDay == null).ThenBy(told => told.FirstDay).ThenBy(told => told.Report).ThenBy(told => told.Ordinal)
            .Skip(query.Skip).Take(query.Take).ToListAsync(stop);

        var whole = new Dictionary<long, Report>();
        foreach (var key in page.Select(told => told.Report).Distinct())
        {
            var json = await data.GetTable<ReportRow>().Where(report => report.Key == key).Select(report => report.Json).SingleAsync(stop);
            whole[key] = JsonSerializer.Deserialize(json, ReportJson.Line.Report)!;
        }

        return new([.. page.Select(told => Found(whole[told.Report], told.Id))], total);
    }

    private static IQueryable<EventRow> Narrowed(DataConnection data, EventQuery query)
    {
        var events = data.GetTable<EventRow>().AsQueryable();
        var (types, modalities) = (query.Types.Select(type => type.ToString()).ToArray(), query.Modalities.Select(modality => modality.ToString().ToLowerInvariant()).ToArray());
        if (types.Length > 0)
            events = events.Where(told => types.Contains(told.Type));
        if (modalities.Length > 0)
            events = events.Where(told => modalities.Contains(told.Modality));
        if (query.Since is { } since)
            events = events.Where(told => told.LastDay != null && string.Compare(told.LastDay, Iso(since)) >= 0);
        if (query.Until is { } until)
            events = events.Where(told => told.FirstDay != null && string.Compare(told.FirstDay, Iso(until)) <= 0);
        if (query is { One: { } one, Other: { } other })
        {
            var (ones, others, anybody) = (On(data, one), On(data, other), data.GetTable<EventActorRow>());
            return events.Where(told =>
                (ones.Any(actor => actor.Report == told.Report && actor.Event == told.Id && actor.Side == EventActorRow.Source)
                    && others.Any(actor => actor.Report == told.Report && actor.Event == told.Id && actor.Side == EventActorRow.Target))
                || (others.Any(actor => actor.Report == told.Report && actor.Event == told.Id && actor.Side == EventActorRow.Source)
                    && ones.Any(actor => actor.Report == told.Report && actor.Event == told.Id && actor.Side == EventActorRow.Target))
                || (!anybody.Any(actor => actor.Report == told.Report && actor.Event == told.Id && actor.Side == EventActorRow.Target)
                    && ones.Any(actor => actor.Report == told.Report && actor.Event == told.Id)
                    && others.Any(actor => actor.Report == told.Report && actor.Event == told.Id)));
        }

        if ((query.One ?? query.Other) is not { } single)
            return events;
        var either = On(data, single);
        return events.Where(told => either.Any(actor => actor.Report == told.Report && actor.Event == told.Id));
    }

    private static IQueryable<EventActorRow> On(DataConnection data, string code) => code.Contains(':', StringComparison.Ordinal)
        ? data.GetTable<EventActorRow>().Where(actor => actor.Code == code)
        : data.GetTable<EventActorRow>().Where(actor => actor.Country == code);

    private static FoundEvent Found(Report report, string id)
    {
        var told = report.Events.First(told => told.Id == id);
        var claim = report.Claims.FirstOrDefault(claim => claim.Id == told.SaidBy);
        return new(told, Actors(report, told.Source), Actors(report, told.Target), claim, report.Actors.FirstOrDefault(actor => actor.Id == claim?.Speaker), report.Document);
    }

    private static ImmutableArray<Actor> Actors(Report report, ImmutableArray<string> ids) => [.. ids.Select(id => report.Actors.First(actor => actor.Id == id))];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
