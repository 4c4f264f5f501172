using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Coding.Lexicon;

/// <summary>Politics in words: which predicates mean which event type. Read once from the plain text files beside this room.</summary>
internal sealed class PredicateLexicon
{
    private static readonly Lazy<PredicateLexicon> Lazily = new(() => Read(System.Reflection.Assembly.GetExecutingAssembly()));
    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> byHead;

    private readonly FrozenDictionary<ImmutableArray<string>, WordSet> sets;

    private PredicateLexicon(ImmutableArray<LexiconEntry> entries, WordClasses classes, string hash)
    {
        Entries = entries;
        Classes = classes;
        ContentHash = hash;
        byHead = entries.GroupBy(entry => entry.Head, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Weight).ToImmutableArray(), StringComparer.Ordinal);
        sets = entries.SelectMany(entry => (ImmutableArray<string>[])[entry.Objects, entry.Complements, entry.Subjects, entry.Not, .. entry.With.Select(introduction => introduction.Words)])
            .Where(words => !words.IsEmpty).Distinct().ToFrozenDictionary(words => words, words => new WordSet(words, classes));
    }

    /// <summary>The lexicon that Entente ships.</summary>
    public static PredicateLexicon Shipped => Lazily.Value;

    public ImmutableArray<LexiconEntry> Entries { get; }

    public WordClasses Classes { get; }

    /// <summary>A hash of all files, part of the engine's name.</summary>
    public string ContentHash { get; }

    /// <summary>The entries whose trigger starts with this lemma, those that ask for more first.</summary>
    public ImmutableArray<LexiconEntry> Find(string lemma) => byHead.TryGetValue(lemma, out var entries) ? entries : [];

    /// <summary>The words of one place of an entry, ready to be looked up.</summary>
    public WordSet Words(ImmutableArray<string> asked) => sets[asked];

    private static PredicateLexicon Read(System.Reflection.Assembly assembly)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var entries = ImmutableArray.CreateBuilder<LexiconEntry>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("lexicon/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            if (name.EndsWith(".yaml", StringComparison.Ordinal))
                entries.AddRange(LexiconReader.Read(name, new StringReader(text)));
        }

        return new(entries.ToImmutable(), WordClasses.Shipped, Convert.ToHexStringLower(hash.GetHashAndReset())[..12]);
    }
}
