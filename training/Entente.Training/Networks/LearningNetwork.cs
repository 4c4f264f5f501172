using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Training.Networks;

/// <summary>One hidden layer over features and word vectors while it learns, sample by sample: features by Adagrad with one rate a feature. What an error is, its course says.</summary>
internal sealed class LearningNetwork
{
    // Where the sums of squares begin, so that the first steps are short.
    private const float First = 0.01f;

    private readonly int rows;
    private readonly int vectors;
    private readonly int width;
    private readonly int answers;
    private readonly bool plainVectors;
    private readonly float[] squares;
    private readonly float[] outputSquares;
    private readonly float[] gradient;
    private float biasSquares = First;

    /// <param name="rows">How many features there are.</param>
    /// <param name="vectors">How many numbers the vectors have.</param>
    /// <param name="width">How many hidden units there are.</param>
    /// <param name="answers">How many answers there are.</param>
    /// <param name="plainVectors">Whether the numbers of the vectors learn by plain descent.</param>
    /// <param name="random">Where the weights begin.</param>
    public LearningNetwork(int rows, int vectors, int width, int answers, bool plainVectors, Random random)
    {
        (this.rows, this.vectors, this.width, this.answers, this.plainVectors) = (rows, vectors, width, answers, plainVectors);
        Hidden = new float[(rows + vectors + 1) * width];
        Output = new float[(width + 1) * answers];
        (squares, outputSquares, gradient) = (new float[rows + vectors], new float[Output.Length], new float[width]);
        Array.Fill(squares, First);
        Array.Fill(outputSquares, First);
        for (var at = 0; at < (rows + vectors) * width; at++)
            Hidden[at] = (random.NextSingle() - 0.5f) * 0.2f;
        for (var at = 0; at < width * answers; at++)
            Output[at] = (random.NextSingle() - 0.5f) * 2 / MathF.Sqrt(width);
    }

    /// <summary>The first layer: a row a feature, a row a number of the vectors, the bias.</summary>
    public float[] Hidden { get; }

    /// <summary>The second layer: a row a hidden unit, the bias.</summary>
    public float[] Output { get; }

    /// <summary>The scores of the answers.</summary>
    /// <param name="input">The rows that are seen, each with what it counts.</param>
    /// <param name="mask">What each hidden unit counts, 0 for one that is left out.</param>
    /// <param name="units">The hidden units, filled in.</param>
    /// <param name="scores">The scores, filled in.</param>
    public void Forward(List<(int Row, float Value)> input, float[] mask, Span<float> units, Span<float> scores)
    {
        Hidden.AsSpan((rows + vectors) * width, width).CopyTo(units);
        foreach (var (row, value) in input)
            Add(Hidden.AsSpan(row * width, width), value, units);
        TensorPrimitives.Max(units, 0, units);
        TensorPrimitives.Multiply(units, mask, units);
        Output.AsSpan(width * answers, answers).CopyTo(scores);
        for (var unit = 0; unit < width; unit++)
        {
            if (units[unit] > 0)
                Add(Output.AsSpan(unit * answers, answers), units[unit], scores);
        }
    }

    /// <summary>One step against the errors of the answers, after <see cref="Forward"/> of the same sample.</summary>
    public void Learn(List<(int Row, float Value)> input, float[] mask, ReadOnlySpan<float> units, ReadOnlySpan<float> errors, float rate)
    {
        for (var unit = 0; unit < width; unit++)
        {
            gradient[unit] = 0;
            if (units[unit] <= 0)
                continue;
            gradient[unit] = Dot(Output.AsSpan(unit * answers, answers), errors) * mask[unit];
            Step(unit * answers, errors, units[unit], rate);
        }

        Step(width * answers, errors, 1, rate);
        var slope = Dot(gradient, gradient) / width;
        if (slope == 0)
            return;
        foreach (var (row, value) in input)
            Descend(row, value * (plainVectors && row >= rows ? rate : rate / MathF.Sqrt(squares[row] += slope * value * value)));
        Descend(rows + vectors, rate / MathF.Sqrt(biasSquares += slope));
    }

    /// <summary>The sum of products, in one order wherever the numbers lie in memory, so that the same seed learns the same.</summary>
    public static float Dot(ReadOnlySpan<float> some, ReadOnlySpan<float> others)
    {
        var sums = Vector256<float>.Zero;
        var at = 0;
        for (; at <= some.Length - Vector256<float>.Count; at += Vector256<float>.Count)
            sums += Vector256.Create(some[at..]) * Vector256.Create(others[at..]);
        var sum = Vector256.Sum(sums);
        for (; at < some.Length; at++)
            sum += some[at] * others[at];
        return sum;
    }

    private void Descend(int row, float step) => Add(gradient, -step, Hidden.AsSpan(row * width, width));

    // Product and sum are rounded each: a fused step rounds once, and whether a library takes it may change while a program runs.
    private static void Add(ReadOnlySpan<float> some, float times, Span<float> into)
    {
        var at = 0;
        for (; at <= some.Length - Vector256<float>.Count; at += Vector256<float>.Count)
            (Vector256.Create<float>(into[at..]) + (Vector256.Create(some[at..]) * times)).CopyTo(into[at..]);
        for (; at < some.Length; at++)
            into[at] += some[at] * times;
    }

    private void Step(int start, ReadOnlySpan<float> errors, float value, float rate)
    {
        var own = MemoryMarshal.Cast<float, Vector<float>>(Output.AsSpan(start, errors.Length));
        var sum = MemoryMarshal.Cast<float, Vector<float>>(outputSquares.AsSpan(start, errors.Length));
        var slope = MemoryMarshal.Cast<float, Vector<float>>(errors);
        for (var at = 0; at < slope.Length; at++)
        {
            var step = slope[at] * value;
            sum[at] += step * step;
            own[at] -= step * rate / Vector.SquareRoot(sum[at]);
        }

        for (var at = slope.Length * Vector<float>.Count; at < errors.Length; at++)
        {
            var step = errors[at] * value;
            Output[start + at] -= step * rate / MathF.Sqrt(outputSquares[start + at] += step * step);
        }
    }
}
