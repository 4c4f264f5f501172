using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Text.Neural;

/// <summary>The network's functions of single numbers and rows, eight numbers at a time; lengths are multiples of eight.</summary>
/// <remarks>Own exponential, of fused multiply-adds alone, so that every machine computes the same bits.</remarks>
internal static class Activations
{
    private const int Lanes = 8;

    /// <summary>e to the x for x between −87 and 87, to about one unit in the last place; beyond, as at the border.</summary>
    /// <remarks>Source: Cephes, expf.c: reduction by ln 2 in two parts and its polynomial of degree 5.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        // Adding and taking away 1.5 · 2^23 rounds to the nearest whole number.
        var magic = Vector256.Create(12582912f);
        var whole = Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), magic) - magic;
        x = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-0.693359375f), x);
        x = Vector256.FusedMultiplyAdd(whole, Vector256.Create(2.12194440e-4f), x);
        var y = Vector256.Create(1.9875691500e-4f);
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(1.3981999507e-3f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(8.3334519073e-3f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(4.1665795894e-2f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(1.6666665459e-1f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(5.0000001201e-1f));
        y = Vector256.FusedMultiplyAdd(y, x * x, x) + Vector256<float>.One;
        var power = (Vector256.ConvertToInt32(whole) + Vector256.Create(127)) << 23;
        return y * power.AsSingle();
    }

    /// <summary>1 / (1 + e to the −x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256.FusedMultiplyAdd(Vector256.Create(2f), Sigmoid(x + x), Vector256.Create(-1f));

    /// <summary>Adds the first half of <paramref name="gated"/>, opened by the sigmoid of the second, to <paramref name="row"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddGated(ReadOnlySpan<float> gated, Span<float> row)
    {
        ref var values = ref MemoryMarshal.GetReference(gated);
        ref var gates = ref Unsafe.Add(ref values, row.Length);
        ref var to = ref MemoryMarshal.GetReference(row);
        for (nuint at = 0; at < (nuint)row.Length; at += Lanes)
        {
            var open = Sigmoid(Vector256.LoadUnsafe(ref gates, at));
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref values, at), open, Vector256.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
        }
    }

    /// <summary>Numbers below zero by a tenth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LeakyRelu(Span<float> row)
    {
        ref var to = ref MemoryMarshal.GetReference(row);
        for (nuint at = 0; at < (nuint)row.Length; at += Lanes)
        {
            var x = Vector256.LoadUnsafe(ref to, at);
            Vector256.Max(x, x * Vector256.Create(0.1f)).StoreUnsafe(ref to, at);
        }
    }

    /// <summary>One step of a long short-term memory.</summary>
    /// <param name="gates">Input, forget, cell and output gate, before their functions, each as long as the state.</param>
    /// <param name="cell">The cell, changed.</param>
    /// <param name="state">The new state.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Remember(ReadOnlySpan<float> gates, Span<float> cell, Span<float> state)
    {
        var width = (nuint)state.Length;
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var memory = ref MemoryMarshal.GetReference(cell);
        ref var to = ref MemoryMarshal.GetReference(state);
        for (nuint at = 0; at < width; at += Lanes)
        {
            var kept = Sigmoid(Vector256.LoadUnsafe(ref gate, width + at)) * Vector256.LoadUnsafe(ref memory, at);
            var now = Vector256.FusedMultiplyAdd(
                Sigmoid(Vector256.LoadUnsafe(ref gate, at)), Tanh(Vector256.LoadUnsafe(ref gate, (2 * width) + at)), kept);
            now.StoreUnsafe(ref memory, at);
            (Sigmoid(Vector256.LoadUnsafe(ref gate, (3 * width) + at)) * Tanh(now)).StoreUnsafe(ref to, at);
        }
    }

    /// <summary>Shifts and scales a row to mean 0 and deviation 1, then by what was learned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalise(ReadOnlySpan<float> row, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift, Span<float> into)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        var count = (nuint)row.Length;
        var sum = Vector256<float>.Zero;
        for (nuint at = 0; at < count; at += Lanes)
            sum += Vector256.LoadUnsafe(ref from, at);
        var mean = Vector256.Create(Total(sum) / count);
        sum = Vector256<float>.Zero;
        for (nuint at = 0; at < count; at += Lanes)
        {
            var away = Vector256.LoadUnsafe(ref from, at) - mean;
            sum = Vector256.FusedMultiplyAdd(away, away, sum);
        }

        var factor = Vector256.Create(1 / MathF.Sqrt((Total(sum) / count) + 1e-5f));
        ref var scales = ref MemoryMarshal.GetReference(scale);
        ref var shifts = ref MemoryMarshal.GetReference(shift);
        ref var to = ref MemoryMarshal.GetReference(into);
        for (nuint at = 0; at < count; at += Lanes)
        {
            var even = (Vector256.LoadUnsafe(ref from, at) - mean) * factor;
            Vector256.FusedMultiplyAdd(even, Vector256.LoadUnsafe(ref scales, at), Vector256.LoadUnsafe(ref shifts, at)).StoreUnsafe(ref to, at);
        }
    }

    // In a fixed order, which the library's sum does not promise.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Total(Vector256<float> v)
    {
        var half = v.GetLower() + v.GetUpper();
        return half[0] + half[1] + (half[2] + half[3]);
    }
}
