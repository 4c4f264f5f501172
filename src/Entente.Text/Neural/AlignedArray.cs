using System.Runtime.InteropServices;

namespace Entente.Text.Neural;

/// <summary>Floats that start on a cache line, so that no vector straddles two.</summary>
internal sealed class AlignedArray
{
    private const int Line = 64 / sizeof(float);
    private readonly float[] floats;
    private readonly int offset;

    /// <summary>Zeros.</summary>
    public AlignedArray(int length)
    {
        Length = length;
        floats = GC.AllocateArray<float>(length + Line, pinned: true);
        var address = Marshal.UnsafeAddrOfPinnedArrayElement(floats, 0);
        offset = (int)((64 - (address & 63)) & 63) / sizeof(float);
    }

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>All of them.</summary>
    public Span<float> Span => floats.AsSpan(offset, Length);

    /// <summary>The place of the one at <paramref name="index"/>.</summary>
    public ref float this[int index] => ref floats[offset + index];

    /// <summary><paramref name="array"/> if it has room for <paramref name="length"/>, else a larger one in its place; what was in it is lost.</summary>
    public static AlignedArray Room(ref AlignedArray? array, int length)
    {
        if (array is null || array.Length < length)
            array = new(length + (length / 4));
        return array;
    }
}
