using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Text.Neural;

/// <summary>The parser's file: named lists of words and named arrays of numbers, as training/parser/export.py writes them.</summary>
/// <remarks>
/// "ENTP", version, number of parts; then for each part its name (length byte, UTF-8), its kind (byte), its rows and columns (int32) and its content.
/// Words: the length of all in bytes (int32), then UTF-8, ended by line feeds. Halves: 16-bit floats. Bytes: a 32-bit float for each row, by which
/// the row's signed bytes are to be multiplied, then the bytes. Everything is little-endian.
/// </remarks>
internal sealed class ModelFile
{
    private const int Version = 1;
    private readonly Dictionary<string, string[]> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Numbers> numbers = new(StringComparer.Ordinal);

    private enum Kind : byte
    {
        Words = 0,
        Halves = 1,
        Bytes = 2,
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no parser's file, or one of another version.</exception>
    public static ModelFile Read(Stream stream)
    {
        ModelFile file = new();
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(4).AsSpan().SequenceEqual("ENTP"u8) || reader.ReadInt32() != Version)
            throw new InvalidDataException($"Not a parser's model of version {Version}: export it again with training/parser/export.py.");
        var parts = reader.ReadInt32();
        for (var part = 0; part < parts; part++)
            file.ReadPart(reader);
        return file;
    }

    /// <summary>A list of words.</summary>
    /// <exception cref="InvalidDataException">The file has none of this name.</exception>
    public string[] Words(string name) => words.TryGetValue(name, out var found) ? found : throw Missing(name);

    /// <summary>An array of numbers.</summary>
    /// <exception cref="InvalidDataException">The file has none of this name.</exception>
    public Numbers this[string name] => numbers.TryGetValue(name, out var found) ? found : throw Missing(name);

    private static InvalidDataException Missing(string name) => new($"The parser's model has no part “{name}”.");

    private void ReadPart(BinaryReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte()));
        var kind = (Kind)reader.ReadByte();
        int rows = reader.ReadInt32(), columns = reader.ReadInt32();
        switch (kind)
        {
            case Kind.Words:
                var text = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
                words.Add(name, rows == 0 ? [] : text[..^1].Split('\n'));
                break;
            case Kind.Halves:
                var halves = MemoryMarshal.Cast<byte, ushort>(reader.ReadBytes(2 * rows * columns).AsSpan());
                var values = new float[halves.Length];
                for (var at = 0; at < values.Length; at++)
                    values[at] = (float)BitConverter.UInt16BitsToHalf(BitConverter.IsLittleEndian ? halves[at] : BinaryPrimitives.ReverseEndianness(halves[at]));
                numbers.Add(name, new(rows, columns, values, null, null));
                break;
            case Kind.Bytes:
                var scales = new float[rows];
                for (var row = 0; row < rows; row++)
                    scales[row] = reader.ReadSingle();
                numbers.Add(name, new(rows, columns, null, reader.ReadBytes(rows * columns), scales));
                break;
            default:
                throw new InvalidDataException($"The part “{name}” of the parser's model is of an unknown kind {kind}.");
        }
    }

    /// <summary>Rows of numbers, kept as the file has them: wide tables stay bytes in memory.</summary>
    internal sealed record Numbers(int Rows, int Columns, float[]? Values, byte[]? Bytes, float[]? Scales)
    {
        /// <summary>Writes a row to <paramref name="into"/>.</summary>
        public void CopyRow(int row, Span<float> into)
        {
            if (Values is not null)
            {
                Values.AsSpan(row * Columns, Columns).CopyTo(into);
                return;
            }

            var scale = Scales![row];
            var from = MemoryMarshal.Cast<byte, sbyte>(Bytes.AsSpan(row * Columns, Columns));
            for (var at = 0; at < from.Length; at++)
                into[at] = from[at] * scale;
        }

        /// <summary>All numbers, row by row.</summary>
        public float[] ToArray()
        {
            var all = new float[Rows * Columns];
            for (var row = 0; row < Rows; row++)
                CopyRow(row, all.AsSpan(row * Columns, Columns));
            return all;
        }
    }
}
