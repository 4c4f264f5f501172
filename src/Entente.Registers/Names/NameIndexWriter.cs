using Entente.Registers.Compiled;

namespace Entente.Registers.Names;

/// <summary>Writes the names of a register as the tables that <see cref="NameIndexTables"/> reads.</summary>
internal static class NameIndexWriter
{
    /// <summary>Writes names, gathered under their keys.</summary>
    public static void Write(Dictionary<string, NameIndex.Spelled[]> byKey, TextTable texts, CompiledOutput output)
    {
        Dictionary<NameEntry, int> numbers = [];
        List<int> hashes = [], spellings = [0], folded = [], meanings = [0], entryNumbers = [], entries = [];
        Dictionary<int, int> longest = [];
        foreach (var (key, spelled) in byKey.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hashes.Add(NameIndexTables.HashOf(key));
            var first = NameIndexTables.HashOf(FirstWord(key));
            longest[first] = Math.Max(key.Length, longest.GetValueOrDefault(first));
            foreach (var spelling in spelled)
            {
                folded.Add(texts.NumberOf(spelling.Folded));
                foreach (var entry in spelling.Entries)
                    entryNumbers.Add(NumberOf(entry));
                meanings.Add(entryNumbers.Count);
            }
            spellings.Add(folded.Count);
        }
        var slots = Slots(hashes);
        var firstWords = FirstWords(longest);
        output.Fixed([firstWords.Length / 2, slots.Length, hashes.Count, folded.Count, entryNumbers.Count, numbers.Count]);
        foreach (ReadOnlySpan<int> table in (int[][])[firstWords, slots, [.. hashes], [.. spellings], [.. folded], [.. meanings], [.. entryNumbers], [.. entries]])
            output.Fixed(table);

        int NumberOf(NameEntry entry)
        {
            if (numbers.TryGetValue(entry, out var number))
                return number;
            entries.AddRange([texts.NumberOf(entry.Id), (int)entry.Sort, texts.NumberOf(entry.Kind), texts.NumberOf(entry.Code), Packed(entry.Term.From), Packed(entry.Term.To)]);
            numbers.Add(entry, numbers.Count);
            return numbers.Count - 1;
        }
    }

    private static ReadOnlySpan<char> FirstWord(string key) => key.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? key.AsSpan(0, space) : key;

    // A third of the slots stay free, so that a word that is no name is soon known for none.
    private static int SlotsFor(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count + (count / 2)));

    private static int[] Slots(List<int> hashes)
    {
        var slots = new int[SlotsFor(hashes.Count)];
        for (var number = 0; number < hashes.Count; number++)
        {
            var slot = hashes[number] & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = number + 1;
        }
        return slots;
    }

    private static int[] FirstWords(Dictionary<int, int> longest)
    {
        var count = SlotsFor(longest.Count);
        var slots = new int[count * 2];
        foreach (var (hash, length) in longest.OrderBy(pair => pair.Key))
        {
            var slot = hash & (count - 1);
            while (slots[(slot * 2) + 1] != 0)
                slot = (slot + 1) & (count - 1);
            (slots[slot * 2], slots[(slot * 2) + 1]) = (hash, length);
        }
        return slots;
    }

    private static int Packed(PartialDate? date) => date is { } known ? ((known.First.DayNumber + 1) << 2) | (int)known.Precision : 0;
}
