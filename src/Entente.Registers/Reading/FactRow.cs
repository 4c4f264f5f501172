namespace Entente.Registers.Reading;

/// <summary>One fact's values, asked for by column; a layout asks for the same columns in the same order for every fact.</summary>
internal abstract class FactRow
{
    /// <summary>The text as it stands; empty where there is none.</summary>
    public abstract string Text(int column);

    public abstract string? Optional(int column);

    /// <summary>A text that may not be empty.</summary>
    public abstract string Required(int column);

    /// <summary>A text that may not be empty and hardly stands twice, so keeping one string for equal ones would not pay.</summary>
    public virtual string Own(int column) => Required(column);

    /// <summary>The parts of a cell between <c>; </c>.</summary>
    public abstract IReadOnlyList<string> List(int column);

    public abstract Term Term(int from, int to);

    public abstract T Word<T>(int column)
        where T : struct, Enum;

    /// <summary>A latitude or longitude.</summary>
    public abstract double Degrees(int column);

    /// <summary>The line and its source.</summary>
    public abstract Citation Cited(int source);

    /// <summary>The line of a fact that is itself a source.</summary>
    public abstract Citation CitedAs(int key);
}
