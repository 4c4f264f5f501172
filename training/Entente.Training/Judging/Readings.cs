using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Entente.Cli.Commands.Eval;

namespace Entente.Training.Judging;

/// <summary>What readers said of the events that were told of items of news, found again by the record itself.</summary>
/// <remarks>Names and trigger words may change with the engine; a record of the same type, countries and modality is the one that was read.</remarks>
internal sealed partial class Readings
{
    private readonly ILookup<string, Marked> byItem;

    private Readings(IEnumerable<Marked> marks) => byItem = marks.ToLookup(mark => mark.Item, StringComparer.Ordinal);

    /// <summary>Reads a table of <c>item kind record verdict remark</c>, as in <c>docs/readings</c>.</summary>
    public static Readings Read(string file) => new(
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#'
        let row = line.Split('\t')
        where row.Length > 3 && row[1] == "event" && row[3] is "true" or "false"
        let parts = Record().Match(row[2])
        where parts.Success
        select new Marked(row[0], Key(parts.Groups["type"].Value, Lands(parts.Groups["source"].Value), Lands(parts.Groups["target"].Value), parts.Groups["modality"].Value), parts.Groups["trigger"].Value, row[3] == "true"));

    /// <summary>Whether something of an item was read.</summary>
    public bool Know(string item) => byItem.Contains(item);

    /// <summary>What was said of each event of an item; null of those that nobody has read.</summary>
    /// <param name="item">The item.</param>
    /// <param name="told">Its events today, each with the words that carry it.</param>
    public ImmutableArray<bool?> Of(string item, IReadOnlyList<(MarkedEvent Event, string? Trigger)> told)
    {
        var left = byItem[item].ToList();
        return [.. told.Select(one => Take(left, Key(one.Event.Type, one.Event.Source, one.Event.Target, one.Event.Modality), one.Trigger))];
    }

    private static bool? Take(List<Marked> left, string key, string? trigger)
    {
        var found = left.Find(mark => mark.Key == key && mark.Trigger == trigger) ?? left.Find(mark => mark.Key == key);
        if (found is not null)
            left.Remove(found);
        return found?.IsTrue;
    }

    private static string Key(string type, IEnumerable<string> source, IEnumerable<string> target, string modality) =>
        $"{type}|{string.Join('+', source.Select(Cli.Commands.Eval.Lands.Of).Order(StringComparer.Ordinal))}|{string.Join('+', target.Select(Cli.Commands.Eval.Lands.Of).Order(StringComparer.Ordinal))}|{modality}";

    private static IEnumerable<string> Lands(string parties) => Code().Matches(parties).Select(code => code.Groups[1].Value);

    // "REQUEST France (government) (FRA:GOV) + Malta (MLT) → Iraq (armed groups) (IRQ:REB), asserted «urged»".
    [GeneratedRegex("^(?<type>[A-Z]+) (?<source>.*)→(?<target>.*), (?<modality>[a-z]+) «(?<trigger>.*)»$", RegexOptions.CultureInvariant)]
    private static partial Regex Record();

    [GeneratedRegex(@"\(([A-Z]{3}(?::[A-Z]+)?|\?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    private sealed record Marked(string Item, string Key, string Trigger, bool IsTrue);
}
