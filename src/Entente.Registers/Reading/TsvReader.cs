namespace Entente.Registers.Reading;

/// <summary>Reads tab-separated register files: comments, a header, one fact a line.</summary>
internal static class TsvReader
{
    /// <summary>The facts of one file, faulty lines too as far as they can be read.</summary>
    /// <param name="keys">Takes the key of every fact, where asked for.</param>
    public static List<T> Read<T>(string file, ReadOnlyMemory<char> text, Layout<T> layout, Pool pool, Faults faults, List<string>? keys = null)
        where T : IFact
    {
        List<T> facts = [];
        foreach (var row in Rows(file, text, layout, pool, faults))
        {
            facts.Add(layout.Read(row));
            keys?.Add(row.Key(layout.Key));
        }
        return facts;
    }

    /// <summary>The rows of one file: the same object again and again, moved from line to line.</summary>
    public static IEnumerable<TsvRow> Rows(string file, ReadOnlyMemory<char> text, ILayout layout, Pool pool, Faults faults)
    {
        var columns = layout.Columns;
        var found = new Range[columns.Length + 2];
        int[]? order = null;
        TsvRow row = new(columns, file, pool, faults), above = new(columns, file, pool, faults);
        var number = 0;
        while (!text.IsEmpty)
        {
            var raw = Line(ref text);
            number++;
            if (raw.IsEmpty || raw.Span[0] == '#')
                continue;
            var count = raw.Span.Split(found, '\t');
            if (order is null)
            {
                order = Header(raw.Span, found.AsSpan(0, count), file, number, columns, faults);
                continue;
            }
            if (count != order.Length)
                faults.Add(file, number, $"{count} columns where the header has {order.Length}", $"separate {string.Join(", ", columns)} by tabs");
            var first = row.IsBefore;
            (row, above) = (above, row);
            row.Move(raw, number, found.AsSpan(0, count), order);
            yield return row;
            if (!first)
                CompareKeys(row, above, layout.Key);
        }
        if (order is null && number > 1)
            faults.Add(file, 0, "there is no header", $"begin with {string.Join(", ", columns)}, separated by tabs");
    }

    private static ReadOnlyMemory<char> Line(ref ReadOnlyMemory<char> text)
    {
        var end = text.Span.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return line.TrimEnd('\r');
    }

    // Which column of the layout stands at each place of the file; -1 for one it does not know.
    private static int[] Header(ReadOnlySpan<char> line, ReadOnlySpan<Range> cells, string file, int number, string[] columns, Faults faults)
    {
        var order = new int[cells.Length];
        var asLaidOut = cells.Length == columns.Length;
        for (var at = 0; at < cells.Length; at++)
        {
            order[at] = Array.IndexOf(columns, line[cells[at]].ToString());
            asLaidOut &= order[at] == at;
        }
        if (!asLaidOut)
            faults.Add(file, number, $"the columns are {line.ToString().Replace("\t", ", ", StringComparison.Ordinal)}", $"they should be {string.Join(", ", columns)}");
        return order;
    }

    private static void CompareKeys(TsvRow row, TsvRow above, int[] key)
    {
        foreach (var column in key)
        {
            switch (above[column].SequenceCompareTo(row[column]))
            {
                case < 0:
                    return;
                case > 0:
                    row.Fault("the line sorts before the one above", "sort the file by its key, ordinally");
                    return;
            }
        }
        row.Fault("the line has the key of the one above", "take one of the two out or tell them apart by their dates");
    }
}
