using System.CommandLine;
using Entente.Analysis;
using Entente.Cli.Commands.Ask;

namespace Entente.Cli.Commands;

/// <summary><c>entente ask</c>: questions, one at a time or in a batch. A question more is one line in <see cref="Questions"/>.</summary>
internal static class AskCommand
{
    public static Command Create(Screen screen)
    {
        AskContext context = new();
        var questions = Questions();
        Option<string?> batch = new("--batch") { Description = "a file of questions, one {\"id\", \"args\"} a line; - for standard input", HelpName = "FILE.jsonl" };
        Command ask = new("ask", "Answers questions from the register and the ledger") { batch, context.Ledger, context.AsOf, context.Registers, context.Format };
        foreach (var question in questions)
        {
            question.Command.SetAction((parsed, stop) => ShowAsync(question, parsed, context, screen, stop));
            ask.Add(question.Command);
        }
        ask.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(batch) is not { } file)
                return screen.Fail(ExitCode.Usage, $"Ask one of {string.Join(", ", questions.Select(question => question.Command.Name))}, or give --batch FILE.jsonl.");
            context.Around = parsed;
            return await new AskBatch(questions, context, screen).RunAsync(file, stop);
        });
        return ask;
    }

    /// <summary>All questions, in the order of the help.</summary>
    internal static IReadOnlyList<Question> Questions() =>
    [
        NameQuestions.Office(),
        TreatyQuestions.Obligations(),
        TreatyQuestions.WhatIf(),
        NameQuestions.Sanctions(),
        NameQuestions.Actor(),
        EventQuestions.Events(),
    ];

    private static async Task<int> ShowAsync(Question question, ParseResult parsed, AskContext context, Screen screen, CancellationToken stop)
    {
        try
        {
            var answer = await question.Answer(parsed, context, stop);
            if (parsed.GetValue(context.Format) == AskContext.Json)
                screen.Out.Write(answer.ToJson(AnswerWriting.Indented) + "\n");
            else
                new AnswerText(screen).Show(answer);
            return ExitCode.Done;
        }
        catch (UnknownActorException unknown)
        {
            return screen.Fail(ExitCode.NotFound, unknown.Message);
        }
    }
}
