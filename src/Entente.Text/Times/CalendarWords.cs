using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Text.Times;

/// <summary>The words of the calendar.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        "january jan jan.", "february feb feb.", "march mar.", "april apr apr.", "may", "june jun jun.", "july jul jul.", "august aug aug.", "september sept sep sept. sep.", "october oct oct.", "november nov nov.", "december dec dec.");

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        "monday mon.", "tuesday tues. tue.", "wednesday wed.", "thursday thurs. thur. thu.", "friday fri.", "saturday sat.", "sunday sun.");

    private static readonly FrozenDictionary<string, int> Numbers = Numbered(
        "one a an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    private static readonly FrozenDictionary<string, int> Tens = Numbered("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static readonly FrozenDictionary<string, int> Seasons = Numbered("spring", "summer", "autumn fall", "winter");

    /// <summary>1 to 12; 0 for no month.</summary>
    public static int Month(string word) => Months.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>The day of the week, plural left aside; null for none.</summary>
    public static DayOfWeek? Weekday(string word) =>
        char.IsUpper(word[0]) && Weekdays.GetValueOrDefault(word.ToLowerInvariant()) is > 0 and var day ? (DayOfWeek)(day % 7) : null;

    /// <summary>A counting word or number below 200; 0 for none.</summary>
    public static int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 200 ? number
        : Tens.GetValueOrDefault(word.ToLowerInvariant()) is > 0 and var tens ? (tens + 2) * 10
        : Numbers.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>1 for spring to 4 for winter; 0 for no season.</summary>
    public static int Season(string word) => Seasons.GetValueOrDefault(word.ToLowerInvariant());

    /// <summary>A day of the month, "19" or "19th"; 0 for none.</summary>
    public static int Day(string word) =>
        int.TryParse(IsOrdinal(word) ? word.AsSpan(0, word.Length - 2) : word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 && word.Length <= 4 ? day : 0;

    /// <summary>Whether the word is a number with "st", "nd", "rd" or "th".</summary>
    public static bool IsOrdinal(string word) =>
        word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th";

    /// <summary>A year of four digits; 0 for none.</summary>
    public static int Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100 ? year : 0;

    /// <summary>"day", "week", "month" or "year", singular or plural.</summary>
    public static TimeUnit? Unit(string word) => word.ToLowerInvariant() switch
    {
        "day" or "days" => TimeUnit.Day,
        "week" or "weeks" => TimeUnit.Week,
        "month" or "months" => TimeUnit.Month,
        "year" or "years" => TimeUnit.Year,
        _ => null,
    };

    private static FrozenDictionary<string, int> Numbered(params string[] lines) =>
        lines.Index().SelectMany(line => line.Item.Split(' ').Select(word => (word, line.Index + 1))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
}
