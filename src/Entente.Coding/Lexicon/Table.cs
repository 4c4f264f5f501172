
namespace Entente.Coding.Lexicon;

/// <summary>A table of the lexicon: tab-separated, one fact a line, "#" starts a comment, the first line names the columns.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string name, string folder = "lexicon")
    {
        using var stream = System.Reflection.Assembly.GetExecutingAssembly().GetManifestResourceStream($"{folder}/{name}")
            ?? throw new InvalidDataException($"{folder}/{name} is not part of this build.");
        using var reader = new StreamReader(stream);
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
