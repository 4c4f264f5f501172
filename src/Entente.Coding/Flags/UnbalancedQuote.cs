using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds quotations that are opened and never closed within their paragraph.</summary>
/// <remarks>A quotation that runs over several paragraphs is opened again in each and closed in the last: that is no fault.</remarks>
internal sealed class UnbalancedQuote(Document document)
{
    public IEnumerable<FlagDraft> Find()
    {
        var text = document.Article.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (Unclosed(text, start, end) is >= 0 and var open && !OpensAgain(text, end))
            {
                var sentence = SentenceAt(open);
                var stop = sentence < 0 ? end : Math.Clamp(document.Sentences[sentence].Span.End, open + 1, end);
                yield return new("unbalanced-quote", new(open, stop), Math.Max(sentence, 0), "the quotation mark is not closed in its paragraph", null, [], [new Noted("a quotation mark that opens has none that closes")]);
            }

            start = end + 1;
        }
    }

    private static int Unclosed(string text, int start, int end)
    {
        var open = -1;
        for (var at = start; at < end; at++)
        {
            switch (text[at])
            {
                case '“':
                    if (open >= 0)
                        return open;
                    open = at;
                    break;
                case '”':
                    open = -1;
                    break;
                case '"':
                    var opens = at + 1 < end && !char.IsWhiteSpace(text[at + 1]) && (at == start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '—' or '[');
                    // A second one that can only open shows that the first was never closed.
                    if (open >= 0 && opens)
                        return open;
                    open = open >= 0 ? -1 : opens ? at : -1;
                    break;
            }
        }

        return open;
    }

    private static bool OpensAgain(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length && text[end] is '“' or '"';
    }

    private int SentenceAt(int position)
    {
        foreach (var sentence in document.Sentences)
        {
            if (position >= sentence.Span.Start - 1 && position < sentence.Span.End)
                return sentence.Index;
        }

        return -1;
    }
}
