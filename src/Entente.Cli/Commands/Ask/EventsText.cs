using Entente.Analysis;
using Entente.Cli.Output;
using Entente.Cli.Summary;

namespace Entente.Cli.Commands.Ask;

/// <summary>Events of the ledger as text for people, the id of each at its end.</summary>
internal sealed class EventsText(Lines lines)
{
    public void Show(EventsAnswer answer)
    {
        if (answer.Total is 0)
            lines.Hanging("  ", "The ledger holds no such event.");
        foreach (var row in answer.Answer)
        {
            var day = row.Date ?? (row.Published is null ? "undated" : $"({row.Published})");
            var target = row.TargetNames.Count is 0 ? "" : $" → {Named(row.TargetNames)}";
            var mark = row.Modality is "asserted" ? "" : $", {row.Modality}";
            var speaker = row.SaidBy is null ? "" : $", according to {Plain.Line(row.SaidBy)}";
            lines.Hanging($"  {day,-12} ", $"{row.Type}{mark}: {(row.SourceNames.Count is 0 ? "somebody" : Named(row.SourceNames))}{target}{speaker} [{row.Event}]");
            lines.Hanging("               ", $"“{Plain.Line(row.Text, 240)}” — {Plain.Line(string.Join(", ", new[] { row.Outlet ?? row.Document, row.Published }.Where(part => part is not null)))}");
        }

        if (answer.Total > answer.Answer.Count)
            lines.Hanging("  ", $"{answer.Answer.Count} of {answer.Total}; --limit and --skip show others.");
    }

    private static string Named(IReadOnlyList<string> names) => Phrases.Joined([.. names.Select(name => Plain.Line(name))]);
}
