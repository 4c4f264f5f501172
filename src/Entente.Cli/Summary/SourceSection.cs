namespace Entente.Cli.Summary;

/// <summary>SOURCES: how many statements rest on people and bodies with a name, on people without one, on papers.</summary>
internal sealed class SourceSection(Gathering all, Measure measure)
{
    public void Write(Lines lines)
    {
        if (all.Claims.Count is 0)
            return;
        lines.Heading("SOURCES", "whom the statements rest on, with how many each where it is more than one");
        foreach (var (kind, label) in (ReadOnlySpan<(SourceKind, string)>)[(SourceKind.Named, "by name"), (SourceKind.Unnamed, "unnamed"), (SourceKind.Paper, "papers and media")])
        {
            var speakers = all.Claims.Where(claim => claim.Source == kind).GroupBy(claim => claim.Speaker, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
            if (speakers.Length is 0)
                continue;
            var shown = speakers.Take(measure.Voices).Select(group => group.Count() > 1 ? $"{group.Key} ({group.Count()})" : group.Key);
            lines.Hanging("  ", $"{label}, {speakers.Sum(group => group.Count())}: {string.Join(", ", shown)}{(speakers.Length > measure.Voices ? $" and {speakers.Length - measure.Voices} more" : "")}", further: 2);
        }
    }
}
