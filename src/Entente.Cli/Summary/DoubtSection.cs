using Entente.Cli.Output;

namespace Entente.Cli.Summary;

/// <summary>DOUBTS: what in the texts looks wrong.</summary>
internal sealed class DoubtSection(Gathering all, Measure measure)
{
    public void Write(Lines lines)
    {
        if (all.Doubts.Count is 0)
            return;
        lines.Heading("DOUBTS", "about the texts themselves");
        foreach (var (article, flag) in all.Doubts.Take(measure.Doubts))
        {
            var suggestion = flag.Suggestion is { Length: > 0 } better ? $"; perhaps “{Plain.Line(better, 80)}”" : "";
            lines.Hanging("  ", $"{(all.Articles > 1 ? Plain.Line(article) + ": " : "")}“{Plain.Line(flag.Text, 100)}”: {Plain.Line(flag.Why, 200)}{suggestion} [{flag.Kind}]", further: 2);
        }

        if (all.Doubts.Count > measure.Doubts)
            lines.Hanging("  ", $"and {all.Doubts.Count - measure.Doubts} more");
    }
}
