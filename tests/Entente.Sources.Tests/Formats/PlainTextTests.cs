using CsCheck;
using Entente.Sources.Formats;
using Xunit;

namespace Entente.Sources.Tests.Formats;

public sealed class PlainTextTests
{
    [Fact]
    public void A_head_gives_title_source_and_date_and_is_left_out_of_the_text()
    {
        var article = PlainText.Article("a", "Pact signed\nMERIDIAN WIRE | 2024-06-20\n\nPARIS (Meridian Wire) - They met.\nThen left.\n", markdown: false);
        Assert.Equal("Pact signed\n\nPARIS (Meridian Wire) - They met.\nThen left.\n", article.Text);
        Assert.Equal(("Pact signed", "MERIDIAN WIRE", new DateOnly(2024, 6, 20)), (article.Title, article.Source, article.Published));
        Assert.StartsWith("They met", article.Text[article.BodyStart..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pact signed\nMERIDIAN WIRE 2024-06-20\n\nThey met.")]
    [InlineData("Pact signed\nMERIDIAN WIRE | 2024-13-20\n\nThey met.")]
    [InlineData("Pact signed\n\nMERIDIAN WIRE | 2024-06-20\nThey met.")]
    [InlineData("\nMERIDIAN WIRE | 2024-06-20\nThey met.")]
    [InlineData("They met.")]
    public void Without_a_head_the_text_is_kept_whole(string text)
    {
        var article = PlainText.Article("a", text, markdown: false);
        Assert.Equal((text, null, null), (article.Text, article.Title, article.Published));
    }

    [Fact]
    public void A_title_in_markdown_loses_its_marks()
    {
        Assert.Equal("Pact signed\n\nThey met.", PlainText.Article("a", "# Pact signed\nWIRE | 2024-06-20\nThey met.", markdown: true).Text);
    }

    [Fact]
    public void A_head_without_text_below_it_is_named()
    {
        Assert.Contains("no text below", Assert.IsType<Unreadable>(Assert.Single(PlainText.Read("Pact signed\nWIRE | 2024-06-20\n\n"u8, "a", "a", false))).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_head_is_read_back_as_it_was_written() =>
        Gen.Select(Words, Words, Gen.Date.Where(day => day.Year > 999), Words).Sample((title, source, day, body) =>
        {
            var article = PlainText.Article("a", $"{title}\n{source} | {day:yyyy-MM-dd}\n\n{body}", markdown: false);
            return article.Title == title && article.Source == source && article.Published == DateOnly.FromDateTime(day) && article.Text == $"{title}\n\n{body}"
                && article.BodyStart >= title.Length + 2 && article.BodyStart <= article.Text.Length;
        });

    [Fact]
    public void No_text_loses_a_letter_unless_it_has_a_head() =>
        Gen.String[Gen.Char["ABab .:|-–()\n\t"]].Where(text => !text.Contains('|')).Sample(text => PlainText.Article("a", text, false) is { } article
            && article.Text == text && article.BodyStart >= 0 && article.BodyStart <= text.Length);

    private static readonly Gen<string> Words =
        Gen.String[Gen.Char["abcdefgh XYZ'é平"], 1, 30].Where(words => words.Trim() == words && words.Length > 0);
}
