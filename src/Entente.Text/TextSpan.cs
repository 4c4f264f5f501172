namespace Entente.Text;

/// <summary>A half-open stretch, of characters (UTF-16 units) or of tokens, as the property that holds it says.</summary>
/// <param name="Start">The first position.</param>
/// <param name="End">The position past the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many positions it covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="position"/> lies inside.</summary>
    public bool Covers(int position) => position >= Start && position < End;

    /// <summary>Whether all of <paramref name="other"/> lies inside.</summary>
    public bool Covers(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a position.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
