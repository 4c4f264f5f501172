using System.IO.Compression;
using System.Text;
using Entente.Text.Perceptron;

namespace Entente.Text.Names;

/// <summary>Words of like use, by number: towns are near towns, given names near given names. Made from word vectors by k-means.</summary>
internal sealed class WordClusters
{
    private readonly uint[] words;
    private readonly ushort[] clusters;
    private readonly byte[] coarse;

    private WordClusters(uint[] words, ushort[] clusters, byte[] coarse) => (this.words, this.clusters, this.coarse) = (words, clusters, coarse);

    /// <summary>The fine and the coarse cluster of a word; 0 for an unknown one.</summary>
    public (uint Fine, uint Coarse) Of(string form)
    {
        var at = Array.BinarySearch(words, Key(form));
        return at < 0 ? (0, 0) : (clusters[at] + 1u, coarse[clusters[at]] + 1u);
    }

    /// <summary>The key of a word: its lower-case spelling.</summary>
    public static uint Key(string form) => FeatureHash.Of(form.ToLowerInvariant());

    public static WordClusters Read(Stream stream)
    {
        using BrotliStream inflated = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using BinaryReader reader = new(new BufferedStream(inflated, 1 << 16), Encoding.UTF8);
        var coarser = reader.ReadBytes(reader.Read7BitEncodedInt());
        var keys = new uint[reader.Read7BitEncodedInt()];
        var fine = new ushort[keys.Length];
        var key = 0u;
        for (var at = 0; at < keys.Length; at++)
        {
            key += (uint)reader.Read7BitEncodedInt();
            keys[at] = key;
            fine[at] = (ushort)reader.Read7BitEncodedInt();
        }

        return new(keys, fine, coarser);
    }

    /// <summary>Writes clusters: the coarse one of each fine one, then the fine one of each word.</summary>
    public static void Write(Stream stream, byte[] coarse, IEnumerable<KeyValuePair<uint, ushort>> words)
    {
        using BrotliStream deflated = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(deflated, Encoding.UTF8);
        writer.Write7BitEncodedInt(coarse.Length);
        writer.Write(coarse);
        var sorted = words.OrderBy(pair => pair.Key).ToArray();
        writer.Write7BitEncodedInt(sorted.Length);
        var before = 0u;
        foreach (var (word, cluster) in sorted)
        {
            writer.Write7BitEncodedInt((int)(word - before));
            writer.Write7BitEncodedInt(cluster);
            before = word;
        }
    }
}
