using System.Runtime.Intrinsics;
using Entente.Text.Vocabulary;

namespace Entente.Coding.Relations.Ranking;

/// <summary>Says how likely each type is for a marked pair: one hidden layer over features and word vectors, learned from labelled sentences. See docs/models/ranker.md.</summary>
/// <remarks>All sums of a unit run one after the other in plain arithmetic, so that every machine comes to the same numbers.</remarks>
internal sealed class TypeRanker
{
    private static readonly Lazy<TypeRanker?> Lazily = new(() =>
    {
        using var file = typeof(TypeRanker).Assembly.GetManifestResourceStream("models/ranker.entr");
        return file is null ? null : new(RankerFile.Read(file));
    });

    private static readonly int Types = Enum.GetValues<EventType>().Length;
    private readonly RankerWeights weights;
    private readonly Dictionary<uint, int> rows;

    public TypeRanker(RankerWeights weights)
    {
        this.weights = weights;
        rows = new(weights.Keys.Length);
        for (var row = 0; row < weights.Keys.Length; row++)
            rows.Add(weights.Keys[row], row);
    }

    /// <summary>The ranker that Entente ships; null where it was built without one, so that the lexicon decides alone.</summary>
    public static TypeRanker? Shipped => Lazily.Value;

    /// <summary>The probability of each type, in their order.</summary>
    public float[] Rank(PairFeatures features, WordVectors vectors) =>
        Rank(features.Keys(), features.Vectors(vectors));

    /// <param name="views">The keys of each view's features.</param>
    /// <param name="vectors">The mean vectors.</param>
    public float[] Rank(IReadOnlyList<uint[]> views, ReadOnlySpan<float> vectors)
    {
        var hidden = (float[])weights.Bias.Clone();
        List<int> known = [];
        foreach (var view in views)
        {
            known.Clear();
            foreach (var key in view)
            {
                if (rows.TryGetValue(key, out var row))
                    known.Add(row);
            }

            var share = RankerFeatures.Share(known.Count);
            foreach (var row in known)
                Add(row, share, hidden);
        }

        for (var number = 0; number < vectors.Length; number++)
            Add(weights.Keys.Length + number, vectors[number] * RankerFeatures.VectorShare, hidden);

        var scores = (float[])weights.OutputBias.Clone();
        for (var unit = 0; unit < hidden.Length; unit++)
        {
            if (hidden[unit] <= 0)
                continue;
            for (var type = 0; type < scores.Length; type++)
                scores[type] += hidden[unit] * weights.Output[(unit * Types) + type];
        }

        var most = scores.Max();
        var sum = 0f;
        foreach (ref var score in scores.AsSpan())
            sum += score = MathF.Exp(score - most);
        foreach (ref var score in scores.AsSpan())
            score /= sum;
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
