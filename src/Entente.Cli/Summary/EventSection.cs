using Entente.Cli.Output;

namespace Entente.Cli.Summary;

/// <summary>WHAT: events in order of their days. Those that have not simply happened are marked.</summary>
internal sealed class EventSection(Gathering all, Measure measure)
{
    public void Write(Lines lines)
    {
        var events = all.Events.ToArray();
        if (events.Length is 0)
            return;

        // Where there are too many, those told most often and most surely are shown, still in the order of their days.
        var shown = events.OrderByDescending(told => told.Articles).ThenBy(told => told.First.Modality).ThenByDescending(told => told.First.Confidence).Take(measure.Events).ToHashSet();
        lines.Heading("WHAT", "happened, by day; what is planned, hypothetical or denied is marked; [TYPE] is PLOVER's name for it");
        var before = "";
        foreach (var told in events.Where(shown.Contains))
        {
            var mark = Phrases.Mark(told.First.Modality);
            var speakers = told.Told || told.Speakers.Count is 0 ? "" : $", according to {Phrases.Joined([.. told.Speakers.Take(3)])}";
            var often = told.Articles > 1 ? $" ({told.Articles} articles)" : "";
            lines.Hanging($"  {Day(told),-12} ", $"{told.Sentence}{speakers}{often} [{told.First.Type}{(mark.Length > 0 ? ", " + mark : "")}]");
            // What one sentence tells of several events is quoted once.
            if (told.First.Evidence is [var words, ..] && Plain.Line(words.Text, measure.Quotes) is var quote && quote != before)
            {
                lines.Hanging("               ", $"“{quote}”{(all.Articles > 1 ? $" — {told.Origin}" : "")}");
                before = quote;
            }
        }

        if (events.Length > shown.Count)
            lines.Hanging("  ", $"and {events.Length - shown.Count} more: `entente ask events` lists them");
    }

    // The article's day in brackets: told then, done on a day that is not said.
    private static string Day(GatheredEvent told) => told.Day is null ? "undated" : told.First.Date is null ? $"({told.Day})" : told.Day;
}
