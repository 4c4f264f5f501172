using System.CommandLine;
using Entente.Cli.Output;
using Entente.Cli.Walkthrough;
using Entente.Sources;

namespace Entente.Cli.Commands;

/// <summary><c>entente walkthrough</c>: every sentence of an article with its records, or why it has none.</summary>
internal static class WalkthroughCommand
{
    public static Command Create(Screen screen, Func<string?, IEngine> engine)
    {
        Argument<string> path = new("PATH") { Description = "an article, or several, as `entente read` takes them" };
        var date = Shared.Day("--date", "the day of publication of articles that tell none themselves");
        var registers = Shared.Registers();
        Command walkthrough = new("walkthrough", "Walks through an article: each sentence with its records and the path to each, or why it has none; a page of Markdown") { path, date, registers };
        walkthrough.SetAction((parsed, stop) =>
        {
            var reader = engine(parsed.GetValue(registers));
            var bad = 0;
            var page = new WalkthroughPage(screen.Out);
            foreach (var incoming in new ArticleSource([parsed.GetRequiredValue(path)]) { Date = parsed.GetValue(date), StandardInput = screen.In }.Read())
            {
                stop.ThrowIfCancellationRequested();
                if (incoming is Arrived { Article: var article })
                {
                    page.Write(reader.ReadClosely(article));
                    continue;
                }

                bad += incoming is Unreadable ? 1 : 0;
                screen.Error.WriteLine(Plain.Line(incoming.ToString()!));
            }

            return Task.FromResult(bad > 0 ? ExitCode.BadInput : ExitCode.Done);
        });
        return walkthrough;
    }
}
