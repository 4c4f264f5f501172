namespace Entente.Registers.Reading;

/// <summary>Makes a fact of a line.</summary>
internal delegate T RowReader<out T>(TsvRow row);

/// <summary>How the files of one register are laid out.</summary>
/// <param name="Register">The name of the file or folder.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Key">The columns that sort the lines and tell them apart.</param>
/// <param name="Read">Makes a fact of a line.</param>
internal sealed record Layout<T>(string Register, string[] Columns, int[] Key, RowReader<T> Read)
    where T : IFact;

/// <summary>Reads tab-separated register files: comments, a header, one fact a line.</summary>
internal static class TsvReader
{
    /// <summary>The facts of one file, faulty lines too as far as they can be read.</summary>
    /// <param name="keys">Takes the key of every fact, where asked for.</param>
    public static List<T> Read<T>(string file, ReadOnlySpan<char> text, Layout<T> layout, Pool pool, Faults faults, List<string>? keys = null)
        where T : IFact
    {
        List<T> facts = new(text.Count('\n'));
        var columns = layout.Columns;
        Span<Range> found = stackalloc Range[columns.Length + 2];
        Span<Range> cells = stackalloc Range[columns.Length];
        int[]? order = null;
        Span<Range> cellsAbove = stackalloc Range[columns.Length];
        ReadOnlySpan<char> above = default;
        var number = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var raw = (end < 0 ? text : text[..end]).TrimEnd('\r');
            text = end < 0 ? default : text[(end + 1)..];
            number++;
            if (raw.IsEmpty || raw[0] == '#')
                continue;
            var count = raw.Split(found, '\t');
            if (order is null)
            {
                order = Header(raw, found[..count], file, number, columns, faults);
                continue;
            }
            if (count != order.Length)
                faults.Add(file, number, $"{count} columns where the header has {order.Length}", $"separate {string.Join(", ", columns)} by tabs");
            cells.Clear();
            for (var at = 0; at < Math.Min(count, order.Length); at++)
            {
                if (order[at] >= 0)
                    cells[order[at]] = found[at];
            }
            TsvRow row = new(raw, cells, columns, file, number, pool, faults);
            facts.Add(layout.Read(row));
            if (!above.IsEmpty)
                CompareKeys(row, above, cellsAbove, layout.Key);
            keys?.Add(Key(row, layout.Key));
            above = raw;
            cells.CopyTo(cellsAbove);
        }
        if (order is null && number > 1)
            faults.Add(file, 0, "there is no header", $"begin with {string.Join(", ", columns)}, separated by tabs");
        return facts;
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

    private static void CompareKeys(TsvRow row, ReadOnlySpan<char> above, ReadOnlySpan<Range> cellsAbove, int[] key)
    {
        foreach (var column in key)
        {
            switch (above[cellsAbove[column]].SequenceCompareTo(row[column]))
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

    private static string Key(TsvRow row, int[] key)
    {
        var cells = new string[key.Length];
        for (var at = 0; at < key.Length; at++)
            cells[at] = row[key[at]].ToString();
        return string.Join('\t', cells);
    }
}
