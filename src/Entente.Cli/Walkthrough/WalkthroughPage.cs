using Entente.Cli.Html;
using Entente.Cli.Summary;
using Entente.Coding;
using Entente.Ledger;

namespace Entente.Cli.Walkthrough;

/// <summary>An article sentence by sentence, in Markdown: the records that rest on each with the path that led there, or why there is none.</summary>
/// <remarks>The text itself is not shown: a sentence is named by its first and last words, so that the page can be passed on where the article may not be.</remarks>
internal sealed class WalkthroughPage(TextWriter writer)
{
    // Who somebody is stands in the report; here the steps tell how a record came about.
    private const int Steps = 6;

    public void Write(CloseReading reading)
    {
        var (report, silences) = (reading.Report, reading.Silences.ToDictionary(silence => silence.Sentence, silence => silence.Why));
        var names = new ReportNames(report);
        var records = ReportRecord.All(report).Where(record => record.Kind is not "actor").SelectMany(record => record.Evidence.Select(evidence => (evidence.Sentence, Record: record)))
            .DistinctBy(pair => (pair.Sentence, pair.Record.Id)).ToLookup(pair => pair.Sentence, pair => pair.Record);
        var info = report.Document;
        Line($"# {Escaped(Locator.Of(info.Title ?? info.Id))}, sentence by sentence");
        Line();
        Line($"Written by `entente walkthrough`; from {Escaped(Gathering.Origin(info))}. A sentence is named by its first and last words, what is quoted in a record likewise. Behind an arrow stand the steps that led to the record; `entente explain ID` tells all of them.");
        Line();
        Line($"{report.Sentences.Length} sentences, {report.Sentences.Length - silences.Count} with records, {silences.Count} without.");
        foreach (var sentence in report.Sentences)
        {
            Line();
            Line($"## S{sentence.Index + 1}{(sentence.Headline ? ", the title" : "")} «{Escaped(Locator.Of(info.Text[sentence.Start..sentence.End]))}»");
            Line();
            if (silences.TryGetValue(sentence.Index, out var why))
                Line($"No record: {Escaped(Locator.Step(why))}.");
            foreach (var record in records[sentence.Index])
                Write(record, sentence.Index, names);
        }
    }

    private void Write(ReportRecord record, int sentence, ReportNames names)
    {
        var lead = $"- **{RecordWords.Label(record).Replace('-', ' ')}** `{record.Id}`";
        if (record.Evidence[0].Sentence != sentence)
        {
            var words = record.Evidence.First(evidence => evidence.Sentence == sentence).Trigger?.Text;
            Line($"{lead}, as in S{record.Evidence[0].Sentence + 1}{(words is null ? "" : $"; here by “{Escaped(Locator.Of(words))}”")}");
            return;
        }

        Line($"{lead}: {Escaped(RecordLine.Of(record.Content, names))}");
        foreach (var step in record.Because.Take(Steps))
            Line($"  - → {Escaped(Locator.Step(step))}");
        if (record.Because.Length > Steps)
            Line($"  - → and {record.Because.Length - Steps} more");
    }

    private void Line(string text = "") => writer.Write(text + "\n");

    // What Markdown would take for markup.
    private static string Escaped(string text) => string.Concat(text.Select(letter => letter is '*' or '_' or '<' or '>' or '`' or '[' or ']' or '|' ? $"\\{letter}" : letter.ToString()));
}
