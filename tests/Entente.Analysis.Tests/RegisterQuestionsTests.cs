using System.Text.Json;
using Entente.Registers;
using Xunit;

namespace Entente.Analysis.Tests;

[Collection(nameof(RegisterQuestionsTests)), CollectionDefinition(nameof(RegisterQuestionsTests), DisableParallelization = true)]
public sealed class RegisterQuestionsTests
{
    private static readonly Questions Questions = new(Register.Shipped);

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    [Theory]
    [InlineData("RUS", "2010-05-01", "head-of-state", "Dmitry Medvedev")]
    [InlineData("Russia", "2010-05-01", "head-of-government", "Vladimir Putin")]
    [InlineData("RUS", "2024-06-19", "head-of-state", "Vladimir Putin")]
    [InlineData("North Korea", "2024-06-19", "head-of-state", "Kim Jong Un")]
    [InlineData("DPRK", "2024-06-19", "head-of-state", "Kim Jong Un")]
    [InlineData("france", "1995-05-17", "head-of-state", "Jacques Chirac")]
    public void An_office_has_its_holder(string state, string day, string office, string person) =>
        Assert.Contains(Questions.Office(state, Day(day)).Answer, row => row.Office == office && row.Person == person);

    [Fact] public void A_shared_office_has_all_its_holders() =>
        Assert.Equal(2, Questions.Office("San Marino", Day("2000-06-01")).Answer.Count(row => row.Office == "head-of-state"));

    [Fact] public void The_duties_of_two_states_go_both_ways()
    {
        var rows = Questions.Obligations("USA", "KOR", Day("2020-01-01")).Answer;
        Assert.Contains(rows, row => row is { Actor: "USA", Toward: "KOR", Duty: "defence", Agreement: "usa-kor-1953", Status: "in-force", From: "1954-11-17", To: null, Certainty: "certain" });
        Assert.Contains(rows, row => row is { Actor: "KOR", Toward: "USA", Duty: "basing" });
        Assert.DoesNotContain(rows, row => row is { Actor: "USA", Duty: "basing", Agreement: "usa-kor-1953" });
        Assert.All(rows, row => Assert.Contains(row.Actor, (string[])["USA", "KOR"]));
    }

    [Fact] public void What_is_counted_as_in_force_is_told_so_and_only_probable()
    {
        var answer = Questions.Obligations("AFG", "CHN", Day("1970-01-01"));
        Assert.Contains(answer.Answer, row => row is { Agreement: "afg-chn-1960", Status: "in-force", From: "1960-08-26", Certainty: "probable" });
        Assert.Contains(answer.Because, reason => reason.Sentence.Contains("(counted as in force since 1960-08-26)", StringComparison.Ordinal));
    }

    [Fact] public void What_is_signed_is_shown_as_signed() =>
        Assert.Contains(Questions.Obligations("RUS", "PRK", Day("2024-07-01")).Answer, row => row is { Agreement: "rus-prk-2024", Status: "signed", From: null });

    [Fact] public void What_is_frozen_is_possible() =>
        Assert.All(Questions.Obligations("ARM", "KAZ", Day("2024-06-01")).Answer.Where(row => row.Agreement == "csto-1992"), row => Assert.Equal("possible", row.Certainty));

    [Fact] public void Sanctions_are_those_in_force() =>
        Assert.Contains(Questions.Sanctions("North Korea", Day("2020-01-01")).Answer, row => row.Body == "UNO" && row.Instrument.Contains("1718", StringComparison.Ordinal));

    [Fact] public void An_actor_is_known_by_any_name() =>
        Assert.Contains(Questions.Actor("Putin", Day("2010-05-01")).Answer, row => row is { Kind: "person", Code: "RUS:GOV" });

    [Fact] public void An_answer_has_the_shape_of_the_contract()
    {
        using var json = JsonDocument.Parse(Questions.WhatIf("KOR attacks PRK", null, Day("2025-01-01")).ToJson(AnswerWriting.Indented));
        Assert.Equal(["question", "asOf", "answer", "because"], json.RootElement.EnumerateObject().Take(4).Select(property => property.Name));
        Assert.Equal("2025-01-01", json.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(["actor", "duty", "met", "agreement", "clause", "why"], json.RootElement.GetProperty("answer")[0].EnumerateObject().Take(6).Select(property => property.Name));
        Assert.Equal(["record", "sentence", "source"], json.RootElement.GetProperty("because")[0].EnumerateObject().Select(property => property.Name));
    }
}
