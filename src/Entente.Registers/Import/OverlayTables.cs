using Entente.Registers.Reading;

namespace Entente.Registers.Import;

/// <summary>The tables of an overlay while it is made: rows by key, written sorted.</summary>
internal sealed class OverlayTables
{
    private readonly SortedDictionary<string, (string[] Columns, SortedDictionary<string, string> Rows)> tables = new(StringComparer.Ordinal);

    /// <summary>Adds a row; the first of those with one key stays.</summary>
    /// <returns>Whether it was added.</returns>
    public bool Add<T>(Layout<T> layout, params string?[] cells)
        where T : IFact
    {
        if (!tables.TryGetValue(layout.Register, out var table))
            tables.Add(layout.Register, table = (layout.Columns, new(StringComparer.Ordinal)));
        return table.Rows.TryAdd(string.Join('\t', layout.Key.Select(column => cells[column])), string.Join('\t', cells));
    }

    /// <summary>How many rows each register has.</summary>
    public IReadOnlyList<(string Register, int Rows)> Counts => [.. tables.Select(table => (table.Key, table.Value.Rows.Count))];

    /// <summary>Writes every table into a folder.</summary>
    public void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var (register, (columns, rows)) in tables)
        {
            var path = register == Layouts.Sources.Register ? Path.Combine(directory, register, "import.tsv") : Path.Combine(directory, register + ".tsv");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Join('\t', columns) + "\n" + string.Concat(rows.Values.Select(row => row + "\n")));
        }
    }
}
