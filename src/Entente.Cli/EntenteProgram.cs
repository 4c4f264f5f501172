using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.Cli.Commands;
using Entente.Cli.Commands.Eval;
using Entente.Ledger;

namespace Entente.Cli;

/// <summary>The <c>entente</c> program: its commands, and what all of them do when something goes wrong.</summary>
internal static class EntenteProgram
{
    // A report that is being written when Ctrl-C comes is written to its end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="screen">Where it reads and writes.</param>
    /// <param name="engine">Makes the engine, given a folder of registers or null.</param>
    /// <param name="stop">Stops it as Ctrl-C does.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Screen screen, Func<string?, IEngine> engine, CancellationToken stop = default)
    {
        var parsed = Commands(screen, engine).Parse(args);
        if (parsed.Errors.Count > 0)
            return Misused(parsed, screen);
        var status = await GuardAsync(
            () => parsed.InvokeAsync(
                new() { Output = screen.Out, Error = screen.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience }, stop),
            screen);
        return await GuardAsync(
            async () =>
            {
                await screen.Out.FlushAsync(CancellationToken.None);
                return status;
            },
            screen);
    }

    /// <summary>The root command with all others below it.</summary>
    internal static RootCommand Commands(Screen screen, Func<string?, IEngine> engine) =>
        new("Reads articles about politics between states and keeps what they tell as a ledger with evidence.")
        {
            ReadCommand.Create(screen, engine),
            ExplainCommand.Create(screen, engine),
            WalkthroughCommand.Create(screen, engine),
            RelateCommand.Create(screen, engine),
            AskCommand.Create(screen),
            RegisterCommand.Create(screen),
            ParseCommand.Create(screen),
            OntologyCommand.Create(screen),
            new Command("eval", "Scores the engine against gold data")
            {
                ConlluEvaluation.Create(), RelationEvaluation.Plv(screen, engine), RelationEvaluation.Aw(screen, engine), ReportEvaluation.World(screen, engine),
                ReportEvaluation.Articles(screen, engine),
            },
        };

    private static int Misused(ParseResult parsed, Screen screen)
    {
        foreach (var error in parsed.Errors)
            screen.Error.WriteLine(error.Message);
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent)
            names.Insert(0, command.Command is RootCommand ? "entente" : command.Command.Name);
        screen.Error.WriteLine($"`{string.Join(' ', names)} --help` tells how it is used.");
        return ExitCode.Usage;
    }

    private static async Task<int> GuardAsync(Func<Task<int>> run, Screen screen)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            return screen.Fail(ExitCode.Stopped, "Stopped.");
        }
        catch (Exception failure) when (failure is LedgerException or FormatException)
        {
            return screen.Fail(ExitCode.Failed, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return screen.Fail(ExitCode.Failed, $"Cannot go on: {failure.Message.TrimEnd('.')}.");
        }
        catch (Exception failure)
        {
            return screen.Fail(ExitCode.Failed, $"This is a fault of Entente; please report it with what you did and these lines.\n{failure}");
        }
    }
}
