using System.CommandLine;
using Entente.Analysis;
using Entente.Ledger;
using Entente.Registers;

namespace Entente.Cli.Commands.Ask;

/// <summary>The options that every question has, and what they open; opened once, however many questions a batch asks.</summary>
internal sealed class AskContext
{
    public const string Text = "text";
    public const string Json = "json";

    private readonly Dictionary<string, Register> opened = [];

    public AskContext()
    {
        Format.AcceptOnlyFromAmong(Text, Json);
        Registers.Recursive = AsOf.Recursive = Format.Recursive = Ledger.Recursive = true;
    }

    /// <summary><c>--as-of YYYY-MM-DD</c>.</summary>
    public Option<DateOnly?> AsOf { get; } = Shared.Day("--as-of", "the day the answer holds for; today by default");

    /// <summary><c>--registers DIR</c>.</summary>
    public Option<string?> Registers { get; } = Shared.Registers();

    /// <summary><c>--ledger FILE</c>: for the questions that the ledger answers.</summary>
    public Option<string?> Ledger { get; } = new("--ledger") { Description = $"the ledger's file; {Shared.DefaultLedger} by default", HelpName = "FILE" };

    /// <summary><c>--format text|json</c>.</summary>
    public Option<string> Format { get; } = new("--format") { Description = "how the answer is written", DefaultValueFactory = _ => Text };

    /// <summary>The command line around a batch, whose options hold where a line of it has none of its own.</summary>
    public ParseResult? Around { get; set; }

    /// <summary>The day a question is asked for.</summary>
    public DateOnly DayOf(ParseResult parsed) => GivenDayOf(parsed) ?? DateOnly.FromDateTime(DateTime.Today);

    /// <summary>The day that <c>--as-of</c> gives; null where it is not given.</summary>
    public DateOnly? GivenDayOf(ParseResult parsed) => parsed.GetValue(AsOf) ?? Around?.GetValue(AsOf);

    /// <summary>The register a question is asked of.</summary>
    public Questions QuestionsOf(ParseResult parsed) => new(RegisterOf(parsed));

    /// <summary>The register and the ledger that a question is asked of.</summary>
    public LedgerQuestions QuestionsOf(ParseResult parsed, ReportLedger ledger) => new(RegisterOf(parsed), ledger);

    /// <summary>The ledger's file.</summary>
    public string LedgerOf(ParseResult parsed) => parsed.GetValue(Ledger) ?? Around?.GetValue(Ledger) ?? Shared.DefaultLedger;

    private Register RegisterOf(ParseResult parsed)
    {
        var folder = parsed.GetValue(Registers) ?? Around?.GetValue(Registers);
        if (!opened.TryGetValue(folder ?? "", out var register))
            opened.Add(folder ?? "", register = folder is null ? Register.Shipped : Register.Load(folder));
        return register;
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
