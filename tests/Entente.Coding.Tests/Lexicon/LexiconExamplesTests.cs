using Entente.Coding.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Lexicon;

/// <summary>The examples of the lexicon are its tests: each sentence yields the events that its author wrote beside it, and no other.</summary>
public sealed class LexiconExamplesTests
{
    // One sentence is little to be sure by; here it is asked what is read, not how sure it is.
    private static readonly Reader Reader = Reader.Create(null, 0);

    public static TheoryData<string> Files => [.. PredicateLexicon.Shipped.Entries.Select(entry => entry.Place.Split(':')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Every_example_codes_as_it_says(string file)
    {
        var examples = PredicateLexicon.Shipped.Entries.Where(entry => entry.Place.StartsWith(file + ":", StringComparison.Ordinal)).SelectMany(entry => entry.Examples).DistinctBy(example => example.Line).ToArray();
        var failures = examples.Select(example => (example, Got: Notation.Of(Reader.Read(new Article("example", example.Sentence)))))
            .Where(pair => pair.Got != Notation.Normal(pair.example.Expected))
            .Select(pair => $"{file}:{pair.example.Line}: “{pair.example.Sentence}” should be {Notation.Normal(pair.example.Expected)}, is {pair.Got}")
            .ToArray();
        Assert.True(failures.Length == 0, $"{failures.Length} of {examples.Length} examples fail:\n" + string.Join('\n', failures));
    }

    [Theory, MemberData(nameof(Files))]
    public void What_is_listed_as_unread_is_told_when_it_is_read(string file)
    {
        var read = PredicateLexicon.Shipped.Entries.Where(entry => entry.Place.StartsWith(file + ":", StringComparison.Ordinal)).SelectMany(entry => entry.Unread).DistinctBy(example => example.Line)
            .Where(example => Notation.Of(Reader.Read(new Article("example", example.Sentence))) == Notation.Normal(example.Expected))
            .Select(example => $"{file}:{example.Line}: “{example.Sentence}” is read now: move it from unread to examples.").ToArray();
        Assert.All(PredicateLexicon.Shipped.Entries.SelectMany(entry => entry.Unread), example => Assert.NotEqual("", example.Expected));
        Assert.SkipWhen(read.Length > 0, string.Join('\n', read));
    }

    [Fact]
    public void Every_class_that_an_entry_names_exists()
    {
        var unknown = PredicateLexicon.Shipped.Entries
            .SelectMany(entry => entry.Objects.Concat(entry.Complements).Concat(entry.Subjects).Concat(entry.Not).Concat(entry.With.SelectMany(introduction => introduction.Words)).Select(word => (entry.Place, word)))
            .Where(pair => pair.word.StartsWith('@') && !PredicateLexicon.Shipped.Classes.Knows(pair.word[1..]))
            .Select(pair => $"{pair.Place}: {pair.word} is no class of classes.tsv")
            .Distinct(StringComparer.Ordinal);
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_entry_has_a_plain_example_and_a_turned_one()
    {
        var bare = PredicateLexicon.Shipped.Entries.Where(entry => entry.Examples.Length + entry.Unread.Length < 2 || entry.Examples.IsEmpty)
            .Select(entry => $"{entry.Place}: “{entry.Trigger}” has {entry.Examples.Length} examples that are read and {entry.Unread.Length} that are not; write a plain one and a turned one.");
        Assert.Empty(bare);
    }

    // Words are all words, small ones too, each once: a template betrays itself by its small words first. Half is half of the longer sentence.
    [Fact]
    public void No_two_examples_of_different_senses_share_more_than_half_of_their_words()
    {
        var examples = PredicateLexicon.Shipped.Entries.SelectMany(entry => entry.Examples.Concat(entry.Unread), (entry, example) => (entry.Place, example.Line, example.Sentence))
            .DistinctBy(example => (example.Place, example.Line)).Select(example => (example.Place, example.Line, example.Sentence, Words: WordsOf(example.Sentence))).ToArray();
        var alike = from at in Enumerable.Range(0, examples.Length)
                    let one = examples[at]
                    from other in examples.Skip(at + 1)
                    where one.Place != other.Place && 2 * one.Words.Count(other.Words.Contains) > Math.Max(one.Words.Count, other.Words.Count)
                    select $"{File(one.Place)}:{one.Line}: “{one.Sentence}” and {File(other.Place)}:{other.Line}: “{other.Sentence}” are cut from one pattern; write one of them anew.";
        Assert.Empty(alike);

        static string File(string place) => place.Split(':')[0];
        static HashSet<string> WordsOf(string sentence) => sentence.ToLowerInvariant()
            .Split([' ', ',', '.', ';', ':', '?', '!', '"', '(', ')', '“', '”', '—'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
}
