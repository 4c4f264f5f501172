using System.Numerics;

namespace Entente.Coding.Networks;

/// <summary>The rows of features by their keys. The keys are well mixed already, so that they tell their place themselves.</summary>
internal sealed class FeatureTable
{
    private readonly (uint Key, int Behind)[] slots;

    /// <param name="keys">The keys, each of which stands at its row.</param>
    public FeatureTable(ReadOnlySpan<uint> keys)
    {
        slots = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys.Length) * 2)];
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & (slots.Length - 1);
            while (slots[at].Behind > 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = (keys[row], row + 1);
        }
    }

    /// <summary>The row of a feature, −1 for one that is not known.</summary>
    public int Find(uint key)
    {
        for (var at = key & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            var (found, behind) = slots[at];
            if (found == key || behind == 0)
                return behind - 1;
        }
    }
}
