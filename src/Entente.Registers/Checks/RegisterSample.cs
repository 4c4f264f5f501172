using Entente.Registers.Reading;

namespace Entente.Registers.Checks;

/// <summary>A fact drawn for checking against its source by hand.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Text">The fact as it is written; the lines of a step or clause joined.</param>
public sealed record DrawnFact(string Place, string Text);

/// <summary>Draws facts at random, the same for the same files and seed, so that somebody else can check them.</summary>
public static class RegisterSample
{
    /// <summary>Draws from a folder; every line of a table and every party, step and clause of an agreement has the same chance.</summary>
    /// <param name="directory">The folder; null for the shipped tables alone, whose agreements are compiled.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<DrawnFact> Draw(string? directory, int seed, int count)
    {
        var files = directory is null ? RegisterFile.Shipped() : RegisterFile.In(directory).Select(file => file with { Shown = file.Path });
        var facts = files.Where(file => file.Register != "sources").SelectMany(Facts).ToArray();
        // Seeded, System.Random keeps its sequence from one .NET to the next.
        Random random = new(seed);
        random.Shuffle(facts);
        return [.. facts.Take(count).OrderBy(fact => fact.Place, StringComparer.Ordinal)];
    }

    private static IEnumerable<DrawnFact> Facts(RegisterFile file)
    {
        if (file.Path.EndsWith(".tsv", StringComparison.Ordinal))
            return Rows(file);
        return file.Path.EndsWith(".yaml", StringComparison.Ordinal) ? Items(file) : [];
    }

    private static IEnumerable<DrawnFact> Rows(RegisterFile file) =>
        Numbered(file).Where(line => line.Text.Length > 0 && line.Text[0] != '#').Skip(1).Select(line => new DrawnFact($"{file.Shown}:{line.Number}", line.Text));

    // An item begins with "- " at the first level of a list and goes on while lines are indented deeper.
    private static IEnumerable<DrawnFact> Items(RegisterFile file)
    {
        DrawnFact? item = null;
        foreach (var (number, text) in Numbered(file))
        {
            if (item is not null && text.StartsWith("    ", StringComparison.Ordinal))
            {
                item = item with { Text = $"{item.Text} {text.Trim()}" };
                continue;
            }
            if (item is not null)
                yield return item;
            item = text.StartsWith("  - ", StringComparison.Ordinal) ? new($"{file.Shown}:{number}", text.Trim()) : null;
        }
        if (item is not null)
            yield return item;
    }

    private static IEnumerable<(int Number, string Text)> Numbered(RegisterFile file) =>
        file.ReadText().Split('\n').Select((text, at) => (at + 1, text.TrimEnd('\r')));
}
