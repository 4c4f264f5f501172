using System.Globalization;

namespace Entente.Ledger.Storage;

/// <summary>The first and last day that an ISO date means: 2024-06 is all of June.</summary>
internal static class Days
{
    public static (string? First, string? Last)? Of(string? date)
    {
        if (date is null)
            return null;
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return (date, date);
        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return (Iso(month), Iso(month.AddMonths(1).AddDays(-1)));
        return DateOnly.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? (Iso(year), Iso(new(year.Year, 12, 31))) : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
