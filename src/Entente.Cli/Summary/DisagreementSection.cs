namespace Entente.Cli.Summary;

/// <summary>DISAGREEMENTS: what the sources do not tell alike.</summary>
internal sealed class DisagreementSection(Gathering all, Measure measure)
{
    public void Write(Lines lines)
    {
        if (all.Disagreements.Count is 0)
            return;
        lines.Heading("DISAGREEMENTS", "what those who speak do not tell alike");
        foreach (var (article, told) in all.Disagreements.Take(measure.Doubts))
            lines.Hanging("  ", $"{(all.Articles > 1 ? article + ": " : "")}{told.One}; {told.Other}", further: 2);
        if (all.Disagreements.Count > measure.Doubts)
            lines.Hanging("  ", $"and {all.Disagreements.Count - measure.Doubts} more");
    }
}
