using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Text.Neural;

/// <summary>The inner loops of the product of rows with one panel of 32 columns. They differ in speed, never in a bit of the result.</summary>
/// <remarks>
/// Sums live in registers, which a loop over rows would forbid: hence the unrolled code. Where fewer rows are left than a kernel takes,
/// the last one is computed again in the place of those that are missing.
/// </remarks>
internal static class Kernels
{
    /// <summary>Up to eight rows with 512-bit vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Eight512(ref float rows, int stride, int inner, ref float panel, ref float start, int startStride, ref float into, int intoStride, int left)
    {
        var row1 = Math.Min(1, left - 1);
        var row2 = Math.Min(2, left - 1);
        var row3 = Math.Min(3, left - 1);
        var row4 = Math.Min(4, left - 1);
        var row5 = Math.Min(5, left - 1);
        var row6 = Math.Min(6, left - 1);
        var row7 = Math.Min(7, left - 1);
        ref var a1 = ref Unsafe.Add(ref rows, (nint)row1 * stride);
        ref var a2 = ref Unsafe.Add(ref rows, (nint)row2 * stride);
        ref var a3 = ref Unsafe.Add(ref rows, (nint)row3 * stride);
        ref var a4 = ref Unsafe.Add(ref rows, (nint)row4 * stride);
        ref var a5 = ref Unsafe.Add(ref rows, (nint)row5 * stride);
        ref var a6 = ref Unsafe.Add(ref rows, (nint)row6 * stride);
        ref var a7 = ref Unsafe.Add(ref rows, (nint)row7 * stride);
        var c0a = Vector512.LoadUnsafe(ref start, (nuint)(0));
        var c0b = Vector512.LoadUnsafe(ref start, (nuint)(16));
        var c1a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row1 * startStride + 0));
        var c1b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row1 * startStride + 16));
        var c2a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row2 * startStride + 0));
        var c2b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row2 * startStride + 16));
        var c3a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row3 * startStride + 0));
        var c3b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row3 * startStride + 16));
        var c4a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row4 * startStride + 0));
        var c4b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row4 * startStride + 16));
        var c5a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row5 * startStride + 0));
        var c5b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row5 * startStride + 16));
        var c6a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row6 * startStride + 0));
        var c6b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row6 * startStride + 16));
        var c7a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row7 * startStride + 0));
        var c7b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row7 * startStride + 16));
        ref var b = ref panel;
        for (nint at = 0; at < inner; at++)
        {
            var ba = Vector512.LoadUnsafe(ref b);
            var bb = Vector512.LoadUnsafe(ref b, 16);
            var x = Vector512.Create(Unsafe.Add(ref rows, at));
            c0a = Vector512.FusedMultiplyAdd(x, ba, c0a);
            c0b = Vector512.FusedMultiplyAdd(x, bb, c0b);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            c1a = Vector512.FusedMultiplyAdd(x, ba, c1a);
            c1b = Vector512.FusedMultiplyAdd(x, bb, c1b);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            c2a = Vector512.FusedMultiplyAdd(x, ba, c2a);
            c2b = Vector512.FusedMultiplyAdd(x, bb, c2b);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            c3a = Vector512.FusedMultiplyAdd(x, ba, c3a);
            c3b = Vector512.FusedMultiplyAdd(x, bb, c3b);
            x = Vector512.Create(Unsafe.Add(ref a4, at));
            c4a = Vector512.FusedMultiplyAdd(x, ba, c4a);
            c4b = Vector512.FusedMultiplyAdd(x, bb, c4b);
            x = Vector512.Create(Unsafe.Add(ref a5, at));
            c5a = Vector512.FusedMultiplyAdd(x, ba, c5a);
            c5b = Vector512.FusedMultiplyAdd(x, bb, c5b);
            x = Vector512.Create(Unsafe.Add(ref a6, at));
            c6a = Vector512.FusedMultiplyAdd(x, ba, c6a);
            c6b = Vector512.FusedMultiplyAdd(x, bb, c6b);
            x = Vector512.Create(Unsafe.Add(ref a7, at));
            c7a = Vector512.FusedMultiplyAdd(x, ba, c7a);
            c7b = Vector512.FusedMultiplyAdd(x, bb, c7b);
            b = ref Unsafe.Add(ref b, PackedMatrix.Panel);
        }

        c0a.StoreUnsafe(ref into, (nuint)(0));
        c0b.StoreUnsafe(ref into, (nuint)(16));
        c1a.StoreUnsafe(ref into, (nuint)((nint)row1 * intoStride + 0));
        c1b.StoreUnsafe(ref into, (nuint)((nint)row1 * intoStride + 16));
        c2a.StoreUnsafe(ref into, (nuint)((nint)row2 * intoStride + 0));
        c2b.StoreUnsafe(ref into, (nuint)((nint)row2 * intoStride + 16));
        c3a.StoreUnsafe(ref into, (nuint)((nint)row3 * intoStride + 0));
        c3b.StoreUnsafe(ref into, (nuint)((nint)row3 * intoStride + 16));
        c4a.StoreUnsafe(ref into, (nuint)((nint)row4 * intoStride + 0));
        c4b.StoreUnsafe(ref into, (nuint)((nint)row4 * intoStride + 16));
        c5a.StoreUnsafe(ref into, (nuint)((nint)row5 * intoStride + 0));
        c5b.StoreUnsafe(ref into, (nuint)((nint)row5 * intoStride + 16));
        c6a.StoreUnsafe(ref into, (nuint)((nint)row6 * intoStride + 0));
        c6b.StoreUnsafe(ref into, (nuint)((nint)row6 * intoStride + 16));
        c7a.StoreUnsafe(ref into, (nuint)((nint)row7 * intoStride + 0));
        c7b.StoreUnsafe(ref into, (nuint)((nint)row7 * intoStride + 16));
    }

    /// <summary>Up to four rows with 512-bit vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four512(ref float rows, int stride, int inner, ref float panel, ref float start, int startStride, ref float into, int intoStride, int left)
    {
        var row1 = Math.Min(1, left - 1);
        var row2 = Math.Min(2, left - 1);
        var row3 = Math.Min(3, left - 1);
        ref var a1 = ref Unsafe.Add(ref rows, (nint)row1 * stride);
        ref var a2 = ref Unsafe.Add(ref rows, (nint)row2 * stride);
        ref var a3 = ref Unsafe.Add(ref rows, (nint)row3 * stride);
        var c0a = Vector512.LoadUnsafe(ref start, (nuint)(0));
        var c0b = Vector512.LoadUnsafe(ref start, (nuint)(16));
        var c1a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row1 * startStride + 0));
        var c1b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row1 * startStride + 16));
        var c2a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row2 * startStride + 0));
        var c2b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row2 * startStride + 16));
        var c3a = Vector512.LoadUnsafe(ref start, (nuint)((nint)row3 * startStride + 0));
        var c3b = Vector512.LoadUnsafe(ref start, (nuint)((nint)row3 * startStride + 16));
        ref var b = ref panel;
        for (nint at = 0; at < inner; at++)
        {
            var ba = Vector512.LoadUnsafe(ref b);
            var bb = Vector512.LoadUnsafe(ref b, 16);
            var x = Vector512.Create(Unsafe.Add(ref rows, at));
            c0a = Vector512.FusedMultiplyAdd(x, ba, c0a);
            c0b = Vector512.FusedMultiplyAdd(x, bb, c0b);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            c1a = Vector512.FusedMultiplyAdd(x, ba, c1a);
            c1b = Vector512.FusedMultiplyAdd(x, bb, c1b);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            c2a = Vector512.FusedMultiplyAdd(x, ba, c2a);
            c2b = Vector512.FusedMultiplyAdd(x, bb, c2b);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            c3a = Vector512.FusedMultiplyAdd(x, ba, c3a);
            c3b = Vector512.FusedMultiplyAdd(x, bb, c3b);
            b = ref Unsafe.Add(ref b, PackedMatrix.Panel);
        }

        c0a.StoreUnsafe(ref into, (nuint)(0));
        c0b.StoreUnsafe(ref into, (nuint)(16));
        c1a.StoreUnsafe(ref into, (nuint)((nint)row1 * intoStride + 0));
        c1b.StoreUnsafe(ref into, (nuint)((nint)row1 * intoStride + 16));
        c2a.StoreUnsafe(ref into, (nuint)((nint)row2 * intoStride + 0));
        c2b.StoreUnsafe(ref into, (nuint)((nint)row2 * intoStride + 16));
        c3a.StoreUnsafe(ref into, (nuint)((nint)row3 * intoStride + 0));
        c3b.StoreUnsafe(ref into, (nuint)((nint)row3 * intoStride + 16));
    }

    /// <summary>Up to four rows with 256-bit vectors (on Arm, pairs of 128-bit ones), half a panel at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four256(ref float rows, int stride, int inner, ref float panel, ref float start, int startStride, ref float into, int intoStride, int left)
    {
        var row1 = Math.Min(1, left - 1);
        var row2 = Math.Min(2, left - 1);
        var row3 = Math.Min(3, left - 1);
        ref var a1 = ref Unsafe.Add(ref rows, (nint)row1 * stride);
        ref var a2 = ref Unsafe.Add(ref rows, (nint)row2 * stride);
        ref var a3 = ref Unsafe.Add(ref rows, (nint)row3 * stride);
        for (var half = 0; half < PackedMatrix.Panel; half += 16)
        {
            var c0a = Vector256.LoadUnsafe(ref start, (nuint)(half));
            var c0b = Vector256.LoadUnsafe(ref start, (nuint)(half + 8));
            var c1a = Vector256.LoadUnsafe(ref start, (nuint)((nint)row1 * startStride + half));
            var c1b = Vector256.LoadUnsafe(ref start, (nuint)((nint)row1 * startStride + half + 8));
            var c2a = Vector256.LoadUnsafe(ref start, (nuint)((nint)row2 * startStride + half));
            var c2b = Vector256.LoadUnsafe(ref start, (nuint)((nint)row2 * startStride + half + 8));
            var c3a = Vector256.LoadUnsafe(ref start, (nuint)((nint)row3 * startStride + half));
            var c3b = Vector256.LoadUnsafe(ref start, (nuint)((nint)row3 * startStride + half + 8));
            ref var b = ref Unsafe.Add(ref panel, half);
            for (nint at = 0; at < inner; at++)
            {
                var ba = Vector256.LoadUnsafe(ref b);
                var bb = Vector256.LoadUnsafe(ref b, 8);
                var x = Vector256.Create(Unsafe.Add(ref rows, at));
                c0a = Vector256.FusedMultiplyAdd(x, ba, c0a);
                c0b = Vector256.FusedMultiplyAdd(x, bb, c0b);
                x = Vector256.Create(Unsafe.Add(ref a1, at));
                c1a = Vector256.FusedMultiplyAdd(x, ba, c1a);
                c1b = Vector256.FusedMultiplyAdd(x, bb, c1b);
                x = Vector256.Create(Unsafe.Add(ref a2, at));
                c2a = Vector256.FusedMultiplyAdd(x, ba, c2a);
                c2b = Vector256.FusedMultiplyAdd(x, bb, c2b);
                x = Vector256.Create(Unsafe.Add(ref a3, at));
                c3a = Vector256.FusedMultiplyAdd(x, ba, c3a);
                c3b = Vector256.FusedMultiplyAdd(x, bb, c3b);
                b = ref Unsafe.Add(ref b, PackedMatrix.Panel);
            }

            c0a.StoreUnsafe(ref into, (nuint)(half));
            c0b.StoreUnsafe(ref into, (nuint)(half + 8));
            c1a.StoreUnsafe(ref into, (nuint)((nint)row1 * intoStride + half));
            c1b.StoreUnsafe(ref into, (nuint)((nint)row1 * intoStride + half + 8));
            c2a.StoreUnsafe(ref into, (nuint)((nint)row2 * intoStride + half));
            c2b.StoreUnsafe(ref into, (nuint)((nint)row2 * intoStride + half + 8));
            c3a.StoreUnsafe(ref into, (nuint)((nint)row3 * intoStride + half));
            c3b.StoreUnsafe(ref into, (nuint)((nint)row3 * intoStride + half + 8));
        }
    }

    /// <summary>One row, on a machine without wide vectors.</summary>
    public static void One(ref float row, int inner, ref float panel, ref float start, ref float into)
    {
        Span<float> sums = stackalloc float[PackedMatrix.Panel];
        MemoryMarshal.CreateReadOnlySpan(ref start, PackedMatrix.Panel).CopyTo(sums);
        for (var at = 0; at < inner; at++)
        {
            var weights = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref panel, at * PackedMatrix.Panel), PackedMatrix.Panel);
            TensorPrimitives.FusedMultiplyAdd(weights, Unsafe.Add(ref row, at), sums, sums);
        }

        sums.CopyTo(MemoryMarshal.CreateSpan(ref into, PackedMatrix.Panel));
    }
}
