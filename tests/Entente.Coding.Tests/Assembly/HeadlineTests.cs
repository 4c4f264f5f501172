using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Assembly;

/// <summary>What a headline tells and the lead tells again is one event.</summary>
public sealed class HeadlineTests
{
    private static readonly Reader Reader = Reader.Create(null, 0);

    [Theory]
    [InlineData("Chile frees Bolivian fishermen", "The government in Santiago released eleven fishermen from Bolivia on Monday.", "CHL", "BOL")]
    [InlineData("Three Basque suspects arrested in France", "French police have arrested three people suspected of being members of ETA.", "FRA", "ESP")]
    [InlineData("Israel kills four in raid", "Four Lebanese villagers were killed by a missile on Monday.", "ISR", "LBN")]
    public void Lead_and_headline_tell_one_event_with_what_each_knows(string headline, string lead, string source, string target)
    {
        var report = Read(headline, lead);
        var told = Assert.Single(report.Events);
        Assert.Equal(2, told.Evidence.Length);
        Assert.Equal([source], told.Source.Select(report.Country).Distinct());
        Assert.Equal([target], told.Target.Select(report.Country).Distinct());
    }

    [Fact] public void Another_deed_of_the_same_kind_stays_another() =>
        Assert.Equal(2, Read("Chile frees Bolivian fishermen", "Peru released eleven fishermen from Ecuador on Monday.").Events.Length);

    [Fact] public void A_word_that_headlines_capitalise_is_no_name() =>
        Assert.Empty(Read("Togo Endorses Ban on Whale Hunts", "Whales are hunted still.").Events);

    [Fact] public void A_visit_and_what_is_talked_of_on_it_are_one_meeting() =>
        Assert.Single(Read("Finns expect guest", "The Norwegian minister will visit Finland on Monday to discuss fishing with the Finnish president.").Events);

    private static Report Read(string headline, string lead) => Reader.Read(Article.Compose("h", headline, lead) with { Published = new DateOnly(2022, 5, 4) });
}
