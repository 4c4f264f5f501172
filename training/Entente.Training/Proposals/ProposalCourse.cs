using System.Text.Json;
using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Coding.Networks;
using Entente.Coding.Proposals;
using Entente.Text;
using Entente.Training.Judging;

namespace Entente.Training.Proposals;

/// <summary>Learns the networks that propose events: fold by fold, so that each item has chances from networks that never saw it, and once on all.</summary>
internal sealed class ProposalCourse
{
    /// <summary>How many folds there are.</summary>
    public const int Folds = 4;

    private static readonly AnswerSettings Deeds = new(Width: 64, Epochs: 10, Least: 3, Most: 27_000);
    private static readonly AnswerSettings Sides = new(Width: 48, Epochs: 8, Least: 3, Most: 12_000);
    private static readonly AnswerSettings Lands = new(Width: 32, Epochs: 8, Least: 3, Most: 8_000, InputDropout: 0.15f, HiddenDropout: 0.2f);
    private static readonly AnswerSettings Modes = new(Width: 32, Epochs: 8, Least: 3, Most: 9_000);
    private static readonly int Types = Enum.GetValues<EventType>().Length;
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
        }).OfType<FreshItem>()];
        // The networks are asked of no word that no reader ever took for one that carries an event.
        var carriers = items.SelectMany(item => item.Found).Select(one => one.Deed.Lemma).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        File.WriteAllLines(table, ["# Words that carried an event in news that readers marked. word: a lemma. Entente.Training proposals writes it anew.", "word\tsource", .. carriers.Select(word => $"{word}\tdocs/readings/ag-2004-*.tsv")]);
        var known = carriers.ToHashSet(StringComparer.Ordinal);
        items = [.. items.Select(item => item with { Seen = item.Seen with { Deeds = [.. item.Seen.Deeds.Where(deed => known.Contains(deed.Lemma) || !PredicateLexicon.Shipped.Find(deed.Lemma).IsEmpty)] } })];
        Console.Error.WriteLine($"{items.Length} items, {items.Sum(item => item.Found.Length)} events");
    }

    /// <summary>The fold of an item: that in which it is not learned from.</summary>
    public static int FoldOf(string item) => Convert.ToInt32(item[^4..], 16) % Folds;

    /// <summary>Learns and writes the networks: to the folder those that learned from all, to <c>fold-N</c> under <paramref name="apart"/> those that did not learn from fold N.</summary>
    public int Write(string folder, string apart)
    {
        var parts = new (FeatureNetwork Deeds, FeatureNetwork Sides)[Folds];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            FreshItem[] some = [.. items.Where(item => FoldOf(item.Id) != fold)];
            Put(Path.Combine(apart, $"fold-{fold}"), "modes", LearnModes(some, fold));
            parts[fold] = (Put(Path.Combine(apart, $"fold-{fold}"), "deeds", LearnDeeds(some, fold)), Put(Path.Combine(apart, $"fold-{fold}"), "sides", LearnSides(some, fold)));
        });
        // What the last network sees comes from networks that did not know the item.
        var seen = items.AsParallel().AsOrdered().Select(item => See(item, parts[FoldOf(item.Id)])).ToArray();
        var lands = LearnLands(seen.SelectMany(one => one), Folds);
        var apartLands = new FeatureNetwork[Folds];
        for (var fold = 0; fold < Folds; fold++)
            apartLands[fold] = Put(Path.Combine(apart, $"fold-{fold}"), "lands", LearnLands(seen.Where((_, at) => FoldOf(items[at].Id) != fold).SelectMany(one => one), fold));
        Put(folder, "lands", lands);
        Parallel.Invoke(() => Put(folder, "deeds", LearnDeeds(items, Folds)), () => Put(folder, "sides", LearnSides(items, Folds)), () => Put(folder, "modes", LearnModes(items, Folds)));
        TellModes(apart);
        Tell(parts);
        TellParties(parts, apartLands);
        return 0;
    }

    private static FeatureNetwork Put(string folder, string name, FeatureWeights weights)
    {
        Directory.CreateDirectory(folder);
        using var file = File.Create(Path.Combine(folder, name + ".entr"));
        FeatureFile.Write(file, weights);
        Console.Error.WriteLine($"{folder}/{name}: {weights.Keys.Length} features");
        return new(weights);
    }

    private static FeatureWeights LearnDeeds(FreshItem[] some, int seed)
    {
        var deeds = some.SelectMany(item => item.Seen.Deeds.Select(deed => (deed, Types: item.Found.Where(one => one.Deed == deed).Select(one => one.Type).ToHashSet()))).ToArray();
        return ProposalNetwork.Learn(Array.ConvertAll(deeds, one => one.deed.Keys), Array.ConvertAll(deeds, one => Dense(one.deed.Vectors)), Array.ConvertAll(deeds, one => Enumerable.Range(0, Types).Select(type => one.Types.Contains((EventType)type) ? 1f : 0).ToArray()), Deeds, seed);
    }

    private static FeatureWeights LearnModes(FreshItem[] some, int seed)
    {
        var found = some.SelectMany(item => item.Found).ToArray();
        return ProposalNetwork.Learn(
            Array.ConvertAll(found, one => DeedFeatures.With(one.Deed.Keys, one.Type, one.Ruled)), Array.ConvertAll(found, _ => Array.Empty<float>()),
            Array.ConvertAll(found, one => Enum.GetValues<Modality>().Select(modality => one.Modality == modality ? 1f : 0).ToArray()), Modes, seed);
    }

    private void TellModes(string apart)
    {
        var models = Enumerable.Range(0, Folds).Select(fold => ProposalModels.Read(Path.Combine(apart, $"fold-{fold}"))!).ToArray();
        var verdicts = items.SelectMany(item => item.Found.Select(one =>
        {
            var chances = models[FoldOf(item.Id)].Modes(one.Deed, one.Type, one.Ruled);
            return (Rule: one.Ruled == one.Modality, Learned: (Modality)Array.IndexOf(chances, chances.Max()) == one.Modality);
        })).ToArray();
        Console.Error.WriteLine($"modality, left out: by rule {verdicts.Count(one => one.Rule) / (double)verdicts.Length:F3}, learned {verdicts.Count(one => one.Learned) / (double)verdicts.Length:F3}");
    }

    private static float[] Dense(float[][] groups)
    {
        var width = English.WordVectors.Width;
        var all = new float[groups.Length * width];
        for (var group = 0; group < groups.Length; group++)
            groups[group].CopyTo(all, group * width);
        return all;
    }

    private static FeatureWeights LearnSides(FreshItem[] some, int seed)
    {
        var sides = some.SelectMany(item => item.Found).SelectMany(one => one.Sides.Select((side, at) => (Side: side, Keys: PartyFeatures.With(one.Deed.PartyKeys.Value[at], one.Type)))).Where(one => one.Side >= 0).ToArray();
        return ProposalNetwork.Learn(Array.ConvertAll(sides, one => one.Keys), Array.ConvertAll(sides, _ => Array.Empty<float>()), Array.ConvertAll(sides, one => new[] { one.Side == 1 ? 1f : 0, one.Side == 2 ? 1f : 0 }), Sides, seed);
    }

    private static List<(List<uint> Keys, float[] Right)> See(FreshItem item, (FeatureNetwork Deeds, FeatureNetwork Sides) part)
    {
        ProposalModels models = new(part.Deeds, part.Sides, part.Sides, part.Sides);
        List<(List<uint>, float[])> seen = [];
        var chances = models.Deeds(item.Seen);
        foreach (var found in item.Found)
        {
            var chance = chances[Array.IndexOf(item.Seen.Deeds, found.Deed)][(int)found.Type];
            foreach (var (land, keys) in LandFeatures.Of(item.Seen, found.Deed, found.Type, chance, models.Sides(found.Deed, found.Type)))
                seen.Add((keys, [found.Sources.Contains(land) ? 1 : 0, found.Targets.Contains(land) ? 1 : 0]));
        }

        return seen;
    }

    private static FeatureWeights LearnLands(IEnumerable<(List<uint> Keys, float[] Right)> seen, int seed)
    {
        var all = seen.ToArray();
        return ProposalNetwork.Learn(Array.ConvertAll(all, one => new[] { one.Keys }), Array.ConvertAll(all, _ => Array.Empty<float>()), Array.ConvertAll(all, one => one.Right), Lands, seed);
    }

    // How often both sides of an event are right to the country, its word and type given.
    private void TellParties((FeatureNetwork Deeds, FeatureNetwork Sides)[] parts, FeatureNetwork[] lands)
    {
        var verdicts = items.AsParallel().SelectMany(item =>
        {
            var fold = FoldOf(item.Id);
            ProposalModels models = new(parts[fold].Deeds, parts[fold].Sides, lands[fold], lands[fold]);
            var chances = models.Deeds(item.Seen);
            return item.Found.Where(found => Array.IndexOf(item.Seen.Deeds, found.Deed) >= 0).Select(found =>
            {
                var some = models.Lands(item.Seen, found.Deed, found.Type, chances[Array.IndexOf(item.Seen.Deeds, found.Deed)][(int)found.Type], models.Sides(found.Deed, found.Type));
                var (sources, targets) = Proposer.PartiesOf(found.Type, some);
                return (Source: found.Sources.SetEquals(sources), Target: found.Targets.SetEquals(targets));
            });
        }).ToArray();
        Console.Error.WriteLine($"parties, left out: source {verdicts.Count(one => one.Source) / (double)verdicts.Length:F3}, target {verdicts.Count(one => one.Target) / (double)verdicts.Length:F3}, both {verdicts.Count(one => one is { Source: true, Target: true }) / (double)verdicts.Length:F3}");
    }

    // How well words and types are found by networks that did not know the item.
    private void Tell((FeatureNetwork Deeds, FeatureNetwork Sides)[] parts)
    {
        var answers = items.AsParallel().SelectMany(item =>
        {
            ProposalModels models = new(parts[FoldOf(item.Id)].Deeds, parts[FoldOf(item.Id)].Sides, parts[FoldOf(item.Id)].Sides, parts[FoldOf(item.Id)].Sides);
            return item.Seen.Deeds.Zip(models.Deeds(item.Seen)).SelectMany(pair => pair.Second.Select((chance, type) => (Chance: chance, Right: item.Found.Any(one => one.Deed == pair.First && (int)one.Type == type))));
        }).OrderByDescending(answer => answer.Chance).ToArray();
        var (all, right, best) = (answers.Count(answer => answer.Right), 0, (F: 0.0, P: 0.0, R: 0.0, Chance: 0f));
        for (var at = 0; at < answers.Length; at++)
        {
            right += answers[at].Right ? 1 : 0;
            var (precision, recall) = (right / (at + 1.0), right / (double)all);
            if (2 * precision * recall / (precision + recall) > best.F)
                best = (2 * precision * recall / (precision + recall), precision, recall, answers[at].Chance);
        }

        Console.Error.WriteLine($"words and types, left out: F {best.F:F3}, P {best.P:F3}, R {best.R:F3} at {best.Chance:F2}");
    }
}
