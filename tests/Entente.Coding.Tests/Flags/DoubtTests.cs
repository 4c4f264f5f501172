using Xunit;

namespace Entente.Coding.Tests.Flags;

/// <summary>Doubts about a text, and what gives no cause for one.</summary>
public sealed class DoubtTests
{
    private static string[] Flags(string text) => [.. Reading.Of(text).Flags.Select(flag => $"{flag.Kind}: {flag.Text}")];

    [Theory]
    [InlineData("The treaty is to be ratified by Denmark on 31 June.", "date-conflict: 31 June")]
    [InlineData("The envoy of Denmark was arrested on February 30, 2019 in Tunis.", "date-conflict: February 30, 2019")]
    public void A_day_that_no_calendar_has_is_doubted(string text, string flag) => Assert.Contains(flag, Flags(text));

    [Theory]
    [InlineData("The treaty was ratified by Denmark on 29 February 2024.")]
    [InlineData("Vietnam voiced concern about the families who had fled from the hills.")]
    [InlineData("The supersleuth of the ministry was the cockiest of them all in Denmark.")]
    public void Nothing_is_doubted_without_cause(string text) => Assert.Empty(Flags(text));

    [Theory]
    [InlineData("The envoys of Denmark met daysand nights in the palace of the king.", "days and")]
    [InlineData("The envoys of Denmark said thathe would come to the palace of the king.", "that he")]
    [InlineData("The allleged crimes of the envoys were read out in Denmark by the king.", "alleged")]
    public void A_suggestion_is_what_was_likely_meant(string text, string suggestion) => Assert.Equal(suggestion, Assert.Single(Reading.Of(text).Flags).Suggestion);
}
