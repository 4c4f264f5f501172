using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Coding.Networks;

/// <summary>The file of a network over features.</summary>
/// <remarks>
/// "ENTR", version; the numbers of features, vector rows, hidden units and answers (int32); then the keys as steps from one to the next (7 bits a byte),
/// a 16-bit scale and the signed bytes of each row, the first bias, the second layer and its bias as 32-bit floats. Everything is little-endian.
/// </remarks>
internal static class FeatureFile
{
    private const int Version = 1;

    /// <exception cref="InvalidDataException">It is no such file, or one of another version.</exception>
    public static FeatureWeights Read(Stream stream)
    {
        using BinaryReader reader = new(new BufferedStream(stream, 1 << 16), Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("ENTR"u8) || reader.ReadInt32() != Version)
            throw new InvalidDataException($"Not a network of version {Version}: train it again with training/Entente.Training.");
        int features = reader.ReadInt32(), vectors = reader.ReadInt32(), width = reader.ReadInt32(), types = reader.ReadInt32();
        var keys = new uint[features];
        var key = 0u;
        for (var at = 0; at < features; at++)
            keys[at] = key += (uint)reader.Read7BitEncodedInt();
        var scales = new Half[features + vectors];
        for (var row = 0; row < scales.Length; row++)
            scales[row] = reader.ReadHalf();
        var hidden = new sbyte[scales.Length * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hidden.AsSpan()));
        return new(keys, scales, hidden, Floats(width), Floats(width * types), Floats(types));

        float[] Floats(int count)
        {
            var numbers = new float[count];
            for (var at = 0; at < count; at++)
                numbers[at] = reader.ReadSingle();
            return numbers;
        }
    }

    public static void Write(Stream stream, FeatureWeights weights)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write("ENTR"u8);
        writer.Write(Version);
        writer.Write(weights.Keys.Length);
        writer.Write(weights.Scales.Length - weights.Keys.Length);
        writer.Write(weights.Bias.Length);
        writer.Write(weights.OutputBias.Length);
        var before = 0u;
        foreach (var key in weights.Keys)
        {
            writer.Write7BitEncodedInt((int)(key - before));
            before = key;
        }

        foreach (var scale in weights.Scales)
            writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(weights.Hidden.AsSpan()));
        foreach (var number in weights.Bias.Concat(weights.Output).Concat(weights.OutputBias))
            writer.Write(number);
    }
}
