using Xunit;

namespace Entente.Registers.Tests;

public sealed class TermTests
{
    private static Term Between(string from, string to) =>
        new(from.Length == 0 ? null : PartialDate.Parse(from), to.Length == 0 ? null : PartialDate.Parse(to));

    [Theory]
    [InlineData("2021-01-26", "2025-01-20", "2021-01-26", true)]
    [InlineData("2021-01-26", "2025-01-20", "2025-01-19", true)]
    [InlineData("2021-01-26", "2025-01-20", "2025-01-20", false)]
    [InlineData("2021-01-26", "", "2030-01-01", true)]
    [InlineData("", "1991", "1990-12-31", true)]
    [InlineData("", "1991", "1991-01-01", false)]
    [InlineData("2012", "2012", "2012-06-01", true)]
    [InlineData("", "", "0001-01-01", true)]
    public void A_term_is_half_open(string from, string to, string day, bool covered) =>
        Assert.Equal(covered, Between(from, to).Covers(DateOnly.Parse(day)));

    [Fact] public void A_successor_does_not_overlap() =>
        Assert.False(Between("2012-05-07", "2018-05-07").Overlaps(Between("2018-05-07", "")));

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-02")]
    [InlineData("2024-02-29")]
    public void A_date_is_written_as_it_is_known(string text) => Assert.Equal(text, PartialDate.Parse(text).ToString());

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-13")]
    [InlineData("24-01-01")]
    [InlineData("2024-1-1")]
    [InlineData("")]
    public void What_is_no_date_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));
}
