using System.Globalization;
using Entente.Text.Segmentation;

namespace Entente.Text.Times;

/// <summary>Reads expressions of time off the words of one sentence.</summary>
internal sealed class TimeReader(Document document, Sentence sentence)
{
    private readonly string[] words = [.. Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Select(token => WordForm.Normalise(document.Form(token)))];

    /// <summary>Reads the expression that starts at a word.</summary>
    /// <param name="at">The word's place in the sentence.</param>
    /// <param name="end">The place past the expression.</param>
    /// <returns>What it says; null where none starts.</returns>
    public TimeReading? Read(int at, out int end)
    {
        end = at + 1;
        return Deictic(at, ref end) ?? Iso(at) ?? Shifted(at, ref end) ?? Counted(at, ref end) ?? OnWeekday(at, ref end) ?? Date(at, ref end) ?? SeasonOrDecade(at, ref end) ?? (TimeReading?)BareYear(at) ?? Ordinal(at, ref end);
    }

    private string Word(int at) => (uint)at < (uint)words.Length ? words[at] : "";

    private string Lower(int at) => Word(at).ToLowerInvariant();

    private Tag TagOf(int at) => document.Tags[sentence.Tokens.Start + at];

    private TimeReading.FromPublished? Deictic(int at, ref int end)
    {
        switch (Lower(at))
        {
            case "yesterday": return new(TimeUnit.Day, -1);
            case "today" or "tonight": return new(TimeUnit.Day, 0);
            case "tomorrow": return new(TimeUnit.Day, 1);
            case "the" when Lower(at + 1) == "day" && (Lower(at + 2), Lower(at + 3)) is ("before", "yesterday") or ("after", "tomorrow"):
                end = at + 4;
                return new(TimeUnit.Day, Lower(at + 3) == "yesterday" ? -2 : 2);
            default: return null;
        }
    }

    private TimeReading.Fixed? Iso(int at) =>
        Word(at).Length == 10 && DateOnly.TryParseExact(Word(at), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day.Year, day.Month, day.Day) : null;

    // "last week", "earlier this month", "the following day", "next Wednesday", "last April", "this autumn"
    private TimeReading? Shifted(int at, ref int end)
    {
        var start = Lower(at) is "earlier" or "later" or "early" or "late" ? at + 1 : at;
        var article = Lower(start) == "the" ? start + 1 : start;
        var (said, next) = (Lower(article), Word(article + 1));
        if (next.Length == 0)
            return null;
        var unit = CalendarWords.Unit(next);
        if (unit is { } told && next[^1] != 's' && (said is "following" or "previous" or "same" || (article > start && said == "next") || (said == "that" && told == TimeUnit.Day)))
        {
            end = article + 2;
            return new TimeReading.FromTold(told, said switch { "previous" => -1, "same" or "that" => 0, _ => 1 });
        }

        if (said is not ("last" or "this" or "next" or "past" or "coming") || article > start)
            return null;
        var shift = said switch { "last" or "past" => TimeShift.Last, "this" => TimeShift.This, _ => TimeShift.Next };
        if (unit is { } plain && next[^1] != 's')
        {
            end = start + 2;
            return plain == TimeUnit.Day ? null : new TimeReading.Whole(plain, shift switch { TimeShift.Last => -1, TimeShift.This => 0, _ => 1 });
        }

        if (Lower(start + 1) is "night" or "morning" or "afternoon" or "evening")
        {
            end = start + 2;
            return new TimeReading.FromPublished(TimeUnit.Day, shift == TimeShift.Last ? -1 : 0);
        }

        if (CalendarWords.Weekday(next) is { } day)
        {
            end = PartOfDay(start + 2);
            return new TimeReading.OnWeekday(day, shift);
        }

        if (CalendarWords.Month(next) is > 0 and var month && char.IsUpper(next[0]))
        {
            end = start + 2;
            return CalendarWords.Day(Word(end)) is > 0 and var dated ? Ended(ref end, 1, new TimeReading.InYear(month, dated, shift)) : new TimeReading.InYear(month, 0, shift);
        }

        if (CalendarWords.Season(next) is > 0 and var season)
        {
            end = start + 2;
            return new TimeReading.InSeason(season, shift);
        }

        return null;
    }

    // "two days ago", "a week later", "in three days", "several years ago"
    private TimeReading? Counted(int at, ref int end)
    {
        var ahead = Lower(at) == "in";
        var number = ahead ? at + 1 : at;
        var vague = Lower(number) is "several" or "some" or "many" or "few" or "decades" or "centuries";
        var amount = CalendarWords.Number(Word(number));
        if ((amount == 0 && !vague) || CalendarWords.Unit(Word(number + 1)) is not { } unit)
            return null;
        switch (Lower(number + 2))
        {
            case "ago":
                end = number + 3;
                if (Lower(end) == "today")
                    return Ended(ref end, 1, new TimeReading.FromPublished(unit, -amount, Exact: true));
                return vague ? new TimeReading.Vague() : new TimeReading.FromPublished(unit, -amount);
            case "from" when Lower(number + 3) == "now":
                end = number + 4;
                return vague ? new TimeReading.Vague() : new TimeReading.FromPublished(unit, amount);
            case "earlier" or "later" when !ahead:
                end = number + 3;
                return vague ? new TimeReading.Vague() : new TimeReading.FromTold(unit, Lower(number + 2) == "later" ? amount : -amount);
            default:
                end = number + 2;
                return ahead && !vague && !Superlative(at) ? new TimeReading.FromPublished(unit, amount) : null;
        }
    }

    // "his first visit in five years" counts back, not ahead.
    private bool Superlative(int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 8; before--)
        {
            if (TagOf(before).Xpos is "JJS" or "RBS" || Lower(before) is "first" or "only" or "second" or "third" or "time" or "times")
                return true;
        }

        return TagOf(Math.Max(0, at - 1)).Xpos is "VBD";
    }

    private TimeReading? OnWeekday(int at, ref int end)
    {
        var start = Lower(at) is "late" or "early" or "every" or "each" ? at + 1 : at;
        if (Word(start).Length == 0 || CalendarWords.Weekday(Word(start)) is not { } day)
        {
            if (Word(at) is { Length: > 6 } plural && plural[^1] == 's' && CalendarWords.Weekday(plural[..^1]) is not null)
                return new TimeReading.Vague();
            return null;
        }

        end = PartOfDay(start + 1);
        if (Lower(at) is "every" or "each")
            return new TimeReading.Vague();
        var next = Word(end) == "," ? end + 1 : end;
        var dated = next;
        if (Date(next, ref dated) is TimeReading.Fixed { Day: > 0 } or TimeReading.InYear { Day: > 0 })
            return Date(next, ref end);
        return new TimeReading.OnWeekday(day, TimeShift.None);
    }

    private int PartOfDay(int at) => Lower(at) is "morning" or "afternoon" or "evening" or "night" ? at + 1 : at;

    // "June 19, 2024", "19th of June", "late February 2022", "mid-February", "April last year"
    private TimeReading? Date(int at, ref int end)
    {
        var start = Lower(at) is "early" or "late" or "mid" ? at + 1 : at;
        if (start == at && CalendarWords.Day(Word(at)) is > 0 and var first)
        {
            var name = Lower(at + 1) == "of" ? at + 2 : at + 1;
            if (CalendarWords.Month(Word(name)) is > 0 and var named && char.IsUpper(Word(name)[0]))
            {
                end = name + 1;
                return WithYear(named, first, ref end);
            }

            return null;
        }

        var word = Word(start);
        var mid = word.StartsWith("mid-", StringComparison.OrdinalIgnoreCase);
        var month = CalendarWords.Month(mid ? word[4..] : word);
        if (month == 0 || !(mid || char.IsUpper(word[0])))
            return null;
        end = start + 1;
        if (!mid && CalendarWords.Day(Word(end)) is > 0 and var day && CalendarWords.Unit(Word(end + 1)) is null)
        {
            end++;
            return WithYear(month, day, ref end);
        }

        if (start == at && !mid && !StandsAlone(at, end))
            return null;
        if (Lower(end) is "last" or "this" or "next" && Lower(end + 1) == "year")
            return Ended(ref end, 2, new TimeReading.MonthOfYear(month, Lower(end) switch { "last" => -1, "this" => 0, _ => 1 }));
        return WithYear(month, 0, ref end);
    }

    // A month without a day must look like one: "May" and "March" are words, "April" is a name.
    private bool StandsAlone(int at, int end) =>
        TagOf(at).Pos is Upos.PROPN or Upos.NOUN
        && (CalendarWords.Year(Word(end)) > 0 || Lower(end) == "of" || Lower(end) is "last" or "next" or "this"
            || Lower(at - 1) is "in" or "since" or "by" or "until" or "till" or "from" or "of" or "during" or "before" or "after" or "through" or "to" or "and" or "between" or "-" or "for" or "the");

    private TimeReading WithYear(int month, int day, ref int end)
    {
        var next = Word(end) == "," || Lower(end) == "of" ? end + 1 : end;
        if (CalendarWords.Year(Word(next)) is not (> 0 and var year) || (Word(end) == "," && day == 0))
            return new TimeReading.InYear(month, day, TimeShift.None);
        end = next + 1;
        return new TimeReading.Fixed(year, month, day);
    }

    // "summer of 1939", "the early 1990s", "in autumn"
    private TimeReading? SeasonOrDecade(int at, ref int end)
    {
        var start = Lower(at) is "early" or "late" or "mid" ? at + 1 : at;
        var word = Word(start);
        if (word.Length == 5 && word[^1] == 's' && CalendarWords.Year(word[..4]) > 0)
            return Ended(ref end, start - at, new TimeReading.Vague());
        if (word.Length == 0 || CalendarWords.Season(word) == 0 || TagOf(start).Pos is Upos.VERB)
            return null;
        var year = Lower(start + 1) == "of" ? start + 2 : start + 1;
        if (CalendarWords.Year(Word(year)) is > 0 and var known)
        {
            end = year + 1;
            return new TimeReading.Fixed(known);
        }

        return Lower(at - 1) is "in" or "by" or "since" or "until" && !word.Equals("fall", StringComparison.OrdinalIgnoreCase) ? Ended(ref end, start - at, new TimeReading.Vague()) : null;
    }

    // A number of four digits is a year after a preposition, or before a singular noun ("the 1961 treaty").
    private TimeReading.Fixed? BareYear(int at)
    {
        var year = CalendarWords.Year(Word(at));
        if (year == 0 || (at + 1 < words.Length && TagOf(at + 1).Xpos is "NNS" or "CD" or "$"))
            return null;
        var before = Lower(at - 1);
        var afterPreposition = before is "in" or "since" or "by" or "until" or "from" or "of" or "during" or "before" or "after" or "between" or "through" or "to" or "early" or "late" or "mid" or "for"
            || ((before is "-" or "and" or "or" or "," or "(" or "/") && (CalendarWords.Year(Word(at - 2)) > 0 || before == "(" || Lower(at - 2) == "mid"));
        var beforeNoun = at + 1 < words.Length && TagOf(at + 1).Pos is Upos.NOUN or Upos.PROPN or Upos.ADJ && year >= 1800 && before is "the" or "a" or "its" or "his" or "their" or "s" or "'s" or "under" or "of";
        return afterPreposition || beforeNoun ? new(year) : null;
    }

    private TimeReading.InMonth? Ordinal(int at, ref int end)
    {
        if (Lower(at) != "the" || !CalendarWords.IsOrdinal(Word(at + 1)) || CalendarWords.Day(Word(at + 1)) is not (> 0 and var day) || Lower(at - 1) is not ("on" or "by" or "until" or "from" or "since"))
            return null;
        if (Lower(at + 2) == "of" || (at + 2 < words.Length && TagOf(at + 2).Pos is Upos.NOUN or Upos.PROPN or Upos.ADJ))
            return null;
        end = at + 2;
        return new(day);
    }

    private static TimeReading Ended(ref int end, int more, TimeReading reading)
    {
        end += more;
        return reading;
    }
}
