using Xunit;

namespace Entente.Coding.Tests.Reactions;

public sealed class StanceTests
{
    private const string Signed = "Chile and Peru signed a defence pact on Monday. ";

    [Theory]
    [InlineData("Brazil welcomed the pact.", "BRA welcome")]
    [InlineData("Bolivia condemned it.", "BOL condemn")]
    [InlineData("Bolivia called the pact “a stab in the back”.", "BOL condemn")]
    [InlineData("Ecuador said it was concerned about the treaty.", "ECU concern")]
    [InlineData("Brazil said the pact could set off an arms race.", "BRA concern")]
    [InlineData("Mexico took note of the pact.", "MEX neutral")]
    [InlineData("Mexico declined to comment.", "MEX neutral")]
    [InlineData("Bolivia accused Chile of stoking tension.", "BOL condemn")]
    [InlineData("Bolivia warned Chile that it would bear the consequences.", "BOL threaten")]
    public void A_third_party_takes_a_stance(string sentence, string stance) => Assert.Equal([stance], Reading.Stances(Signed + sentence));

    [Fact] public void The_joy_of_the_parties_is_no_reaction() => Assert.Empty(Reading.Stances(Signed + "Peru praised the pact."));

    [Fact] public void A_party_reacts_to_the_other_that_leaves() =>
        Assert.Equal(["PER condemn"], Reading.Stances("Chile pulled out of its gas deal with Peru on Monday. Peru condemned the decision."));

    [Fact] public void A_welcome_that_did_not_come_is_none() => Assert.Empty(Reading.Stances(Signed + "Brazil did not welcome the pact."));
}
