using System.Collections.Frozen;

namespace Entente.Text.Segmentation;

/// <summary>Decides after which words sentences end.</summary>
internal static class SentenceSplitter
{
    // No sentence is longer: what has no full stop for this many words is no prose, and trees over it cost time and mean nothing.
    private const int Longest = 300;

    private static readonly FrozenSet<string> Agencies = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Reuters", "AP", "AFP", "UPI", "CNN", "BBC", "Xinhua", "KCNA", "Yonhap", "TASS", "Interfax", "Bloomberg", "DPA", "IRNA", "Kyodo", "PTI", "ANI", "CP", "PA", "NYT", "CBC", "VOA", "RFE", "RL");

    /// <summary>Whether a sentence ends after a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">All words.</param>
    /// <param name="start">The first word of the sentence so far.</param>
    /// <param name="at">The word in question, which is not the last.</param>
    public static bool EndsAfter(string text, List<Piece> words, int start, int at)
    {
        if (words[at].EndsSentence || at - start + 1 >= Longest)
            return true;
        var gap = text.AsSpan(words[at].Span.End, words[at + 1].Span.Start - words[at].Span.End);
        var lines = LineEnds(gap);
        if (lines >= 2)
            return true;
        var closing = EndsCitation(text, words, start, at) ? at - 3 : at;
        while (closing > start && closing > at - 4 && IsClosing(text, words, closing))
            closing--;
        var last = Form(text, words[closing]);
        var final = last[^1] is '.' or '!' or '?' or '…';
        if (!final)
            return EndsDateline(text, words, start, at);
        if (lines >= 1)
            return !(last.Length > 1 && last[0] != '.' && Char(text, words[at + 1]) is var first && char.IsLower(first));
        // "TALLAHASSEE, Fla. -"
        if (last.Length > 1 && Form(text, words[at + 1]) is "-" or "--" or "–" or "—")
            return false;
        // A quotation mark or bracket that still belongs here.
        if (gap.Length == 0 && IsClosing(text, words, at + 1))
            return false;
        var next = NextWord(text, words, at + 1);
        if (next.Length > 0 && char.IsLower(next[0]))
            return false;
        if (StartsCitation(text, words, at + 1))
            return false;
        if (last[0] is '.' or '!' or '?' or '…')
            return last.Length == 1 || last[0] is not '.' || closing < at || (next.Length > 0 && (char.IsUpper(next[0]) || char.IsDigit(next[0])));
        if (last is "c." || last.Equals("no.", StringComparison.OrdinalIgnoreCase))
            return false;
        // An abbreviation.
        return Abbreviations.EndsBefore(last[..^1], next);
    }

    // "… in Dulwich. [17]": the number of a note belongs to the sentence before it.
    private static bool StartsCitation(string text, List<Piece> words, int at) =>
        at + 2 < words.Count && Form(text, words[at]) is "[" && Form(text, words[at + 2]) is "]" && char.IsAsciiDigit(Char(text, words[at + 1]));

    private static bool EndsCitation(string text, List<Piece> words, int start, int at) => at - 3 >= start && StartsCitation(text, words, at - 2);

    // "SEOUL (Reuters) -", "AP -", "DUBAI --", "THE HAGUE, Netherlands -", "KABUL, Afghanistan Aug. 23, 2004 -", "BEIJING:" at the start of a paragraph.
    private static bool EndsDateline(string text, List<Piece> words, int start, int at)
    {
        var end = Form(text, words[at]);
        if (at - start is 0 or > 14 || !StartsParagraph(text, words, start))
            return false;
        if (end is ":")
            return at - start <= 3 && AllCapitals(text, words, start, at);
        if (end is not ("-" or "--" or "–" or "—") || text[words[at].Span.Start - 1] != ' ')
            return false;
        if (at - start == 1 && IsAgency(Form(text, words[start])))
            return true;
        var agency = false;
        for (var word = start; word < at; word++)
        {
            var form = Form(text, words[word]);
            agency |= IsAgency(form);
            if (char.IsLower(form[0]) && form is not ("and" or "of"))
                return false;
        }

        return (agency && Form(text, words[at - 1]) is ")") || AllCapitals(text, words, start, start + 1);
    }

    private static bool IsAgency(ReadOnlySpan<char> form) => Agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    // Words of capitals alone, three letters at least in the first.
    private static bool AllCapitals(string text, List<Piece> words, int start, int end)
    {
        if (words[start].Span.Length < 3)
            return false;
        for (var word = start; word < end; word++)
        {
            foreach (var unit in Form(text, words[word]))
            {
                if (!char.IsUpper(unit) && unit is not ('.' or ',' or '\''))
                    return false;
            }
        }

        return true;
    }

    private static bool StartsParagraph(string text, List<Piece> words, int start) =>
        start == 0 || LineEnds(text.AsSpan(words[start - 1].Span.End, words[start].Span.Start - words[start - 1].Span.End)) > 0;

    private static int LineEnds(ReadOnlySpan<char> gap)
    {
        var count = 0;
        foreach (var unit in gap)
            count += unit is '\n' or '\u2029' ? 1 : 0;
        return count;
    }

    private static ReadOnlySpan<char> Form(string text, Piece word) => text.AsSpan(word.Span.Start, word.Span.Length);

    private static char Char(string text, Piece word) => text[word.Span.Start];

    // A closing mark stands against the word before it.
    private static bool IsClosing(string text, List<Piece> words, int at)
    {
        if (at == 0 || words[at].Span.Start != words[at - 1].Span.End)
            return false;
        var form = Form(text, words[at]);
        return form is ")" or "]" or "”" or "’" or "\"" or "'" or "''" or "»" or "}" || (form.Length > 1 && form[^1] == ';' && WordForm.Normalise(form) is "\"" or "'");
    }

    // The next thing that is a word, past opening marks.
    private static ReadOnlySpan<char> NextWord(string text, List<Piece> words, int at)
    {
        for (var next = at; next < words.Count && next < at + 3; next++)
        {
            if (char.IsLetterOrDigit(Char(text, words[next])))
                return Form(text, words[next]);
        }

        return [];
    }
}
