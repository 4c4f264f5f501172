using Xunit;

namespace Entente.Coding.Tests.Agreements;

public sealed class ProvisionReadingTests
{
    private const string Signed = "Chile and Peru signed a treaty on Monday. ";

    [Fact] public void A_list_holds_a_clause_for_each_thing() =>
        Assert.Equal(["other: embassies", "other: direct flights", "energy: joint work on gas and power"], Reading.Clauses(Signed + "It provides for embassies, direct flights and joint work on gas and power."));

    [Fact] public void Clauses_behind_under_are_whole() =>
        Assert.Equal(["trade: Chile will cut its tariffs"], Reading.Clauses(Signed + "Under its terms Chile will cut its tariffs."));

    [Fact] public void What_follows_a_clause_goes_on_with_it() =>
        Assert.Equal(["basing: Chile will leave the naval base", "other: Prisoners are to be exchanged"], Reading.Clauses(Signed + "Under its terms Chile will leave the naval base. Prisoners are to be exchanged."));

    [Fact] public void What_a_treaty_does_not_hold_is_no_clause() => Assert.Empty(Reading.Clauses(Signed + "It contains no pledge of mutual defence."));

    [Fact] public void One_sided_duties_say_who_owes_them()
    {
        var report = Reading.Of(Signed + "It obliges Chile to return the territory.");
        var clause = report.Agreements.Single().Provisions.Single();
        Assert.False(clause.Mutual);
        Assert.Equal("CHL", report.Country(clause.By.Single()));
        Assert.Equal("PER", report.Country(clause.For.Single()));
    }

    [Fact] public void What_one_may_do_the_other_owes()
    {
        var report = Reading.Of(Signed + "Under it Chile may use the ports of Peru for its trade.");
        Assert.Equal("PER", report.Country(report.Agreements.Single().Provisions.Single().By.Single()));
    }

    [Fact] public void A_condition_is_kept()
    {
        var clause = Reading.Of(Signed + "Under the treaty each side must come to the other's aid if it is attacked.").Agreements.Single().Provisions.Single();
        Assert.Equal("defence", clause.Kind);
        Assert.True(clause.Mutual);
        Assert.Equal("if it is attacked", clause.Condition);
    }
}
