using System.Diagnostics;
using CsCheck;
using Entente.Sources;
using Entente.Text.Segmentation;
using Xunit;

namespace Entente.Text.Tests;

public sealed class RobustnessTests
{
    private const int Megabyte = 1_000_000;
    private static readonly Pipeline English = Text.English.Pipeline();

    private static readonly string[] Signs =
    [
        "Mr.", "U.S.", "#39;s", "n't", " ", "\n", "\n\n", ".", "...", "-", "'", "\"", "”", "(", "Photo", "The", "Kim", "a", "1", "2024", "Wednesday", "\uD83D", "\uDE00", "\u202E", "\0", "@", "http://", "👍", "he", "ago", "two", "days", "\\", "&amp;", "/", "שלום",
    ];

    // Any UTF-16 unit, surrogates without their like among them, and the signs that the rules turn on.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 60].Select(units => new string(units)),
        Gen.Int[0, Signs.Length - 1].Select(sign => Signs[sign])
            .Array[0, 40].Select(string.Concat));

    [Fact]
    public void Words_and_sentences_lie_in_order_inside_any_text() => AnyText.Sample(text =>
    {
        var document = new Segmenter().Annotate(new(new Article("a", text)));
        return InOrder(document);
    });

    [Fact]
    public void Any_text_is_read_to_the_end() => AnyText.Sample(
        text =>
        {
            var document = English.Annotate(new(new Article("a", text) { Published = new(2024, 6, 20) }));
            return InOrder(document)
                && document.Tags.Length == document.Tokens.Length && document.Arcs.Length == document.Tokens.Length
                && document.Sentences.All(sentence => Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Count(token => document.Arcs[token].Head < 0) == 1)
                && document.Mentions.All(mention => mention.Tokens.Covers(mention.Head) && mention.Tokens.End <= document.Tokens.Length)
                && document.Chains.All(chain => chain.Mentions.Length > 1 && chain.Mentions.SequenceEqual(chain.Mentions.Order()))
                && document.Times.All(time => time.Tokens.Length > 0);
        },
        iter: 300);

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("'")]
    [InlineData("a.")]
    [InlineData("A.")]
    [InlineData("#39;")]
    [InlineData("Photo")]
    [InlineData("@a")]
    [InlineData("(")]
    [InlineData("1,")]
    [InlineData("\"")]
    [InlineData("👍")]
    [InlineData("\uD83D")]
    [InlineData("\u202E")]
    [InlineData("http://")]
    [InlineData("a&")]
    public void A_megabyte_without_a_space_is_split_in_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Megabyte / unit.Length));
        var clock = Stopwatch.StartNew();
        var document = new Segmenter().Annotate(new(new Article("a", text)));
        Assert.True(InOrder(document));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed} for {document.Tokens.Length} words");
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("word ", 4)]
    [InlineData("Kim, ", 8)]
    public void A_text_without_a_full_stop_is_read(string unit, int part)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Megabyte / unit.Length / part));
        Assert.True(InOrder(English.Annotate(new(new Article("a", text)))));
    }

    [Fact]
    public void A_hundred_thousand_sentences_are_read()
    {
        var document = English.Annotate(new(new Article("a", string.Concat(Enumerable.Repeat("He left. ", 100_000)))));
        Assert.Equal(100_000, document.Sentences.Length);
    }

    private static bool InOrder(Document document)
    {
        var (end, token) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Tokens.Start != token || sentence.Tokens.Length == 0)
                return false;
            for (; token < sentence.Tokens.End; token++)
            {
                var span = document.Tokens[token].Span;
                if (span.Start < end || span.Length <= 0 || span.End > document.Article.Text.Length || document.Tokens[token].Sentence != sentence.Index)
                    return false;
                end = span.End;
            }
        }

        return token == document.Tokens.Length;
    }
}
