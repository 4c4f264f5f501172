using Entente.Sources;
using Entente.Text.Segmentation;
using Xunit;

namespace Entente.Text.Tests.Segmentation;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He met U.S. officials. They left.", "He met U.S. officials.|They left.")]
    [InlineData("He flew to the U.S. The visit ended.", "He flew to the U.S.|The visit ended.")]
    [InlineData("Lt. Gen. Kim and Dr. Lee met.", "Lt. Gen. Kim and Dr. Lee met.")]
    [InlineData("“We agree.” He left.", "“We agree.”|He left.")]
    [InlineData("\"Stop!\" he said. \"Why?\" she asked.", "\"Stop!\" he said.|\"Why?\" she asked.")]
    [InlineData("They met in the capital.The treaty was signed.", "They met in the capital.|The treaty was signed.")]
    [InlineData("Gifts / VCG PhotoHaving met, they left.", "Gifts / VCG Photo|Having met, they left.")]
    [InlineData("SEOUL (Reuters) - North Korea agreed.", "SEOUL (Reuters) -|North Korea agreed.")]
    [InlineData("AP - If he runs, he wins.", "AP -|If he runs, he wins.")]
    [InlineData("KABUL, Afghanistan Aug. 23, 2004 - A lawyer spoke.", "KABUL, Afghanistan Aug. 23, 2004 -|A lawyer spoke.")]
    [InlineData("One line\n\nanother line", "One line|another line")]
    [InlineData("A line that goes\non here. And\nhere.", "A line that goes\non here.|And\nhere.")]
    [InlineData("It rose 3.5 percent. It fell.", "It rose 3.5 percent.|It fell.")]
    [InlineData("Kim Jr. won. Smith Inc. lost.", "Kim Jr. won.|Smith Inc. lost.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences)
    {
        var document = new Segmenter().Annotate(new(new Article("a", text)));
        Assert.Equal(sentences.Split('|'), document.Sentences.Select(sentence => document[sentence.Span].ToString()));
    }

    [Fact]
    public void The_title_is_a_headline_and_the_agency_prefix_before_the_body_is_no_sentence()
    {
        Article article = new("a", "Kim meets Putin\n\nSEOUL (Reuters) - The two met.") { Title = "Kim meets Putin", BodyStart = 35 };
        var document = new Segmenter().Annotate(new(article));
        Assert.Equal([("Kim meets Putin", true), ("The two met.", false)], document.Sentences.Select(sentence => (document[sentence.Span].ToString(), sentence.Headline)));
    }
}
