namespace Entente.Text.Times;

/// <summary>A unit of the calendar.</summary>
internal enum TimeUnit
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>Which of several is meant: "last", "this" or "next".</summary>
internal enum TimeShift
{
    None,
    Last,
    This,
    Next,
}

/// <summary>What an expression says, before it is known when it is said.</summary>
internal abstract record TimeReading
{
    /// <summary>"1961", "February 2022", "19 June 2024".</summary>
    public sealed record Fixed(int Year, int Month = 0, int Day = 0) : TimeReading;

    /// <summary>"February", "19 June": without a year.</summary>
    public sealed record InYear(int Month, int Day, TimeShift Shift) : TimeReading;

    /// <summary>"April last year".</summary>
    public sealed record MonthOfYear(int Month, int Years) : TimeReading;

    /// <summary>"the 19th".</summary>
    public sealed record InMonth(int Day) : TimeReading;

    /// <summary>"Wednesday".</summary>
    public sealed record OnWeekday(DayOfWeek Day, TimeShift Shift) : TimeReading;

    /// <summary>"last summer".</summary>
    public sealed record InSeason(int Season, TimeShift Shift) : TimeReading;

    /// <summary>"yesterday", "two days ago", "in three weeks": counted from the day of publication; to the day in "a year ago today".</summary>
    public sealed record FromPublished(TimeUnit Unit, int Amount, bool Exact = false) : TimeReading;

    /// <summary>"last week", "this month", "next year": a whole one.</summary>
    public sealed record Whole(TimeUnit Unit, int Amount) : TimeReading;

    /// <summary>"two days later": counted from the time told of before.</summary>
    public sealed record FromTold(TimeUnit Unit, int Amount) : TimeReading;

    /// <summary>"the early 1990s", "every Wednesday": no one day, month or year.</summary>
    public sealed record Vague : TimeReading;
}
