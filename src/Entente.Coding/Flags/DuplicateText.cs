using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds sentences that stand twice.</summary>
internal sealed class DuplicateText(Document document)
{
    // Shorter sentences ("He agreed.") may well be said twice.
    private const int FewestWords = 6;

    public IEnumerable<FlagDraft> Find()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < document.Sentences.Length; at++)
        {
            var sentence = document.Sentences[at];
            var words = string.Join(' ', document[sentence.Span].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (sentence.Tokens.Length < FewestWords || seen.TryAdd(words, at))
                continue;
            var last = at;
            // A paragraph that is repeated is one fault, not one for each sentence.
            while (last + 1 < document.Sentences.Length && seen.TryGetValue(Words(last + 1), out var earlier) && earlier == seen[words] + last + 1 - at)
                last++;
            var span = new TextSpan(sentence.Span.Start, document.Sentences[last].Span.End);
            yield return new("duplicate-text", span, at, $"the same words stand in sentence {seen[words] + 1}", null, [], [new Noted("the words are the same but for white space")]);
            at = last;
        }
    }

    private string Words(int sentence) => string.Join(' ', document[document.Sentences[sentence].Span].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
