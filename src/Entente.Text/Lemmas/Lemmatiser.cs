using System.IO.Compression;
using System.Text;

namespace Entente.Text.Lemmas;

/// <summary>Finds the dictionary form of a word from its form and tags: first by a list of exceptions, then by the rules of spelling, then by its longest known ending.</summary>
/// <remarks>Learned from treebanks. Immutable and shared by all threads.</remarks>
public sealed class Lemmatiser
{
    /// <summary>The longest ending that has a rule.</summary>
    internal const int LongestEnding = 6;

    private readonly Dictionary<string, string> exceptions;
    private readonly Dictionary<string, (int Cut, string Add)> endings;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> exceptionOf;
    private readonly Dictionary<string, (int Cut, string Add)>.AlternateLookup<ReadOnlySpan<char>> endingOf;

    /// <summary>Makes a lemmatiser.</summary>
    /// <param name="exceptions">Lemmas by <c>form|Xpos</c>, the form in lower case.</param>
    /// <param name="endings">What to cut from and add to a word, by <c>ending|Xpos</c>.</param>
    internal Lemmatiser(Dictionary<string, string> exceptions, Dictionary<string, (int Cut, string Add)> endings)
    {
        (this.exceptions, this.endings) = (exceptions, endings);
        exceptionOf = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
        endingOf = endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lemma of a word.</summary>
    /// <param name="form">Its form, made plain (<see cref="Segmentation.WordForm"/>).</param>
    /// <param name="pos">Its universal part of speech.</param>
    /// <param name="xpos">Its Penn tag.</param>
    /// <returns>The dictionary form, lower case but for proper nouns, symbols and "I".</returns>
    public string LemmaOf(string form, Upos pos, string xpos)
    {
        if (form.Length > 48 || pos is Upos.PUNCT or Upos.SYM or Upos.X)
            return form;
        // Proper nouns keep their capitals; a plural one has rules of its own.
        var lower = pos == Upos.PROPN ? form : form.ToLowerInvariant();
        Span<char> key = stackalloc char[64];
        if (pos is Upos.VERB or Upos.NOUN && Inflections.Listed(lower, xpos) is { } irregular)
            return irregular;
        var length = Key(lower, xpos, pos, key);
        if (exceptionOf.TryGetValue(key[..length], out var known))
            return known;
        if (pos is Upos.VERB or Upos.NOUN && Inflections.Undo(lower, xpos) is { } plain)
            return plain;
        for (var ending = Math.Min(LongestEnding, lower.Length); ending >= 0; ending--)
        {
            length = Key(lower.AsSpan(lower.Length - ending), xpos, pos, key);
            if (!endingOf.TryGetValue(key[..length], out var rule) || rule.Cut >= lower.Length)
                continue;
            return rule is (0, "") ? lower : string.Concat(lower.AsSpan(0, lower.Length - rule.Cut), rule.Add);
        }

        return lower;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static Lemmatiser Read(Stream stream)
    {
        using BrotliStream inflated = new(stream, CompressionMode.Decompress, leaveOpen: true);
        using StreamReader reader = new(inflated, Encoding.UTF8);
        Dictionary<string, string> whole = new(StringComparer.Ordinal);
        Dictionary<string, (int Cut, string Add)> parts = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length == 2)
                whole.Add(columns[0], columns[1]);
            else
                parts.Add(columns[0], (columns[1][0] - '0', columns[2]));
        }

        return new(whole, parts);
    }

    /// <summary>Writes it as tab-separated lines, Brotli: two columns for an exception, three for an ending.</summary>
    internal void Write(Stream stream)
    {
        using BrotliStream deflated = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using StreamWriter writer = new(deflated, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var (key, lemma) in exceptions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            writer.WriteLine($"{key}\t{lemma}");
        foreach (var (key, (cut, add)) in endings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            writer.WriteLine($"{key}\t{cut}\t{add}");
    }

    /// <summary>The key of a form or ending with a tag: the Penn tag, with an "a" where it is an auxiliary.</summary>
    internal static int Key(ReadOnlySpan<char> ending, string xpos, Upos pos, Span<char> into)
    {
        ending.CopyTo(into);
        into[ending.Length] = '|';
        xpos.CopyTo(into[(ending.Length + 1)..]);
        var length = ending.Length + 1 + xpos.Length;
        if (pos is not (Upos.AUX or Upos.PROPN))
            return length;
        into[length] = pos == Upos.AUX ? 'a' : 'p';
        return length + 1;
    }
}
