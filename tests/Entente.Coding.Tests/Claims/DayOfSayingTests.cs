using Xunit;

namespace Entente.Coding.Tests.Claims;

/// <summary>The day on which something is said is no part of what is said.</summary>
public sealed class DayOfSayingTests
{
    [Theory]
    [InlineData("Kenya said Friday it was leaving the talks.", "it was leaving the talks")]
    [InlineData("Norway admitted Tuesday it was worried about the fish.", "it was worried about the fish")]
    [InlineData("Chile said Monday's vote was fair.", "Monday's vote was fair")]
    public void Stays_with_the_saying(string text, string content)
    {
        var report = Reading.Of(text);
        Assert.Equal(content, Assert.Single(report.Claims).Content);
    }
}
