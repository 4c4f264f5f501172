using System.Numerics;

namespace Entente.Coding.Networks;

/// <summary>The rows of features by their keys. The keys are well mixed already, so that they tell their place themselves.</summary>
internal sealed class FeatureTable
{
    private const int Together = 64;

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

    /// <summary>The rows of those of some features that are known, in their order.</summary>
    /// <param name="keys">The features.</param>
    /// <param name="known">Where the rows go; as long as the keys.</param>
    /// <returns>How many are known.</returns>
    /// <remarks>Whether a feature is known hangs on nothing before it, so that the processor fetches many places at a time.</remarks>
    public int Find(ReadOnlySpan<uint> keys, Span<int> known)
    {
        var (mask, count) = ((uint)(slots.Length - 1), 0);
        Span<(uint Key, int Behind)> first = stackalloc (uint, int)[Together];
        for (; !keys.IsEmpty; keys = keys[Math.Min(Together, keys.Length)..])
        {
            var some = keys[..Math.Min(Together, keys.Length)];
            for (var at = 0; at < some.Length; at++)
                first[at] = slots[some[at] & mask];
            for (var at = 0; at < some.Length; at++)
            {
                var row = first[at].Key == some[at] || first[at].Behind == 0 ? first[at].Behind - 1 : Find(some[at]);
                known[count] = row;
                count += row >= 0 ? 1 : 0;
            }
        }

        return count;
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
