using System.Globalization;
using Entente.Cli.Commands.Eval;
using Entente.Coding;
using Entente.Coding.Judging;
using Entente.Coding.Networks;
using Entente.Coding.Proposals;
using Entente.Training.Proposals;

namespace Entente.Training.Judging;

/// <summary>Fits how sure events are: logistic regression of "right" on their traits.</summary>
/// <remarks>
/// Confidence asks for type and countries; what is told is to have the right modality and everybody whom the text names as well: of that standard traits of its own tell.
/// How strongly the traits are held back towards zero is chosen by leaving out a tenth of the articles, snippets and items at a time.
/// </remarks>
internal static class ConfidenceTrainer
{
    private const string Any = "any";
    private const string Strict = "strict";

    // Where the engine was mended it is right more often than elsewhere; no text that is new to it has this trait.
    private const string Mended = "mended";
    private static readonly AnswerSettings OfVerdicts = new(Width: 16, Epochs: 6, Least: 4, Most: 7_000, InputDropout: 0.3f, HiddenDropout: 0.3f, LastDropout: 0.4f);
    private static readonly double[] Holds = [4, 16, 64];

    // There are few events: of holds that differ by so little the strongest is taken.
    private const double Alike = 0.01;
    private static readonly double[] Bars = [0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

    /// <summary>Fits and writes the table anew; the meanings in it stay.</summary>
    /// <param name="articles">Whole articles with gold beside them.</param>
    /// <param name="snippets">Snippets with gold.</param>
    /// <param name="items">News whose events readers have marked.</param>
    /// <param name="readings">What the readers said.</param>
    /// <param name="fresh">News of which readers have marked every event of some items.</param>
    /// <param name="found">The events that they found.</param>
    /// <param name="kept">The same for items on which nobody has mended the engine: how often it is right elsewhere, these tell.</param>
    /// <param name="networks">The folder with the networks of each fold, which did not learn from it.</param>
    /// <param name="models">The folder to which the network that judges is written.</param>
    /// <param name="table">The table to write.</param>
    public static int Fit(string articles, string snippets, string items, string readings, string fresh, string found, string kept, string networks, string models, string table)
    {
        var old = File.ReadAllLines(table).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToArray();
        string[] names = [.. old.Select(row => row[0])];
        var folds = Enumerable.Range(0, ProposalCourse.Folds).Select(fold => Reader.Create(0, ProposalModels.Read(Path.Combine(networks, $"fold-{fold}")))).ToArray();
        VerdictSources sources = new(Reader.Create(0, ProposalModels.Shipped), item => folds[ProposalCourse.FoldOf(item)]);
        Verdict[] raw = [.. sources.OfArticles(articles), .. sources.OfSnippets(snippets), .. sources.OfReaders(items, Readings.Read(readings)), .. sources.OfFresh(fresh, FreshGold.Read(found), isKept: false), .. sources.OfFresh(fresh, FreshGold.Read(kept), isKept: true)];
        var verdicts = Judged(raw, models);
        Told[] events = [.. verdicts.Select(verdict => new Told(verdict, [.. Enumerable.Range(0, names.Length).Where(at => Holding(verdict, names[at]))]))];
        var left = Array.ConvertAll(Holds, hold => LeftOut(events, names, hold));
        var losses = Array.ConvertAll(left, chances => chances.Zip(events, (chance, one) => -Math.Log(one.Verdict.IsRight ? chance : 1 - chance)).Average());
        var best = Array.FindLastIndex(losses, loss => loss < losses.Min() + Alike);
        Tell(events, left[best], Holds.Zip(losses));
        var odds = Fit(events, names, Holds[best]);
        var (gold, read, news) = (verdicts.Count(one => one is { IsStrict: false, IsFresh: false }), verdicts.Count(one => one.IsReaders), verdicts.Count(one => one is { IsStrict: false, IsFresh: true }));
        var source = $"fitted on {gold} events of articles-dev and world-gold-dev, {read} of world-2004 that readers marked and {news} of fresh news by Entente.Training confidence";
        File.WriteAllLines(table, File.ReadAllLines(table).TakeWhile(line => line[0] == '#').Append("trait\tlog_odds\tmeaning\tsource")
            .Concat(old.Select((row, at) => $"{row[0]}\t{odds[at].ToString("0.00", CultureInfo.InvariantCulture)}\t{row[2]}\t{source}")));
        return 0;
    }

    // Each with what a network makes of it that did not learn from it.
    private static Verdict[] Judged(Verdict[] raw, string models)
    {
        var fresh = raw.Where(one => one is { IsFresh: true, IsStrict: false }).Zip(raw.Where(one => one is { IsFresh: true, IsStrict: true }), (any, strict) => (any.Item, any.Seen, Right: (float[])[any.IsRight ? 1 : 0, strict.IsRight ? 1 : 0])).ToArray();
        var networks = new FeatureNetwork[ProposalCourse.Folds + 1];
        Parallel.For(0, networks.Length, fold =>
        {
            var some = fresh.Where(one => ProposalCourse.FoldOf(one.Item!) != fold).ToArray();
            var weights = ProposalNetwork.Learn(Array.ConvertAll(some, one => one.Seen), Array.ConvertAll(some, _ => Array.Empty<float>()), Array.ConvertAll(some, one => one.Right), OfVerdicts, fold);
            networks[fold] = new(weights);
            if (fold < ProposalCourse.Folds)
                return;
            using var file = File.Create(Path.Combine(models, "verdicts.entr"));
            FeatureFile.Write(file, weights);
        });
        return Array.ConvertAll(raw, one =>
        {
            var network = networks[one.Item is null ? ProposalCourse.Folds : ProposalCourse.FoldOf(one.Item)];
            return one with { Traits = [.. one.Traits, .. VerdictFeatures.TraitsOf(network.Scores(Array.ConvertAll(one.Seen, view => view.ToArray()), []))] };
        });
    }

    private static bool Holding(Verdict verdict, string trait) => trait switch
    {
        Any => true,
        Strict => verdict.IsStrict,
        Mended => !verdict.IsKept,
        _ when trait.StartsWith(Confidence.Strictly, StringComparison.Ordinal) => verdict.IsStrict && verdict.Traits.Contains(trait[Confidence.Strictly.Length..]),
        _ => verdict.Traits.Contains(trait),
    };

    private static double[] Fit(Told[] events, string[] names, double hold, double[]? start = null) =>
        LogOdds.Fit(Array.ConvertAll(events, one => one.Traits), Array.ConvertAll(events, one => one.Verdict.IsRight), names.Length, trait => names[trait] is Any or Strict or Mended ? 0 : hold, start);

    private static double[] LeftOut(Told[] events, string[] names, double hold)
    {
        var (chances, all) = (new double[events.Length], Fit(events, names, hold));
        Parallel.ForEach(events.Select((one, at) => (one, at)).GroupBy(pair => pair.one.Verdict.Part), part =>
        {
            var odds = Fit([.. events.Where(one => one.Verdict.Part != part.Key)], names, hold, all);
            foreach (var (one, at) in part)
                chances[at] = LogOdds.Chance(one.Traits, odds);
        });

        return chances;
    }

    // All figures are of what was left out of the fit.
    private static void Tell(Told[] events, double[] chances, IEnumerable<(double Hold, double Loss)> losses)
    {
        Console.Error.WriteLine(string.Join(", ", losses.Select(pair => $"hold {pair.Hold}: log-loss {pair.Loss:F4}")));
        var snippets = events.Zip(chances).Where(pair => pair.First.Verdict is { IsOfSnippet: true, IsStrict: false }).Select(pair => (pair.Second, pair.First.Verdict.IsRight)).ToArray();
        Console.Error.WriteLine($"left out, snippets have an error of {Calibration.Error(snippets):F3}");
        var strict = events.Zip(chances, (one, chance) => (one.Verdict, Chance: chance)).Where(pair => pair.Verdict.IsStrict).ToArray();
        foreach (var bar in Bars)
            Console.Error.WriteLine($"at {bar:F2}: of those read {Share(strict.Where(pair => pair.Verdict.IsReaders), bar)}; of those with gold {Share(strict.Where(pair => pair.Verdict is { IsReaders: false, IsFresh: false }), bar)}; of fresh news {Share(strict.Where(pair => pair.Verdict is { IsFresh: true, IsKept: false }), bar)}; of what was kept {Share(strict.Where(pair => pair.Verdict.IsKept), bar)}");

        static string Share(IEnumerable<(Verdict Verdict, double Chance)> events, double bar)
        {
            var (all, told) = (events.Count(), events.Where(pair => pair.Chance >= bar).ToArray());
            return string.Create(CultureInfo.InvariantCulture, $"{told.Length / (double)all:F3} told, {told.Count(pair => pair.Verdict.IsRight) / (double)Math.Max(1, told.Length):F3} of them right");
        }
    }

    private sealed record Told(Verdict Verdict, int[] Traits);
}
