using Entente.Coding.Derivation;
using Entente.Text;
using Entente.Text.Vocabulary;

namespace Entente.Coding.Flags;

/// <summary>Finds words that are no words ("fewends"). Names, numbers and new compounds of known words are none of its business.</summary>
internal sealed class UnknownWord(Document document)
{
    private const int Shortest = 4;
    private static readonly string[] Prefixes = ["un", "re", "non", "anti", "pre", "post", "over", "under", "mis", "counter", "super", "ultra", "co", "de", "dis", "inter", "sub", "out", "trans", "semi", "micro", "mega", "cyber", "geo", "multi", "bio", "eco", "neo", "pro", "self"];
    private static readonly string[] Suffixes = ["s", "es", "ed", "d", "ing", "er", "ers", "est", "ly", "ness", "ship", "less", "like", "ism", "ist", "ists", "isation", "ization", "able", "ful", "ish", "wide", "ward", "wards", "gate", "ise", "ize", "ised", "ized", "y", "hood", "dom"];

    public IEnumerable<FlagDraft> Find()
    {
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            var form = document.Form(token);
            if (!IsCandidate(form, token) || IsKnown(form))
                continue;
            var suggestion = Spelling.Suggest(form.ToString());
            yield return new("unknown-word", document.Tokens[token].Span, document.Tokens[token].Sentence, $"“{form}” is no English word that news uses, nor made of such", suggestion, [],
                [new Read(new(token, token + 1), "is not in the list of words")]);
        }
    }

    private bool IsCandidate(ReadOnlySpan<char> form, int token)
    {
        if (form.Length < Shortest || document.Tags[token].Pos is Upos.PROPN && char.IsUpper(form[0]))
            return false;
        var first = document.Sentences[document.Tokens[token].Sentence].Tokens.Start == token;
        for (var at = 0; at < form.Length; at++)
        {
            // A capital makes a name, but for the first word of a sentence that is followed by small letters.
            if (!char.IsLetter(form[at]) || (char.IsUpper(form[at]) && !(at == 0 && first && document.Tags[token].Pos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV)))
                return false;
            if (form[at] > 'ſ')
                return false;
        }

        // A word cut by the tokeniser or fused with what stands beside it is no word of its own.
        var span = document.Tokens[token].Span;
        return !Touches(span.Start - 1) && !Touches(span.End);
    }

    private bool Touches(int at) => at >= 0 && at < document.Article.Text.Length && (char.IsLetterOrDigit(document.Article.Text[at]) || document.Article.Text[at] is '\'' or '’' or '-' or '‑' or '@' or '/' or '#' or '_');

    private static bool IsKnown(ReadOnlySpan<char> word)
    {
        var words = EnglishWords.Shipped;
        if (words.Knows(word))
            return true;
        foreach (var suffix in Suffixes)
        {
            if (!word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) || word.Length - suffix.Length < 4)
                continue;
            var stem = word[..^suffix.Length];
            if (words.IsCommon(stem) || words.IsCommon(string.Concat(stem, "e")) || words.IsCommon(string.Concat(stem, "y")) || (stem[^1] == 'i' && words.IsCommon(string.Concat(stem[..^1], "y"))) || (stem.Length > 4 && stem[^1] == stem[^2] && words.IsCommon(stem[..^1])))
                return true;
        }

        foreach (var prefix in Prefixes)
        {
            if (word.Length - prefix.Length >= 4 && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (words.IsCommon(word[prefix.Length..]) || prefix is "super" or "ultra" or "mega" && words.Knows(word[prefix.Length..])))
                return true;
        }

        return false;
    }
}
