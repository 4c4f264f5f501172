using System.Text.Json;
using Entente.Coding;
using Entente.Sources;

namespace Entente.Results;

/// <summary>Records of drawn items, and what a reader says of them: a line a record, its verdict in the last column.</summary>
internal static class Reading
{
    // The items of 2004 carry no date of their own.
    private static readonly DateOnly Day = new(2004, 10, 1);

    /// <summary>Writes the records of items drawn with a seed: lines in file order, shuffled by <c>new Random(seed).Shuffle</c>, the first ones.</summary>
    /// <remarks>With gold data, its items and all records but events are left out: what is marked there already has been seen.</remarks>
    public static void Draw(string items, int seed, int count, string? gold, TextWriter output)
    {
        output.WriteLine($"# Records of {count} items of {Path.GetFileName(items)}, drawn with seed {seed}. verdict: true or false, given by a reader who did not write the code.");
        output.WriteLine("item\tkind\trecord\tverdict\tremark");
        foreach (var (item, report) in Reports(items, seed, count, gold))
        {
            foreach (var (kind, record) in Records(report).Where(record => gold is null || record.Kind == "event"))
                output.WriteLine($"{item}\t{kind}\t{record}\t\t");
        }
    }

    /// <summary>Counts the verdicts of a marked file over the records that the engine gives now.</summary>
    public static (int True, int False, int Unmarked) Count(string items, int seed, int count, string? gold, string marked, Func<string, bool> kinds)
    {
        var verdicts = File.ReadLines(marked).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > 3)
            .ToLookup(row => $"{row[0]}\t{row[1]}\t{row[2]}", row => row[3], StringComparer.Ordinal);
        var (good, bad, unmarked) = (0, 0, 0);
        foreach (var (item, report) in Reports(items, seed, count, gold))
        {
            foreach (var (kind, record) in Records(report).Where(record => kinds(record.Kind)))
            {
                var verdict = verdicts[$"{item}\t{kind}\t{record}"].FirstOrDefault();
                _ = verdict switch { "true" => good++, "false" => bad++, _ => unmarked++ };
            }
        }

        return (good, bad, unmarked);
    }

    private static string IdOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private static IEnumerable<(string Item, Report Report)> Reports(string items, int seed, int count, string? gold)
    {
        var seen = gold is null ? [] : File.ReadLines(gold).Where(line => line.Length > 0).Select(IdOf).ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadAllLines(items).Where(line => !seen.Contains(IdOf(line))).ToArray();
        new Random(seed).Shuffle(lines);
        return Reports(lines.Take(count));
    }

    /// <summary>The reports of items, a line each.</summary>
    public static IEnumerable<(string Item, Report Report)> Reports(IEnumerable<string> lines)
    {
        var reader = Reader.Create();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            var (title, body) = (json.RootElement.GetProperty("title").GetString(), json.RootElement.GetProperty("text").GetString()!);
            yield return (id, reader.Read(Article.Compose(id, title, body) with { Published = Day }));
        }
    }

    private static IEnumerable<(string Kind, string Record)> Records(Report report)
    {
        var names = report.Actors.ToDictionary(actor => actor.Id, actor => $"{actor.Name} ({actor.Code ?? "?"})", StringComparer.Ordinal);
        string Who(IEnumerable<string> ids) => string.Join(" + ", ids.Select(id => names[id]));
        foreach (var coded in report.Events)
            yield return ("event", Flat($"{coded.Type} {Who(coded.Source)} → {Who(coded.Target)}, {coded.Modality.ToString().ToLowerInvariant()} «{coded.Evidence[0].Trigger?.Text}»"));
        foreach (var pact in report.Agreements)
            yield return ("agreement", Flat($"{pact.Title}: {Who(pact.Parties)}; {pact.Kind}; {pact.Status}"));
        foreach (var claim in report.Claims)
            yield return ("claim", Flat($"{claim.SpeakerText} [{(claim.Speaker is null ? "?" : names[claim.Speaker])}] {claim.Cue}: {claim.Content} ({claim.Polarity}, {claim.Certainty})"));
        foreach (var reaction in report.Reactions)
            yield return ("reaction", Flat($"{names[reaction.Actor]} {reaction.Stance}: {reaction.TowardText}"));
        foreach (var flag in report.Flags)
            yield return ("flag", Flat($"{flag.Kind}: {flag.Text}"));
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
