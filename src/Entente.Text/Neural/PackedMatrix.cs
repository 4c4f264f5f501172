using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Entente.Text.Neural;

/// <summary>A matrix of weights and its bias, laid out in panels of 32 columns for the product with rows of activations.</summary>
/// <remarks>
/// Each element of a product is summed along the inner dimension in order, by fused multiply-adds: a row's result is the same, bit for bit,
/// whatever rows stand beside it and however wide the machine's vectors are.
/// </remarks>
internal sealed class PackedMatrix
{
    /// <summary>Columns a panel.</summary>
    public const int Panel = 32;

    private readonly AlignedArray data;
    private readonly AlignedArray bias;

    /// <summary>A matrix of zeros.</summary>
    public PackedMatrix(int inner, int columns)
    {
        Inner = inner;
        Width = Padded(columns);
        data = new(inner * Width);
        bias = new(Width);
    }

    /// <summary>The inner dimension.</summary>
    public int Inner { get; private set; }

    /// <summary>The columns, filled up to whole panels: the width of a row of the product.</summary>
    public int Width { get; private set; }

    /// <summary>Columns filled up to whole panels.</summary>
    public static int Padded(int columns) => (columns + Panel - 1) / Panel * Panel;

    /// <summary>Sets the weights that lead to one column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="weights">One weight for each inner position.</param>
    /// <param name="constant">Its bias.</param>
    public void SetColumn(int column, ReadOnlySpan<float> weights, float constant = 0)
    {
        var to = data.Span[(column / Panel * Panel * Inner)..];
        for (int at = 0, place = column % Panel; at < weights.Length; at++, place += Panel)
            to[place] = weights[at];
        bias[column] = constant;
    }

    /// <summary>Makes room for a matrix of another shape, its weights undefined and its bias zero.</summary>
    public static PackedMatrix Room(ref PackedMatrix? matrix, int inner, int columns)
    {
        var width = Padded(columns);
        if (matrix is null || matrix.data.Length < inner * width || matrix.bias.Length < width)
            matrix = new(inner, columns * 2);
        (matrix.Inner, matrix.Width) = (inner, width);
        return matrix;
    }

    /// <summary>Multiplies rows with the matrix.</summary>
    /// <param name="rows">The first of the rows.</param>
    /// <param name="stride">The distance from row to row; rows may overlap.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="product">Where the first row of the product goes, <see cref="Width"/> wide.</param>
    /// <param name="productStride">The distance from row to row there.</param>
    /// <param name="add">Whether to add to what stands there, rather than to the bias.</param>
    public void Multiply(ref float rows, int stride, int count, ref float product, int productStride, bool add = false)
    {
        for (var column = 0; column < Width; column += Panel)
        {
            ref var panel = ref data[column * Inner];
            ref var to = ref Unsafe.Add(ref product, column);
            for (var row = 0; row < count;)
            {
                ref var from = ref Unsafe.Add(ref rows, (nint)row * stride);
                ref var into = ref Unsafe.Add(ref to, (nint)row * productStride);
                ref var start = ref add ? ref into : ref bias[column];
                var startStride = add ? productStride : 0;
                var left = count - row;
                if (Vector512.IsHardwareAccelerated)
                {
                    if (left > 4)
                        Kernels.Eight512(ref from, stride, Inner, ref panel, ref start, startStride, ref into, productStride, left);
                    else
                        Kernels.Four512(ref from, stride, Inner, ref panel, ref start, startStride, ref into, productStride, left);
                    row += left > 4 ? 8 : 4;
                }
                else if (Vector256.IsHardwareAccelerated || AdvSimd.IsSupported)
                {
                    Kernels.Four256(ref from, stride, Inner, ref panel, ref start, startStride, ref into, productStride, left);
                    row += 4;
                }
                else
                {
                    Kernels.One(ref from, Inner, ref panel, ref start, ref into);
                    row++;
                }
            }
        }
    }
}
