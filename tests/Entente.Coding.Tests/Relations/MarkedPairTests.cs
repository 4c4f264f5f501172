using Entente.Coding.Relations;
using Entente.Text;
using Xunit;

namespace Entente.Coding.Tests.Relations;

public sealed class MarkedPairTests
{
    [Fact]
    public void Marks_decide_which_of_two_mentions_is_meant()
    {
        var pair = MarkedPair.Of("Chad told Chad that Mali waits.", "Chad", "Mali", "Chad told <s>Chad</s> that <t>Mali </t>waits.");
        Assert.Equal("Chad told Chad that Mali waits.", pair.Sentence);
        Assert.Equal(10, pair.Source.Start);
        Assert.Equal("Mali ", Words(pair, pair.Target));
    }

    [Fact]
    public void Without_marks_the_words_are_looked_for_and_one_stretch_is_not_taken_twice()
    {
        var pair = MarkedPair.Of("Sudan and South Sudan met.", "Sudan", "Sudan", null);
        Assert.Equal(0, pair.Source.Start);
        Assert.Equal("Sudan", Words(pair, pair.Target));
        Assert.True(pair.Target.Start > pair.Source.End);
    }

    [Theory]
    [InlineData("The army of Israel 's north", "army of Israel's north")]
    [InlineData("the PRIME minister", "prime minister")]
    public void A_name_that_is_written_otherwise_is_found_by_its_words(string name, string found)
    {
        var pair = MarkedPair.Of("Then the army of Israel's north met the prime minister.", name, "", null);
        Assert.Contains(found, Words(pair, pair.Source), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_name_that_is_not_there_is_an_empty_stretch()
    {
        var pair = MarkedPair.Of("Nobody came.", "Peru", "Chile", "Nobody came.");
        Assert.Equal((0, 0), (pair.Source.Length, pair.Target.Length));
    }

    private static string Words(MarkedPair pair, TextSpan span) => pair.Sentence[span.Start..span.End];
}
