using System.Collections.Immutable;
using Entente.Text.Perceptron;

namespace Entente.Training;

/// <summary>The weights of an averaged perceptron while it learns; a feature exists once it was in an update.</summary>
internal sealed class TrainingWeights(ImmutableArray<string> labels)
{
    private Entry[]?[] rows = new Entry[1 << 16][];
    private uint[] keys = new uint[1 << 16];
    private int used;
    private int clock;

    public ImmutableArray<string> Labels { get; } = labels;

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            foreach (ref readonly var entry in rows[Slot(feature)].AsSpan())
                scores[entry.Label] += entry.Weight;
        }
    }

    /// <summary>Counts a decision: averages are over decisions.</summary>
    public void Tick() => clock++;

    /// <summary>Rewards one label and punishes another.</summary>
    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        Add(features, right, 1);
        Add(features, wrong, -1);
    }

    /// <summary>Adds to the weights of the features for a label.</summary>
    public void Add(ReadOnlySpan<uint> features, int label, float by)
    {
        foreach (var feature in features)
        {
            if (used * 2 >= keys.Length)
                Grow();
            var slot = Slot(feature);
            if (rows[slot] is null)
            {
                used++;
                keys[slot] = feature;
                rows[slot] = [];
            }

            rows[slot] = Add(rows[slot]!, label, by);
        }
    }

    /// <summary>Averaged, in whole numbers, without what is too small to matter.</summary>
    /// <param name="unit">The weight that becomes 1.</param>
    /// <param name="least">Smaller averages are dropped.</param>
    public List<(uint Feature, SparseModel.Weight[] Weights)> Averaged(double unit, double least)
    {
        List<(uint Feature, SparseModel.Weight[] Weights)> kept = [];
        for (var slot = 0; slot < rows.Length; slot++)
        {
            if (rows[slot] is not { } row)
                continue;
            List<SparseModel.Weight> weights = [];
            foreach (var entry in row)
            {
                var average = (entry.Total + ((double)entry.Weight * (clock - entry.Since))) / clock;
                var whole = (int)Math.Round(average / unit);
                if (Math.Abs(average) >= least && whole != 0)
                    weights.Add(new((short)entry.Label, (short)Math.Clamp(whole, short.MinValue, short.MaxValue)));
            }

            if (weights.Count > 0)
                kept.Add((keys[slot], [.. weights.OrderBy(weight => weight.Label)]));
        }

        return kept;
    }

    private Entry[] Add(Entry[] row, int label, float by)
    {
        var at = 0;
        while (at < row.Length && row[at].Label != label)
            at++;
        if (at == row.Length)
        {
            Array.Resize(ref row, at + 1);
            row[at] = new() { Label = label, Since = clock };
        }

        ref var entry = ref row[at];
        entry.Total += (double)entry.Weight * (clock - entry.Since);
        entry.Since = clock;
        entry.Weight += by;
        return row;
    }

    private int Slot(uint feature)
    {
        var mask = keys.Length - 1;
        var slot = (int)feature & mask;
        while (rows[slot] is not null && keys[slot] != feature)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldRows) = (keys, rows);
        keys = new uint[oldKeys.Length * 2];
        rows = new Entry[oldKeys.Length * 2][];
        for (var slot = 0; slot < oldKeys.Length; slot++)
        {
            if (oldRows[slot] is not { } row)
                continue;
            var moved = Slot(oldKeys[slot]);
            (keys[moved], rows[moved]) = (oldKeys[slot], row);
        }
    }

    private struct Entry
    {
        public int Label;
        public int Since;
        public float Weight;
        public double Total;
    }
}
