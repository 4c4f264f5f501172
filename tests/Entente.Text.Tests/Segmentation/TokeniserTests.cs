using Entente.Sources;
using Entente.Text.Segmentation;
using Xunit;

namespace Entente.Text.Tests.Segmentation;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("They didn't sign.", "They did n't sign .")]
    [InlineData("They cannot agree; it's over.", "They can not agree ; it 's over .")]
    [InlineData("North Korea’s right", "North Korea ’s right")]
    [InlineData("the leaders' talks", "the leaders ' talks")]
    [InlineData("U.S. Gen. Smith met Lt. Gen. Kim.", "U.S. Gen. Smith met Lt. Gen. Kim .")]
    [InlineData("a 15-year term", "a 15 - year term")]
    [InlineData("non-proliferation and re-elected", "non-proliferation and re-elected")]
    [InlineData("Kim Jong-un and Yoon Suk-yeol", "Kim Jong-un and Yoon Suk-yeol")]
    [InlineData("the Russia-DPRK pact", "the Russia - DPRK pact")]
    [InlineData("al-Hariri resigned", "al - Hariri resigned")]
    [InlineData("$16.4 billion, 5%", "$ 16.4 billion , 5 %")]
    [InlineData("at 10am on 10/12/2003", "at 10 am on 10/12/2003")]
    [InlineData("“It is over,” he said.", "“ It is over , ” he said .")]
    [InlineData("see https://example.org/a?b=c.", "see https://example.org/a?b=c .")]
    [InlineData("write to a.b@example.org, please", "write to a.b@example.org , please")]
    [InlineData("the capital.The treaty", "the capital . The treaty")]
    [InlineData("Pyongyang / VCG PhotoHaving inserted", "Pyongyang / VCG Photo Having inserted")]
    [InlineData("wait... no -- yes", "wait ... no -- yes")]
    [InlineData("and/or 24/7", "and / or 24/7")]
    [InlineData("AT&T and AT&amp;T", "AT&T and AT&amp;T")]
    [InlineData("said\\ that", "said that")]
    [InlineData("No. 5 of 3", "No. 5 of 3")]
    [InlineData("a 👍🏽 b", "a 👍🏽 b")]
    public void Words_are_those_of_Universal_Dependencies(string text, string words) => Assert.Equal(words, string.Join(' ', WordsOf(text)));

    [Theory]
    [InlineData("France #39;s envoy", "France|#39;s|envoy", "France|'s|envoy")]
    [InlineData("he isn #39;t here", "he|is|n #39;t|here", "he|is|n't|here")]
    [InlineData("get  #36;16 million", "get|#36;|16|million", "get|$|16|million")]
    [InlineData("a quot;deal quot;", "a|quot;|deal|quot;", "a|\"|deal|\"")]
    public void What_is_left_of_entities_is_kept_in_the_text_and_made_plain_for_the_models(string text, string raw, string plain)
    {
        var words = WordsOf(text);
        Assert.Equal(raw.Split('|'), words);
        Assert.Equal(plain.Split('|'), words.Select(word => WordForm.Normalise(word)));
    }

    private static string[] WordsOf(string text)
    {
        var document = new Segmenter().Annotate(new(new Article("a", text)));
        return [.. document.Tokens.Select(token => document[token.Span].ToString())];
    }
}
