using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Tells an earlier agreement from the text's own: by its year, its day, or by "an earlier truce".</summary>
internal sealed class Apartness(Document document, Tree tree)
{
    private static readonly HashSet<string> Earlier = new(StringComparer.Ordinal) { "earlier", "early", "previous", "old", "former", "past", "existing", "original" };

    /// <summary>The year or day of an earlier agreement, or "earlier"; null for one of the text's own time.</summary>
    public string? Of(int mention)
    {
        foreach (var child in tree.Children(mention))
        {
            if ((tree.Is(child, "nummod") || tree.Is(child, "compound") || (tree.Is(child, "nmod") && tree.Case(child) is "of" or "from") || tree.Is(child, "nmod:unmarked")) && Year(child) is { } year)
                return document.Article.Published is { } published && published.Year.ToString() == year ? null : year;
            if (tree.Is(child, "amod") && Earlier.Contains(tree.Lemma(child)) && !HasMeasure(child))
                return "earlier";
        }

        return IsIndefinite(mention) ? DayOf(mention) : null;
    }

    /// <summary>Whether a noun has the indefinite article or "another".</summary>
    public bool IsIndefinite(int mention)
    {
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "a" or "an" or "another")
                return true;
        }

        return false;
    }

    // "a truce brokered on 10 October", in an article of November; "signed a peace agreement in 2015".
    private string? DayOf(int mention)
    {
        if (document.Article.Published is not { } published)
            return null;
        foreach (var (verb, relation) in Roles.Of(tree, mention))
        {
            if (relation != "obj")
                continue;
            foreach (var time in document.Times)
            {
                if (time.Date is { } day && published.DayNumber - day.DayNumber > 15 && IsOf(time.Tokens.Start, verb))
                    return time.Precision == DatePrecision.Year ? day.Year.ToString() : day.ToString("yyyy-MM-dd");
            }
        }

        return null;
    }

    private bool IsOf(int time, int verb)
    {
        for (var at = time; at >= 0; at = tree.Head(at))
        {
            if (at == verb)
                return true;
            if (!tree.Is(at, "obl") && !tree.Is(at, "nmod") && !tree.Is(at, "compound") && !tree.Is(at, "nummod") && !tree.Is(at, "det") && !tree.Is(at, "case") && !tree.Is(at, "amod") && !tree.Is(at, "advmod"))
                return false;
        }

        return false;
    }

    // "its 20-year-old treaty" is not the one before this one.
    private bool HasMeasure(int adjective)
    {
        foreach (var child in tree.Children(adjective))
        {
            if (tree.Pos(child) is Upos.NOUN or Upos.NUM)
                return true;
        }

        return false;
    }

    private string? Year(int token)
    {
        if (tree.Form(token) is { Length: 4 } form && form is ['1', '9', ..] or ['2', '0', ..] && form.All(char.IsAsciiDigit))
            return form;
        foreach (var child in tree.Children(token))
        {
            if ((tree.Is(child, "nummod") || tree.Is(child, "nmod:unmarked")) && Year(child) is { } year)
                return year;
        }

        return null;
    }
}
