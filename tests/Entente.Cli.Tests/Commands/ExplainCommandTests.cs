using Entente.Coding;
using Entente.Ledger.Tests;
using Entente.Sources.Tests;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    private async Task<Report> Read()
    {
        await CommandLine.RunAsync("read", scratch.Write("a.txt", SampleReport.Text), "--ledger", scratch["l.db"], "--date", "2024-06-20");
        return SampleReport.Of("a.txt");
    }

    [Fact]
    public async Task A_record_is_told_with_its_sentence_and_its_steps()
    {
        var report = await Read();
        var told = await CommandLine.RunAsync("explain", report.Events[0].Id, "--ledger", scratch["l.db"]);
        Assert.Equal(ExitCode.Done, told.Status);
        Assert.StartsWith(
            $"SUPPORT {report.Events[0].Id}, from a.txt (a.txt, 2024-06-20)\nRussia and North Korea signed an agreement\n\nEVIDENCE  sentence 0, characters 0 to 52; carried by “signed”\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("\nBECAUSE\n  1. “signed” is SUPPORT (sign.yaml)\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("\n  source       Russia (RUS), North Korea (PRK)\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_of_every_kind_are_told()
    {
        var report = await Read();
        var ids = new[] { report.Actors[2].Id, report.Agreements[0].Id, report.Agreements[0].Provisions[0].Id, report.Claims[0].Id, report.Reactions[0].Id, report.Flags[0].Id };
        foreach (var id in ids)
        {
            var told = await CommandLine.RunAsync("explain", id, "--ledger", scratch["l.db"]);
            Assert.Equal(ExitCode.Done, told.Status);
            Assert.Contains("BECAUSE\n  1. ", told.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_told()
    {
        await Read();
        var told = await CommandLine.RunAsync("explain", "none", "--ledger", scratch["l.db"]);
        Assert.Equal((ExitCode.NotFound, "", $"No record none in {scratch["l.db"]}; `entente ask events` lists the ids of events.\n"), (told.Status, told.Out, told.Error));
    }

    [Fact]
    public async Task Without_a_ledger_none_is_made()
    {
        var told = await CommandLine.RunAsync("explain", "none", "--ledger", scratch["l.db"]);
        Assert.Equal(ExitCode.Failed, told.Status);
        Assert.Contains("There is no ledger at", told.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch["l.db"]));
    }
}
