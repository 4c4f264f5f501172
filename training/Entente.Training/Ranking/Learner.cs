using Entente.Coding;
using Entente.Coding.Networks;
using Entente.Coding.Relations;
using Entente.Coding.Relations.Ranking;

namespace Entente.Training.Ranking;

/// <summary>Learns rankers from seen pairs.</summary>
internal static class Learner
{
    private static readonly int Types = Enum.GetValues<EventType>().Length;

    /// <summary>A ranker of several networks, each learned from its own seed, joined to one whose scores are their mean.</summary>
    public static FeatureWeights Learn(IReadOnlyList<SeenPair> pairs, Settings settings, int seed)
    {
        var keys = pairs.GroupBy(IsOwn).SelectMany(part => Met(part, part.Key ? settings.OwnLeast : settings.Least)).Distinct().Order().ToArray();
        var rows = keys.Select((key, row) => (key, row)).ToDictionary(pair => pair.key, pair => pair.row);
        var samples = Samples(pairs, settings, rows);
        var vectors = pairs[0].Vectors.Length;
        var networks = new Network[settings.Networks];
        Parallel.For(0, networks.Length, number =>
        {
            Random random = new(seed + (1000 * number));
            networks[number] = new(keys.Length, vectors, settings.Width, Types, random);
            networks[number].Train(samples, settings, random);
        });
        return Join(keys, networks, settings.Width, keys.Length + vectors);
    }

    private static Sample[] Samples(IReadOnlyList<SeenPair> pairs, Settings settings, Dictionary<uint, int> rows)
    {
        // Rare types of the benchmark stay rare however many sentences of our own have them.
        var balance = pairs.GroupBy(IsOwn).ToDictionary(part => part.Key, part => (Mean: (double)part.Count() / part.Select(pair => pair.Labelled.Gold).Distinct(StringComparer.Ordinal).Count(), Counts: part.CountBy(pair => pair.Labelled.Gold).ToDictionary(StringComparer.Ordinal)));
        return [.. pairs.Select(pair =>
        {
            var own = IsOwn(pair);
            var (mean, counts) = balance[own];
            return new Sample(
                [.. pair.Views.Select(view => view.Where(rows.ContainsKey).Select(key => rows[key]).ToArray())], pair.Vectors, [.. pair.Labelled.Types.Select(type => (int)type)],
                (float)Math.Pow(mean / counts[pair.Labelled.Gold], settings.Balance), own ? settings.Own : 1, own ? settings.OwnLexiconDropout : settings.LexiconDropout);
        })];
    }

    private static IEnumerable<uint> Met(IEnumerable<SeenPair> pairs, int least) =>
        pairs.SelectMany(pair => pair.Views.SelectMany(view => view)).CountBy(key => key).Where(key => key.Value >= least).Select(key => key.Key);

    private static bool IsOwn(SeenPair pair) => pair.Labelled.Origin != PairTables.BenchmarkOrigin;

    private static FeatureWeights Join(uint[] keys, Network[] networks, int width, int rows)
    {
        var all = networks.Length * width;
        var (hidden, bias, output, outputBias) = (new float[rows * all], new float[all], new float[all * Types], new float[Types]);
        for (var number = 0; number < networks.Length; number++)
        {
            var network = networks[number];
            for (var row = 0; row < rows; row++)
                network.Hidden.AsSpan(row * width, width).CopyTo(hidden.AsSpan((row * all) + (number * width)));
            network.Hidden.AsSpan(rows * width, width).CopyTo(bias.AsSpan(number * width));
            for (var at = 0; at < width * Types; at++)
                output[(number * width * Types) + at] = network.Output[at] / networks.Length;
            for (var type = 0; type < Types; type++)
                outputBias[type] += network.Output[(width * Types) + type] / networks.Length;
        }

        return FeatureWeights.Of(keys, hidden, bias, output, outputBias);
    }

    /// <summary>What a ranker and the lexicon together make of pairs.</summary>
    public static EventType[] Answer(FeatureWeights weights, IEnumerable<SeenPair> pairs)
    {
        TypeRanker ranker = new(weights);
        return [.. pairs.Select(pair => new Decision(ranker.Rank(pair.Views, pair.Vectors), pair.Told).Type)];
    }
}
