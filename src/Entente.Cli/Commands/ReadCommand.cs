using System.CommandLine;
using Entente.Cli.Output;
using Entente.Cli.Reading;
using Entente.Ledger;
using Entente.Sources;

namespace Entente.Cli.Commands;

/// <summary><c>entente read</c>: articles in, reports out and into the ledger.</summary>
internal static class ReadCommand
{
    public static Command Create(Screen screen, Func<string?, IEngine> engine)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "articles: .txt, .md, .html and .jsonl files, folders of them, - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(given =>
        {
            foreach (var option in given.Tokens.Select(token => token.Value).Where(value => value.StartsWith("--", StringComparison.Ordinal)))
                given.AddError($"There is no option {option}; a file of that name is ./{option}.");
        });
        var ledger = Shared.Ledger();
        Option<bool> noLedger = new("--no-ledger") { Description = "write to standard output only" };
        Option<string> format = new("--format") { Description = "how reports are written", DefaultValueFactory = _ => ReportOutput.Summary };
        format.AcceptOnlyFromAmong(ReportOutput.Formats);
        var date = Shared.Day("--date", "the day of publication of articles that tell none themselves");
        var registers = Shared.Registers();
        Command read = new("read", "Reads articles, writes a report of each into the ledger and to standard output") { paths, ledger, noLedger, format, date, registers };
        read.Validators.Add(parsed =>
        {
            if (parsed.GetValue(noLedger) && parsed.GetResult(ledger) is { Implicit: false })
                parsed.AddError("Give --ledger or --no-ledger, not both.");
        });
        read.SetAction(async (parsed, stop) =>
        {
            await using var book = parsed.GetValue(noLedger) ? null : await ReportLedger.OpenAsync(parsed.GetRequiredValue(ledger), create: true, stop);
            var source = new ArticleSource(parsed.GetRequiredValue(paths)) { Date = parsed.GetValue(date), StandardInput = screen.In };
            var output = ReportOutput.For(parsed.GetRequiredValue(format), screen);
            return await new ReadRun(screen, engine(parsed.GetValue(registers)), book, output).RunAsync(source, stop);
        });
        return read;
    }
}
