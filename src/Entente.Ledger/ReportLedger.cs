using System.Runtime.CompilerServices;
using System.Text.Json;
using Entente.Coding;
using Entente.Ledger.Queries;
using Entente.Ledger.Storage;
using LinqToDB;
using LinqToDB.Async;

namespace Entente.Ledger;

/// <summary>What became of a report that was added.</summary>
public enum Addition
{
    /// <summary>The article was not known before.</summary>
    New,

    /// <summary>The article was known; this report now stands for it, and the older one is kept behind it.</summary>
    Superseding,

    /// <summary>The same engine had read the same article before: nothing was changed.</summary>
    Known,
}

/// <summary>Reports, kept whole in one SQLite file. One object serves one thread at a time; several programs may share a file.</summary>
/// <remarks>
/// An article is told by its id and its text. Of the reports on one article the latest added stands, the others are kept but superseded; one that was
/// made by the same engine from the same text, source, date and address as an earlier one is the earlier one.
/// </remarks>
public sealed class ReportLedger : IAsyncDisposable
{
    private readonly LedgerConnection connection;

    private ReportLedger(LedgerConnection connection) => this.connection = connection;

    /// <summary>The file.</summary>
    public string Path => connection.Path;

    /// <summary>Opens a ledger.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to make it where there is none.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="LedgerException">There is none and none is to be made, it is no ledger, a newer version wrote it, or it cannot be opened.</exception>
    public static Task<ReportLedger> OpenAsync(string path, bool create, CancellationToken stop = default) => OpenAsync(path, create, LedgerLimits.None, stop);

    internal static async Task<ReportLedger> OpenAsync(string path, bool create, LedgerLimits limits, CancellationToken stop = default) =>
        new(await LedgerConnection.OpenAsync(path, create, limits, stop));

    /// <summary>Keeps a report: all of it or, when anything goes wrong, nothing.</summary>
    /// <exception cref="LedgerException">The report cannot be written; the ledger is as it was before.</exception>
    public Task<Addition> AddAsync(Report report, CancellationToken stop = default) => connection.GuardAsync(async data =>
    {
        await using var transaction = await data.BeginTransactionAsync(stop);
        var rows = new ReportRows(report);
        var document = await data.GetTable<DocumentRow>()
            .Where(known => known.Id == rows.Document.Id && known.TextHash == rows.Document.TextHash).Select(known => (long?)known.Key).SingleOrDefaultAsync(stop);
        if (document is not null && await data.GetTable<ReportRow>().AnyAsync(known => known.Document == document && known.Reading == rows.Report.Reading, stop))
            return Addition.Known;

        var addition = document is null ? Addition.New : Addition.Superseding;
        document ??= await data.InsertWithInt64IdentityAsync(rows.Document, token: stop);
        var key = await data.InsertWithInt64IdentityAsync(rows.Report with { Document = document.Value }, token: stop);
        await data.GetTable<ReportRow>()
            .Where(older => older.Document == document && older.SupersededBy == null && older.Key != key)
            .Set(older => older.SupersededBy, key).UpdateAsync(stop);
        await rows.WriteAsync(data, key, stop);
        await transaction.CommitAsync(stop);
        return addition;
    });

    /// <summary>Finds a record by its id: in the reports that stand, else in the latest of the superseded.</summary>
    /// <returns>The record with its report, null when there is none.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<LedgerRecord?> FindAsync(string recordId, CancellationToken stop = default) => connection.GuardAsync(async data =>
    {
        var found = await (
            from record in data.GetTable<RecordRow>()
            join report in data.GetTable<ReportRow>() on record.Report equals report.Key
            where record.Id == recordId
            orderby report.SupersededBy != null, report.Key descending
            select new { record.Kind, report.Json, Superseded = report.SupersededBy != null }).FirstOrDefaultAsync(stop);
        if (found is null)
            return null;
        var whole = Parse(found.Json);
        return ReportRecord.All(whole).FirstOrDefault(record => record.Id == recordId) is { } own ? new LedgerRecord(own, whole, found.Superseded) : null;
    });

    /// <summary>The events that a query asks for, in order of their dates.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<EventPage> EventsAsync(EventQuery query, CancellationToken stop = default) =>
        connection.GuardAsync(data => EventSearch.RunAsync(data, query, stop));

    /// <summary>How many articles, reports and records there are, the superseded told apart.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Task<LedgerCounts> CountAsync(CancellationToken stop = default) => connection.GuardAsync(async data =>
    {
        var standing = data.GetTable<ReportRow>().Where(report => report.SupersededBy == null);
        return new LedgerCounts(
            await data.GetTable<DocumentRow>().CountAsync(stop),
            await data.GetTable<ReportRow>().CountAsync(report => report.SupersededBy != null, stop),
            await data.GetTable<RecordRow>().CountAsync(record => standing.Any(report => report.Key == record.Report), stop));
    });

    /// <summary>The reports that stand, in the order in which they were added.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async IAsyncEnumerable<Report> ReportsAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        var last = 0L;
        while (await connection.GuardAsync(data => data.GetTable<ReportRow>()
            .Where(report => report.SupersededBy == null && report.Key > last).OrderBy(report => report.Key).Select(report => new { report.Key, report.Json }).FirstOrDefaultAsync(stop)) is { } next)
        {
            last = next.Key;
            yield return Parse(next.Json);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static Report Parse(string json) => JsonSerializer.Deserialize(json, ReportJson.Line.Report)!;
}
