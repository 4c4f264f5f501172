using Xunit;

namespace Entente.Coding.Tests.Claims;

/// <summary>What a claim says, and about whom.</summary>
public sealed class ClaimContentTests
{
    [Fact]
    public void A_participle_behind_the_main_clause_claims_none_of_it() =>
        Assert.DoesNotContain(
            Reading.Of("Talks between Serbia and Kosovo broke up on Tuesday, with both sides declaring the draft insufficient.").Claims,
            claim => claim.Content.StartsWith("Talks between Serbia and Kosovo", StringComparison.Ordinal));

    [Theory]
    [InlineData("Iraqi police said gunmen of the Imam Mahdi Army had left the city.", "IRQ:REB")]
    [InlineData("The Iraqi defence minister said on Friday that troops would not enter the Imam Ali shrine in Najaf, which Iran had asked for.", "IRN")]
    public void A_claim_is_about_whom_the_report_lists(string text, string about)
    {
        var report = Reading.Of(text);
        Assert.Contains(report.Claims.SelectMany(claim => claim.About), id => report.Actors.Single(actor => actor.Id == id).Code!.StartsWith(about, StringComparison.Ordinal));
    }
}
