using System.Text;
using Entente.Sources;
using Entente.Text.Conllu;
using Entente.Text.Segmentation;

namespace Entente.Text.Evaluation;

/// <summary>How well words and sentences are found in the text of a gold CoNLL-U file: F1 of exact spans, white space left aside.</summary>
/// <param name="Words">F1 of syntactic words; those whose characters cannot be told apart within a contraction count by its span.</param>
/// <param name="Sentences">F1 of sentences.</param>
public sealed record RawTextScores(double Words, double Sentences)
{
    /// <summary>Makes the text of the sentences, paragraphs parted by blank lines, and compares what the segmenter finds in it.</summary>
    public static RawTextScores Of(IEnumerable<ConllUSentence> gold)
    {
        var (text, words, sentences) = TextOf(gold);
        var document = new Segmenter().Annotate(new(new Article("raw", text)));
        var solid = Solid(text);
        return new(
            F1([.. words.Select(span => Squeeze(span, solid))], [.. document.Tokens.Select(token => Squeeze(token.Span, solid))]),
            F1([.. sentences.Select(span => Squeeze(span, solid))], [.. document.Sentences.Select(sentence => Squeeze(sentence.Span, solid))]));
    }

    /// <summary>The text of gold sentences with the spans of their words and of themselves.</summary>
    public static (string Text, IReadOnlyList<TextSpan> Words, IReadOnlyList<TextSpan> Sentences) TextOf(IEnumerable<ConllUSentence> gold)
    {
        StringBuilder text = new();
        List<TextSpan> words = [];
        List<TextSpan> sentences = [];
        foreach (var sentence in gold)
        {
            if (sentence.StartsParagraph && text.Length > 0)
                text.Append("\n\n");
            var start = text.Length;
            for (var id = 1; id <= sentence.Words.Length;)
            {
                var fused = sentence.Fused.FirstOrDefault(range => range.First == id);
                var last = fused?.Last ?? id;
                AddWords(sentence, id, last, fused, text, words);
                var space = fused is null ? sentence.Words[id - 1].SpaceAfter : !ConllU.SaysNoSpace(fused.Misc);
                if (last == sentence.Words.Length)
                    sentences.Add(new(start, text.Length));
                if (space)
                    text.Append(' ');
                id = last + 1;
            }
        }

        return (text.ToString(), words, sentences);
    }

    private static void AddWords(ConllUSentence sentence, int first, int last, FusedWords? fused, StringBuilder text, List<TextSpan> words)
    {
        var forms = sentence.Words[(first - 1)..last];
        var surface = fused?.Form ?? forms[0].Form;
        var parted = string.Equals(string.Concat(forms.Select(word => word.Form)), surface, StringComparison.Ordinal);
        var at = text.Length;
        foreach (var word in forms)
        {
            words.Add(parted ? new(at, at + word.Form.Length) : new(text.Length, text.Length + surface.Length));
            at += word.Form.Length;
        }

        text.Append(surface);
    }

    // For every position the number of characters before it that are not white space.
    private static int[] Solid(string text)
    {
        var counts = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
            counts[at + 1] = counts[at] + (char.IsWhiteSpace(text[at]) ? 0 : 1);
        return counts;
    }

    private static TextSpan Squeeze(TextSpan span, int[] solid) => new(solid[span.Start], solid[span.End]);

    private static double F1(List<TextSpan> gold, List<TextSpan> found)
    {
        var left = gold.CountBy(span => span).ToDictionary();
        var right = 0;
        foreach (var span in found)
        {
            if (left.GetValueOrDefault(span) is > 0 and var count)
            {
                left[span] = count - 1;
                right++;
            }
        }

        return gold.Count + found.Count == 0 ? 0 : 2.0 * right / (gold.Count + found.Count);
    }
}
