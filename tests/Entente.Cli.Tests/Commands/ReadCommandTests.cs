using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Coding;
using Entente.Ledger;
using Entente.Ledger.Tests;
using Entente.Sources.Tests;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed partial class ReadCommandTests : IDisposable
{
    private readonly Scratch scratch = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Ledger => scratch["out/entente.db"];

    public void Dispose() => scratch.Dispose();

    private async Task<Told> Read(params string[] args)
    {
        Directory.CreateDirectory(scratch["out"]);
        return await CommandLine.RunAsync(["read", .. args, "--ledger", Ledger]);
    }

    private async Task<LedgerCounts> Counts()
    {
        await using var ledger = await ReportLedger.OpenAsync(Ledger, create: false, Stop);
        return await ledger.CountAsync(Stop);
    }

    [Fact]
    public async Task One_article_is_one_object_and_its_report_is_in_the_ledger()
    {
        var told = await Read(scratch.Write("in/a.txt", SampleReport.Text), "--format", "json", "--date", "2024-06-20");
        Assert.Equal((0, $"1 article read into {Ledger}: 1 new.\n"), (told.Status, told.Error));
        var report = JsonSerializer.Deserialize(told.Out, ReportJson.Line.Report)!;
        Assert.Equal(("a.txt", "2024-06-20", SampleReport.Text), (report.Document.Id, report.Document.Published, report.Document.Text));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", report.Document.ReadAt);
        Assert.Equal(new LedgerCounts(1, 0, 10), await Counts());
    }

    [Fact]
    public async Task Several_articles_are_an_array_in_the_order_of_the_inputs_and_jsonl_has_one_a_line()
    {
        for (var i = 0; i < 60; i++)
            scratch.Write($"in/{i:00}.txt", SampleReport.Text + $" Number {i}.");
        var ids = Enumerable.Range(0, 60).Select(i => $"{i:00}.txt").ToArray();
        var array = JsonDocument.Parse((await Read(scratch["in"], "--format", "json")).Out);
        Assert.Equal(ids, array.RootElement.EnumerateArray().Select(report => report.GetProperty("document").GetProperty("id").GetString()));
        var lines = (await Read(scratch["in"], "--format", "jsonl")).Out.TrimEnd('\n').Split('\n');
        Assert.Equal(ids, lines.Select(line => JsonSerializer.Deserialize(line, ReportJson.Line.Report)!.Document.Id));
    }

    [Fact]
    public async Task An_article_in_another_language_is_named_and_kept_without_records()
    {
        QuickEngine quick = new();
        QuickEngine engine = new() { Instead = article => quick.Read(article) is var report ? report with { Document = report.Document with { Language = "fr" } } : null };
        var told = await CommandLine.RunAsync(engine, "", ["read", scratch.Write("in/a.txt", "Le ministre est parti."), "--no-ledger", "--format", "json"], Stop);
        Assert.Equal((0, "a.txt: not in English (fr); English alone is read, so it yields no records.\n1 article read.\n"), (told.Status, told.Error));
        Assert.Equal("fr", JsonSerializer.Deserialize(told.Out, ReportJson.Line.Report)!.Document.Language);
    }

    [Fact]
    public async Task No_article_at_all_is_an_empty_array()
    {
        Assert.Equal("[]\n", (await Read(scratch["none"], "--format", "json")).Out);
    }

    [Fact]
    public async Task Reading_twice_gives_the_same_bytes_and_leaves_the_ledger_as_it_was()
    {
        scratch.Write("in/a.txt", SampleReport.Text);
        scratch.Write("in/b.jsonl", $$"""{"id": "b", "text": "{{SampleReport.Text}}", "date": "2024-06-20"}""");
        foreach (var format in new[] { "json", "jsonl", "summary", "html" })
        {
            var (first, second) = (await Read(scratch["in"], "--format", format), await Read(scratch["in"], "--format", format));
            Assert.Equal(ReadAt().Replace(first.Out, ""), ReadAt().Replace(second.Out, ""));
            Assert.Equal($"2 articles read into {Ledger}: 2 known before.\n", second.Error);
        }

        Assert.Equal(new LedgerCounts(2, 0, 20), await Counts());
    }

    [Fact]
    public async Task A_newer_engine_supersedes()
    {
        await Read(scratch.Write("in/a.txt", SampleReport.Text));
        var told = await CommandLine.RunAsync(new QuickEngine { Name = "quick 2" }, "", ["read", scratch["in/a.txt"], "--ledger", Ledger], Stop);
        Assert.Equal($"1 article read into {Ledger}: 1 read anew.\n", told.Error);
        Assert.Equal(new LedgerCounts(1, 1, 10), await Counts());
    }

    [Fact]
    public async Task Without_a_ledger_none_is_written()
    {
        var told = await CommandLine.RunAsync("read", scratch.Write("in/a.txt", SampleReport.Text), "--no-ledger", "--format", "jsonl");
        Assert.Equal((0, "1 article read.\n"), (told.Status, told.Error));
        Assert.Equal([scratch["in"]], Directory.GetFileSystemEntries(scratch.Path));
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        var told = await CommandLine.RunAsync(new QuickEngine(), SampleReport.Text, ["read", "-", "--no-ledger", "--format", "jsonl"], Stop);
        Assert.Equal("-", JsonSerializer.Deserialize(told.Out, ReportJson.Line.Report)!.Document.Id);
    }

    [Fact]
    public async Task Every_kind_of_bad_input_is_named_and_the_others_are_read()
    {
        scratch.Write("in/1-empty.txt", "");
        using (var large = File.Create(scratch["in/2-large.txt"]))
            large.SetLength(50 * 1024 * 1024);
        scratch.Write("in/3-binary.txt", [1, 0, 2, 0]);
        scratch.Write("in/4-latin.txt", Encoding.Latin1.GetBytes("Talks in Bogotá went on all day long."));
        scratch.Write("in/5-lines.jsonl", $$"""
            {"id": "one", "text": "{{SampleReport.Text}}"}
            {"id": "two", "text":
            {"id": "three", "text": "{{SampleReport.Text}}"}
            """);
        scratch.Write("in/6-scripts.html", $"<html><body>{string.Concat(Enumerable.Repeat("<script>alert('x')</script>", 2000))}<p>{SampleReport.Text}</p></body></html>");
        scratch.Write("in/7-only-scripts.html", "<html><body><script>alert('x')</script></body></html>");
        var told = await Read(scratch["in"], scratch["nowhere.txt"], "--format", "jsonl");
        Assert.Equal(ExitCode.BadInput, told.Status);
        Assert.Equal(
            ["4-latin.txt", "one", "three", "6-scripts.html"],
            told.Out.TrimEnd('\n').Split('\n').Select(line => JsonSerializer.Deserialize(line, ReportJson.Line.Report)!.Document.Id));
        var messages = told.Error.Replace(scratch["in"] + "/", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        var starts = new[]
        {
            "1-empty.txt: is empty", "2-large.txt: is larger than 10 MiB", "3-binary.txt: is no text", "4-latin.txt: is not wholly UTF-8: one sequence", "5-lines.jsonl:2: is no JSON",
            "7-only-scripts.html: is a page without", $"{scratch["nowhere.txt"]}: is not there", $"4 articles read into {Ledger}: 4 new. 6 inputs could not be read.",
        };
        Assert.Equal(starts.Length, messages.Length);
        Assert.All(messages.Zip(starts), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
        Assert.Equal(4, (await Counts()).Articles);
        Assert.DoesNotContain("alert", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_the_engine_fails_on_is_named_and_the_others_are_read()
    {
        scratch.Write("in/a.txt", "Text that breaks it.");
        scratch.Write("in/b.txt", SampleReport.Text);
        var engine = new QuickEngine { Instead = article => article.Id is "a.txt" ? throw new InvalidOperationException("no verb") : null };
        var told = await CommandLine.RunAsync(engine, "", ["read", scratch["in"], "--no-ledger", "--format", "jsonl"], Stop);
        Assert.Equal(ExitCode.BadInput, told.Status);
        Assert.StartsWith("a.txt: the engine failed on it (InvalidOperationException: no verb)", told.Error, StringComparison.Ordinal);
        Assert.Contains("\"b.txt\"", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused_before_anything_is_read()
    {
        var told = await CommandLine.RunAsync("read", scratch.Write("a.txt", SampleReport.Text), "--ledger", scratch.Write("letter.db", new string('x', 5000)));
        Assert.Equal((ExitCode.Failed, "", $"{scratch["letter.db"]} is no ledger but another kind of file; name another with --ledger.\n"), (told.Status, told.Out, told.Error));
    }

    [Fact]
    public async Task Stopping_keeps_what_was_read_and_closes_the_array()
    {
        for (var i = 0; i < 200; i++)
            scratch.Write($"in/{i:000}.txt", SampleReport.Text + $" Number {i}.");
        using var stopping = new CancellationTokenSource();
        var engine = new QuickEngine
        {
            Instead = article =>
            {
                if (article.Id is "100.txt")
                    stopping.Cancel();
                return null;
            },
        };
        var told = await CommandLine.RunAsync(engine, "", ["read", scratch["in"], "--ledger", scratch["entente.db"], "--format", "json"], stopping.Token);
        Assert.Equal(ExitCode.Stopped, told.Status);
        var written = JsonDocument.Parse(told.Out).RootElement.GetArrayLength();
        Assert.InRange(written, 1, 199);
        await using var ledger = await ReportLedger.OpenAsync(scratch["entente.db"], create: false, Stop);
        Assert.Equal(written, (await ledger.CountAsync(Stop)).Articles);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "a.txt", "--format", "pdf")]
    [InlineData("read", "a.txt", "--date", "19 June")]
    [InlineData("read", "a.txt", "--ledger", "x.db", "--no-ledger")]
    [InlineData("raed", "a.txt")]
    [InlineData("read", "a.txt", "--colour")]
    public async Task A_command_line_that_makes_no_sense_is_told_how_it_is_used(params string[] args)
    {
        var told = await CommandLine.RunAsync(args);
        Assert.Equal((ExitCode.Usage, ""), (told.Status, told.Out));
        Assert.Contains("--help` tells how it is used.", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_is_shown_a_bar_and_the_messages_and_standard_output_holds_reports_only()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb", "TERM is dumb or not set: such a terminal can show no bar.");
        scratch.Write("in/a.txt", SampleReport.Text);
        scratch.Write("in/b[red].txt", "");
        var (output, error) = (new StringWriter(), new StringWriter());
        var screen = new Screen(Stream.Null, output, error) { ErrorIsTerminal = true };
        Assert.Equal(ExitCode.BadInput, await EntenteProgram.RunAsync(["read", scratch["in"], "--no-ledger", "--format", "jsonl"], screen, _ => new QuickEngine(), Stop));
        Assert.Contains("1 read", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("is empty", error.ToString(), StringComparison.Ordinal);
        Assert.Single(output.ToString().TrimEnd('\n').Split('\n'));
        Assert.StartsWith("{\"document\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_read_in_parallel_and_only_a_few_are_held()
    {
        var (running, most, ahead) = (0, 0, 0);
        var engine = new QuickEngine
        {
            Instead = _ =>
            {
                var now = Interlocked.Increment(ref running);
                InterlockedMax(ref most, now);
                Thread.Sleep(2);
                Interlocked.Decrement(ref running);
                return null;
            },
        };
        IEnumerable<Entente.Sources.Incoming> Inputs()
        {
            for (var i = 0; i < 300; i++)
            {
                Interlocked.Increment(ref ahead);
                yield return new Entente.Sources.Arrived(new($"{i}", "Text."));
            }
        }

        var seen = 0;
        await foreach (var outcome in Reading.ParallelReading.ReadAsync(Inputs(), engine.Read, 3, Stop))
        {
            Assert.Equal($"{seen++}", outcome.Report!.Document.Id);
            Assert.InRange(Volatile.Read(ref ahead) - seen, 0, 20);
        }

        Assert.Equal(300, seen);
        Assert.InRange(most, 2, 3);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int known;
        while (value > (known = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, known) != known)
        {
        }
    }

    [GeneratedRegex("""
        "readAt":\s*"[^"]*"
        """)]
    private static partial Regex ReadAt();
}
