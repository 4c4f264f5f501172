using Xunit;

namespace Entente.Coding.Tests.Assembly;

public sealed class ExchangeTests
{
    [Theory]
    [InlineData("Iran released five American prisoners in return for the lifting of sanctions by the United States.")]
    [InlineData("The United States lifted sanctions on Iran. In return, Iran released five American prisoners.")]
    public void Each_side_of_an_exchange_names_the_other(string text)
    {
        var events = Reading.Of(text).Events;
        var release = events.Single(told => told.Type == EventType.RETREAT);
        var lifting = events.Single(told => told.Type == EventType.CONCEDE);
        Assert.Equal([lifting.Id], release.InReturnFor);
        Assert.Equal([release.Id], lifting.InReturnFor);
    }

    [Fact] public void What_only_follows_is_no_exchange() =>
        Assert.All(Reading.Of("The United States lifted sanctions on Iran. Iran released five American prisoners.").Events, told => Assert.Empty(told.InReturnFor));
}
