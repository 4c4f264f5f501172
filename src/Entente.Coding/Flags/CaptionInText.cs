using System.Text.RegularExpressions;
using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds captions of pictures that stand in the text, alone ("… / Handout photo") or fused with it ("VCG PhotoHaving inserted").</summary>
internal sealed partial class CaptionInText(Document document)
{
    public IEnumerable<FlagDraft> Find()
    {
        // Most texts hold no such stroke, and a search for one is cheap.
        if (!document.Article.Text.Contains(" / ", StringComparison.Ordinal))
            yield break;
        foreach (Match match in Credit().Matches(document.Article.Text))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            var sentence = document.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(span)).Index;
            var fused = span.End < document.Article.Text.Length && char.IsUpper(document.Article.Text[span.End]);
            yield return new("caption-in-text", span, sentence, fused ? "a caption runs into the sentence behind it" : "a caption stands between the sentences", null, [], [new Noted("a line ends in the credit of a picture")]);
        }
    }

    [GeneratedRegex(@"(?<=^|\n)[^\n/.]{8,160}? / (?:(?:[\w.-]+:? ){0,4}(?:[Pp]hotos?|[Hh]andout|[Ff]ile|[Pp]ool)\b?|(?:AFP|AP|Reuters|EPA|Getty(?: Images)?|VCG|Xinhua|TASS|KCNA|Yonhap|Kyodo)\b)(?:: ?\w+)?", RegexOptions.None, 500)]
    private static partial Regex Credit();
}
