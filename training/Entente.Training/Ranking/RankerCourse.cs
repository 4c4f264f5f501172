using System.Diagnostics;
using System.Globalization;
using Entente.Coding;
using Entente.Coding.Networks;

namespace Entente.Training.Ranking;

/// <summary>Trains the ranker, and tells by cross-validation how good it is and what each source of sentences is worth.</summary>
internal sealed class RankerCourse(string benchmark, string sentences)
{
    private const int Folds = 5;
    private const int InnerFolds = 3;
    private const int Seed = 29;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    // Between these the choice is made on training sentences alone.
    private static readonly Settings[] Choices = [new(), new() { ViewDropout = 0 }, new() { InputDropout = 0.3f }];

    private SeenPair[] Gold() => SeenPair.See([.. PairTables.Benchmark(benchmark)]);

    private SeenPair[] House() => SeenPair.See(PairTables.Own(sentences));

    private static SeenPair[] Lexicon() => SeenPair.See(LexiconPairs.Read());

    /// <summary>Learns from everything and writes the model.</summary>
    public int Write(string path)
    {
        var gold = Gold();
        SeenPair[] own = [.. House(), .. Lexicon()];
        var settings = Choose(gold, own, Seed);
        Say($"{gold.Length + own.Length} sentences; {Told(settings)}");
        var weights = Learner.Learn([.. gold, .. own], settings, Seed);
        using (var file = File.Create(path))
            FeatureFile.Write(file, weights);
        Say($"{weights.Keys.Length} features, {new FileInfo(path).Length / 1024} KiB");
        return 0;
    }

    /// <summary>
    /// Nested cross-validation: settings are chosen by folds of the training part, and each sentence of the benchmark is answered by a ranker that never saw it. Writes the answers of the first run,
    /// without the sentences, and tells how far the figures of several runs lie apart, each with folds and networks of its own.
    /// </summary>
    public int Validate(string output, int runs)
    {
        var gold = Gold();
        SeenPair[] own = [.. House(), .. Lexicon()];
        Say($"{gold.Length} sentences of the benchmark, {own.Length} of our own");
        var reached = Enumerable.Range(0, runs).Select(run =>
        {
            var answers = Answers(gold, own, Seed + (100 * run));
            if (run == 0)
                Write(output, gold, answers);
            Say($"run {run + 1}: {Figures(gold, answers)}");
            return (Type: Scores.MacroF1(Roots(gold, answers)), Penta: Scores.MacroF1(Pentas(gold, answers)));
        }).ToArray();
        Say($"all runs: macro-F1 {Spread([.. reached.Select(run => run.Type)])}, penta {Spread([.. reached.Select(run => run.Penta)])}");
        return 0;

        static string Spread(double[] figures) => string.Create(CultureInfo.InvariantCulture, $"{figures.Average():F4} ({figures.Min():F4} to {figures.Max():F4})");
    }

    private EventType[] Answers(SeenPair[] gold, SeenPair[] own, int seed)
    {
        var answers = new EventType[gold.Length];
        foreach (var (fold, test) in Parts(gold, Folds, seed))
        {
            SeenPair[] train = [.. gold.Where((_, at) => !test.Contains(at))];
            var settings = Choose(train, own, seed + fold);
            var answered = Learner.Answer(Learner.Learn([.. train, .. own], settings, seed + fold), test.Select(at => gold[at]));
            foreach (var (at, type) in test.Zip(answered))
                answers[at] = type;
            Say($"fold {fold + 1}: {Told(settings)}");
        }

        return answers;
    }

    private static void Write(string path, SeenPair[] gold, EventType[] answers)
    {
        using StreamWriter table = new(path) { NewLine = "\n" };
        table.WriteLine("sentence_id\tpred_root\tpred_penta");
        for (var at = 0; at < gold.Length; at++)
            table.WriteLine($"{gold[at].Labelled.Group}\t{LabelledPair.Merged(answers[at])}\t{LabelledPair.PentaOf(answers[at])}");
    }

    /// <summary>What each source is worth: the folds without it. Settings are those that ship.</summary>
    /// <param name="conflicts">A table of another domain, never learned from.</param>
    public int Compare(string conflicts)
    {
        var (gold, house, lexicon, other) = (Gold(), House(), Lexicon(), SeenPair.See([.. PairTables.Conflicts(conflicts)]));
        Console.WriteLine("| learned from | sentences | macro-F1 | penta | conflict against cooperation |\n|---|---|---|---|---|");
        foreach (var (name, own) in (ReadOnlySpan<(string, SeenPair[])>)[("benchmark, house, lexicon", [.. house, .. lexicon]), ("without house", lexicon), ("without lexicon", house), ("benchmark alone", [])])
        {
            var answers = new EventType[gold.Length];
            foreach (var (fold, test) in Parts(gold, Folds, Seed))
            {
                var answered = Learner.Answer(Learner.Learn([.. gold.Where((_, at) => !test.Contains(at)), .. own], Choices[0], Seed + fold), test.Select(at => gold[at]));
                foreach (var (at, type) in test.Zip(answered))
                    answers[at] = type;
            }

            Row(name, gold.Length + own.Length, gold, answers, Learner.Answer(Learner.Learn([.. gold, .. own], Choices[0], Seed), other), other);
        }

        var without = Learner.Learn([.. house, .. lexicon], Choices[0] with { Own = 1 }, Seed);
        Row("without benchmark", house.Length + lexicon.Length, gold, Learner.Answer(without, gold), Learner.Answer(without, other), other);
        Row("the lexicon alone, nothing learned", 0, gold, [.. gold.Select(pair => pair.Told?.Type ?? EventType.ACCUSE)], [.. other.Select(pair => pair.Told?.Type ?? EventType.ACCUSE)], other);
        return 0;

        static void Row(string name, int count, SeenPair[] gold, EventType[] answers, EventType[] others, SeenPair[] other) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {count:N0} | {Scores.MacroF1(Roots(gold, answers)):F3} | {Scores.MacroF1(Pentas(gold, answers)):F3} | {Scores.MacroF1([.. Pentas(other, others).Select(pair => (Conflict(pair.Gold), Conflict(pair.Given)))]):F3} |"));
    }

    private static string Told(Settings settings) => string.Create(CultureInfo.InvariantCulture, $"features are hidden {settings.InputDropout}, views {settings.ViewDropout}");

    private static Settings Choose(SeenPair[] train, SeenPair[] own, int seed) => Choices.MaxBy(settings =>
    {
        var answers = new EventType[train.Length];
        Parallel.ForEach(Parts(train, InnerFolds, seed), part =>
        {
            var ranker = Learner.Learn([.. train.Where((_, at) => !part.Test.Contains(at)), .. own], settings with { Networks = 1, Width = 64 }, seed + part.Fold);
            foreach (var (at, type) in part.Test.Zip(Learner.Answer(ranker, part.Test.Select(at => train[at]))))
                answers[at] = type;
        });
        return Scores.MacroF1(Roots(train, answers)) + Scores.MacroF1(Pentas(train, answers));
    })!;

    // What belongs together stays together.
    private static IEnumerable<(int Fold, HashSet<int> Test)> Parts(SeenPair[] pairs, int folds, int seed)
    {
        var groups = pairs.Select(pair => pair.Labelled.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(groups);
        for (var fold = 0; fold < folds; fold++)
        {
            var chosen = groups.Where((_, at) => at % folds == fold).ToHashSet(StringComparer.Ordinal);
            yield return (fold, [.. Enumerable.Range(0, pairs.Length).Where(at => chosen.Contains(pairs[at].Labelled.Group))]);
        }
    }

    private static string Figures(SeenPair[] gold, EventType[] answers)
    {
        var (roots, pentas) = (Roots(gold, answers), Pentas(gold, answers));
        var (low, high) = Scores.Interval(roots);
        return string.Create(CultureInfo.InvariantCulture, $"macro-F1 {Scores.MacroF1(roots):F4} ({low:F3} to {high:F3} in 95 of 100 draws), penta {Scores.MacroF1(pentas):F4}");
    }

    private static (string Gold, string Given)[] Roots(SeenPair[] gold, EventType[] answers) => [.. gold.Zip(answers, (pair, type) => (pair.Labelled.Gold, LabelledPair.Merged(type)))];

    private static (string Gold, string Given)[] Pentas(SeenPair[] gold, EventType[] answers) => [.. gold.Zip(answers, (pair, type) => (pair.Labelled.Penta, LabelledPair.PentaOf(type)))];

    private static string Conflict(string penta) => penta is "3" or "4" ? "1" : "0";

    private void Say(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,7:F1} s  {what}"));
}
