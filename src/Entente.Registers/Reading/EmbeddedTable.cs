using System.Reflection;

namespace Entente.Registers;

/// <summary>A table that travels inside an assembly: tab-separated, one fact a line, "#" starts a comment, the first line names the columns.</summary>
public static class EmbeddedTable
{
    /// <summary>The rows of a table, without its header, cell by cell.</summary>
    /// <param name="assembly">Which holds it.</param>
    /// <param name="name">The name of the resource ("lexicon/agents.tsv").</param>
    /// <exception cref="InvalidDataException">The assembly holds no such table.</exception>
    public static IEnumerable<string[]> Rows(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not part of this build.");
        using StreamReader reader = new(stream);
        var headed = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (headed)
                yield return line.Split('\t');
            headed = true;
        }
    }
}
