using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds dates that cannot be: what is told as past and dated after the article, and one act of the text dated twice.</summary>
internal sealed class DateConflict(Document document, Tree tree)
{
    public IEnumerable<FlagDraft> Find() => Dated().Concat(InNoCalendar());

    // "31 November": a day that no year has.
    private IEnumerable<FlagDraft> InNoCalendar()
    {
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            if (Month(token) is not (> 0 and var month))
                continue;
            foreach (var beside in (ReadOnlySpan<int>)[token - 1, token + 1])
            {
                if (Day(beside) is not (> 0 and var day) || document.Tokens[beside].Sentence != document.Tokens[token].Sentence)
                    continue;
                var after = Math.Max(token, beside) + 1;
                after = after < tree.Count && tree.Form(after) is "," ? after + 1 : after;
                var year = after < tree.Count && document.Form(after) is { Length: 4 } digits && int.TryParse(digits, out var written) && written is > 1000 and < 3000 ? written : 0;
                if (day <= DateTime.DaysInMonth(year > 0 ? year : LeapYear, month))
                    continue;
                var words = new TextSpan(Math.Min(token, beside), year > 0 ? after + 1 : Math.Max(token, beside) + 1);
                yield return new("date-conflict", document.Characters(words), document.Tokens[token].Sentence, "no calendar has this day", null, [.. Enumerable.Range(words.Start, words.Length)], [new Noted($"the month has {DateTime.DaysInMonth(year > 0 ? year : LeapYear, month)} days")]);
                break;
            }
        }
    }

    private int Month(int token) => document.Form(token) is [>= 'A' and <= 'Z', _, _, ..] word && CalendarMonths.TryGetValue(word.ToString(), out var month) ? month : 0;

    private int Day(int token)
    {
        if (token < 0 || token >= document.Tokens.Length)
            return 0;
        var word = document.Form(token);
        var digits = word.Length > 2 && char.IsLetter(word[^1]) ? word[..^2] : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, out var day) && day <= 31 ? day : 0;
    }

    private IEnumerable<FlagDraft> Dated()
    {
        var acts = new Dictionary<string, (TimeExpression Time, int Sentence)>(StringComparer.Ordinal);
        foreach (var time in document.Times)
        {
            if (time.Date is not { } date || !HasMonth(time) || tree.Case(time.Tokens.End - 1) is "until" or "till" or "through" or "to" or "by" or "for" or "before" || Verb(time.Tokens.Start) is not (>= 0 and var verb))
                continue;
            if (document.Article.Published is { } published && date > published && IsPast(verb) && Lasts(time, published))
            {
                yield return Flag(time, verb, $"it is told as past, yet the article is of {published:yyyy-MM-dd}");
                continue;
            }

            // "signed on 22 July", "signed in August": one pact, two days.
            if (tree.Lemma(verb) is not ("sign" or "ratify") || !IsPast(verb))
                continue;
            var key = tree.Lemma(verb) + "|" + What(verb);
            if (!acts.TryGetValue(key, out var earlier))
                acts[key] = (time, document.Tokens[verb].Sentence);
            else if (Contradict(earlier.Time, time))
                yield return Flag(time, verb, $"sentence {earlier.Sentence + 1} dates the same act “{document[document.Characters(earlier.Time.Tokens)]}”");
        }
    }

    private FlagDraft Flag(TimeExpression time, int verb, string why)
    {
        var words = verb < time.Tokens.Start && time.Tokens.Start - verb <= 3 ? new TextSpan(verb, time.Tokens.End) : time.Tokens;
        return new("date-conflict", document.Characters(words), document.Tokens[verb].Sentence, why, null, [.. Enumerable.Range(time.Tokens.Start, time.Tokens.Length)],
            [new Read(time.Tokens, $"dates “{tree.Form(verb)}”")]);
    }

    // A weekday or "last year" is resolved against the article and cannot conflict with it.
    private bool HasMonth(TimeExpression time)
    {
        for (var token = time.Tokens.Start; token < time.Tokens.End; token++)
        {
            if (document.Form(token) is [>= 'A' and <= 'Z', _, _, ..] word && Months.Contains(word[..3].ToString()))
                return true;
        }

        return false;
    }

    private const int LeapYear = 2024;

    private static readonly Dictionary<string, int> CalendarMonths = new(StringComparer.Ordinal)
    {
        ["January"] = 1, ["February"] = 2, ["March"] = 3, ["April"] = 4, ["May"] = 5, ["June"] = 6, ["July"] = 7, ["August"] = 8, ["September"] = 9, ["October"] = 10, ["November"] = 11, ["December"] = 12,
        ["Jan."] = 1, ["Feb."] = 2, ["Apr."] = 4, ["Aug."] = 8, ["Sept."] = 9, ["Oct."] = 10, ["Nov."] = 11, ["Dec."] = 12,
    };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal) { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

    private int Verb(int token)
    {
        for (var at = tree.Head(token); at >= 0; at = tree.Head(at))
        {
            if (tree.Pos(at) == Upos.VERB)
                return at;
        }

        return -1;
    }

    private bool IsPast(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) is "will" or "may" or "would" or "could" or "should" or "might" or "can" or "shall")
                return false;
            if (tree.Is(child, "mark") && tree.Lemma(child) is "to")
                return false;
            // "is signed", "are to be exchanged": no past.
            if (tree.Is(child, "aux:pass") && tree.Tags[child].Xpos is "VBZ" or "VBP" or "VB")
                return false;
        }

        return tree.Tags[verb].Xpos is "VBD" or "VBN";
    }

    // A month that is not over, or the year itself, need not lie ahead.
    private static bool Lasts(TimeExpression time, DateOnly published) => time.Precision switch
    {
        DatePrecision.Day => time.Date!.Value > published.AddDays(1),
        DatePrecision.Month => time.Date!.Value.Year > published.Year || (time.Date.Value.Year == published.Year && time.Date.Value.Month > published.Month),
        _ => false,
    };

    private string What(int verb)
    {
        foreach (var (nominal, _) in Clause.Objects(tree, verb))
            return tree.Lemma(nominal);
        return tree.Is(verb, "acl") && tree.Head(verb) >= 0 ? tree.Lemma(tree.Head(verb)) : "";
    }

    private static bool Contradict(TimeExpression one, TimeExpression other)
    {
        var (a, b) = (one.Date!.Value, other.Date!.Value);
        var precision = (DatePrecision)Math.Min((int)one.Precision, (int)other.Precision);
        return a.Year == b.Year && precision switch
        {
            DatePrecision.Day => a != b,
            DatePrecision.Month => a.Month != b.Month,
            _ => false,
        };
    }
}
