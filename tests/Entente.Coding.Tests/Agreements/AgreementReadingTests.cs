using Xunit;

namespace Entente.Coding.Tests.Agreements;

public sealed class AgreementReadingTests
{
    [Fact] public void Each_partner_of_one_signer_has_an_agreement_of_its_own() =>
        Assert.Equal(["CHL+PER defence in-force unknown", "CHL+ECU defence in-force unknown"], Reading.Pacts("Chile has defence pacts with Peru and Ecuador, both of which came into force in 2019."));

    [Fact] public void Two_treaties_that_one_sentence_names_are_two() =>
        Assert.Equal(["MNG+UZB peace signed unknown", "KGZ+MNG extradition signed unknown"], Reading.Pacts("Mongolia signed a treaty of peace with Uzbekistan and an extradition treaty with Kyrgyzstan on Monday."));

    [Fact] public void A_broker_is_no_party() =>
        Assert.Equal(["ETH+SOM ceasefire signed unknown"], Reading.Pacts("Ethiopia and Somalia signed a ceasefire in Doha. The truce was brokered by Qatar."));

    [Fact] public void What_has_to_be_ratified_is_signed() =>
        Assert.Equal(["CHL+PER trade signed unknown"], Reading.Pacts("Chile and Peru signed a trade treaty on Tuesday. It still has to be ratified."));

    [Fact] public void What_comes_into_force_after_something_is_not_in_force() =>
        Assert.Equal(["CHL+PER trade signed unknown"], Reading.Pacts("Chile and Peru signed a trade treaty on Tuesday. It comes into force only after both parliaments have approved it."));

    [Fact] public void What_collapsed_is_violated() =>
        Assert.Equal(["ARM+AZE ceasefire violated unknown"], Reading.Pacts("A truce between Armenia and Azerbaijan collapsed within hours on Tuesday."));

    [Fact] public void What_is_being_negotiated_is_not_agreed() =>
        Assert.Equal(["CHL+EUR trade negotiating unknown"], Reading.Pacts("The European Union is negotiating a trade agreement with Chile."));

    [Fact] public void A_party_that_quits_a_pact_of_two_ends_it() =>
        Assert.Equal(["CHL+PER energy terminated unknown"], Reading.Pacts("Peru pulled out of its gas deal with Chile on Monday."));

    [Fact] public void An_outsider_does_not_end_a_pact() =>
        Assert.Equal(["CHL+PER defence signed unknown"], Reading.Pacts("Chile and Peru signed a defence pact on Monday. Bolivia rejected the pact."));

    [Theory]
    [InlineData("The full text was posted on the ministry's website.", "published")]
    [InlineData("Its terms were not released.", "undisclosed")]
    [InlineData("Only a brief joint statement has been made public.", "partial")]
    [InlineData("The pact remains secret.", "undisclosed")]
    [InlineData("The ministers had lunch.", "unknown")]
    public void What_is_known_of_the_terms_is_told_behind_the_pact(string sentence, string disclosure) =>
        Assert.Equal([$"CHL+PER defence signed {disclosure}"], Reading.Pacts("Chile and Peru signed a defence pact on Monday. " + sentence));

    [Fact] public void An_older_treaty_of_the_two_is_another() =>
        Assert.Equal(["CHL+PER defence signed unknown", "CHL+PER other in-force unknown"], Reading.Pacts("Chile and Peru signed a defence pact on Monday. It builds on the treaty of 1929."));

    [Fact] public void A_pact_that_does_not_exist_is_none() => Assert.Empty(Reading.Pacts("Chile and Peru have signed no agreement."));
}
