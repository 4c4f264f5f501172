using Entente.Coding.Networks;
using Entente.Training.Networks;

namespace Entente.Training.Proposals;

/// <summary>A sample: rows of the first layer by view, vectors, and whether each answer is right.</summary>
internal sealed record AnswerSample(int[][] Rows, float[] Vectors, float[] Right);

/// <summary>How a network is learned.</summary>
/// <param name="Least">How often a feature must be met to be known.</param>
/// <param name="Most">How many features are kept at most, those with the longest rows.</param>
/// <param name="LastDropout">How often the last view is left out: where it has habits of some years, those of other years are read without it.</param>
internal sealed record AnswerSettings(int Width, int Epochs, int Least, int Most, float Rate = 0.05f, float InputDropout = 0.4f, float HiddenDropout = 0.4f, float LastDropout = 0.1f);

/// <summary>The networks that propose events: independent answers, learned sample by sample with features, views and hidden units left out at random.</summary>
internal static class ProposalNetwork
{
    private const float ViewDropout = 0.1f;

    // Few words carry an event of a type, and few are its parties.
    private const float Seldom = -2;

    /// <summary>Learns a network.</summary>
    /// <param name="keys">The features of each sample by view.</param>
    /// <param name="dense">The vectors of each sample, empty arrays for none.</param>
    /// <param name="right">Whether each answer is right.</param>
    public static FeatureWeights Learn(IReadOnlyList<IReadOnlyList<IReadOnlyList<uint>>> keys, IReadOnlyList<float[]> dense, IReadOnlyList<float[]> right, AnswerSettings settings, int seed)
    {
        Dictionary<uint, int> met = [];
        HashSet<uint> own = [];
        foreach (var views in keys)
        {
            own.Clear();
            foreach (var view in views)
                own.UnionWith(view);
            foreach (var key in own)
                met[key] = met.GetValueOrDefault(key) + 1;
        }

        var known = met.Where(pair => pair.Value >= settings.Least).Select(pair => pair.Key).Order().ToArray();
        var network = Learn(known, keys, dense, right, settings, seed);
        if (known.Length > settings.Most)
        {
            // What moves the hidden units little is left out, and the rest learns again.
            var lengths = Enumerable.Range(0, known.Length).Select(row => Length(network.Hidden.AsSpan(row * settings.Width, settings.Width)) * MathF.Sqrt(MathF.Min(met[known[row]], 50))).ToArray();
            var least = lengths.OrderDescending().ElementAt(settings.Most);
            known = [.. known.Where((_, row) => lengths[row] > least)];
            network = Learn(known, keys, dense, right, settings, seed + 1);
        }

        var (inner, answers) = (settings.Width * (known.Length + dense[0].Length), right[0].Length);
        return FeatureWeights.Of(known, network.Hidden.AsSpan(0, inner), network.Hidden[inner..], network.Output[..(settings.Width * answers)], network.Output[(settings.Width * answers)..]);

        static float Length(ReadOnlySpan<float> row) => MathF.Sqrt(LearningNetwork.Dot(row, row));
    }

    private static LearningNetwork Learn(uint[] known, IReadOnlyList<IReadOnlyList<IReadOnlyList<uint>>> keys, IReadOnlyList<float[]> dense, IReadOnlyList<float[]> right, AnswerSettings settings, int seed)
    {
        Dictionary<uint, int> places = new(known.Length);
        for (var row = 0; row < known.Length; row++)
            places.Add(known[row], row);
        var samples = keys.Select((views, at) => new AnswerSample([.. views.Select(view => view.Where(places.ContainsKey).Select(key => places[key]).ToArray())], dense[at], right[at])).ToArray();
        Random random = new(seed);
        LearningNetwork network = new(known.Length, dense[0].Length, settings.Width, right[0].Length, plainVectors: false, random);
        Train(network, known.Length, samples, settings, random);
        return network;
    }

    private static void Train(LearningNetwork network, int rows, AnswerSample[] samples, AnswerSettings settings, Random random)
    {
        var answers = samples[0].Right.Length;
        Array.Fill(network.Output, Seldom, settings.Width * answers, answers);
        var (units, mask, scores) = (new float[settings.Width], new float[settings.Width], new float[answers]);
        List<(int Row, float Value)> input = [];
        var order = Enumerable.Range(0, samples.Length).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = settings.Rate * (1 - (0.9f * epoch / settings.Epochs));
            foreach (var sample in order.Select(at => samples[at]))
            {
                input.Clear();
                for (var view = 0; view < sample.Rows.Length; view++)
                {
                    if (random.NextSingle() >= (view == sample.Rows.Length - 1 ? settings.LastDropout : ViewDropout))
                        Dropout.Show(sample.Rows[view], settings.InputDropout, random, input);
                }

                Dropout.Show(sample.Vectors, rows, input);
                Dropout.Mask(mask, settings.HiddenDropout, random);
                network.Forward(input, mask, units, scores);
                for (var answer = 0; answer < answers; answer++)
                    scores[answer] = (1 / (1 + MathF.Exp(-scores[answer]))) - sample.Right[answer];
                network.Learn(input, mask, units, scores, rate);
            }
        }
    }
}
