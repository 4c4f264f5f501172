using System.CommandLine;
using System.Text.Json;
using Entente.Cli.Reading;
using Entente.Coding;
using Entente.Sources;

namespace Entente.Cli.Commands.Eval;

/// <summary><c>entente eval world</c> and <c>articles</c>: whole reports against what people have marked.</summary>
internal static class ReportEvaluation
{
    private const string GoldEnd = ".gold.json";

    // The snippets were cut from news of that autumn and carry no date of their own.
    private static readonly DateOnly DayOfSnippets = new(2004, 10, 1);

    /// <summary>Snippets of news.</summary>
    public static Command World(Screen screen, Func<string?, IEngine> engine)
    {
        Argument<string> file = new("FILE") { Description = "the gold: a JSON object a line with id, text, events, claims and agreements" };
        Option<string?> reports = Reports();
        var date = Shared.Day("--date", $"the day of publication of the snippets, {DayOfSnippets:yyyy-MM-dd} by default");
        Command world = new("world", "Scores events, claims and agreements of snippets of news; their titles are left out") { file, reports, date };
        world.SetAction(async (parsed, stop) =>
        {
            var gold = File.ReadLines(parsed.GetRequiredValue(file)).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
            var day = parsed.GetValue(date) ?? DayOfSnippets;
            var given = parsed.GetValue(reports) is { } path ? Read(path) : await RunAsync(
                gold.Select(item => new Arrived(Article.Compose(Id(item), null, item.GetProperty("text").GetString()!, published: day))), engine(null), stop);
            return Score(screen, "snippets", [.. gold.Select(item => (item, given.GetValueOrDefault(Id(item))))]);
        });
        return world;
    }

    /// <summary>Whole articles.</summary>
    public static Command Articles(Screen screen, Func<string?, IEngine> engine)
    {
        Argument<string> folder = new("DIR") { Description = "a folder of articles, NAME.txt, and the gold of each, NAME.gold.json" };
        Option<string?> reports = Reports();
        Command articles = new("articles", "Scores events, agreements, provisions, claims, reactions and flags of whole articles") { folder, reports };
        articles.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetRequiredValue(folder);
            var gold = Directory.GetFiles(path, "*" + GoldEnd).Order(StringComparer.Ordinal).ToArray();
            var names = gold.Select(file => Path.GetFileName(file)[..^GoldEnd.Length]).ToArray();
            var given = parsed.GetValue(reports) is { } written ? Read(written) : await RunAsync(ArticleSource.Read(names.Select(name => Path.Combine(path, name + ".txt"))), engine(null), stop);
            return Score(screen, "articles",
                [.. gold.Zip(names, (file, name) => (JsonDocument.Parse(File.ReadAllBytes(file)).RootElement, given.GetValueOrDefault(name) ?? given.GetValueOrDefault(name + ".txt")))]);
        });
        return articles;
    }

    private static Option<string?> Reports() =>
        new("--reports") { Description = "score reports that `entente read --format jsonl` wrote, instead of running the engine", HelpName = "FILE" };

    private static int Score(Screen screen, string what, IReadOnlyList<(JsonElement Gold, Report? Given)> items)
    {
        var scores = new ReportScores();
        foreach (var (gold, given) in items)
            scores.Compare(MarkedText.Of(gold, given?.Document.Text), given is null ? new() : MarkedText.Of(given));
        var figures = new Figures();
        figures.Add($"{what} {items.Count} missing {items.Count(item => item.Given is null)}");
        scores.Write(figures);
        foreach (var line in figures.Lines)
            screen.Out.Write(line + "\n");
        return ExitCode.Done;
    }

    private static async Task<Dictionary<string, Report>> RunAsync(IEnumerable<Incoming> inputs, IEngine engine, CancellationToken stop)
    {
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        await foreach (var outcome in ParallelReading.ReadAsync(inputs, engine.Read, Environment.ProcessorCount, stop))
        {
            if (outcome.Report is { } report)
                reports[report.Document.Id] = report;
        }

        return reports;
    }

    private static Dictionary<string, Report> Read(string path)
    {
        var reports = new Dictionary<string, Report>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var report = JsonSerializer.Deserialize(line, ReportJson.Line.Report)!;
            reports[report.Document.Id] = reports[report.Document.Id.Split('/')[^1]] = report;
        }

        return reports;
    }

    private static string Id(JsonElement item) => item.GetProperty("id") is { ValueKind: JsonValueKind.String } id ? id.GetString()! : item.GetProperty("id").GetRawText();
}
