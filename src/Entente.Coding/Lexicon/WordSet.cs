using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Coding.Lexicon;

/// <summary>The words that an entry asks for at one place, its classes opened and its phrases apart, ready to be looked up.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> words;

    public WordSet(ImmutableArray<string> asked, WordClasses classes)
    {
        IsOfOffice = asked.Contains("@office");
        var all = asked.SelectMany(word => word.StartsWith('@') ? classes.Of(word[1..]) : [word.ToLowerInvariant()]).ToArray();
        words = all.Where(word => !word.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        Phrases = [.. all.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => (word[..word.LastIndexOf(' ')], word[(word.LastIndexOf(' ') + 1)..])).Distinct()];
    }

    /// <summary>Phrases of two or more words: what stands before the last, and the last.</summary>
    public ImmutableArray<(string Before, string Last)> Phrases { get; }

    /// <summary>Whether whoever holds an office is asked for.</summary>
    public bool IsOfOffice { get; }

    public bool Contains(string lemma) => words.Contains(lemma);
}
