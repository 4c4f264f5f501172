using System.Collections.Immutable;

namespace Entente.Text.Perceptron;

/// <summary>A linear model over hashed features: a few weights for each feature, whole numbers, summed for each label.</summary>
/// <remarks>Immutable and shared by all threads.</remarks>
internal sealed class SparseModel
{
    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly int[] offsets;
    private readonly Weight[] weights;
    private readonly int mask;

    public SparseModel(ImmutableArray<string> labels, uint[] features, int[] offsets, Weight[] weights)
    {
        Labels = labels;
        this.offsets = offsets;
        this.weights = weights;
        var size = 16;
        while (size < features.Length * 2)
            size *= 2;
        mask = size - 1;
        keys = new uint[size];
        rows = new int[size];
        for (var row = 0; row < features.Length; row++)
        {
            var slot = (int)features[row] & mask;
            while (rows[slot] != 0)
                slot = (slot + 1) & mask;
            keys[slot] = features[row];
            rows[slot] = row + 1;
        }
    }

    /// <summary>What the model chooses from; scores are in this order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The number of features it has weights for.</summary>
    public int Features => offsets.Length - 1;

    /// <summary>Sets <paramref name="scores"/> to the sum of the features' weights.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = (int)feature & mask;
            int row;
            while ((row = rows[slot]) != 0 && keys[slot] != feature)
                slot = (slot + 1) & mask;
            if (row == 0)
                continue;
            foreach (ref readonly var weight in weights.AsSpan(offsets[row - 1], offsets[row] - offsets[row - 1]))
                scores[weight.Label] += weight.Value;
        }
    }

    /// <summary>Every feature with its weights.</summary>
    public IEnumerable<(uint Feature, Weight[] Weights)> Rows()
    {
        for (var slot = 0; slot < rows.Length; slot++)
        {
            if (rows[slot] is > 0 and var row)
                yield return (keys[slot], weights[offsets[row - 1]..offsets[row]]);
        }
    }

    /// <summary>The label with the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best])
                best = label;
        }

        return best;
    }

    /// <summary>What a feature says of a label.</summary>
    internal readonly record struct Weight(short Label, short Value);
}
