using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Coding.Networks;

/// <summary>One hidden layer over named features in views, which share the weight of their view, and over word vectors.</summary>
/// <remarks>All sums of a unit run one after the other in plain arithmetic, so that every machine comes to the same numbers.</remarks>
internal sealed class FeatureNetwork
{
    /// <summary>What a number of the word vectors counts.</summary>
    public const float VectorShare = 0.7f;

    private readonly FeatureWeights weights;
    private readonly FeatureTable rows;
    private readonly float[] scales;
    private readonly Func<float[], float[]> project;

    public FeatureNetwork(FeatureWeights weights)
    {
        this.weights = weights;
        scales = Array.ConvertAll(weights.Scales, scale => (float)scale);
        rows = new(weights.Keys);
        project = Project;
    }

    /// <summary>How many answers it gives.</summary>
    public int Answers => weights.OutputBias.Length;

    /// <summary>How many hidden units it has.</summary>
    public int Units => weights.Bias.Length;

    /// <summary>What each of some features of one view counts: together they have the same weight however many they are.</summary>
    public static float Share(int count) => count == 0 ? 0 : 1 / MathF.Sqrt(count);

    /// <summary>The score of each answer.</summary>
    /// <param name="views">The keys of each view's features.</param>
    /// <param name="vectors">The mean vectors.</param>
    public float[] Scores(IReadOnlyList<uint[]> views, ReadOnlySpan<float> vectors)
    {
        Span<float> hidden = stackalloc float[Units];
        Start(hidden);
        foreach (var view in views)
            See(hidden, view);
        for (var number = 0; number < vectors.Length; number++)
            Add([weights.Keys.Length + number], vectors[number] * VectorShare, hidden);
        return Scores(hidden);
    }

    /// <summary>Puts the hidden units as they are before anything is seen.</summary>
    public void Start(Span<float> hidden) => weights.Bias.CopyTo(hidden);

    /// <summary>Lets hidden units see the features of one view.</summary>
    public void See(Span<float> hidden, List<uint> keys) => See(hidden, CollectionsMarshal.AsSpan(keys));

    /// <summary>Lets hidden units see the features of one view.</summary>
    public void See(Span<float> hidden, ReadOnlySpan<uint> keys)
    {
        Span<int> known = keys.Length <= 256 ? stackalloc int[keys.Length] : new int[keys.Length];
        var count = rows.Find(keys, known);
        Add(known[..count], Share(count), hidden);
    }

    /// <summary>Lets hidden units see the mean vector of a group of words.</summary>
    /// <param name="hidden">The units.</param>
    /// <param name="group">Which of the groups it is.</param>
    /// <param name="words">The words, all of which have a vector.</param>
    public void See(Span<float> hidden, int group, ReadOnlySpan<KnownWord> words)
    {
        if (words.IsEmpty)
            return;
        Span<float> sum = stackalloc float[words[0].Vector.Length];
        var share = KnownWord.Sum(words, sum) * VectorShare;
        foreach (var word in words)
            Sums.Add(word.Projected(this, project).AsSpan(group * Units, Units), share, hidden);
    }

    /// <summary>The score of each answer when hidden units have seen everything.</summary>
    public float[] Scores(ReadOnlySpan<float> hidden)
    {
        var scores = new float[Answers];
        Score(hidden, scores);
        return scores;
    }

    /// <summary>Puts the score of each answer when hidden units have seen everything.</summary>
    public void Score(ReadOnlySpan<float> hidden, Span<float> scores)
    {
        weights.OutputBias.CopyTo(scores);
        for (var unit = 0; unit < hidden.Length; unit++)
        {
            if (hidden[unit] > 0)
                Sums.Add(weights.Output.AsSpan(unit * scores.Length, scores.Length), hidden[unit], scores);
        }
    }

    // What the units see of a vector in each of the groups.
    private float[] Project(float[] vector)
    {
        var first = weights.Keys.Length;
        var units = new float[(scales.Length - first) / vector.Length * Units];
        for (var row = first; row < scales.Length; row++)
        {
            var number = row - first;
            Add([row], vector[number % vector.Length], units.AsSpan(number / vector.Length * Units, Units));
        }

        return units;
    }

    private void Add(ReadOnlySpan<int> some, float value, Span<float> hidden)
    {
        // Many units at a time, over all rows.
        var unit = 0;
        for (; unit <= hidden.Length - (2 * Vector128<sbyte>.Count); unit += 2 * Vector128<sbyte>.Count)
        {
            var (first, second, third, fourth) = (Vector256.Create<float>(hidden[unit..]), Vector256.Create<float>(hidden[(unit + 8)..]), Vector256.Create<float>(hidden[(unit + 16)..]), Vector256.Create<float>(hidden[(unit + 24)..]));
            foreach (var row in some)
            {
                var times = Vector256.Create(value * scales[row]);
                var (lower, upper) = Vector256.Widen(Vector256.Create<sbyte>(weights.Hidden.AsSpan((row * hidden.Length) + unit, Vector256<sbyte>.Count)));
                first += Vector256.ConvertToSingle(Vector256.WidenLower(lower)) * times;
                second += Vector256.ConvertToSingle(Vector256.WidenUpper(lower)) * times;
                third += Vector256.ConvertToSingle(Vector256.WidenLower(upper)) * times;
                fourth += Vector256.ConvertToSingle(Vector256.WidenUpper(upper)) * times;
            }

            first.CopyTo(hidden[unit..]);
            second.CopyTo(hidden[(unit + 8)..]);
            third.CopyTo(hidden[(unit + 16)..]);
            fourth.CopyTo(hidden[(unit + 24)..]);
        }

        for (; unit <= hidden.Length - Vector128<sbyte>.Count; unit += Vector128<sbyte>.Count)
        {
            var (lower, upper) = (Vector256.Create<float>(hidden[unit..]), Vector256.Create<float>(hidden[(unit + 8)..]));
            foreach (var row in some)
            {
                var times = Vector256.Create(value * scales[row]);
                var bytes = Vector256.WidenLower(Vector128.Create<sbyte>(weights.Hidden.AsSpan((row * hidden.Length) + unit, Vector128<sbyte>.Count)).ToVector256Unsafe());
                lower += Vector256.ConvertToSingle(Vector256.WidenLower(bytes)) * times;
                upper += Vector256.ConvertToSingle(Vector256.WidenUpper(bytes)) * times;
            }

            lower.CopyTo(hidden[unit..]);
            upper.CopyTo(hidden[(unit + 8)..]);
        }

        for (; unit < hidden.Length; unit++)
        {
            foreach (var row in some)
                hidden[unit] += value * scales[row] * weights.Hidden[(row * hidden.Length) + unit];
        }
    }
}
