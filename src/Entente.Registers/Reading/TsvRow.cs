namespace Entente.Registers.Reading;

/// <summary>One line of a register file, its cells by the layout's columns.</summary>
internal readonly ref struct TsvRow(ReadOnlySpan<char> line, ReadOnlySpan<Range> cells, string[] columns, string file, int number, Pool pool, Faults faults)
{
    private readonly ReadOnlySpan<char> line = line;
    private readonly ReadOnlySpan<Range> cells = cells;

    public string File => file;

    public int Number => number;

    /// <summary>The cell as it stands; empty where the line is too short.</summary>
    public ReadOnlySpan<char> this[int column] => line[cells[column]];

    public string Text(int column) => pool[this[column]];

    public string? Optional(int column) => this[column].IsEmpty ? null : Text(column);

    /// <summary>A cell that may not be empty.</summary>
    public string Required(int column)
    {
        Demand(column);
        return Text(column);
    }

    /// <summary>A cell that may not be empty and hardly stands twice, so keeping one string for equal ones would not pay.</summary>
    public string Own(int column)
    {
        Demand(column);
        return this[column].ToString();
    }

    /// <summary>The parts of a cell between <c>; </c>.</summary>
    public IReadOnlyList<string> List(int column)
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

    public Term Term(int from, int to)
    {
        Term term = new(Date(from), Date(to));
        if (term is { From: { } start, To: { } end } && (end.First < start.First || (end == start && end.Precision == Precision.Day)))
            Fault($"from {start} is not before to {end}", "to is the first day no longer: mend one of the two dates");
        return term;
    }

    public T Word<T>(int column)
        where T : struct, Enum
    {
        if (!Spelling.TryRead<T>(this[column], out var value))
            Fault($"“{this[column]}” is no {columns[column]}", $"write one of {string.Join(", ", Spelling.All<T>())}");
        return value;
    }

    /// <summary>A latitude or longitude.</summary>
    public double Degrees(int column)
    {
        if (!double.TryParse(this[column], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value))
            Fault($"“{this[column]}” is no number in {columns[column]}", "write degrees with two decimals: 39.03");
        return value;
    }

    /// <summary>The line and its source.</summary>
    public Citation Cited(int source) => new(Required(source), file, number);

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
