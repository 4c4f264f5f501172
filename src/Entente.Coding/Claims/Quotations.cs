using System.Buffers;
using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Coding.Claims;

/// <summary>Words between quotation marks, in characters.</summary>
/// <param name="Inside">What is quoted, without the marks and the comma or full stop that belongs to the sentence around it.</param>
/// <param name="Whole">The same with its marks.</param>
/// <param name="GoesOn">Whether it takes up the quotation that the paragraph before left open.</param>
internal readonly record struct Quotation(TextSpan Inside, TextSpan Whole, bool GoesOn);

/// <summary>Finds the quotations of a text by where their marks stand: curly, straight, single, doubled, and what is left of those of a web page.</summary>
internal static class Quotations
{
    // What opens, and what closes it. What a web page calls a mark comes first, for it holds others.
    private static readonly (string Open, string Close)[] Marks =
        [("&quot;", "&quot;"), ("quot;", "quot;"), ("&#39;", "&#39;"), ("#39;", "#39;"), ("``", "''"), ("“", "”"), ("„", "“"), ("«", "»"), ("\"", "\""), ("‘", "’"), ("'", "'")];

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Marks.Select(mark => mark.Open[0])]);

    /// <summary>The quotations in the order of the text.</summary>
    public static ImmutableArray<Quotation> Find(string text)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        string? left = null;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                left = Paragraph(text, start, end, left, found);
            start = end + 1;
        }

        return found.ToImmutable();
    }

    // The mark of a quotation that the paragraph leaves open, where the next one opens it again.
    private static string? Paragraph(string text, int start, int end, string? left, ImmutableArray<Quotation>.Builder found)
    {
        for (var at = start; at < end; at++)
        {
            if (text.AsSpan(at, end - at).IndexOfAny(Firsts) is not (>= 0 and var next))
                break;
            at += next;
            var (open, close) = Opening(text, at, start, end);
            if (open is null)
                continue;
            var from = at + open.Length;
            var goesOn = left == open && text.AsSpan(start, at - start).IsWhiteSpace();
            var to = Closing(text, from, end, close!);
            // One that opens before the first is closed shows that the first never was.
            if (to >= 0 && NextOpening(text, from, to, open) is >= 0 and var second)
            {
                at = second - 1;
                continue;
            }

            if (to < 0 && Reopens(text, end, open))
            {
                Add(text, at, from, end, end, goesOn, found);
                return open;
            }

            // A text that breaks off within what is said leaves it open.
            if (to < 0 && text.AsSpan(end).IsWhiteSpace() && open is not ("'" or "‘") && EndsSentence(text, start, at))
                (to, close) = (end, "");
            if (to < 0)
                continue;
            Add(text, at, from, to, to + close!.Length, goesOn, found);
            at = to + close.Length - 1;
        }

        return null;
    }

    private static void Add(string text, int whole, int from, int to, int end, bool goesOn, ImmutableArray<Quotation>.Builder found)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is ',' or '.' or '!' or '?' or ';' or '…'))
            to--;
        if (to > from)
            found.Add(new(new(from, to), new(whole, end), goesOn));
    }

    private static (string? Open, string? Close) Opening(string text, int at, int start, int end)
    {
        foreach (var (open, close) in Marks)
        {
            if (at + open.Length >= end || !text.AsSpan(at).StartsWith(open, StringComparison.Ordinal))
                continue;
            if (open is "“" or "„" or "«" or "``")
                return (open, close);
            // The others close too, or stand for an apostrophe: they open where a word begins.
            var (before, after) = (at == start ? ' ' : text[at - 1], text[at + open.Length]);
            var begins = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or ':';
            return begins && (char.IsLetterOrDigit(after) || after is '“' or '‘' or '\'' or '.' or '…' or '[') && !IsClitic(text, at, open) ? (open, close) : default;
        }

        return default;
    }

    // "Iran #39;s", "the '90s"
    private static bool IsClitic(string text, int at, string open)
    {
        var after = text.AsSpan(at + open.Length);
        return open.EndsWith("39;", StringComparison.Ordinal) && (after.StartsWith("s ", StringComparison.Ordinal) || after.StartsWith("t ", StringComparison.Ordinal) || after.StartsWith("re ", StringComparison.Ordinal) || after.StartsWith("ll ", StringComparison.Ordinal) || after.StartsWith("ve ", StringComparison.Ordinal))
            || (open is "'" or "‘" && char.IsDigit(after[0]) && after.Length > 2 && after[2] is 's');
    }

    private static int Closing(string text, int from, int end, string close)
    {
        var single = close is "’" or "'" or "#39;" or "&#39;";
        var likely = -1;
        for (var at = text.IndexOf(close, from, end - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(close, at + 1, end - at - 1, StringComparison.Ordinal))
        {
            if (!single)
                return at;
            // An apostrophe stands in a word or behind a plural; the mark that closes stands behind a comma or full stop, or before one.
            var after = at + close.Length < end ? text[at + close.Length] : ' ';
            if (char.IsLetterOrDigit(after) || at == from)
                continue;
            var before = text.AsSpan(from, at - from).TrimEnd()[^1..][0];
            if (before is ',' or '.' or '!' or '?' or '”' || after is ',' or '.' or ';' or ':' or '!' or '?' or ')' || at + close.Length >= end)
                return at;
            if (likely < 0 && before is not 's')
                likely = at;
        }

        return likely;
    }

    private static int NextOpening(string text, int from, int to, string open)
    {
        if (open is "'" or "‘")
            return -1;
        for (var at = text.IndexOf(open, from, to - from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(open, at + 1, to - at - 1, StringComparison.Ordinal))
        {
            if (Opening(text, at, from, to).Open == open)
                return at;
        }

        return -1;
    }

    private static bool EndsSentence(string text, int start, int at) => text.AsSpan(start, at - start).TrimEnd() is var before && (before.IsEmpty || before[^1] is '.' or '!' or '?' or ':');

    private static bool Reopens(string text, int end, string open)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return text.AsSpan(end).StartsWith(open, StringComparison.Ordinal);
    }
}
