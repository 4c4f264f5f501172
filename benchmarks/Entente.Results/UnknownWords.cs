using Entente.Coding;

namespace Entente.Results;

/// <summary>The unknown-word flags of all items, and what a reader says of a sample of them: true where the text has no word there, false where it has one, a name or a coinage.</summary>
internal static class UnknownWords
{
    private const string Kind = "unknown-word";

    /// <summary>Writes flags drawn with a seed: in the order of the items, shuffled by <c>new Random(seed).Shuffle</c>, the first ones.</summary>
    public static void Draw(string items, int seed, int count, TextWriter output)
    {
        var flags = All(items);
        output.WriteLine($"# Unknown-word flags of {Path.GetFileName(items)}: {Math.Min(count, flags.Length)} of {flags.Length}, drawn with seed {seed}. verdict: true where the text has no word there, false where it has a word, a name or a coinage; given by a reader who did not write the code.");
        output.WriteLine("item\tword\tsuggestion\tverdict\tremark");
        new Random(seed).Shuffle(flags);
        foreach (var (item, flag) in flags.Take(count))
            output.WriteLine($"{item}\t{flag.Text}\t{flag.Suggestion}\t\t");
    }

    /// <summary>How many flags there are, and how many of a marked sample are right and wrong.</summary>
    public static (int All, int Items, int Right, int Wrong, int Unmarked) Count(string items, int seed, int count, string marked)
    {
        var verdicts = File.ReadLines(marked).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > 3)
            .ToLookup(row => $"{row[0]}\t{row[1]}", row => row[3], StringComparer.Ordinal);
        var flags = All(items);
        new Random(seed).Shuffle(flags);
        var given = flags.Take(count).Select(found => verdicts[$"{found.Item}\t{found.Flag.Text}"].FirstOrDefault()).ToArray();
        return (flags.Length, File.ReadLines(items).Count(), given.Count(verdict => verdict == "true"), given.Count(verdict => verdict == "false"), given.Count(verdict => verdict is not ("true" or "false")));
    }

    private static (string Item, Flag Flag)[] All(string items) =>
        [.. Reading.Reports(File.ReadLines(items)).SelectMany(read => read.Report.Flags.Where(flag => flag.Kind == Kind).Select(flag => (read.Item, flag)))];
}
