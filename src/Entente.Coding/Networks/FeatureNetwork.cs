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

    public FeatureNetwork(FeatureWeights weights)
    {
        this.weights = weights;
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
        var hidden = (float[])weights.Bias.Clone();
        List<int> known = [];
        for (var view = 0; view < views.Count; view++)
        {
            known.Clear();
            var keys = views[view];
            for (var at = 0; at < keys.Count; at++)
            {
                if (rows.TryGetValue(keys[at], out var row))
                    known.Add(row);
            }

            var share = Share(known.Count);
            foreach (var row in known)
                Add(row, share, hidden);
        }

        for (var number = 0; number < vectors.Length; number++)
            Add(weights.Keys.Length + number, vectors[number] * VectorShare, hidden);

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
        var scaled = value * (float)weights.Scales[row];
        var bytes = weights.Hidden.AsSpan(row * hidden.Length, hidden.Length);
        // Sixteen at a time; each unit still has its product rounded, then its sum, as one alone would.
        var unit = 0;
        for (; unit <= bytes.Length - Vector128<sbyte>.Count; unit += Vector128<sbyte>.Count)
        {
            var (lower, upper) = Vector128.Widen(Vector128.Create<sbyte>(bytes[unit..]));
            AddEight(lower, unit);
            AddEight(upper, unit + 8);
        }

        for (; unit < bytes.Length; unit++)
            hidden[unit] += scaled * bytes[unit];

        void AddEight(Vector128<short> eight, int from)
        {
            var (first, second) = Vector128.Widen(eight);
            Sum(first, from);
            Sum(second, from + 4);
        }

        void Sum(Vector128<int> four, int from) =>
            (Vector128.Create<float>(hidden.AsSpan(from)) + (Vector128.ConvertToSingle(four) * Vector128.Create(scaled))).CopyTo(hidden, from);
    }
}
