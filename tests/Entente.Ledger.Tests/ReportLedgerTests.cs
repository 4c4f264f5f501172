using System.Text.Json;
using CsCheck;
using Entente.Coding;
using Entente.Ledger.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Entente.Ledger.Tests;

public sealed class ReportLedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => System.IO.Path.Combine(folder, "entente.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<ReportLedger> Open() => ReportLedger.OpenAsync(File, create: true, Stop);

    private long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static string Json(Report report) => JsonSerializer.Serialize(report, ReportJson.Line.Report);

    [Fact]
    public async Task A_report_is_kept_whole_and_every_record_is_found_by_its_id()
    {
        var report = SampleReport.Of();
        await using (var ledger = await Open())
            Assert.Equal(Addition.New, await ledger.AddAsync(report, Stop));
        await using (var ledger = await Open())
        {
            foreach (var record in ReportRecord.All(report))
            {
                var found = await ledger.FindAsync(record.Id, Stop);
                Assert.Equal((record.Kind, record.Id, false), (found!.Record.Kind, found.Record.Id, found.Superseded));
                Assert.Equal(Json(report), Json(found.Report));
            }

            Assert.Equal(new LedgerCounts(1, 0, 10), await ledger.CountAsync(Stop));
            Assert.Null(await ledger.FindAsync("none", Stop));
        }

        Assert.Equal([File], Directory.GetFiles(folder));    // the journal is folded in
        Assert.Equal(1, Number("SELECT count(*) FROM provisions WHERE kind = 'defence' AND mutual"));
        Assert.Equal(2, Number("SELECT count(*) FROM event_actors WHERE country IN ('RUS', 'PRK') AND side = 'source'"));
    }

    [Fact]
    public async Task Reading_the_same_again_changes_nothing()
    {
        await using var ledger = await Open();
        await ledger.AddAsync(SampleReport.Of(), Stop);
        var again = SampleReport.Of();
        Assert.Equal(Addition.Known, await ledger.AddAsync(again with { Document = again.Document with { ReadAt = "2030-01-01T00:00:00Z" } }, Stop));
        Assert.Equal(new LedgerCounts(1, 0, 10), await ledger.CountAsync(Stop));
        Assert.Equal("2024-07-01T00:00:00Z", (await ledger.FindAsync(again.Events[0].Id, Stop))!.Report.Document.ReadAt);
    }

    [Fact]
    public async Task A_newer_engine_supersedes_and_the_older_report_is_kept()
    {
        await using var ledger = await Open();
        var (older, newer) = (SampleReport.Of(), SampleReport.Of(engine: "test 2") with { Flags = [] });
        await ledger.AddAsync(older, Stop);
        Assert.Equal(Addition.Superseding, await ledger.AddAsync(newer, Stop));
        Assert.Equal(new LedgerCounts(1, 1, 9), await ledger.CountAsync(Stop));
        var kept = await ledger.FindAsync(newer.Events[0].Id, Stop);
        Assert.Equal(("test 2", false), (kept!.Report.Document.Engine, kept.Superseded));
        var gone = await ledger.FindAsync(older.Flags[0].Id, Stop);
        Assert.Equal(("test 1", true), (gone!.Report.Document.Engine, gone.Superseded));
        Assert.Equal(Addition.Known, await ledger.AddAsync(older, Stop));
        Assert.Equal(new LedgerCounts(1, 1, 9), await ledger.CountAsync(Stop));
    }

    [Fact]
    public async Task Articles_are_told_apart_by_id_and_text()
    {
        await using var ledger = await Open();
        foreach (var (id, text) in new[] { ("a", SampleReport.Text), ("b", SampleReport.Text), ("a", SampleReport.Text + " More.") })
            Assert.Equal(Addition.New, await ledger.AddAsync(SampleReport.Of(id, text), Stop));
        Assert.Equal(3, (await ledger.CountAsync(Stop)).Articles);
    }

    [Fact]
    public async Task The_same_text_with_another_date_is_another_reading_of_the_same_article()
    {
        await using var ledger = await Open();
        await ledger.AddAsync(SampleReport.Of(published: null), Stop);
        Assert.Equal(Addition.Superseding, await ledger.AddAsync(SampleReport.Of(published: "2024-06-20"), Stop));
    }

    [Fact]
    public async Task On_a_full_disk_the_report_is_refused_whole_and_the_ledger_is_intact()
    {
        await using (var ledger = await ReportLedger.OpenAsync(File, create: true, new LedgerLimits(Pages: 90, Wait: 1), Stop))
        {
            var added = 0;
            var refused = await Assert.ThrowsAsync<LedgerException>(async () =>
            {
                for (; added < 100; added++)
                    await ledger.AddAsync(SampleReport.Of($"{added}.txt", SampleReport.Text + new string('.', 20_000)), Stop);
            });
            Assert.StartsWith("The disk is full", refused.Message, StringComparison.Ordinal);
            Assert.InRange(added, 1, 99);
            Assert.Equal(added, (await ledger.CountAsync(Stop)).Articles);
        }

        Assert.Equal(0, Number("SELECT count(*) FROM events e WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.report = e.report)"));
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
    }

    [Fact]
    public async Task A_report_with_an_id_twice_is_refused_whole()
    {
        await using var ledger = await Open();
        var report = SampleReport.Of();
        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.AddAsync(report with { Flags = [report.Flags[0], report.Flags[0]] }, Stop));
        Assert.Contains("nothing of it was kept", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new LedgerCounts(0, 0, 0), await ledger.CountAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_and_left_as_it_was()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 50)), Stop);
        var before = await System.IO.File.ReadAllBytesAsync(File, Stop);
        Assert.Contains("is no ledger", (await Assert.ThrowsAsync<LedgerException>(Open)).Message, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, Stop));
    }

    [Fact]
    public async Task Another_programs_database_is_refused_and_left_as_it_was()
    {
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE letters (id INTEGER)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("another program", (await Assert.ThrowsAsync<LedgerException>(Open)).Message, StringComparison.Ordinal);
        Assert.Equal(1, Number("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_newer_versions_ledger_is_refused()
    {
        await (await Open()).DisposeAsync();
        Number("PRAGMA user_version = 99; SELECT 1;");
        Assert.Contains("newer version of Entente (tables 99", (await Assert.ThrowsAsync<LedgerException>(Open)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_in_use_by_another_program_is_told_so()
    {
        await using var ledger = await ReportLedger.OpenAsync(File, create: true, new LedgerLimits(null, Wait: 1), Stop);
        using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction();
        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.AddAsync(SampleReport.Of(), Stop));
        Assert.Contains("in use by another program", refused.Message, StringComparison.Ordinal);
        await transaction.RollbackAsync(Stop);
        Assert.Equal(Addition.New, await ledger.AddAsync(SampleReport.Of(), Stop));
    }

    [Fact]
    public async Task Without_a_ledger_none_is_made_for_reading()
    {
        Assert.Contains("There is no ledger", (await Assert.ThrowsAsync<LedgerException>(() => ReportLedger.OpenAsync(File, create: false, Stop))).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
        Assert.Contains("is a folder", (await Assert.ThrowsAsync<LedgerException>(() => ReportLedger.OpenAsync(folder, create: true, Stop))).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be opened", (await Assert.ThrowsAsync<LedgerException>(() => ReportLedger.OpenAsync(folder + "/none/entente.db", create: true, Stop))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_come_back_in_the_order_they_were_added()
    {
        await using var ledger = await Open();
        foreach (var id in new[] { "b", "a", "c" })
            await ledger.AddAsync(SampleReport.Of(id), Stop);
        await ledger.AddAsync(SampleReport.Of("b", engine: "test 2"), Stop);
        Assert.Equal(["a", "c", "b"], await ledger.ReportsAsync(Stop).Select(report => report.Document.Id).ToArrayAsync(Stop));
    }

    [Fact]
    public async Task Whatever_is_added_in_whatever_order_is_counted_once_and_found()
    {
        var folderOfAll = folder;
        await Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], (id, text, engine) => SampleReport.Of($"{id}", SampleReport.Text + new string('!', text), $"test {engine}"))
            .List[1, 12].SampleAsync(
            async reports =>
            {
                var path = System.IO.Path.Combine(folderOfAll, Guid.NewGuid().ToString("N") + ".db");
                await using var ledger = await ReportLedger.OpenAsync(path, create: true);
                foreach (var report in reports)
                    await ledger.AddAsync(report);
                var counts = await ledger.CountAsync();
                var articles = reports.Select(report => (report.Document.Id, report.Document.Text)).Distinct().Count();
                var readings = reports.Select(report => (report.Document.Id, report.Document.Text, report.Document.Engine)).Distinct().Count();
                Assert.Equal(new LedgerCounts(articles, readings - articles, articles * 10), counts);
                foreach (var report in reports)
                    Assert.NotNull(await ledger.FindAsync(report.Events[0].Id));
            },
            iter: 20,
            threads: 1);
    }
}
