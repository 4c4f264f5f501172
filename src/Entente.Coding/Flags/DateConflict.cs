using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds dates that cannot be: what is told as past and dated after the article, and one act of the text dated twice.</summary>
internal sealed class DateConflict(Document document, Tree tree)
{
    public IEnumerable<FlagDraft> Find()
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
