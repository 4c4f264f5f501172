using System.CommandLine;
using System.Globalization;
using Entente.Cli.Html;
using Entente.Cli.Output;
using Entente.Cli.Summary;
using Entente.Coding;
using Entente.Ledger;
using Entente.Sources;

namespace Entente.Cli.Commands;

/// <summary><c>entente explain</c>: why a record was written.</summary>
internal static class ExplainCommand
{
    public static Command Create(Screen screen, Func<string?, IEngine> engine)
    {
        Argument<string> id = new("ID") { Description = "the record, as `ask events` and the reports name it" };
        var ledger = Shared.Ledger();
        var registers = Shared.Registers();
        Command explain = new("explain", "Why a record was written: its sentence and tree, the lexicon entry, the steps") { id, ledger, registers };
        explain.SetAction(async (parsed, stop) =>
        {
            var wanted = parsed.GetRequiredValue(id);
            await using var book = await ReportLedger.OpenAsync(parsed.GetRequiredValue(ledger), create: false, stop);
            if (await book.FindAsync(wanted, stop) is not { } found)
                return screen.Fail(ExitCode.NotFound, $"No record {Plain.Line(wanted)} in {book.Path}; `entente ask events` lists the ids of events.");
            Show(found, engine(parsed.GetValue(registers)), screen);
            return ExitCode.Done;
        });
        return explain;
    }

    private static void Show(LedgerRecord found, IEngine engine, Screen screen)
    {
        var (record, info) = (found.Record, found.Report.Document);
        var words = new RecordWords(found.Report);
        var lines = new Lines(screen.Out, screen.Width, screen.OutIsTerminal);
        lines.Hanging("", $"{RecordWords.Label(record)} {record.Id}, from {Plain.Line(info.Id)} ({Gathering.Origin(info)})");
        lines.Hanging("", Plain.Line(words.Sentence(record)));
        if (found.Superseded)
            lines.Hanging("", "A newer report on the article has taken the place of the one that holds this record.");
        foreach (var evidence in record.Evidence)
        {
            lines.Heading("EVIDENCE", $"sentence {evidence.Sentence}, characters {evidence.Start} to {evidence.End}{(evidence.Trigger is null ? "" : $"; carried by “{Plain.Line(evidence.Trigger.Text)}”")}");
            lines.Hanging("  ", $"“{Plain.Line(evidence.Text)}”");
        }

        lines.Heading("BECAUSE", "");
        foreach (var (step, at) in record.Because.Select((step, at) => (step, at)))
            lines.Hanging($"  {at + 1}. ", Plain.Line(step));
        lines.Heading("RECORD", "");
        foreach (var (name, value) in words.Fields(record))
            lines.Hanging($"  {name,-12} ", Plain.Line(value));
        Tree(found, engine, lines, screen);
    }

    private static void Tree(LedgerRecord found, IEngine engine, Lines lines, Screen screen)
    {
        if (found.Record.Evidence is not [var evidence, ..])
            return;
        var document = engine.Annotate(Restored(found.Report.Document));
        var sentences = document.Sentences.Where(sentence => sentence.Span.Overlaps(new(evidence.Start, evidence.End))).ToArray();
        if (sentences.Length is 0)
            return;
        lines.Heading("TREE", engine.Name == found.Report.Document.Engine ? "each word under the one it belongs to" : "as the present engine has it; the record is of an older one");
        foreach (var line in sentences.SelectMany(sentence => TreeDrawing.Of(document, sentence, span => evidence.Trigger is { } trigger && span.Overlaps(new(trigger.Start, trigger.End)))))
            screen.Out.Write($"  {line}\n");
    }

    private static Article Restored(DocumentInfo info)
    {
        var body = info.Title is { } title && info.Text.StartsWith(title + "\n\n", StringComparison.Ordinal) ? info.Text[(title.Length + 2)..] : null;
        DateOnly? published = DateOnly.TryParseExact(info.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return Article.Compose(info.Id, body is null ? null : info.Title, body ?? info.Text, info.Source, published, info.Url);
    }
}
