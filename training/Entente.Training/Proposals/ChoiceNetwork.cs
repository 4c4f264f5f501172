using Entente.Coding.Networks;
using Entente.Training.Networks;

namespace Entente.Training.Proposals;

/// <summary>Networks that choose one of several: a score each, and nothing for none of them. What they learn is that the right one has most of the chance.</summary>
internal static class ChoiceNetwork
{
    /// <summary>Learns a network.</summary>
    /// <param name="keys">For each choice the features of all that may be chosen, by view.</param>
    /// <param name="right">The place of the right one, −1 where it is none of them.</param>
    public static FeatureWeights Learn(IReadOnlyList<List<uint>[][]> keys, IReadOnlyList<int> right, AnswerSettings settings, int seed)
    {
        var known = keys.SelectMany(group => group).SelectMany(one => one.SelectMany(view => view).Distinct()).CountBy(key => key).Where(pair => pair.Value >= settings.Least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(settings.Most).Select(pair => pair.Key).Order().ToArray();
        Dictionary<uint, int> places = new(known.Length);
        for (var row = 0; row < known.Length; row++)
            places.Add(known[row], row);
        var choices = keys.Select((group, at) => (Rows: Array.ConvertAll(group, one => Array.ConvertAll(one, view => view.Where(places.ContainsKey).Select(key => places[key]).ToArray())), Right: right[at])).ToArray();
        Random random = new(seed);
        LearningNetwork network = new(known.Length, 0, settings.Width, 1, plainVectors: false, random);
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(choices);
            var rate = settings.Rate * (1 - (0.9f * epoch / settings.Epochs));
            foreach (var (rows, best) in choices)
                Learn(network, rows, best, settings, rate, random);
        }

        var inner = settings.Width * known.Length;
        return FeatureWeights.Of(known, network.Hidden.AsSpan(0, inner), network.Hidden[inner..], network.Output[..settings.Width], network.Output[settings.Width..]);
    }

    private static void Learn(LearningNetwork network, int[][][] rows, int right, AnswerSettings settings, float rate, Random random)
    {
        var mask = new float[settings.Width];
        Dropout.Mask(mask, settings.HiddenDropout, random);
        // The same is left out of all that may be chosen.
        var isLastSeen = random.NextSingle() >= settings.LastDropout;
        var (inputs, units, powers, sum) = (new List<(int, float)>[rows.Length], new float[rows.Length][], new float[rows.Length], 1f);
        Span<float> score = stackalloc float[1];
        for (var at = 0; at < rows.Length; at++)
        {
            (inputs[at], units[at]) = ([], new float[settings.Width]);
            for (var view = 0; view < rows[at].Length; view++)
            {
                if (isLastSeen || view < rows[at].Length - 1)
                    Dropout.Show(rows[at][view], settings.InputDropout, random, inputs[at]);
            }

            network.Forward(inputs[at], mask, units[at], score);
            sum += powers[at] = MathF.Exp(Math.Min(score[0], 30));
        }

        for (var at = 0; at < rows.Length; at++)
            network.Learn(inputs[at], mask, units[at], [(powers[at] / sum) - (at == right ? 1 : 0)], rate);
    }
}
