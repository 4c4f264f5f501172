using System.Globalization;
using Entente.Coding;
using Entente.Coding.Relations;

namespace Entente.Training.Ranking;

/// <summary>Reads tables of sentences with a marked pair and its type.</summary>
internal static class PairTables
{
    public const string BenchmarkOrigin = "benchmark";

    /// <summary>A benchmark's table, whose YIELD is CONCEDE or RETREAT; its rows of one <c>sentence_id</c> belong together.</summary>
    public static IEnumerable<LabelledPair> Benchmark(string path)
    {
        var rows = Rows(path);
        var (id, sentence, marked, source, target, type) = (rows.At("sentence_id"), rows.At("sentence"), rows.At("marked_sentence"), rows.At("source"), rows.At("target"), rows.At("gold_root"));
        return rows.Lines.Select(row => new LabelledPair(row[id], MarkedPair.Of(row[sentence], row[source], row[target], row[marked]), Types(row[type]), BenchmarkOrigin));
    }

    /// <summary>A table of conflict (1) and cooperation (0), whose types are not known: the first that fits stands for it.</summary>
    public static IEnumerable<LabelledPair> Conflicts(string path)
    {
        var rows = Rows(path);
        var (id, sentence, marked, source, target, conflict) = (rows.At("uid"), rows.At("sentence"), rows.At("marked_sentence"), rows.At("source"), rows.At("target"), rows.At("gold_binary"));
        return rows.Lines.Select(row => new LabelledPair(row[id], MarkedPair.Of(row[sentence], row[source], row[target], row[marked]), [row[conflict].Trim() == "1" ? EventType.ACCUSE : EventType.AGREE], "conflicts"));
    }

    /// <summary>Sentences of our own, all files of a folder.</summary>
    /// <exception cref="InvalidDataException">A line is not as it should be; the message names all that are not.</exception>
    public static LabelledPair[] Own(string folder)
    {
        List<LabelledPair> pairs = [];
        List<string> faults = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            var rows = Rows(path);
            var (id, sentence, type, author) = (rows.At("id"), rows.At("sentence"), rows.At("type"), rows.At("source"));
            foreach (var row in rows.Lines)
            {
                var place = $"{Path.GetFileName(path)}: {row[id]}";
                var pair = MarkedPair.Of("", "", "", row[sentence]);
                if (pair.Source.Length == 0 || pair.Target.Length == 0)
                    faults.Add($"{place}: no <s>…</s> or no <t>…</t>");
                if (!seen.Add(pair.Sentence))
                    faults.Add($"{place}: the sentence stands twice");
                if (Enum.TryParse<EventType>(row[type], out var known))
                    pairs.Add(new(row[id], pair, [known], row[author]));
                else
                    faults.Add($"{place}: “{row[type]}” is no type");
            }
        }

        return faults.Count == 0 ? [.. pairs] : throw new InvalidDataException(string.Join('\n', faults));
    }

    private static EventType[] Types(string name) => name == "YIELD" ? [EventType.CONCEDE, EventType.RETREAT] : [Enum.Parse<EventType>(name)];

    private static Table Rows(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t').Select(Plain).ToArray()).ToArray();
        return new(lines[0], lines[1..], path);
    }

    private static string Plain(string field) => field is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : field;

    private sealed record Table(string[] Header, string[][] Lines, string Path)
    {
        public int At(string column) => Array.IndexOf(Header, column) is >= 0 and var at ? at : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{Path} has no column “{column}”."));
    }
}
