using System.Numerics.Tensors;
using Entente.Coding.Networks;

namespace Entente.Training.Proposals;

/// <summary>A sample: rows of the first layer by view, vectors, and whether each answer is right; NaN where that cannot be said.</summary>
internal sealed record AnswerSample(int[][] Rows, float[] Vectors, float[] Right);

/// <summary>How a network is learned.</summary>
/// <param name="Least">How often a feature must be met to be known.</param>
/// <param name="Most">How many features are kept at most, those with the longest rows.</param>
internal sealed record AnswerSettings(int Width, int Epochs, int Least, int Most, float Rate = 0.05f, float InputDropout = 0.4f, float HiddenDropout = 0.4f);

/// <summary>One hidden layer over features and word vectors with independent answers, learned sample by sample with Adagrad and dropout.</summary>
internal sealed class ProposalNetwork
{
    private readonly int rows;
    private readonly int vectors;
    private readonly int width;
    private readonly int answers;
    private readonly float[] hidden;
    private readonly float[] output;
    private readonly float[] squares;
    private readonly float[] outputSquares;
    private float biasSquares = 0.01f;

    private ProposalNetwork(int rows, int vectors, int width, int answers, Random random)
    {
        (this.rows, this.vectors, this.width, this.answers) = (rows, vectors, width, answers);
        hidden = new float[(rows + vectors + 1) * width];
        output = new float[(width + 1) * answers];
        (squares, outputSquares) = (new float[rows + vectors], new float[output.Length]);
        Array.Fill(squares, 0.01f);
        Array.Fill(outputSquares, 0.01f);
        for (var at = 0; at < (rows + vectors) * width; at++)
            hidden[at] = (random.NextSingle() - 0.5f) * 0.2f;
        for (var at = 0; at < width * answers; at++)
            output[at] = (random.NextSingle() - 0.5f) * 2 / MathF.Sqrt(width);
        // Few words carry an event of a type.
        Array.Fill(output, -2, width * answers, answers);
    }

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
            var lengths = Enumerable.Range(0, known.Length).Select(row => TensorPrimitives.Norm<float>(network.hidden.AsSpan(row * network.width, network.width)) * MathF.Sqrt(MathF.Min(met[known[row]], 50))).ToArray();
            var least = lengths.OrderDescending().ElementAt(settings.Most);
            known = [.. known.Where((_, row) => lengths[row] > least)];
            network = Learn(known, keys, dense, right, settings, seed + 1);
        }

        return network.Weights(known);
    }

    private static ProposalNetwork Learn(uint[] known, IReadOnlyList<IReadOnlyList<IReadOnlyList<uint>>> keys, IReadOnlyList<float[]> dense, IReadOnlyList<float[]> right, AnswerSettings settings, int seed)
    {
        Dictionary<uint, int> places = new(known.Length);
        for (var row = 0; row < known.Length; row++)
            places.Add(known[row], row);
        var samples = keys.Select((views, at) => new AnswerSample([.. views.Select(view => view.Where(places.ContainsKey).Select(key => places[key]).ToArray())], dense[at], right[at])).ToArray();
        Random random = new(seed);
        ProposalNetwork network = new(known.Length, dense[0].Length, settings.Width, right[0].Length, random);
        network.Train(samples, settings, random);
        return network;
    }

    private FeatureWeights Weights(uint[] known) =>
        FeatureWeights.Of(known, hidden.AsSpan(0, (rows + vectors) * width), hidden[((rows + vectors) * width)..], output[..(width * answers)], output[(width * answers)..]);

    private void Train(AnswerSample[] samples, AnswerSettings settings, Random random)
    {
        var (units, gradient, mask, scores) = (new float[width], new float[width], new float[width], new float[answers]);
        List<(int Row, float Value)> input = [];
        var order = Enumerable.Range(0, samples.Length).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = settings.Rate * (1 - (0.9f * epoch / settings.Epochs));
            foreach (var at in order)
            {
                var sample = samples[at];
                Drop(sample, settings, random, input);
                for (var unit = 0; unit < width; unit++)
                    mask[unit] = random.NextSingle() < settings.HiddenDropout ? 0 : 1 / (1 - settings.HiddenDropout);
                Forward(input, mask, units, scores);
                for (var answer = 0; answer < answers; answer++)
                    scores[answer] = float.IsNaN(sample.Right[answer]) ? 0 : (1 / (1 + MathF.Exp(-scores[answer]))) - sample.Right[answer];
                for (var unit = 0; unit < width; unit++)
                {
                    gradient[unit] = 0;
                    if (units[unit] <= 0)
                        continue;
                    gradient[unit] = TensorPrimitives.Dot<float>(output.AsSpan(unit * answers, answers), scores) * mask[unit];
                    Step(unit * answers, scores, units[unit], rate);
                }

                Step(width * answers, scores, 1, rate);
                Learn(input, gradient, rate);
            }
        }
    }

    private void Learn(List<(int Row, float Value)> input, ReadOnlySpan<float> gradient, float rate)
    {
        var slope = TensorPrimitives.Dot(gradient, gradient) / width;
        if (slope == 0)
            return;
        foreach (var (row, value) in input)
            Descend(row, gradient, value * rate / MathF.Sqrt(squares[row] += slope * value * value));
        Descend(rows + vectors, gradient, rate / MathF.Sqrt(biasSquares += slope));
    }

    private void Descend(int row, ReadOnlySpan<float> gradient, float step)
    {
        var weights = hidden.AsSpan(row * width, width);
        TensorPrimitives.MultiplyAdd(gradient, -step, weights, weights);
    }

    private void Forward(List<(int Row, float Value)> input, float[] mask, Span<float> units, Span<float> scores)
    {
        hidden.AsSpan((rows + vectors) * width, width).CopyTo(units);
        foreach (var (row, value) in input)
            TensorPrimitives.MultiplyAdd(hidden.AsSpan(row * width, width), value, units, units);
        TensorPrimitives.Max(units, 0, units);
        TensorPrimitives.Multiply(units, mask, units);
        output.AsSpan(width * answers, answers).CopyTo(scores);
        for (var unit = 0; unit < width; unit++)
        {
            if (units[unit] > 0)
                TensorPrimitives.MultiplyAdd(output.AsSpan(unit * answers, answers), units[unit], scores, scores);
        }
    }

    private void Drop(AnswerSample sample, AnswerSettings settings, Random random, List<(int Row, float Value)> input)
    {
        input.Clear();
        foreach (var view in sample.Rows)
        {
            if (random.NextSingle() < 0.1f)
                continue;
            var value = FeatureNetwork.Share(view.Length) / (1 - settings.InputDropout);
            foreach (var row in view)
            {
                if (random.NextSingle() >= settings.InputDropout)
                    input.Add((row, value));
            }
        }

        for (var number = 0; number < vectors; number++)
        {
            if (sample.Vectors[number] != 0)
                input.Add((rows + number, sample.Vectors[number] * FeatureNetwork.VectorShare));
        }
    }

    private void Step(int start, ReadOnlySpan<float> gradient, float value, float rate)
    {
        for (var at = 0; at < gradient.Length; at++)
        {
            var step = gradient[at] * value;
            output[start + at] -= step * rate / MathF.Sqrt(outputSquares[start + at] += step * step);
        }
    }
}
