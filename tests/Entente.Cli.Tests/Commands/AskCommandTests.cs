using System.Text.Json;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class AskCommandTests
{
    [Fact] public async Task Json_has_the_shape_of_the_contract()
    {
        var told = await CommandLine.RunAsync("ask", "office", "Russia", "--as-of", "2010-05-01", "--format", "json");
        using var json = JsonDocument.Parse(told.Out);
        Assert.Equal(ExitCode.Done, told.Status);
        Assert.Equal("2010-05-01", json.RootElement.GetProperty("asOf").GetString());
        Assert.Contains(json.RootElement.GetProperty("answer").EnumerateArray(), row => row.GetProperty("person").GetString() == "Dmitry Medvedev");
    }

    [Fact] public async Task Text_says_the_clause_and_its_source()
    {
        var told = await CommandLine.RunAsync("ask", "what-if", "KOR attacks PRK", "--as-of", "2025-01-01");
        Assert.Contains("Must act: CHN", told.Out, StringComparison.Ordinal);
        Assert.Contains("article 4", told.Out, StringComparison.Ordinal);
        Assert.Contains("https://tass.com/politics/1882599", told.Out, StringComparison.Ordinal);
        Assert.Contains("not a forecast", told.Out, StringComparison.Ordinal);
    }

    [Fact] public async Task Who_is_unknown_is_not_found()
    {
        var told = await CommandLine.RunAsync("ask", "office", "Ruritania");
        Assert.Equal(ExitCode.NotFound, told.Status);
        Assert.Contains("Ruritania", told.Error, StringComparison.Ordinal);
        Assert.Empty(told.Out);
    }

    [Fact] public async Task A_question_alone_is_misuse() => Assert.Equal(ExitCode.Usage, (await CommandLine.RunAsync("ask")).Status);

    [Fact] public async Task A_batch_answers_line_by_line_and_goes_on_after_errors()
    {
        const string Lines = """
            {"id":"a","args":["office","RUS","--as-of","2010-05-01"]}
            {"id":2,"args":["office","Ruritania"]}

            nonsense
            {"id":"d","args":["what-if","KOR attacks PRK","--as-of","2025-01-01","--format","json"]}
            {"id":"e","args":["no-such-question"]}
            """;
        var told = await CommandLine.RunAsync(new QuickEngine(), Lines, ["ask", "--batch", "-"], TestContext.Current.CancellationToken);
        var answers = told.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(5, answers.Length);
        Assert.Equal("office RUS", answers[0].GetProperty("result").GetProperty("question").GetString());
        Assert.Equal(2, answers[1].GetProperty("id").GetInt32());
        Assert.True(answers[1].TryGetProperty("error", out _));
        Assert.True(answers[2].TryGetProperty("error", out _));
        Assert.Equal("2025-01-01", answers[3].GetProperty("result").GetProperty("asOf").GetString());
        Assert.True(answers[4].TryGetProperty("error", out _));
    }

    [Fact] public async Task A_day_given_for_the_batch_holds_for_lines_without_one()
    {
        var told = await CommandLine.RunAsync(new QuickEngine(), """{"id":1,"args":["office","RUS"]}""", ["ask", "--batch", "-", "--as-of", "2010-05-01"], TestContext.Current.CancellationToken);
        Assert.Contains("Dmitry Medvedev", told.Out, StringComparison.Ordinal);
    }

    [Fact] public async Task A_users_registers_are_laid_over_the_shipped()
    {
        var folder = Directory.CreateTempSubdirectory("entente-ask-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "offices.tsv"), "person\toffice\tof\ttitle\tfrom\tto\tsource\nsergei-lavrov\thead-of-state\tRUS\tPresident\t2024-01-01\t\tbook\n", TestContext.Current.CancellationToken);
            var told = await CommandLine.RunAsync("ask", "office", "RUS", "--as-of", "2024-06-01", "--registers", folder.FullName, "--format", "json");
            using var json = JsonDocument.Parse(told.Out);
            Assert.Contains(json.RootElement.GetProperty("answer").EnumerateArray(), row =>
                row.GetProperty("office").GetString() == "head-of-state" && row.GetProperty("person").GetString()!.EndsWith("Lavrov", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
