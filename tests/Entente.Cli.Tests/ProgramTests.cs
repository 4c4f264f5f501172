using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Coding;
using Entente.Ledger;
using Entente.Ledger.Tests;
using Entente.Sources.Tests;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Entente.Cli.Tests;

/// <summary>The program as the shell runs it, with the engine that is shipped: what can only be seen from outside.</summary>
public sealed partial class ProgramTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "entente.dll");

    private readonly Scratch scratch = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => scratch.Dispose();

    private static Process Start(string file, params string[] args) => Process.Start(new ProcessStartInfo(file, args)
    {
        UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
    })!;

    private static async Task<Told> Finish(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
            await process.WaitForExitAsync(Stop);
            return new(process.ExitCode, await output, await error);
        }
    }

    private static Task<Told> Shell(string script) => Finish(Start("sh", "-c", script));

    private static async Task Need(string what, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh on Windows.");
        Assert.SkipUnless((await Shell(script)).Status is 0, $"This machine does not allow {what}.");
    }

    private void WriteMany(int count, int length)
    {
        var lines = Enumerable.Range(0, count).Select(i => JsonSerializer.Serialize(new { id = $"{i}", text = $"{SampleReport.Text} Number {i}. {string.Concat(Enumerable.Repeat("France criticised Mali. ", length / 24))}" }));
        scratch.Write("many.jsonl", string.Join('\n', lines));
    }

    [Fact]
    public async Task Killed_half_way_the_ledger_is_whole_and_the_next_run_goes_on()
    {
        WriteMany(150, 600);
        using (var process = Start("dotnet", Program, "read", scratch["many.jsonl"], "--ledger", scratch["l.db"], "--format", "jsonl"))
        {
            for (var i = 0; i < 5; i++)
                Assert.NotNull(await process.StandardOutput.ReadLineAsync(Stop));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Stop);
        }

        int kept;
        await using (var ledger = await ReportLedger.OpenAsync(scratch["l.db"], create: false, Stop))
        {
            var reports = await ledger.ReportsAsync(Stop).ToListAsync(Stop);
            kept = reports.Count;
            Assert.InRange(kept, 5, 149);
            Assert.Equal(reports.Sum(report => ReportRecord.All(report).Count()), (await ledger.CountAsync(Stop)).Records);
            Assert.Equal("ok", Check());
        }

        var again = await Finish(Start("dotnet", Program, "read", scratch["many.jsonl"], "--ledger", scratch["l.db"], "--format", "jsonl"));
        Assert.Equal((ExitCode.Done, $"150 articles read into {scratch["l.db"]}: {150 - kept} new, {kept} known before.\n"), (again.Status, again.Error));
        Assert.Equal("ok", Check());
    }

    [Fact]
    public async Task On_a_full_disk_the_articles_are_still_read_and_the_ledger_is_whole()
    {
        await Need("a small disk to be mounted", "unshare -rm sh -c 'mount -t tmpfs -o size=64k tmpfs /mnt'");
        WriteMany(40, 20_000);
        Directory.CreateDirectory(scratch["disk"]);
        var ledger = scratch["disk"] + "/l.db";
        var told = await Shell($"""
            unshare -rm sh -c 'mount -t tmpfs -o size=1m tmpfs {scratch["disk"]} &&
                dotnet {Program} read {scratch["many.jsonl"]} --ledger {ledger} --format jsonl > {scratch["out.jsonl"]}; echo $?
                rm {scratch["disk"]}/none; mount -o remount,size=4m {scratch["disk"]}; dotnet {Program} ask events --ledger {ledger} --format json'
            """);
        Assert.Contains($"The disk is full: {ledger} cannot grow. What was in it is whole; make room and run the same command again.\nThe remaining articles are read, but not kept.\n", told.Error, StringComparison.Ordinal);
        Assert.StartsWith("1\n{", told.Out, StringComparison.Ordinal);
        Assert.NotEqual(0, JsonDocument.Parse(told.Out[2..]).RootElement.GetProperty("total").GetInt32());
        Assert.Equal(40, (await File.ReadAllLinesAsync(scratch["out.jsonl"], Stop)).Length);
    }

    [Fact]
    public async Task Standard_output_on_a_full_disk_is_told()
    {
        await Need("a device that is always full", "test -c /dev/full");
        scratch.Write("a.txt", SampleReport.Text);
        var told = await Shell($"dotnet {Program} read {scratch["a.txt"]} --no-ledger --format json > /dev/full");
        Assert.Equal(ExitCode.Failed, told.Status);
        Assert.Contains("No space left on device", told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_fault()
    {
        await Need("a shell", "true");
        WriteMany(30, 6000);
        var told = await Shell($"dotnet {Program} read {scratch["many.jsonl"]} --no-ledger --format jsonl | head -c 100");
        Assert.Equal((0, 100, "30 articles read.\n"), (told.Status, told.Out.Length, told.Error));
    }

    [Fact]
    public async Task A_folder_and_a_file_that_may_not_be_read_are_named_and_the_others_are_read()
    {
        var somebody = Environment.IsPrivilegedProcess ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
        await Need("the program to be run as somebody else", $"{somebody}dotnet {Program} --version");
        scratch.Write("in/a/x.txt", SampleReport.Text);
        scratch.Write("in/b.txt", SampleReport.Text);
        scratch.Write("in/c.txt", SampleReport.Text);
        var told = await Shell($"chmod -R a+rX {scratch.Path}; chmod 000 {scratch["in/a"]} {scratch["in/b.txt"]}; {somebody}dotnet {Program} read {scratch["in"]} --no-ledger --format jsonl; status=$?; chmod 755 {scratch["in/a"]}; exit $status");
        Assert.Equal(ExitCode.BadInput, told.Status);
        Assert.Equal("c.txt", JsonSerializer.Deserialize(told.Out, ReportJson.Line.Report)!.Document.Id);
        Assert.Equal(
            $"{scratch["in/a/"]}: may not be read by you; change its permissions\n{scratch["in/b.txt"]}: may not be read by you; change its permissions\n1 article read. 2 inputs could not be read.\n", told.Error);
    }

    [Fact]
    public async Task Ctrl_C_closes_the_array_and_says_so()
    {
        await Need("a shell", "true");
        // What a shell starts in the background ignores interrupts, and so do its children.
        await Need("programs to be interrupted", "sh -c 'kill -INT $$'; test $? -ne 0");
        WriteMany(400, 3000);
        using var process = Start("dotnet", Program, "read", scratch["many.jsonl"], "--ledger", scratch["l.db"], "--format", "json");
        var output = new StringBuilder();
        for (var i = 0; i < 3; i++)
            output.AppendLine(await process.StandardOutput.ReadLineAsync(Stop));
        await Shell($"kill -INT {process.Id}");
        output.Append(await process.StandardOutput.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        Assert.Equal(ExitCode.Stopped, process.ExitCode);
        Assert.InRange(JsonDocument.Parse(output.ToString()).RootElement.GetArrayLength(), 1, 399);
        Assert.EndsWith("Stopped; what was read is kept, and the same command goes on from there.\n", await process.StandardError.ReadToEndAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("ok", Check());
    }

    [Fact]
    public async Task The_same_texts_give_the_same_bytes_in_every_run_and_format()
    {
        var samples = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "samples"));
        foreach (var format in new[] { "json", "html", "summary" })
        {
            string[] command = [Program, "read", samples, "--no-ledger", "--format", format];
            var (first, second) = (await Finish(Start("dotnet", command)), await Finish(Start("dotnet", command)));
            Assert.Equal((ExitCode.Done, ExitCode.Done), (first.Status, second.Status));
            Assert.Equal(ReadAt().Replace(first.Out, ""), ReadAt().Replace(second.Out, ""));
        }
    }

    private static string Here([CallerFilePath] string here = "") => here;

    private string Check()
    {
        using var connection = new SqliteConnection($"Data Source={scratch["l.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    [GeneratedRegex("""
        "readAt":\s*"[^"]*"
        """)]
    private static partial Regex ReadAt();
}
