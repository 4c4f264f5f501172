using Entente.Registers.Agreements;
using Xunit;
using static Entente.Registers.Agreements.AgreementStatus;

namespace Entente.Registers.Tests;

public sealed class AgreementLifeTests
{
    private static Agreement Pact(params string[] states) =>
        new() { Id = "pact", Title = "Pact", Parties = [.. states.Select(state => new Party { State = state })] };

    private static readonly Agreement Ordinary = Pact("RUS", "PRK")
        .Then(StepKind.Signed, "2024-06-19").Then(StepKind.Ratified, "2024-11-11", by: "PRK").Then(StepKind.InForce, "2024-12-04");

    [Theory]
    [InlineData("2024-06-18", None)]
    [InlineData("2024-06-19", Signed)]
    [InlineData("2024-11-11", Ratified)]
    [InlineData("2024-12-03", Ratified)]
    [InlineData("2024-12-04", InForce)]
    public void Status_follows_from_the_steps(string day, AgreementStatus status) => Assert.Equal(status, Ordinary.StatusOn(DateOnly.Parse(day)));

    [Fact] public void A_step_in_doubt_changes_no_status() =>
        Assert.Equal(None, Pact("RUS", "PRK").Then(StepKind.Signed, "2024-06-18", doubt: "one source").StatusOn(new(2024, 6, 18)));

    [Fact] public void A_day_it_is_counted_from_puts_it_in_force()
    {
        var pact = Pact("AFG", "CHN").Then(StepKind.Signed, "1960-08-26").Then(StepKind.CountedFrom, "1960-08-26");
        Assert.Equal(InForce, pact.StatusOn(new(1960, 8, 26)));
        Assert.Equal("since 1960-08-26", pact.TermOf().ToString());
        Assert.True(pact.IsOnlyCounted);
        Assert.False(Ordinary.IsOnlyCounted);
    }

    [Fact] public void An_amendment_or_notice_leaves_it_in_force() =>
        Assert.Equal(InForce, Ordinary.Then(StepKind.Amended, "2025-01-01").Then(StepKind.Notice, "2025-02-01", by: "RUS").StatusOn(new(2025, 3, 1)));

    [Fact] public void What_one_of_two_suspends_is_suspended_for_both() =>
        Assert.Equal(Suspended, Ordinary.Then(StepKind.Suspended, "2025-01-01", by: "RUS").StatusOn(new(2025, 3, 1)));

    [Fact] public void What_one_of_many_suspends_is_unclear_for_that_one_alone()
    {
        var pact = Pact("ARM", "RUS", "KAZ").Then(StepKind.Signed, "1992-05-15").Then(StepKind.InForce, "1994-04-20").Then(StepKind.Suspended, "2024-02-22", by: "ARM");
        Assert.Equal(InForce, pact.StatusOn(new(2024, 6, 1)));
        Assert.Equal(Standing.Unclear, pact.StandingOf("ARM", new(2024, 6, 1)).Standing);
        Assert.Equal(Standing.Bound, pact.StandingOf("KAZ", new(2024, 6, 1)).Standing);
    }

    [Fact] public void A_suspension_ends_with_the_next_entry_into_force() =>
        Assert.Equal(InForce, Ordinary.Then(StepKind.Suspended, "2025-01-01").Then(StepKind.InForce, "2025-06-01").StatusOn(new(2025, 6, 1)));

    [Fact] public void A_party_of_one_of_many_leaves_alone()
    {
        var pact = Pact("FRA", "GBR", "USA").Then(StepKind.Signed, "1950-01-01").Then(StepKind.InForce, "1951-01-01").Then(StepKind.Withdrawn, "1960-01-01", by: "FRA");
        Assert.Equal(Standing.None, pact.StandingOf("FRA", new(1960, 1, 1)).Standing);
        Assert.Equal(Standing.Bound, pact.StandingOf("GBR", new(1960, 1, 1)).Standing);
    }

    [Fact] public void Who_accedes_later_is_no_signatory_before()
    {
        var pact = Pact("USA", "CAN").Then(StepKind.Signed, "1949-04-04").Then(StepKind.InForce, "1949-08-24");
        pact = pact with { Parties = [.. pact.Parties, new() { State = "POL", From = new DateOnly(1999, 3, 12) }] };
        Assert.Equal(Standing.Signatory, pact.StandingOf("CAN", new(1949, 5, 1)).Standing);
        Assert.Equal(Standing.None, pact.StandingOf("POL", new(1949, 5, 1)).Standing);
        Assert.Equal(Standing.None, pact.StandingOf("POL", new(1999, 3, 11)).Standing);
        Assert.Equal(Standing.Bound, pact.StandingOf("POL", new(1999, 3, 12)).Standing);
    }
}

internal static class PactWriting
{
    /// <summary>The agreement after one step more.</summary>
    public static Agreement Then(this Agreement agreement, StepKind kind, string date, string? by = null, string? doubt = null) =>
        agreement with { Steps = [.. agreement.Steps, new() { Kind = kind, Date = PartialDate.Parse(date), By = by, Doubt = doubt }] };
}
