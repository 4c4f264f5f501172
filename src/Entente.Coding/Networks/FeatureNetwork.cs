using System.Runtime.Intrinsics;

namespace Entente.Coding.Networks;

/// <summary>One hidden layer over named features in views, which share the weight of their view, and over word vectors.</summary>
/// <remarks>All sums of a unit run one after the other in plain arithmetic, so that every machine comes to the same numbers.</remarks>
internal sealed class FeatureNetwork
{
    /// <summary>What a number of the word vectors counts.</summary>
    public const float VectorShare = 0.7f;

    private readonly FeatureWeights weights;
    private readonly Dictionary<uint, int> rows;
    private readonly float[] scales;

    public FeatureNetwork(FeatureWeights weights)
    {
        this.weights = weights;
        scales = Array.ConvertAll(weights.Scales, scale => (float)scale);
        rows = new(weights.Keys.Length);
        for (var row = 0; row < weights.Keys.Length; row++)
            rows.Add(weights.Keys[row], row);
    }

    /// <summary>How many answers it gives.</summary>
    public int Answers => weights.OutputBias.Length;

    /// <summary>What each of some features of one view counts: together they have the same weight however many they are.</summary>
    public static float Share(int count) => count == 0 ? 0 : 1 / MathF.Sqrt(count);

    /// <summary>The score of each answer.</summary>
    /// <param name="views">The keys of each view's features.</param>
    /// <param name="vectors">The mean vectors.</param>
    public float[] Scores(IReadOnlyList<IReadOnlyList<uint>> views, ReadOnlySpan<float> vectors)
    {
        var hidden = Start();
        for (var view = 0; view < views.Count; view++)
            See(hidden, views[view]);
        See(hidden, 0, vectors);
        return Scores(hidden);
    }

    /// <summary>The hidden units before anything is seen.</summary>
    public float[] Start() => (float[])weights.Bias.Clone();

    /// <summary>Lets hidden units see the features of one view.</summary>
    public void See(float[] hidden, IReadOnlyList<uint> keys)
    {
        Span<int> known = keys.Count <= 256 ? stackalloc int[keys.Count] : new int[keys.Count];
        var count = 0;
        for (var at = 0; at < keys.Count; at++)
        {
            if (rows.TryGetValue(keys[at], out var row))
                known[count++] = row;
        }

        var share = Share(count);
        foreach (var row in known[..count])
            Add(row, share, hidden);
    }

    /// <summary>Lets hidden units see some of the numbers of the word vectors.</summary>
    /// <param name="hidden">The units.</param>
    /// <param name="first">The place of the first of the numbers.</param>
    /// <param name="numbers">The numbers.</param>
    public void See(float[] hidden, int first, ReadOnlySpan<float> numbers)
    {
        for (var number = 0; number < numbers.Length; number++)
            Add(weights.Keys.Length + first + number, numbers[number] * VectorShare, hidden);
    }

    /// <summary>The score of each answer when hidden units have seen everything.</summary>
    public float[] Scores(ReadOnlySpan<float> hidden)
    {
        var scores = (float[])weights.OutputBias.Clone();
        for (var unit = 0; unit < hidden.Length; unit++)
        {
            if (hidden[unit] <= 0)
                continue;
            for (var answer = 0; answer < scores.Length; answer++)
                scores[answer] += hidden[unit] * weights.Output[(unit * scores.Length) + answer];
        }

        return scores;
    }

    private void Add(int row, float value, float[] hidden)
    {
        if (value == 0)
            return;
        var scaled = value * scales[row];
        var bytes = weights.Hidden.AsSpan(row * hidden.Length, hidden.Length);
        // Sixteen at a time; each unit still has its product rounded, then its sum, as one alone would.
        var unit = 0;
        var times = Vector256.Create(scaled);
        for (; unit <= bytes.Length - Vector128<sbyte>.Count; unit += Vector128<sbyte>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.WidenLower(Vector256.Create(Vector128.Create<sbyte>(bytes[unit..]), default)));
            Sum(lower, unit);
            Sum(upper, unit + 8);
        }

        for (; unit < bytes.Length; unit++)
            hidden[unit] += scaled * bytes[unit];

        void Sum(Vector256<int> eight, int from) =>
            (Vector256.Create<float>(hidden.AsSpan(from)) + (Vector256.ConvertToSingle(eight) * times)).CopyTo(hidden, from);
    }
}
