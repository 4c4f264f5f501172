using System.CommandLine;
using Entente.Analysis;
using Entente.Registers;

namespace Entente.Cli.Commands.Ask;

/// <summary>The options that every question has, and what they open; opened once, however many questions a batch asks.</summary>
internal sealed class AskContext
{
    public const string Text = "text";
    public const string Json = "json";

    private readonly Dictionary<string, Questions> opened = [];

    public AskContext()
    {
        Format.AcceptOnlyFromAmong(Text, Json);
        Registers.Recursive = AsOf.Recursive = Format.Recursive = true;
    }

    /// <summary><c>--as-of YYYY-MM-DD</c>.</summary>
    public Option<DateOnly?> AsOf { get; } = Shared.Day("--as-of", "the day the answer holds for; today by default");

    /// <summary><c>--registers DIR</c>.</summary>
    public Option<string?> Registers { get; } = Shared.Registers();

    /// <summary><c>--format text|json</c>.</summary>
    public Option<string> Format { get; } = new("--format") { Description = "how the answer is written", DefaultValueFactory = _ => Text };

    /// <summary>The command line around a batch, whose options hold where a line of it has none of its own.</summary>
    public ParseResult? Around { get; set; }

    /// <summary>The day a question is asked for.</summary>
    public DateOnly DayOf(ParseResult parsed) => parsed.GetValue(AsOf) ?? Around?.GetValue(AsOf) ?? DateOnly.FromDateTime(DateTime.Today);

    /// <summary>The register a question is asked of.</summary>
    public Questions QuestionsOf(ParseResult parsed)
    {
        var folder = parsed.GetValue(Registers) ?? Around?.GetValue(Registers);
        if (!opened.TryGetValue(folder ?? "", out var questions))
            opened.Add(folder ?? "", questions = new(folder is null ? Register.Shipped : Register.Load(folder)));
        return questions;
    }
}

/// <summary>A question of <c>entente ask</c>: its command and how it is answered.</summary>
/// <param name="Command">The command, without its action.</param>
/// <param name="Answer">Answers it.</param>
internal sealed record Question(Command Command, Func<ParseResult, AskContext, CancellationToken, Task<Answer>> Answer)
{
    /// <summary>A question answered without waiting.</summary>
    public static Question Of(Command command, Func<ParseResult, AskContext, Answer> answer) =>
        new(command, (parsed, context, _) => Task.FromResult(answer(parsed, context)));
}
