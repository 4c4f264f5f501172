using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Entente.Coding;
using Entente.Coding.Networks;
using Entente.Coding.Relations.Ranking;

namespace Entente.Training.Ranking;

/// <summary>A sentence as numbers: rows of the first layer by view, vectors, and the classes that are right.</summary>
/// <param name="Often">How often it is met, of all rounds.</param>
/// <param name="LexiconDropout">How often what the lexicon says is hidden.</param>
internal sealed record Sample(int[][] Rows, float[] Vectors, int[] Right, float Weight, float Often, float LexiconDropout);

/// <summary>One hidden layer over features and word vectors, learned sentence by sentence, with dropout of features, of whole views and of hidden units. Features learn by Adagrad with one rate a feature, vectors by plain descent.</summary>
internal sealed class Network
{
    private static readonly int[] Pentas = [.. Enum.GetValues<EventType>().Select(type => PloverOntology.Of(type).Penta)];
    private readonly int rows;
    private readonly int vectors;
    private readonly int width;
    private readonly int classes;
    private readonly float[] squares;
    private readonly float[] outputSquares;
    private float biasSquares = 0.01f;

    public Network(int rows, int vectors, int width, int classes, Random random)
    {
        (this.rows, this.vectors, this.width, this.classes) = (rows, vectors, width, classes);
        Hidden = new float[(rows + vectors + 1) * width];
        Output = new float[(width + 1) * classes];
        squares = new float[rows];
        outputSquares = new float[Output.Length];
        Array.Fill(squares, 0.01f);
        Array.Fill(outputSquares, 0.01f);
        for (var at = 0; at < (rows + vectors) * width; at++)
            Hidden[at] = (random.NextSingle() - 0.5f) * 0.2f;
        for (var at = 0; at < width * classes; at++)
            Output[at] = (random.NextSingle() - 0.5f) * 2 / MathF.Sqrt(width);
    }

    /// <summary>The first layer: a row a feature, a row a number of the vectors, the bias.</summary>
    public float[] Hidden { get; }

    /// <summary>The second layer: a row a hidden unit, the bias.</summary>
    public float[] Output { get; }

    public void Train(Sample[] samples, Settings settings, Random random)
    {
        var hidden = new float[width];
        var gradient = new float[width];
        var mask = new float[width];
        var scores = new float[classes];
        List<(int Row, float Value)> input = [];
        var order = Enumerable.Range(0, samples.Length).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = settings.Rate * (1 - (0.9f * epoch / settings.Epochs));
            foreach (var sample in order.Select(at => samples[at]))
            {
                if (random.NextSingle() >= sample.Often)
                    continue;
                Drop(sample, settings, random, input);
                for (var unit = 0; unit < width; unit++)
                    mask[unit] = random.NextSingle() < settings.HiddenDropout ? 0 : 1 / (1 - settings.HiddenDropout);
                Forward(input, mask, hidden, scores);
                Towards(sample, settings.Penta, scores);
                for (var unit = 0; unit < width; unit++)
                {
                    gradient[unit] = 0;
                    if (hidden[unit] <= 0)
                        continue;
                    gradient[unit] = TensorPrimitives.Dot<float>(Output.AsSpan(unit * classes, classes), scores) * mask[unit];
                    Step(Output, outputSquares, unit * classes, scores, hidden[unit], rate);
                }

                Step(Output, outputSquares, width * classes, scores, 1, rate);
                Learn(input, gradient, rate);
            }
        }
    }

    private void Learn(List<(int Row, float Value)> input, ReadOnlySpan<float> gradient, float rate)
    {
        var slope = TensorPrimitives.Dot(gradient, gradient) / width;
        foreach (var (row, value) in input)
            Descend(row, gradient, value * (row < rows ? rate / MathF.Sqrt(squares[row] += slope * value * value) : rate));
        Descend(rows + vectors, gradient, rate / MathF.Sqrt(biasSquares += slope));
    }

    private void Descend(int row, ReadOnlySpan<float> gradient, float step)
    {
        var weights = Hidden.AsSpan(row * width, width);
        TensorPrimitives.MultiplyAdd(gradient, -step, weights, weights);
    }

    private void Forward(List<(int Row, float Value)> input, float[] mask, Span<float> hidden, Span<float> scores)
    {
        Hidden.AsSpan((rows + vectors) * width, width).CopyTo(hidden);
        foreach (var (row, value) in input)
            TensorPrimitives.MultiplyAdd(Hidden.AsSpan(row * width, width), value, hidden, hidden);
        TensorPrimitives.Max(hidden, 0, hidden);
        TensorPrimitives.Multiply(hidden, mask, hidden);
        Output.AsSpan(width * classes, classes).CopyTo(scores);
        for (var unit = 0; unit < width; unit++)
        {
            if (hidden[unit] > 0)
                TensorPrimitives.MultiplyAdd(Output.AsSpan(unit * classes, classes), hidden[unit], scores, scores);
        }

        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.Exp<float>(scores, scores);
        TensorPrimitives.Divide(scores, TensorPrimitives.Sum<float>(scores), scores);
    }

    // The gradient of the loss: each right type gets its part of what all right ones have, each type of the right class its part of what the class has.
    private static void Towards(Sample sample, float share, Span<float> probabilities)
    {
        var penta = Pentas[sample.Right[0]];
        var (right, kin) = (1e-9f, 1e-9f);
        foreach (var type in sample.Right)
            right += probabilities[type];
        for (var type = 0; type < probabilities.Length; type++)
            kin += Pentas[type] == penta ? probabilities[type] : 0;
        for (var type = 0; type < probabilities.Length; type++)
        {
            var wanted = (sample.Right.Contains(type) ? (1 - share) / right : 0) + (Pentas[type] == penta ? share / kin : 0);
            probabilities[type] *= (1 - wanted) * sample.Weight;
        }
    }

    private void Drop(Sample sample, Settings settings, Random random, List<(int Row, float Value)> input)
    {
        input.Clear();
        for (var view = 0; view < sample.Rows.Length; view++)
        {
            if ((view == (int)View.Lexicon && random.NextSingle() < sample.LexiconDropout) || random.NextSingle() < settings.ViewDropout)
                continue;
            var value = FeatureNetwork.Share(sample.Rows[view].Length) / (1 - settings.InputDropout);
            foreach (var row in sample.Rows[view])
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

    private static void Step(float[] weights, float[] squares, int start, ReadOnlySpan<float> gradient, float value, float rate)
    {
        var own = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(start, gradient.Length));
        var sum = MemoryMarshal.Cast<float, Vector<float>>(squares.AsSpan(start, gradient.Length));
        var slope = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (var at = 0; at < slope.Length; at++)
        {
            var step = slope[at] * value;
            sum[at] += step * step;
            own[at] -= step * rate / Vector.SquareRoot(sum[at]);
        }
    }
}
