using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Entente.Text.Perceptron;

/// <summary>The file of a <see cref="SparseModel"/>: labels, then features in ascending order as differences, with their weights; all Brotli.</summary>
internal static class SparseModelFile
{
    private const uint Magic = 0x31_50_45_45; // "EEP1"

    public static SparseModel Read(Stream stream)
    {
        using BrotliStream inflated = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using BinaryReader reader = new(new BufferedStream(inflated, 1 << 16), Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("This is no perceptron model of this version; train it again.");
        var labels = ImmutableArray.CreateRange(Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => reader.ReadString()));
        var features = new uint[reader.Read7BitEncodedInt()];
        var weights = new SparseModel.Weight[reader.Read7BitEncodedInt()];
        var offsets = new int[features.Length + 1];
        var (feature, position) = (0u, 0);
        for (var row = 0; row < features.Length; row++)
        {
            feature += (uint)reader.Read7BitEncodedInt();
            features[row] = feature;
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                var label = (short)reader.Read7BitEncodedInt();
                var zigzag = reader.Read7BitEncodedInt();
                weights[position++] = new(label, (short)((zigzag >> 1) ^ -(zigzag & 1)));
            }

            offsets[row + 1] = position;
        }

        return new(labels, features, offsets, weights);
    }

    public static void Write(Stream stream, ImmutableArray<string> labels, IReadOnlyList<(uint Feature, SparseModel.Weight[] Weights)> rows)
    {
        using BrotliStream deflated = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(deflated, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write7BitEncodedInt(labels.Length);
        foreach (var label in labels)
            writer.Write(label);
        writer.Write7BitEncodedInt(rows.Count);
        writer.Write7BitEncodedInt(rows.Sum(row => row.Weights.Length));
        var before = 0u;
        foreach (var (feature, weights) in rows.OrderBy(row => row.Feature))
        {
            writer.Write7BitEncodedInt((int)(feature - before));
            before = feature;
            writer.Write7BitEncodedInt(weights.Length);
            foreach (var weight in weights)
            {
                writer.Write7BitEncodedInt(weight.Label);
                writer.Write7BitEncodedInt((weight.Value << 1) ^ (weight.Value >> 31));
            }
        }
    }
}
