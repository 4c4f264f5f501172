using System.Globalization;

namespace Entente.Sources.Formats;

/// <summary>Dates as inputs write them: whole ones only, for what is left out must never become today's.</summary>
internal static class ArticleDate
{
    private static readonly string[] Formats =
    [
        "yyyy/M/d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "ddd, d MMM yyyy", "dddd, d MMMM yyyy", "dddd, MMMM d, yyyy",
    ];

    /// <summary>The day as it is written, whatever its time zone; null when it is no whole date.</summary>
    public static DateOnly? Of(string? written)
    {
        written = written?.Trim() ?? "";
        if (written.Length >= 10 && (written.Length is 10 || !char.IsAsciiDigit(written[10]))
            && DateOnly.TryParseExact(written.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (DateOnly.TryParseExact(written, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return day;

        // "Wed, 19 Jun 2024 08:00:00 GMT": the day stands in front of the time.
        var time = written.IndexOf(':', StringComparison.Ordinal);
        var cut = time > 0 ? written.LastIndexOf(' ', time) : -1;
        return cut > 0 && DateOnly.TryParseExact(written.AsSpan(0, cut), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }
}
