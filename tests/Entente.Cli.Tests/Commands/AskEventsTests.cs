using System.Text.Json;
using Entente.Ledger.Tests;
using Entente.Sources.Tests;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class AskEventsTests : IAsyncLifetime
{
    private readonly Scratch scratch = new();

    public async ValueTask InitializeAsync() =>
        await CommandLine.RunAsync("read", scratch.Write("a.txt", "Title\nWIRE | 2024-06-20\n\n" + SampleReport.Text), "--ledger", scratch["l.db"]);

    public ValueTask DisposeAsync()
    {
        scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Told> Ask(params string[] args) => CommandLine.RunAsync(["ask", "events", .. args, "--ledger", scratch["l.db"]]);

    [Fact]
    public async Task An_answer_says_what_was_asked_and_on_what_it_rests()
    {
        var told = await Ask("--between", "russia,North Korea", "--format", "json", "--as-of", "2024-12-31");
        var answer = JsonDocument.Parse(told.Out).RootElement;
        Assert.Equal(["question", "asOf", "answer", "because", "total"], answer.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("events --between RUS,PRK", "2024-12-31"), (answer.GetProperty("question").GetString(), answer.GetProperty("asOf").GetString()));
        var row = Assert.Single(answer.GetProperty("answer").EnumerateArray());
        Assert.Equal("""["RUS","PRK"]""", JsonSerializer.Serialize(row.GetProperty("source")));
        var because = Assert.Single(answer.GetProperty("because").EnumerateArray());
        Assert.Equal(row.GetProperty("event").GetString(), because.GetProperty("record").GetString());
        Assert.Equal("WIRE, 2024-06-20, a.txt", because.GetProperty("source").GetString());
        Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync("explain", because.GetProperty("record").GetString()!, "--ledger", scratch["l.db"])).Status);
    }

    [Fact]
    public async Task For_people_an_event_is_a_line_and_its_sentence()
    {
        var told = await Ask("--type", "accuse", "--modality", "hypothetical", "--until", "2024-12-31", "--as-of", "2024-12-31");
        Assert.StartsWith("events --type ACCUSE --modality hypothetical --until 2024-12-31, as of 2024-12-31\n  (2024-06-20) ACCUSE, hypothetical: South Korea → Russia, according to reports [e", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_said()
    {
        Assert.EndsWith("The ledger holds no such event.\n", (await Ask("--between", "FRA")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_nobody_has_is_told()
    {
        var told = await Ask("--between", "Atlantis");
        Assert.Equal((ExitCode.NotFound, ""), (told.Status, told.Out));
        Assert.Contains("Atlantis", told.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--type", "WAR")]
    [InlineData("--type", "3")]
    [InlineData("--between", "A,B,C")]
    [InlineData("--since", "June")]
    [InlineData("--limit", "-1")]
    public async Task A_question_that_makes_no_sense_is_told(string option, string value)
    {
        Assert.Equal(ExitCode.Usage, (await Ask(option, value)).Status);
    }

    [Fact]
    public async Task A_batch_asks_the_ledger_too()
    {
        var batch = scratch.Write("batch.jsonl", JsonSerializer.Serialize(new { id = "q", args = new[] { "events", "--between", "RUS", "--ledger", scratch["l.db"] } }));
        var told = await CommandLine.RunAsync("ask", "--batch", batch);
        Assert.Equal(2, JsonDocument.Parse(told.Out).RootElement.GetProperty("result").GetProperty("total").GetInt32());
    }
}
