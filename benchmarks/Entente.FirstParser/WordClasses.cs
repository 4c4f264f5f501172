using System.IO.Compression;
using System.Text;

namespace Entente.FirstParser;

/// <summary>Which tags a known word takes, as a class: words with the same tags share one. A look at the tags of words not yet tagged.</summary>
internal static class WordClasses
{
    public static Dictionary<uint, uint> Read(Stream stream)
    {
        using BrotliStream inflated = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using BinaryReader reader = new(new BufferedStream(inflated, 1 << 14), Encoding.UTF8);
        var count = reader.Read7BitEncodedInt();
        Dictionary<uint, uint> classes = new(count);
        for (var (left, word) = (count, 0u); left > 0; left--)
        {
            word += (uint)reader.Read7BitEncodedInt();
            classes.Add(word, (uint)reader.Read7BitEncodedInt());
        }

        return classes;
    }

    public static void Write(Stream stream, IReadOnlyDictionary<uint, uint> classes)
    {
        using BrotliStream deflated = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(deflated, Encoding.UTF8);
        writer.Write7BitEncodedInt(classes.Count);
        var before = 0u;
        foreach (var (word, value) in classes.OrderBy(pair => pair.Key))
        {
            writer.Write7BitEncodedInt((int)(word - before));
            writer.Write7BitEncodedInt((int)value);
            before = word;
        }
    }
}
