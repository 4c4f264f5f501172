using Entente.Cli.Output;
using Entente.Coding;
using Entente.Ledger;

namespace Entente.Cli.Html;

/// <summary>One page that needs nothing else and holds no script: each text with its records lit, each record with its derivation one click away.</summary>
internal sealed class HtmlOutput(TextWriter writer) : IReportOutput
{
    private readonly List<string> titles = [];

    public bool WritesAtTheEnd => false;

    public void Write(Report report)
    {
        if (titles.Count is 0)
            Begin();
        titles.Add(report.Document.Title ?? report.Document.Id);
        var number = titles.Count;
        var words = new RecordWords(report);
        var records = ReportRecord.All(report).ToArray();
        var lights = LitText.Lights(report, words.Sentence).ToArray();
        writer.Write($"<article id=\"a{number}\">\n<h2>{Markup.Text(titles[^1])}</h2>\n<p class=\"origin\">{Origin(report.Document)}</p>\n");
        var left = records.Where(record => record.Content is not Actor).ToList();
        foreach (var (start, end) in Paragraphs(report.Document.Text))
        {
            writer.Write($"<p class=\"text\">{LitText.Of(report.Document.Text, start, end, lights, number)}</p>\n");
            var here = left.Where(record => record.Evidence is [var first, ..] && first.Start < end).ToArray();
            left.RemoveAll(here.Contains);
            WriteCards(here, words, number);
        }

        WriteCards(left, words, number);
        writer.Write("<h3>Who</h3>\n");
        WriteCards([.. records.Where(record => record.Content is Actor)], words, number);
        writer.Write("</article>\n");
        writer.Flush();
    }

    public void End()
    {
        if (titles.Count is 0)
            Begin();
        if (titles.Count > 1)
        {
            // Last in the file, for reports are written as they come; the style sheet shows it first.
            writer.Write("<nav><ol>\n");
            for (var i = 0; i < titles.Count; i++)
                writer.Write($"<li><a href=\"#a{i + 1}\">{Markup.Text(titles[i])}</a></li>\n");
            writer.Write("</ol></nav>\n");
        }

        writer.Write("</body>\n</html>\n");
        writer.Flush();
    }

    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var found ? found : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                yield return (start, end);
            start = end + 2;
        }
    }

    private static string Origin(DocumentInfo info) => string.Join(" · ", new[]
    {
        Markup.Text(info.Source), Markup.Text(info.Published ?? "undated"), Markup.Link(info.Url), Markup.Text(info.Id), $"read by {Markup.Text(info.Engine)}",
    }.Where(part => part.Length > 0));

    private void Begin() => writer.Write($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>What Entente read</title>
        <style>{PageStyle.Css}</style>
        </head>
        <body>
        <header><h1>What Entente read</h1>
        <p>Lit words carry a record: <a class="event">event</a> <a class="agreement">agreement</a> <a class="provision">provision</a> <a class="claim">claim</a>
        <a class="reaction">reaction</a> <a class="flag">doubt</a> <a class="actor">actor</a>. Every record opens to the steps that led to it.</p></header>

        """);

    private void WriteCards(IReadOnlyCollection<ReportRecord> records, RecordWords words, int article)
    {
        if (records.Count is 0)
            return;
        writer.Write("<div class=\"cards\">\n");
        foreach (var record in records)
        {
            var mark = record.Content is Event { Modality: not Modality.Asserted and var modality } ? $" <i>{modality.ToString().ToLowerInvariant()}</i>" : "";
            writer.Write($"<details><summary><b class=\"{record.Kind}\">{Markup.Text(RecordWords.Label(record))}</b>{mark} {Markup.Text(words.Sentence(record))}</summary>\n");
            writer.Write($"<div id=\"{Markup.Anchor(article, record.Id)}\">\n");
            foreach (var evidence in record.Evidence)
                writer.Write($"<blockquote>{Quoted(evidence)}</blockquote>\n");
            writer.Write("<ol>\n");
            foreach (var step in record.Because)
                writer.Write($"<li>{Markup.Text(step)}</li>\n");
            writer.Write("</ol>\n<dl>\n");
            foreach (var (name, value) in words.Fields(record).Append(("id", record.Id)))
                writer.Write($"<div><dt>{name}</dt><dd>{Markup.Text(value)}</dd></div>\n");
            writer.Write("</dl>\n</div></details>\n");
        }

        writer.Write("</div>\n");
    }

    private static string Quoted(Evidence evidence)
    {
        if (evidence.Trigger is not { } trigger || trigger.Start < evidence.Start || trigger.End > evidence.End)
            return Markup.Text(evidence.Text);
        var (from, to) = (trigger.Start - evidence.Start, trigger.End - evidence.Start);
        return $"{Markup.Text(evidence.Text[..from])}<mark>{Markup.Text(evidence.Text[from..to])}</mark>{Markup.Text(evidence.Text[to..])}";
    }
}
