namespace Entente.Registers;

/// <summary>How exactly a date is known.</summary>
public enum Precision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,
}

/// <summary>A date as exactly as it is known: <c>2024-06-19</c>, <c>2024-06</c> or <c>2024</c>.</summary>
/// <param name="First">The first day it can mean.</param>
/// <param name="Precision">How exact it is.</param>
public readonly record struct PartialDate(DateOnly First, Precision Precision) : IComparable<PartialDate>
{
    /// <summary>The last day it can mean.</summary>
    public DateOnly Last => Precision switch
    {
        Precision.Day => First,
        Precision.Month => First.AddMonths(1).AddDays(-1),
        _ => First.AddYears(1).AddDays(-1),
    };

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    /// <returns>Whether the text is such a date.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !Digits(text[..4], out var year) || year == 0)
            return false;
        int month = 1, day = 1;
        if (text.Length > 4 && (text[4] != '-' || !Digits(text[5..7], out month) || month is 0 or > 12))
            return false;
        if (text.Length > 7 && (text[7] != '-' || !Digits(text[8..10], out day) || day == 0 || day > DateTime.DaysInMonth(year, month)))
            return false;
        date = new(new(year, month, day), text.Length switch { 4 => Precision.Year, 7 => Precision.Month, _ => Precision.Day });
        return true;
    }

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static PartialDate Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"“{text}” is no date: write 2024-06-19, 2024-06 or 2024.");

    /// <summary>A date known to the day.</summary>
    public static implicit operator PartialDate(DateOnly day) => new(day, Precision.Day);

    /// <summary>By the first day it can mean.</summary>
    public int CompareTo(PartialDate other) => First.CompareTo(other.First);

    /// <summary>Whether one begins before the other.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.First < right.First;

    /// <summary>Whether one begins after the other.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.First > right.First;

    /// <summary>Whether one does not begin after the other.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.First <= right.First;

    /// <summary>Whether one does not begin before the other.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.First >= right.First;

    /// <summary>As it is written in a register.</summary>
    public override string ToString() => Precision switch
    {
        Precision.Day => First.ToString("yyyy-MM-dd"),
        Precision.Month => First.ToString("yyyy-MM"),
        _ => First.ToString("yyyy"),
    };

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number * 10 + digit - '0';
        }
        return true;
    }
}

/// <summary>When something holds: half-open, so a successor starts on the day the predecessor's term ends.</summary>
/// <param name="From">First day; null when it is older than the record.</param>
/// <param name="To">First day no longer; null while it lasts.</param>
public readonly record struct Term(PartialDate? From, PartialDate? To)
{
    /// <summary>Without beginning or end.</summary>
    public static Term Always => default;

    private DateOnly Start => From?.First ?? DateOnly.MinValue;

    // A term whose end is known no better than its beginning ("2012" to "2012") still holds for a while.
    private DateOnly End => To is not { } to ? DateOnly.MaxValue : to.First > Start ? to.First : to.Last;

    /// <summary>Whether it holds on that day; a date known only to the year or month counts from its first day.</summary>
    public bool Covers(DateOnly day) => Start <= day && (day < End || To is null);

    /// <summary>Whether there is a day on which both hold.</summary>
    public bool Overlaps(Term other) => Start < other.End && other.Start < End;

    /// <summary>Whether dates known only to the month or year leave open if it holds on that day.</summary>
    public bool IsOpenOn(DateOnly day) => Blurs(From, day) || Blurs(To, day);

    /// <summary>The days on which both hold.</summary>
    public Term Within(Term other) => new(
        From is { } from && (other.From is not { } otherFrom || from >= otherFrom) ? from : other.From,
        To is { } to && (other.To is not { } otherTo || to <= otherTo) ? to : other.To);

    /// <summary>"2012-05-07 to 2018-05-18", "since 2012-05-07", "until 1991".</summary>
    public override string ToString() => (From, To) switch
    {
        (null, null) => "always",
        ({ } from, null) => $"since {from}",
        (null, { } to) => $"until {to}",
        ({ } from, { } to) => $"{from} to {to}",
    };

    private static bool Blurs(PartialDate? date, DateOnly day) =>
        date is { Precision: not Precision.Day } known && known.First <= day && day <= known.Last;
}
