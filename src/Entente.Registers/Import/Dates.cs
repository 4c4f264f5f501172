namespace Entente.Registers.Import;

/// <summary>Reads the times of PETRARCH codes: <c>&gt;930120</c>, <c>&lt;910101</c>, <c>030101-080101</c>, <c>20041207-20091119</c>.</summary>
internal static class Dates
{
    // As PETRARCH and TABARI have it: 00 to 30 are of this century.
    private const int LastOfThisCentury = 30;

    public static bool TryRead(string written, out Term term, out string fault)
    {
        (term, fault) = (Term.Always, "");
        var when = string.Concat(written.Where(letter => !char.IsWhiteSpace(letter)));
        if (when.Length == 0)
            return true;
        var dash = when.IndexOf('-', StringComparison.Ordinal);
        var (from, to) = when[0] switch
        {
            '>' => (when[1..], null),
            '<' => (null, when[1..]),
            _ when dash > 0 => (when[..dash], when[(dash + 1)..]),
            _ => ((string?)when, (string?)when),
        };
        if (!TryDay(from, out var first, ref fault) || !TryDay(to, out var last, ref fault))
            return false;
        // A span includes its last day; the end of a term is the first day no longer.
        if (from is not null && last is { } end)
            last = end == DateOnly.MaxValue ? null : end.AddDays(1);
        if (first is { } begin && last is { } stop && begin >= stop)
        {
            fault = "it ends before it begins";
            return false;
        }
        term = new(first is { } one ? one : null, last is { } other ? other : null);
        return true;
    }

    private static bool TryDay(string? written, out DateOnly? day, ref string fault)
    {
        day = null;
        if (written is null)
            return true;
        var digits = written.Length is 6 or 8 && written.All(char.IsAsciiDigit);
        if (digits)
        {
            var year = written.Length == 8 ? int.Parse(written[..4]) : int.Parse(written[..2]) is var two && two <= LastOfThisCentury ? 2000 + two : 1900 + two;
            var (month, dayOfMonth) = (int.Parse(written[^4..^2]), int.Parse(written[^2..]));
            if (year > 0 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month))
            {
                day = new(year, month, dayOfMonth);
                return true;
            }
        }
        fault = $"“{written}” is no day";
        return false;
    }
}
