using System.Globalization;
using Entente.Cli.Output;
using Entente.Coding;
using Entente.Ledger;
using Entente.Sources;
using Spectre.Console;

namespace Entente.Cli.Reading;

/// <summary>One run of <c>entente read</c>: every report into the ledger and to the output, every fault to standard error.</summary>
internal sealed class ReadRun(Screen screen, IEngine engine, ReportLedger? ledger, IReportOutput output)
{
    private readonly Tally tally = new();
    private bool ledgerFailed;

    /// <summary>How many articles are read at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Reads all there is.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(ArticleSource source, CancellationToken stop)
    {
        var stopped = false;
        try
        {
            // A bar on a terminal that also shows the reports would tear them apart.
            if (screen.ErrorIsTerminal && (!screen.OutIsTerminal || output.WritesAtTheEnd))
                await WithProgressAsync(source, stop);
            else
                await ReadAsync(source, screen.Error.WriteLine, () => { }, stop);
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        output.End();
        screen.Error.WriteLine(tally.Say(ledger?.Path));
        if (!stopped)
            return ledgerFailed ? ExitCode.Failed : tally.Bad > 0 ? ExitCode.BadInput : ExitCode.Done;
        return screen.Fail(ExitCode.Stopped, "Stopped; what was read is kept, and the same command goes on from there.");
    }

    private Task WithProgressAsync(ArticleSource source, CancellationToken stop)
    {
        var console = screen.ErrorConsole();
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .AutoClear(true)
            .StartAsync(async context =>
            {
                var bar = context.AddTask("Reading", maxValue: Math.Max(1, source.TotalBytes));
                bar.IsIndeterminate = source.TotalBytes is 0;
                await ReadAsync(source, message => console.MarkupLineInterpolated($"{message}"), () =>
                {
                    bar.Value = source.BytesRead;
                    bar.Description = $"{tally.Read} read";
                }, stop);
            });
    }

    private async Task ReadAsync(ArticleSource source, Action<string> tell, Action moved, CancellationToken stop)
    {
        await foreach (var outcome in ParallelReading.ReadAsync(source.Read(), engine.Read, Workers, stop))
        {
            switch (outcome)
            {
                case { Report: { } report }:
                    await TakeAsync(report, tell, stop);
                    break;
                case { Failure: { } failure, Incoming: Arrived { Article: var article } }:
                    tally.Bad++;
                    tell($"{article.Id}: the engine failed on it ({failure.GetType().Name}: {failure.Message}); the others are read. This is a fault of Entente: please report it with the article.");
                    break;
                case { Incoming: Unreadable bad }:
                    tally.Bad++;
                    tell(Plain.Line(bad.ToString()));
                    break;
                case { Incoming: Remark remark }:
                    tell(Plain.Line(remark.ToString()));
                    break;
            }

            moved();
        }
    }

    private async Task TakeAsync(Report report, Action<string> tell, CancellationToken stop)
    {
        report = report with { Document = report.Document with { ReadAt = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) } };
        tally.Read++;
        if (report.Document is { Language: not (null or "en") and var language, Id: var id })
            tell(Plain.Line($"{id}: not in English ({(language is "und" ? "a language that is not known here" : language)}); English alone is read, so it yields no records."));
        if (ledger is not null && !ledgerFailed)
        {
            try
            {
                tally.Add(await ledger.AddAsync(report, stop));
            }
            catch (LedgerException failure)
            {
                ledgerFailed = true;
                tell(failure.Message);
                tell("The remaining articles are read, but not kept.");
            }
        }

        if (ledgerFailed)
            tally.Lost++;
        output.Write(report);
    }
}
