namespace Entente.Text.Times;

/// <summary>Turns what an expression says into a date.</summary>
internal static class TimeResolver
{
    /// <summary>The date that is meant.</summary>
    /// <param name="reading">What is said.</param>
    /// <param name="published">The day of publication, if known.</param>
    /// <param name="told">The time told of last, if any.</param>
    /// <param name="future">Whether the clause looks ahead.</param>
    public static (DateOnly? Date, DatePrecision Precision) Resolve(TimeReading reading, DateOnly? published, (DateOnly Date, DatePrecision Precision)? told, bool future) => reading switch
    {
        TimeReading.Fixed its => Of(its.Year, its.Month, its.Day),
        TimeReading.FromTold its when told is { } from => From(from.Date, its.Unit, its.Amount, from.Precision),
        TimeReading.FromPublished its when published is { } day => its.Exact ? (Move(day, its.Unit, its.Amount), DatePrecision.Day) : From(day, its.Unit, its.Amount, DatePrecision.Day),
        TimeReading.Whole its when published is { } day => Cut(Move(day, its.Unit, its.Amount), its.Unit == TimeUnit.Year ? DatePrecision.Year : DatePrecision.Month),
        TimeReading.MonthOfYear its when published is { } day => Of(day.Year + its.Years, its.Month, 0),
        TimeReading.InSeason its when published is { } day => (new(SeasonYear(its, day), 1, 1), DatePrecision.Year),
        TimeReading.OnWeekday its when published is { } day => (Weekday(its, day, future), DatePrecision.Day),
        TimeReading.InYear its when published is { } day => InYear(its, day, future),
        TimeReading.InMonth its when published is { } day => InMonth(its.Day, day, future),
        _ => (null, DatePrecision.Unknown),
    };

    private static (DateOnly?, DatePrecision) Of(int year, int month, int day) =>
        day > 0 ? day <= DateTime.DaysInMonth(year, month) ? (new DateOnly(year, month, day), DatePrecision.Day) : (new DateOnly(year, month, 1), DatePrecision.Month)
        : month > 0 ? (new DateOnly(year, month, 1), DatePrecision.Month)
        : (new DateOnly(year, 1, 1), DatePrecision.Year);

    // A week or a few days are counted to the day; more weeks to the month, months to the month, years to the year.
    private static (DateOnly?, DatePrecision) From(DateOnly day, TimeUnit unit, int amount, DatePrecision known)
    {
        var precision = unit switch
        {
            TimeUnit.Day => DatePrecision.Day,
            TimeUnit.Week => amount is -1 or 1 && known == DatePrecision.Day ? DatePrecision.Day : DatePrecision.Month,
            TimeUnit.Month => DatePrecision.Month,
            _ => DatePrecision.Year,
        };
        return Cut(Move(day, unit, amount), precision < known ? precision : known);
    }

    private static (DateOnly?, DatePrecision) Cut(DateOnly day, DatePrecision precision) => precision switch
    {
        DatePrecision.Day => (day, precision),
        DatePrecision.Month => (new DateOnly(day.Year, day.Month, 1), precision),
        DatePrecision.Year => (new DateOnly(day.Year, 1, 1), precision),
        _ => (null, DatePrecision.Unknown),
    };

    private static DateOnly Move(DateOnly day, TimeUnit unit, int amount) => unit switch
    {
        TimeUnit.Day => day.AddDays(amount),
        TimeUnit.Week => day.AddDays(7 * amount),
        TimeUnit.Month => day.AddMonths(amount),
        _ => day.AddYears(amount),
    };

    private static DateOnly Weekday(TimeReading.OnWeekday its, DateOnly published, bool future)
    {
        var back = ((int)published.DayOfWeek - (int)its.Day + 7) % 7;
        var ahead = (7 - back) % 7;
        return its.Shift switch
        {
            TimeShift.Last => published.AddDays(back == 0 ? -7 : -back),
            TimeShift.Next => published.AddDays(ahead == 0 ? 7 : ahead),
            TimeShift.This => published.AddDays(future || back > (int)published.DayOfWeek ? ahead : -back),
            _ => published.AddDays(future ? ahead : -back),
        };
    }

    private static (DateOnly?, DatePrecision) InYear(TimeReading.InYear its, DateOnly published, bool future)
    {
        // Days are compared where there is one, months where not; 29 February may need other years than the next.
        var year = published.Year;
        var own = its.Day > 0 ? (its.Month * 100) + its.Day : its.Month * 100;
        var now = its.Day > 0 ? (published.Month * 100) + published.Day : published.Month * 100;
        year += its.Shift switch
        {
            TimeShift.Last => own < now ? 0 : -1,
            TimeShift.Next => own > now ? 0 : 1,
            TimeShift.This => 0,
            _ => future ? own >= now ? 0 : 1 : own <= now ? 0 : -1,
        };
        return Of(year, its.Month, its.Day);
    }

    private static (DateOnly?, DatePrecision) InMonth(int day, DateOnly published, bool future)
    {
        var month = new DateOnly(published.Year, published.Month, 1).AddMonths(future ? day >= published.Day ? 0 : 1 : day <= published.Day ? 0 : -1);
        return Of(month.Year, month.Month, day);
    }

    private static int SeasonYear(TimeReading.InSeason its, DateOnly published)
    {
        // Spring is March to May; winter is counted by its December.
        var (first, last) = its.Season == 4 ? (12, 12) : (its.Season * 3, (its.Season * 3) + 2);
        return its.Shift switch
        {
            TimeShift.Last => published.Month > last ? published.Year : published.Year - 1,
            TimeShift.Next => published.Month < first ? published.Year : published.Year + 1,
            _ => published.Year,
        };
    }
}
