using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Entente.Registers.Compiled;

namespace Entente.Registers.Names;

/// <summary>
/// The names of a register in tables of numbers that are used where they lie: nothing is made of a name until a text asks for it.
/// Two hash tables with open addressing lead in: one from the first word of a name to the length of the longest that begins so,
/// one from the whole name, in small letters, to its spellings and their meanings.
/// </summary>
internal sealed class NameIndexTables
{
    private const int HeadLength = 6;
    private const int EntryLength = 6;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly CompiledTexts texts;
    private readonly Table firstWords, slots, hashes, spellings, folded, meanings, entryNumbers, entries;
    private readonly NameEntry[]?[] bySpelling;
    private readonly NameEntry?[] made;

    /// <param name="section">What <see cref="NameIndexWriter"/> wrote.</param>
    /// <param name="texts">The texts it numbers.</param>
    public NameIndexTables(ReadOnlyMemory<byte> section, CompiledTexts texts)
    {
        (bytes, this.texts) = (BitConverter.IsLittleEndian ? section : Reversed(section), texts);
        var head = Numbers(new(0, HeadLength));
        var at = HeadLength;
        firstWords = Next(head[0] * 2);
        slots = Next(head[1]);
        hashes = Next(head[2]);
        spellings = Next(head[2] + 1);
        folded = Next(head[3]);
        meanings = Next(head[3] + 1);
        entryNumbers = Next(head[4]);
        entries = Next(head[5] * EntryLength);
        bySpelling = new NameEntry[head[3]][];
        made = new NameEntry[head[5]];

        Table Next(int length)
        {
            Table table = new(at, length);
            at += length;
            return table;
        }
    }

    /// <summary>How many names it holds that differ in more than case.</summary>
    public int Count => hashes.Length;

    /// <summary>How long the longest name is that begins with this word, in small letters; 0 where none does.</summary>
    public int LongestFrom(ReadOnlySpan<char> word)
    {
        var table = Numbers(firstWords);
        var hash = HashOf(word);
        for (var slot = hash & ((firstWords.Length / 2) - 1); table[(slot * 2) + 1] != 0; slot = (slot + 1) & ((firstWords.Length / 2) - 1))
        {
            if (table[slot * 2] == hash)
                return table[(slot * 2) + 1];
        }
        return 0;
    }

    /// <summary>The spellings of a name in small letters: from the first number up to, not with, the second; none where they are equal.</summary>
    public (int From, int To) Spellings(ReadOnlySpan<char> key)
    {
        var table = Numbers(slots);
        var hash = HashOf(key);
        for (var slot = hash & (slots.Length - 1); table[slot] is > 0 and var number; slot = (slot + 1) & (slots.Length - 1))
        {
            if (Numbers(hashes)[number - 1] == hash && Numbers(spellings)[number - 1] is var from && IsKeyOf(key, Folded(from)))
                return (from, Numbers(spellings)[number]);
        }
        return default;
    }

    /// <summary>A spelling as the register has it, folded.</summary>
    public string Folded(int spelling) => texts[Numbers(folded)[spelling]];

    /// <summary>What a spelling may mean.</summary>
    public NameEntry[] Meanings(int spelling)
    {
        if (bySpelling[spelling] is { } known)
            return known;
        var found = Numbers(entryNumbers)[Numbers(meanings)[spelling]..Numbers(meanings)[spelling + 1]];
        var all = new NameEntry[found.Length];
        for (var at = 0; at < all.Length; at++)
            all[at] = made[found[at]] ??= Entry(Numbers(entries).Slice(found[at] * EntryLength, EntryLength));
        return bySpelling[spelling] = all;
    }

    private NameEntry Entry(ReadOnlySpan<int> entry) =>
        new(texts[entry[0]], (NameSort)entry[1], texts[entry[2]], texts[entry[3]], new(Unpacked(entry[4]), Unpacked(entry[5])));

    private ReadOnlySpan<int> Numbers(Table table) => MemoryMarshal.Cast<byte, int>(bytes.Span).Slice(table.At, table.Length);

    private static bool IsKeyOf(ReadOnlySpan<char> key, ReadOnlySpan<char> folded)
    {
        Span<char> lower = stackalloc char[folded.Length];
        folded.ToLowerInvariant(lower);
        return key.SequenceEqual(lower);
    }

    // FNV-1a (Fowler, Noll, Vo, draft-eastlake-fnv, 32 bits), the same on every machine, its high bits folded down for the mask.
    internal static int HashOf(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }

    private static PartialDate? Unpacked(int date) => date == 0 ? null : new(DateOnly.FromDayNumber((date >> 2) - 1), (Precision)(date & 3));

    private static byte[] Reversed(ReadOnlyMemory<byte> section)
    {
        var turned = section.ToArray();
        var numbers = MemoryMarshal.Cast<byte, int>(turned.AsSpan());
        BinaryPrimitives.ReverseEndianness(numbers, numbers);
        return turned;
    }

    private readonly record struct Table(int At, int Length);
}
