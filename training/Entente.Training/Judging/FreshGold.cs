using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Entente.Cli.Commands.Eval;

namespace Entente.Training.Judging;

/// <summary>The events that readers found in items of news, as in <c>docs/readings/ag-2004-gold.tsv</c>: a row of <c>item type source target modality trigger speaker</c> for each, where given with the words that name source and target; an item without events has one row of type <c>none</c>.</summary>
internal sealed class FreshGold
{
    private readonly Dictionary<string, FreshEvent[]> byItem;

    private FreshGold(Dictionary<string, FreshEvent[]> byItem) => this.byItem = byItem;

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">A line has neither seven nor nine columns.</exception>
    public static FreshGold Read(string file)
    {
        var rows = File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToArray();
        if (Array.Find(rows, row => row.Length is not (7 or 9)) is { } narrow)
            throw new FormatException($"{file}: the row of {narrow[0]} has {narrow.Length} columns, not 7 or 9.");
        return new(rows.GroupBy(row => row[0], StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Where(row => row[1] != "none").Select(row => new FreshEvent(row[1], Codes(row[2]), Codes(row[3]), row[4], row[5], row[6].Length == 0 ? null : row[6], row.Length > 7 ? Codes(row[7]) : [], row.Length > 8 ? Codes(row[8]) : [])).ToArray(),
            StringComparer.Ordinal));
    }

    /// <summary>The name of an item in the table: items of a public corpus have none of their own.</summary>
    public static string NameOf(string title, string text) => $"ag-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{text}")))[..10]}";

    /// <summary>The events of an item; null of one that nobody has read.</summary>
    public IReadOnlyList<FreshEvent>? Of(string item) => byItem.GetValueOrDefault(item);

    /// <summary>Writes the items of which the table tells, with their texts, as <c>entente eval world</c> takes them.</summary>
    /// <param name="news">The items, a JSON object a line with title and text.</param>
    /// <param name="output">The file to write.</param>
    public int Write(string news, string output)
    {
        using StreamWriter writer = new(output);
        foreach (var item in File.ReadLines(news).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement))
        {
            var text = item.GetProperty("text").GetString()!;
            if (NameOf(item.GetProperty("title").GetString()!, text) is var id && Of(id) is { } events)
                writer.WriteLine(JsonSerializer.Serialize(new { id, text, events = events.Select(one => new { type = one.Type, source = one.Source, target = one.Target, modality = one.Modality, speaker = one.Speaker }), claims = Array.Empty<object>(), agreements = Array.Empty<object>() }));
        }

        return 0;
    }

    private static string[] Codes(string codes) => codes.Split('+', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An event that a reader found in an item.</summary>
/// <param name="Trigger">The words that carry it.</param>
/// <param name="SourceWords">The words that name each of its sources, a minus where none do; empty where the reader gave none.</param>
/// <param name="TargetWords">The same for its targets.</param>
internal sealed record FreshEvent(string Type, string[] Source, string[] Target, string Modality, string Trigger, string? Speaker, string[] SourceWords, string[] TargetWords)
{
    public MarkedEvent Marked => new(Type, Source, Target, Modality, Speaker);
}
