using System.Globalization;
using System.Text.Json;
using Entente.Cli.Commands.Eval;
using Entente.Coding;
using Entente.Sources;

namespace Entente.Training;

/// <summary>Fits how sure events are: logistic regression of "right in type and countries" on their traits.</summary>
/// <remarks>
/// Articles alone have too few attacks that nobody claims and too many talks, so snippets are fitted on too. How strongly the traits are held back towards zero
/// is chosen by leaving out one article, or a tenth of the snippets, at a time; the error on snippets is told of those left out.
/// </remarks>
internal static class ConfidenceTrainer
{
    private const int Rounds = 1500;
    private const double Step = 1;
    private const string Any = "any";
    private const string SnippetsPart = "snippets ";
    private static readonly DateOnly DayOfSnippets = new(2004, 10, 1);
    private static readonly Lazy<Reader> Reader = new(() => Coding.Reader.Create(null, 0));
    private static readonly double[] Holds = [1, 2, 4, 8, 16, 32];

    /// <summary>Fits on whole articles with gold beside them and on snippets, and writes the table anew; the meanings in it stay.</summary>
    public static int Fit(string articles, string snippets, string table)
    {
        var old = File.ReadAllLines(table).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToArray();
        string[] names = [.. old.Select(row => row[0])];
        var held = Array.ConvertAll(names, name => name != Any);
        Told[] events = [.. Articles(articles).Concat(Snippets(snippets)).SelectMany(text => Events(text, names))];
        var losses = Array.ConvertAll(Holds, hold => LeftOut(events, held, hold));
        var (best, left) = (Holds[Array.IndexOf(losses, losses.MinBy(loss => loss.Loss))], losses.MinBy(loss => loss.Loss));
        Console.Error.WriteLine(string.Join(", ", Holds.Zip(losses, (hold, loss) => $"hold {hold}: log-loss {loss.Loss:F4}")));
        Console.Error.WriteLine($"{events.Length} events, {events.Count(one => one.IsRight)} right; left out, snippets have an error of {Calibration.Error(left.OfSnippets):F3}");
        var odds = Fit(events, held, best);
        var source = $"fitted on {events.Length} events of articles-dev and world-gold-dev by Entente.Training confidence";
        File.WriteAllLines(table, File.ReadAllLines(table).TakeWhile(line => line[0] == '#').Append("trait\tlog_odds\tmeaning\tsource")
            .Concat(old.Select((row, at) => $"{row[0]}\t{odds[at].ToString("0.00", CultureInfo.InvariantCulture)}\t{row[2]}\t{source}")));
        return 0;
    }

    private static IEnumerable<(string Part, Article Article, MarkedText Gold)> Articles(string folder) =>
        from arrived in ArticleSource.Read(Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)).OfType<Arrived>()
        let gold = File.ReadAllText(Path.Combine(folder, Path.GetFileNameWithoutExtension(arrived.Article.Id) + ".gold.json"))
        select (arrived.Article.Id, arrived.Article, MarkedText.Of(JsonDocument.Parse(gold).RootElement, null));

    private static IEnumerable<(string Part, Article Article, MarkedText Gold)> Snippets(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select((line, at) =>
        {
            var gold = JsonDocument.Parse(line).RootElement;
            return ($"{SnippetsPart}{at % 10}", Article.Compose($"{at}", null, gold.GetProperty("text").GetString()!, published: DayOfSnippets), MarkedText.Of(gold, null));
        });

    private static IEnumerable<Told> Events((string Part, Article Article, MarkedText Gold) text, string[] names)
    {
        var report = Reader.Value.Read(text.Article);
        return report.Events.Zip(MarkedText.Of(report).Events, (told, given) =>
            new Told(text.Part, Array.ConvertAll(names, name => name == Any || told.Traits.Contains(name) ? 1.0 : 0.0), EventPairs.AreRight(given, text.Gold.Events)));
    }

    private static (double Loss, List<(double Confidence, bool IsRight)> OfSnippets) LeftOut(Told[] events, bool[] held, double hold)
    {
        var (loss, snippets) = (0.0, new List<(double, bool)>());
        foreach (var part in events.GroupBy(one => one.Part, StringComparer.Ordinal))
        {
            var odds = Fit([.. events.Where(one => one.Part != part.Key)], held, hold);
            foreach (var one in part)
            {
                var probability = Probability(one.Traits, odds);
                loss -= Math.Log(one.IsRight ? probability : 1 - probability) / events.Length;
                if (part.Key.StartsWith(SnippetsPart, StringComparison.Ordinal))
                    snippets.Add((probability, one.IsRight));
            }
        }

        return (loss, snippets);
    }

    // Plain gradient descent: there are few events and few traits.
    private static double[] Fit(Told[] events, bool[] held, double hold)
    {
        var odds = new double[held.Length];
        var slope = new double[held.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(slope);
            foreach (var (_, traits, right) in events)
            {
                var miss = (right ? 1 : 0) - Probability(traits, odds);
                for (var at = 0; at < odds.Length; at++)
                    slope[at] += traits[at] * miss;
            }

            for (var at = 0; at < odds.Length; at++)
                odds[at] += Step / events.Length * (slope[at] - (held[at] ? hold * odds[at] : 0));
        }

        return odds;
    }

    private static double Probability(double[] traits, double[] odds)
    {
        var sum = 0.0;
        for (var at = 0; at < odds.Length; at++)
            sum += traits[at] * odds[at];
        return 1 / (1 + Math.Exp(-sum));
    }

    private sealed record Told(string Part, double[] Traits, bool IsRight);
}
