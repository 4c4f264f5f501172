using Entente.Registers.Compiled;
using Entente.Registers.Names;

namespace Entente.Registers;

/// <summary>All names of a register, for finding them in text. Immutable; one serves all threads.</summary>
/// <remarks>
/// A word matches when its first letter has the case the register gives it ("Turkey" is no "turkey", "US" no "us"); where the register
/// writes a small letter, text may write either. Words in capitals match whatever the register has, and the match says so. Hyphens,
/// apostrophes, full stops and diacritics make no difference, however the text was cut into words.
/// </remarks>
public sealed class NameIndex
{
    private const int LongestName = 160;

    private readonly NameIndexTables tables;

    private NameIndex(NameIndexTables tables) => this.tables = tables;

    /// <summary>How many different names it knows.</summary>
    public int Count => tables.Count;

    /// <summary>The index of a register's names.</summary>
    public static NameIndex Of(Register register)
    {
        TextTable texts = new();
        CompiledOutput output = new(texts);
        NameIndexWriter.Write(NameIndexBuilder.Of(register), texts, output);
        return new(new(output.Written.ToArray(), new(texts.Texts)));
    }

    /// <summary>The index that travels in a compiled register.</summary>
    internal static NameIndex Of(CompiledRegister compiled) => new(new(compiled.Bytes(CompiledRegister.NameIndex), compiled.Texts));

    /// <summary>What a whole surface may mean; empty when it is no name.</summary>
    public IReadOnlyList<NameEntry> Find(string surface)
    {
        Span<char> folded = stackalloc char[LongestName];
        var length = NameFolding.Append(surface.Length > LongestName - 20 ? surface.AsSpan(0, LongestName - 20) : surface, folded, 0, joined: false);
        return Meanings(folded[..length], out _);
    }

    /// <summary>The longest name that the words begin with.</summary>
    /// <param name="words">The tokens of a text from some place on.</param>
    /// <param name="entries">What it may mean; empty when there is none.</param>
    /// <returns>How many tokens it takes; 0 when there is none.</returns>
    public int Longest(ReadOnlySpan<string> words, out IReadOnlyList<NameEntry> entries)
    {
        var match = Match(words);
        entries = match.Entries;
        return match.Words;
    }

    /// <summary>The longest name that the words begin with, with what is known of its case.</summary>
    public NameMatch Match(ReadOnlySpan<string> words)
    {
        Span<char> folded = stackalloc char[LongestName];
        Span<int> ends = stackalloc int[NameIndexBuilder.MostWords * 2];
        var tokens = 0;
        var length = 0;
        var longest = LongestName;
        for (; tokens < Math.Min(words.Length, ends.Length); tokens++)
        {
            var joined = tokens > 0 && (EndsInApostrophe(words[tokens - 1]) || BeginsWithApostrophe(words[tokens]));
            var grown = NameFolding.Append(words[tokens], folded, length, joined);
            if (tokens == 0)
            {
                longest = grown == 0 ? 0 : LongestFrom(folded[..grown], open: words.Length > 1 && (EndsInApostrophe(words[0]) || BeginsWithApostrophe(words[1])));
                if (longest == 0)
                    return NameMatch.None;
            }
            // No name that begins so is as long.
            if (grown > longest)
                break;
            ends[tokens] = grown == length ? -1 : grown;
            length = grown;
        }
        for (var last = tokens - 1; last >= 0; last--)
        {
            if (ends[last] > 0 && Meanings(folded[..ends[last]], out var shouted) is { Length: > 0 } entries && !(last > 0 && IsPossessive(words[last]) && NamesPersons(entries)))
                return new(last + 1, entries, shouted);
        }
        return NameMatch.None;
    }

    // How long the longest name is whose first word this is; 0 where none begins so.
    private int LongestFrom(ReadOnlySpan<char> folded, bool open)
    {
        // "d'" alone begins nothing, "d'Orsay" does: with an open end only the whole can tell.
        if (open)
            return LongestName;
        Span<char> lower = stackalloc char[LongestName];
        var space = folded.IndexOf(' ');
        var first = space < 0 ? folded : folded[..space];
        return tables.LongestFrom(lower[..first.ToLowerInvariant(lower)]);
    }

    private NameEntry[] Meanings(ReadOnlySpan<char> folded, out bool shouted)
    {
        shouted = false;
        Span<char> lower = stackalloc char[LongestName];
        var (from, to) = tables.Spellings(lower[..folded.ToLowerInvariant(lower)]);
        NameEntry[] meanings = [];
        for (var spelling = from; spelling < to; spelling++)
        {
            if (!NameCase.Agrees(tables.Folded(spelling), folded, out var byCapitals))
                continue;
            shouted |= byCapitals;
            meanings = meanings.Length == 0 ? tables.Meanings(spelling) : [.. meanings, .. tables.Meanings(spelling)];
        }
        return meanings;
    }

    // "Lloyd's" is a name, "Cuba's" is not one Cubas.
    private static bool IsPossessive(string word) => word is [_, 's' or 'S'] && NameFolding.IsApostrophe(word[0]);

    private static bool NamesPersons(NameEntry[] entries) => Array.TrueForAll(entries, entry => entry.Sort == NameSort.Person);

    private static bool EndsInApostrophe(string word) => word.Length > 0 && NameFolding.IsApostrophe(word[^1]);

    private static bool BeginsWithApostrophe(string word) => word.Length > 0 && NameFolding.IsApostrophe(word[0]);

    /// <summary>Names that differ in nothing but case share a key; each spelling keeps its own meanings.</summary>
    internal sealed record Spelled(string Folded, NameEntry[] Entries);
}
