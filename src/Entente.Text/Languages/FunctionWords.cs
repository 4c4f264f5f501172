using System.Collections.Immutable;
using System.Text;

namespace Entente.Text.Languages;

/// <summary>The small words that no text of a language does without: <c>function-words.tsv</c>.</summary>
internal sealed class FunctionWords
{
    private static readonly Lazy<FunctionWords> Lazily = new(() =>
    {
        using var stream = typeof(FunctionWords).Assembly.GetManifestResourceStream("languages/function-words.tsv")
            ?? throw new InvalidOperationException("The library was built without languages/function-words.tsv.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return new(reader);
    });

    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private FunctionWords(TextReader reader)
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var languages = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("language\t", StringComparison.Ordinal) || line.Split('\t') is not [var language, var list, ..])
                continue;
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var known = words.TryGetValue(word, out var found) ? found : new(words.Count, 0);
                words[word] = known with { Languages = known.Languages | (1u << languages.Count) };
                Longest = Math.Max(Longest, word.Length);
            }

            languages.Add(language);
        }

        Languages = languages.ToImmutable();
    }

    /// <summary>The list that Entente ships.</summary>
    public static FunctionWords Shipped => Lazily.Value;

    /// <summary>The languages as ISO 639-1 codes, at most 32; positions here are the bits of <see cref="Word.Languages"/>.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>The length of the longest word.</summary>
    public int Longest { get; }

    /// <summary>Looks a word up, given in lower case.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out Word found) => lookup.TryGetValue(word, out found);

    /// <summary>A word: its number, and a bit for each language that has it.</summary>
    internal readonly record struct Word(int Number, uint Languages);
}
