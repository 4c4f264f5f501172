using System.Collections.Immutable;

namespace Entente.Text.Segmentation;

/// <summary>Finds sentences and words: the title is a sentence of its own, an agency prefix before the body is none.</summary>
public sealed class Segmenter : IStage
{
    /// <inheritdoc/>
    public Layers Reads => Layers.None;

    /// <inheritdoc/>
    public Layers Adds => Layers.Sentences | Layers.Tokens;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        var article = document.Article;
        var text = article.Text;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var title = Math.Min(article.Title?.Length ?? 0, text.Length);
        List<Piece> words = [];
        if (title > 0)
        {
            new Tokeniser(text, words).Read(0, title);
            Add(words, 0, words.Count, headline: true, sentences, tokens);
            words.Clear();
        }

        new Tokeniser(text, words).Read(Math.Clamp(article.BodyStart, title, text.Length), text.Length);
        var start = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (at < words.Count - 1 && !SentenceSplitter.EndsAfter(text, words, start, at))
                continue;
            Add(words, start, at + 1, headline: false, sentences, tokens);
            start = at + 1;
        }

        return document with { Sentences = sentences.ToImmutable(), Tokens = tokens.ToImmutable() };
    }

    private static void Add(List<Piece> words, int start, int end, bool headline, ImmutableArray<Sentence>.Builder sentences, ImmutableArray<Token>.Builder tokens)
    {
        if (start == end)
            return;
        var first = tokens.Count;
        for (var word = start; word < end; word++)
            tokens.Add(new(words[word].Span, sentences.Count));
        sentences.Add(new(sentences.Count, new(words[start].Span.Start, words[end - 1].Span.End), new(first, tokens.Count), headline));
    }
}
