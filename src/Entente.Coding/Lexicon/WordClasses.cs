using System.Collections.Frozen;

namespace Entente.Coding.Lexicon;

/// <summary>Words that an entry names together ("@agreement": treaty, pact, accord, …), from <c>lexicon/classes.tsv</c>.</summary>
internal sealed class WordClasses
{
    private static readonly Lazy<WordClasses> Lazily = new(() => new(Table.Rows("classes.tsv")));
    private readonly FrozenDictionary<string, FrozenSet<string>> members;

    private WordClasses(IEnumerable<string[]> rows) => members = rows
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public static WordClasses Shipped => Lazily.Value;

    public bool Contains(string name, string lemma) => members.TryGetValue(name, out var set) && set.Contains(lemma);

    public bool Knows(string name) => members.ContainsKey(name);

    /// <summary>The words of a class; none when there is no such class.</summary>
    public IEnumerable<string> Of(string name) => members.TryGetValue(name, out var set) ? set : [];
}
