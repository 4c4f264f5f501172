using Entente.Registers;
using Xunit;

namespace Entente.Analysis.Tests;

public sealed class WhatIfTests
{
    private static readonly Questions Questions = new(Register.Shipped);

    private static WhatIfAnswer Ask(string scenario, string day, string? territory = null) => Questions.WhatIf(scenario, territory, DateOnly.Parse(day));

    [Theory]
    // China is bound by the treaty of 1961 throughout; Russia consults under 2000 until 2024 takes over.
    [InlineData("KOR attacks PRK", "2024-05-01", "CHN", "act", "yes", "prc-prk-1961", "2")]
    [InlineData("KOR attacks PRK", "2024-07-01", "CHN", "act", "yes", "prc-prk-1961", "2")]
    [InlineData("KOR attacks PRK", "2025-01-01", "CHN", "act", "yes", "prc-prk-1961", "2")]
    [InlineData("KOR attacks PRK", "2024-05-01", "RUS", "consult", "yes", "rus-prk-2000", "2")]
    [InlineData("KOR attacks PRK", "2024-07-01", "RUS", "consult", "yes", "rus-prk-2000", "2")]
    [InlineData("KOR attacks PRK", "2024-12-03", "RUS", "consult", "yes", "rus-prk-2000", "2")]
    [InlineData("KOR attacks PRK", "2024-07-01", "RUS", "act", "no", "rus-prk-2024", "4")]
    [InlineData("KOR attacks PRK", "2024-12-03", "RUS", "act", "no", "rus-prk-2024", "4")]
    [InlineData("KOR attacks PRK", "2024-12-04", "RUS", "act", "yes", "rus-prk-2024", "4")]
    [InlineData("KOR attacks PRK", "2025-01-01", "RUS", "act", "yes", "rus-prk-2024", "4")]
    [InlineData("KOR attacks PRK", "2024-05-01", "USA", "act", "no", "usa-kor-1953", "3")]
    [InlineData("KOR attacks PRK", "2024-07-01", "USA", "act", "no", "usa-kor-1953", "3")]
    [InlineData("KOR attacks PRK", "2025-01-01", "USA", "act", "no", "usa-kor-1953", "3")]
    [InlineData("PRK attacks KOR", "2025-01-01", "USA", "act", "yes", "usa-kor-1953", "3")]
    [InlineData("PRK attacks KOR", "2025-01-01", "CHN", "act", "no", "prc-prk-1961", "2")]
    [InlineData("PRK attacks KOR", "2025-01-01", "RUS", "act", "no", "rus-prk-2024", "4")]
    // The Falklands lie outside Article 6; the Rio Treaty does not help an attacker.
    [InlineData("ARG attacks GBR", "1982-04-02", "USA", "act", "no", "nato-1949", "5")]
    [InlineData("ARG attacks GBR", "1982-04-02", "NOR", "act", "no", "nato-1949", "5")]
    [InlineData("ARG attacks GBR", "1982-04-02", "BRA", "act", "no", "rio-1947", "3")]
    [InlineData("Argentina attacks the United Kingdom", "1982-04-02", "FRA", "act", "no", "nato-1949", "5")]
    [InlineData("ARG attacks GBR", "1982-04-02", "DEU", "act", "no", "brussels-1948", "V")]
    [InlineData("ARG attacks GBR", "2015-01-01", "ESP", "act", "no", "eu-lisbon", "42(7)")]
    [InlineData("IND attacks PRT", "1961-12-18", "USA", "act", "no", "nato-1949", "5")]
    [InlineData("MAR attacks ESP", "2002-07-11", "USA", "act", "no", "nato-1949", "5")]
    // What the attacker claims lies inside the area.
    [InlineData("CHN attacks JPN", "2015-01-01", "USA", "act", "yes", "usa-jpn-1960", "V")]
    [InlineData("TUR attacks GRC", "2022-01-01", "FRA", "act", "yes", "fra-grc-2021", "2")]
    [InlineData("PRK attacks KOR", "2010-11-23", "USA", "act", "yes", "usa-kor-1953", "3")]
    [InlineData("CHN attacks PHL", "2024-01-01", "USA", "act", "yes", "usa-phl-1951", "IV")]
    // A party is defended from the day it enters.
    [InlineData("RUS attacks POL", "1999-03-12", "DEU", "act", "yes", "nato-1949", "5")]
    [InlineData("RUS attacks POL", "1999-03-13", "USA", "act", "yes", "nato-1949", "5")]
    [InlineData("RUS attacks POL", "1999-03-13", "CZE", "act", "yes", "nato-1949", "5")]
    [InlineData("RUS attacks FIN", "2023-04-03", "SWE", "act", "yes", "eu-lisbon", "42(7)")]
    [InlineData("RUS attacks FIN", "2023-04-05", "SWE", "act", "yes", "eu-lisbon", "42(7)")]
    [InlineData("RUS attacks FIN", "2023-04-05", "USA", "act", "yes", "nato-1949", "5")]
    [InlineData("RUS attacks FIN", "2023-04-05", "BLR", "act", "no", "csto-1992", "4")]
    [InlineData("RUS attacks FIN", "2009-11-30", "SWE", "act", "no", "eu-lisbon", "42(7)")]
    [InlineData("CHN attacks TWN", "1979-06-01", "USA", "act", "yes", "usa-roc-1954", "5")]
    [InlineData("CHN attacks TWN", "1979-12-31", "USA", "act", "yes", "usa-roc-1954", "5")]
    // The attacker is a party to the same treaty.
    [InlineData("IRQ attacks KWT", "1990-08-01", "EGY", "act", "yes", "arab-league-1950", "2")]
    [InlineData("IRQ attacks KWT", "1990-08-01", "SYR", "act", "yes", "arab-league-1950", "2")]
    [InlineData("IRQ attacks KWT", "1990-08-01", "IRQ", "stay-out", "yes", "arab-league-1950", "1")]
    // Armenia has frozen its participation.
    [InlineData("AZE attacks ARM", "2024-06-01", "RUS", "act", "unclear", "csto-1992", "4")]
    [InlineData("AZE attacks ARM", "2024-06-01", "KAZ", "act", "unclear", "csto-1992", "4")]
    [InlineData("AZE attacks ARM", "2020-10-01", "RUS", "act", "yes", "csto-1992", "4")]
    public void A_clause_is_weighed(string scenario, string day, string actor, string duty, string met, string agreement, string clause) =>
        Assert.Contains(Ask(scenario, day).Answer, row => (row.Actor, row.Duty, row.Met, row.Agreement, row.Clause) == (actor, duty, met, agreement, clause));

    [Theory]
    [InlineData("KOR attacks PRK", "2024-12-04", "rus-prk-2000")]
    [InlineData("KOR attacks PRK", "2024-06-18", "rus-prk-2024")]
    [InlineData("RUS attacks POL", "1999-03-11", "nato-1949")]
    [InlineData("RUS attacks FIN", "2023-04-03", "nato-1949")]
    [InlineData("CHN attacks TWN", "1980-01-01", "usa-roc-1954")]
    [InlineData("CHN attacks TWN", "1981-01-01", "usa-roc-1954")]
    [InlineData("IRQ attacks KWT", "1990-08-01", "nato-1949")]
    public void An_agreement_that_does_not_bind_the_attacked_gives_no_row(string scenario, string day, string agreement) =>
        Assert.DoesNotContain(Ask(scenario, day).Answer, row => row.Agreement == agreement && row.Duty != "none");

    [Fact] public void The_place_of_the_attack_may_be_given() =>
        Assert.Contains(Ask("ARG attacks GBR", "1982-04-02", "GBR").Answer, row => row is { Actor: "USA", Agreement: "nato-1949", Duty: "act", Met: "yes" });

    [Fact] public void The_place_of_the_attack_may_stand_in_the_question() =>
        Assert.Contains(Ask("ESP attacks GBR in FLK", "2000-01-01").Answer, row => row is { Actor: "FRA", Agreement: "nato-1949", Duty: "act", Met: "no" });

    [Fact] public void Who_attacks_a_territory_attacks_the_state_that_holds_it()
    {
        var answer = Ask("Argentina invades the Falkland Islands", "1982-04-02");
        Assert.Equal(("GBR", "FLK"), (answer.Defender, answer.Places.Single().Territory));
        Assert.Contains(answer.Answer, row => row is { Actor: "FRA", Agreement: "nato-1949", Duty: "act", Met: "no" });
    }

    [Fact] public void The_attacker_is_not_told_to_defend_against_itself() =>
        Assert.DoesNotContain(Ask("TUR attacks GRC", "2020-01-01").Answer, row => row is { Actor: "TUR", Duty: "act" });

    [Fact] public void The_defender_has_no_rows_of_its_own() =>
        Assert.DoesNotContain(Ask("RUS attacks POL", "2020-01-01").Answer, row => row.Actor == "POL");

    [Fact] public void A_duty_to_help_the_one_collides_with_leaving_the_other_alone() =>
        Assert.Contains(
            Ask("IRQ attacks KWT", "1990-08-01").Answer,
            row => row is { Actor: "EGY", Duty: "act" } && row.CollidesWith.Contains("arab-league-1950, article 1"));

    [Fact] public void None_is_said_only_of_those_without_any_other_row()
    {
        foreach (var scenario in (string[])["KOR attacks PRK", "RUS attacks POL", "ISR attacks SYR", "CHN attacks TWN", "USA attacks IRN"])
        {
            var answer = Ask(scenario, "2020-01-01").Answer;
            var silent = answer.Where(row => row.Duty == "none").Select(row => row.Actor).ToArray();
            Assert.DoesNotContain(answer, row => row.Duty != "none" && silent.Contains(row.Actor));
        }
    }

    [Fact] public void Published_rates_stand_beside_as_a_reference_class() =>
        Assert.Contains(Ask("KOR attacks PRK", "2025-01-01").HonourRates, rate => rate is { Kind: "defence", Study: "Berkemeier and Fuhrmann 2018" });

    [Fact] public void Every_row_rests_on_a_record_with_a_source()
    {
        var answer = Ask("KOR attacks PRK", "2025-01-01");
        Assert.All(answer.Because, because => Assert.NotEqual("", because.Source));
        Assert.Contains(answer.Because, because => because.Record.StartsWith("agreements/rus-prk-2024.yaml:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KOR")]
    [InlineData("KOR likes PRK")]
    [InlineData("KOR attacks KOR")]
    public void What_is_no_attack_is_refused(string scenario) => Assert.Throws<FormatException>(() => Ask(scenario, "2025-01-01"));

    [Fact] public void Who_is_unknown_is_refused() => Assert.Throws<UnknownActorException>(() => Ask("Ruritania attacks PRK", "2025-01-01"));
}
