using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>Who of a country is meant where a text names the country alone, as the networks have learned it.</summary>
public sealed class SectorsTests
{
    private static readonly Reader Reader = Reader.Create();

    [Theory]
    [InlineData("The United States killed at least ten people in an air strike on Falluja.", EventType.ASSAULT, "USA:MIL", "IRQ:CVL")]
    [InlineData("An Israeli raid in Jenin killed two Palestinian gunmen.", EventType.ASSAULT, "ISR:MIL", "PSE:REB")]
    [InlineData("Ukraine's opposition accused Russia on Monday of meddling in the vote.", EventType.ACCUSE, "UKR:OPP", "RUS")]
    [InlineData("The Georgian opposition rejected talks with Russia on Monday.", EventType.REJECT, "GEO:OPP", "RUS")]
    public void Are_told(string text, EventType type, string source, string target)
    {
        var report = Read(text);
        Assert.Contains(report.Events, told => told.Type == type && Codes(report, told.Source) == source && Codes(report, told.Target) == target);
    }

    [Fact]
    public void A_state_that_signs_stays_the_state() =>
        Assert.Contains(Read("Norway and Finland signed a defence treaty in Oslo on Monday.").Actors, actor => actor is { Name: "Norway", Code: "NOR" });

    [Theory]
    [InlineData("The Sri Lankan government met Tamil Tiger rebels in Geneva on Monday.", EventType.CONSULT, "LKA:GOV+LKA:REB")]
    [InlineData("Pakistani soldiers battled militants in South Waziristan on Monday, the army said.", EventType.ASSAULT, "PAK:MIL+PAK:REB")]
    public void Two_of_one_country_are_told_apart(string text, EventType type, string sources)
    {
        var report = Read(text);
        Assert.Contains(report.Events, told => told.Type == type && Codes(report, told.Source) == sources);
    }

    private static Report Read(string text) => Reader.Read(new Article("text", text) { Published = new DateOnly(2004, 10, 4) });

    private static string Codes(Report report, IEnumerable<string> ids) => string.Join('+', ids.Select(id => report.Actors.Single(actor => actor.Id == id).Code).Order(StringComparer.Ordinal));
}
