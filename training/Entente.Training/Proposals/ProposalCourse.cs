using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Networks;
using Entente.Coding.Proposals;
using Entente.Training.Judging;

namespace Entente.Training.Proposals;

/// <summary>Learns the networks that propose events: fold by fold, so that each item has chances from networks that never saw it, and once on all.</summary>
internal sealed class ProposalCourse
{
    /// <summary>How many folds there are.</summary>
    public const int Folds = 4;

    // A word that carried one event among many of its kind is more often none.
    private const int LeastOften = 2;

    // Of a word that was met so often, and carried an event seldomer than once in so many times, the networks are asked only where the lexicon reads one.
    private const int OftenMet = 50;
    private const int Seldom = 100;

    private readonly FreshItem[] items;

    /// <param name="news">The items, a JSON object a line with title and text.</param>
    /// <param name="table">The table of words that carry events, which is written.</param>
    /// <param name="readings">What readers found in them.</param>
    public ProposalCourse(string news, string table, IEnumerable<string> readings)
    {
        var found = readings.Select(FreshGold.Read).ToArray();
        var reader = Reader.Create(null, 0);
        items = [.. File.ReadLines(news).Where(line => line.Length > 0).AsParallel().AsOrdered().Select(line =>
        {
            var item = JsonDocument.Parse(line).RootElement;
            var text = item.GetProperty("text").GetString()!;
            var id = FreshGold.NameOf(item.GetProperty("title").GetString()!, text);
            return Array.Find(found, one => one.Of(id) is not null)?.Of(id) is { } events ? FreshItem.Of(reader, id, text, events) : null;
        }).OfType<FreshItem>().DistinctBy(item => item.Id)];
        // The networks are asked of no word that no readers ever took for one that carries an event.
        var carriers = items.SelectMany(item => item.Found).CountBy(one => one.Deed.Lemma, StringComparer.Ordinal).Where(word => word.Value >= LeastOften).Select(word => word.Key).Order(StringComparer.Ordinal).ToArray();
        File.WriteAllLines(table, ["# Words that carried two events or more in news that readers marked. word: a lemma. Entente.Training proposals writes it anew.", "word\tsource", .. carriers.Select(word => $"{word}\tdocs/readings/ag-2004-*.tsv")]);
        var known = carriers.ToHashSet(StringComparer.Ordinal);
        var carried = items.SelectMany(item => item.Found).CountBy(one => one.Deed.Lemma, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        bool IsAsked(string word) => known.Contains(word) || !PredicateLexicon.Shipped.Find(word).IsEmpty;
        var seldom = items.SelectMany(item => item.Seen.Deeds).CountBy(deed => deed.Lemma, StringComparer.Ordinal).Where(word => IsAsked(word.Key) && word.Value >= OftenMet && carried.GetValueOrDefault(word.Key) * Seldom < word.Value).Select(word => word.Key).Order(StringComparer.Ordinal).ToArray();
        File.WriteAllLines(Path.Combine(Path.GetDirectoryName(table)!, "seldom.tsv"), ["# Words met fifty times or more in news that readers marked, of which less than one in a hundred carried an event. word: a lemma. Entente.Training proposals writes it anew.", "word\tsource", .. seldom.Select(word => $"{word}\tdocs/readings/ag-2004-*.tsv")]);
        var rare = seldom.ToHashSet(StringComparer.Ordinal);
        items = Array.ConvertAll(items, item => item.Only(deed => deed.Drafts.Length > 0 || (!rare.Contains(deed.Lemma) && IsAsked(deed.Lemma))));
        Console.Error.WriteLine($"{items.Length} items, {items.Sum(item => item.Found.Length)} events, {carriers.Length} words that carry them");
    }

    /// <summary>The fold of an item: that in which it is not learned from.</summary>
    public static int FoldOf(string item) => Convert.ToInt32(item[^4..], 16) % Folds;

    /// <summary>Learns and writes the networks: to the folder those that learned from all, to <c>fold-N</c> under <paramref name="apart"/> those that did not learn from fold N.</summary>
    public int Write(string folder, string apart)
    {
        string[] folders = [.. Enumerable.Range(0, Folds).Select(fold => Path.Combine(apart, $"fold-{fold}")), folder];
        var first = new ProposalModels[folders.Length];
        Each(fold =>
        {
            var some = Learned(fold);
            var (deeds, sides) = (Put(folders[fold], "deeds", ProposalLessons.Deeds(some, fold)), Put(folders[fold], "sides", ProposalLessons.Sides(some, fold)));
            // Of the others nobody asks until they are learned.
            first[fold] = new(deeds, sides, sides, sides, Put(folders[fold], "modes", ProposalLessons.Modes(some, fold)), sides);
        });
        // What these see comes from networks that did not know the item.
        var second = new ProposalModels[folders.Length];
        Each(fold =>
        {
            var some = Learned(fold).Select(item => (item, first[FoldOf(item.Id)])).ToArray();
            second[fold] = first[fold].With(Put(folders[fold], "lands", ProposalLessons.Lands(some, fold)));
            Put(folders[fold], "sectors", ProposalLessons.Sectors(some, fold));
        });
        Each(fold => Put(folders[fold], "casts", ProposalLessons.Casts(Learned(fold).Select(item => (item, second[FoldOf(item.Id)])), fold)));
        var last = Array.ConvertAll(folders, folder => ProposalModels.Read(folder)!);
        foreach (var line in new ProposalFigures(Array.ConvertAll(items, item => (item, last[FoldOf(item.Id)]))).Tell())
            Console.Error.WriteLine(line);
        return 0;
    }

    // Of the last fold, which is none, all are learned from.
    private FreshItem[] Learned(int fold) => [.. items.Where(item => FoldOf(item.Id) != fold)];

    private static void Each(Action<int> learn) => Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, learn);

    private static FeatureNetwork Put(string folder, string name, FeatureWeights weights)
    {
        Directory.CreateDirectory(folder);
        using var file = File.Create(Path.Combine(folder, name + ".entr"));
        FeatureFile.Write(file, weights);
        Console.Error.WriteLine($"{folder}/{name}: {weights.Keys.Length} features");
        return new(weights);
    }
}
