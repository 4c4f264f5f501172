namespace Entente.Registers.Reading;

/// <summary>The lines of a register file one after the other, cells by the layout's columns.</summary>
internal sealed class TsvRow(string[] columns, string file, Pool pool, Faults faults) : FactRow
{
    private readonly Range[] cells = new Range[columns.Length];
    private ReadOnlyMemory<char> line;
    private int number;

    /// <summary>The cell as it stands; empty where the line is too short.</summary>
    public ReadOnlySpan<char> this[int column] => line.Span[cells[column]];

    /// <summary>Goes on to a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="at">Its number, from 1.</param>
    /// <param name="found">Its cells in the order of the file.</param>
    /// <param name="order">Which column stands at each place of the file; -1 for one the layout does not know.</param>
    public void Move(ReadOnlyMemory<char> text, int at, ReadOnlySpan<Range> found, int[] order)
    {
        (line, number) = (text, at);
        Array.Clear(cells);
        for (var place = 0; place < Math.Min(found.Length, order.Length); place++)
        {
            if (order[place] >= 0)
                cells[order[place]] = found[place];
        }
    }

    /// <summary>Whether it has not yet been moved to a line.</summary>
    public bool IsBefore => number == 0;

    /// <summary>The cells that tell the line apart.</summary>
    public string Key(int[] key)
    {
        var texts = new string[key.Length];
        for (var at = 0; at < key.Length; at++)
            texts[at] = this[key[at]].ToString();
        return string.Join('\t', texts);
    }

    public override string Text(int column) => pool[this[column]];

    public override string? Optional(int column) => this[column].IsEmpty ? null : Text(column);

    public override string Required(int column)
    {
        Demand(column);
        return Text(column);
    }

    public override string Own(int column)
    {
        Demand(column);
        return this[column].ToString();
    }

    public override IReadOnlyList<string> List(int column)
    {
        var cell = this[column];
        if (cell.IsEmpty)
            return [];
        List<string> parts = [];
        foreach (var part in cell.Split(';'))
        {
            if (cell[part].Trim() is { IsEmpty: false } text)
                parts.Add(text.ToString());
        }
        return parts.ToArray();
    }

    public override Term Term(int from, int to)
    {
        Term term = new(Date(from), Date(to));
        if (term is { From: { } start, To: { } end } && (end.First < start.First || (end == start && end.Precision == Precision.Day)))
            Fault($"from {start} is not before to {end}", "to is the first day no longer: mend one of the two dates");
        return term;
    }

    public override T Word<T>(int column)
    {
        if (!Spelling.TryRead<T>(this[column], out var value))
            Fault($"“{this[column]}” is no {columns[column]}", $"write one of {string.Join(", ", Spelling.All<T>())}");
        return value;
    }

    public override double Degrees(int column)
    {
        if (!double.TryParse(this[column], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value))
            Fault($"“{this[column]}” is no number in {columns[column]}", "write degrees with two decimals: 39.03");
        return value;
    }

    public override Citation Cited(int source) => new(Required(source), file, number);

    public override Citation CitedAs(int key) => new(Text(key), file, number);

    public void Fault(string fault, string remedy) => faults.Add(file, number, fault, remedy);

    private void Demand(int column)
    {
        if (this[column].IsEmpty)
            Fault($"{columns[column]} is empty", "fill the cell or take the line out");
    }

    private PartialDate? Date(int column)
    {
        var cell = this[column];
        if (cell.IsEmpty)
            return null;
        if (PartialDate.TryParse(cell, out var date))
            return date;
        Fault($"“{cell}” is no date in {columns[column]}", "write 2024-06-19, or 2024-06 or 2024 where no more is known");
        return null;
    }
}
