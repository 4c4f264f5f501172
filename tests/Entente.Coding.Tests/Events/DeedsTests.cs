using Entente.Coding.Tests.Lexicon;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>Turns that deeds are told in, whatever the word: statesmen by name, where somebody is, particles, counted people.</summary>
public sealed class DeedsTests
{
    [Theory]
    [InlineData("China's president will host George W. Bush in Beijing.", "CONSULT USA → CHN, planned")]
    [InlineData("Vladimir Putin flew to Ankara on Monday.", "CONSULT RUS → TUR")]
    public void A_statesman_s_name_stands_for_his_office(string sentence, string expected) => Read(sentence, expected);

    [Theory]
    [InlineData("The French president was in Algiers on Sunday for a state visit.", "CONSULT FRA → DZA")]
    [InlineData("The Thai premier left for a visit to Laos.", "CONSULT THA → LAO")]
    public void Where_somebody_is_on_a_visit_is_whom_he_visits(string sentence, string expected) => Read(sentence, expected);

    [Theory]
    [InlineData("Ethiopian troops gunned down Eritrean herders.", "ASSAULT ETH → ERI")]
    [InlineData("Sudan set free two Canadian pilots.", "RETREAT SDN → CAN")]
    [InlineData("Dutch marines handed over the base to the Afghan army.", "RETREAT NLD → AFG")]
    public void A_particle_is_found_wherever_the_tree_puts_it(string sentence, string expected) => Read(sentence, expected);

    [Theory]
    [InlineData("India test-fired a missile on Friday.", "MOBILIZE IND")]
    [InlineData("Germany delivered tanks to Ukraine.", "COOPERATE DEU+UKR")]
    [InlineData("Malaysian police barred the opposition from holding a rally.", "COERCE MYS → MYS")]
    public void A_doer_or_deed_that_the_tree_tears_off_is_found(string sentence, string expected) => Read(sentence, expected);

    private static void Read(string sentence, string expected) => Assert.Equal(Notation.Normal(expected), Notation.Of(Reader.Create(null, 0).Read(new("example", sentence))));
}
