using Entente.Sources;
using Entente.Text.Languages;
using Xunit;

namespace Entente.Text.Tests.Languages;

public sealed class LanguageRecogniserTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Texts() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Languages", "languages.tsv")).Skip(2).Select(line => line.Split('\t')).Select(row => new TheoryDataRow<string, string>(row[0], row[1]));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_told_by_its_language(string language, string text) => Assert.Equal(language, LanguageRecogniser.Of(text));

    [Fact]
    public void A_text_without_words_is_taken_for_English() => Assert.Equal("en", LanguageRecogniser.Of(""));

    [Fact]
    public void A_text_of_short_clauses_needs_no_small_word_to_be_English() =>
        Assert.Equal("en", LanguageRecogniser.Of(string.Concat(Enumerable.Repeat("France criticised Mali. ", 100))));

    [Fact]
    public void A_text_in_capitals_is_taken_for_English() =>
        Assert.Equal("en", LanguageRecogniser.Of(string.Concat(Enumerable.Repeat("PUTIN MEETS KIM ", 20))));

    [Fact]
    public void The_chain_says_the_language_and_adds_every_layer_all_the_same()
    {
        var document = Text.English.Pipeline().Annotate(new(new Article("a", "Der Minister sagte am Dienstag, die beiden Staaten würden einen Vertrag unterzeichnen.")));
        Assert.Equal("de", document.Language);
        Assert.True(document.IsForeign);
        Assert.NotEmpty(document.Tokens);
        Assert.Equal(document.Tokens.Length, document.Arcs.Length);
        Assert.False(document.Mentions.IsDefault || document.Chains.IsDefault || document.Times.IsDefault);
    }

    [Fact]
    public void A_document_not_yet_looked_at_is_not_foreign() => Assert.False(new Document(new Article("a", "Der Minister sagte nichts.")).IsForeign);

    [Fact]
    public void Languages_are_sorted_and_fit_into_the_bits_of_a_word()
    {
        Assert.Equal(FunctionWords.Shipped.Languages.Order(StringComparer.Ordinal), FunctionWords.Shipped.Languages);
        Assert.InRange(FunctionWords.Shipped.Languages.Length, 12, 32);
    }
}
