using Xunit;

namespace Entente.Coding.Tests.Claims;

/// <summary>What stands between quotation marks is somebody's, by whatever marks the text has and however it attributes.</summary>
public sealed class QuotedSpeechTests
{
    [Theory]
    [InlineData("“We shall not sign a paper that others have written,” Norway's foreign minister, Espen Barth Eide, said on Monday.", "We shall not sign a paper that others have written")]
    [InlineData("\"The border stays closed until the prisoners are home,\" said a spokesman for the Iraqi government.", "The border stays closed until the prisoners are home")]
    [InlineData("``Our ships will come back when the mines are gone,'' Turkish Defence Minister Yasar Guler told reporters.", "Our ships will come back when the mines are gone")]
    [InlineData("The Greek prime minister was told on Friday. &quot;We have kept every word of it,&quot; he said.", "We have kept every word of it")]
    [InlineData("'Nobody asked us about the base before they built it,' the Cypriot president said.", "Nobody asked us about the base before they built it")]
    [InlineData("‘Hungary’s vote was never for sale,’ Viktor Orban told parliament in Budapest.", "Hungary’s vote was never for sale")]
    [InlineData("Egypt's foreign minister said: “The dam is a danger to a hundred million people.”", "The dam is a danger to a hundred million people")]
    public void A_quotation_is_a_claim(string text, string words)
    {
        var claim = Assert.Single(Reading.Of(text).Claims, claim => claim.Content == words);
        Assert.True(claim.Direct);
        Assert.NotNull(claim.Speaker);
    }

    [Fact]
    public void A_quotation_that_goes_on_in_the_next_paragraph_stays_its_speakers()
    {
        var report = Reading.Of("“The treaty binds both of us,” Polish President Andrzej Duda said in Warsaw. “It has done so for thirty years.\n\n“Neither side may leave it without a year's notice.”");
        Assert.All(["It has done so for thirty years", "Neither side may leave it without a year's notice"], words => Assert.Equal("POL", report.Country(Assert.Single(report.Claims, claim => claim.Content == words).Speaker!)));
    }

    [Fact]
    public void What_stands_alone_behind_somebodys_words_is_that_ones() =>
        Assert.Contains(Reading.Of("The Kenyan president said the deal was dead. “They have broken it three times.”").Claims, claim => claim is { Content: "They have broken it three times", SpeakerText: "Kenyan president" });

    [Theory]
    [InlineData("Moldova's president opened “The Long Road to Europe”, an exhibition in Chisinau.")]
    [InlineData("The “treaty of all treaties” was signed in Vienna.")]
    public void A_title_or_a_word_at_arms_length_is_no_claim(string text) => Assert.Empty(Reading.Of(text).Claims);

    [Fact]
    public void An_apposed_name_is_the_speaker() =>
        Assert.Contains(Reading.Of("Chad's leader, General Mahamat Deby, said the French soldiers had to leave.").Claims, claim => claim.SpeakerText.Contains("Mahamat Deby", StringComparison.Ordinal));
}
