using System.Text;
using System.Text.Json;
using CsCheck;
using Entente.Sources.Formats;
using Xunit;

namespace Entente.Sources.Tests.Formats;

public sealed class JsonLinesTests
{
    private static Incoming[] Read(string lines) => [.. JsonLines.Read(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "news.jsonl", "news.jsonl")];

    private static Article One(string line) => Assert.IsType<Arrived>(Assert.Single(Read(line))).Article;

    [Fact]
    public void A_line_gives_all_it_knows_and_unknown_fields_are_ignored()
    {
        var article = One("""{"id": "s1", "title": "Pact", "text": "They met.", "date": "2024-06-19T23:30:00+09:00", "source": "Wire", "url": "https://wire.example/1", "lang": {"x": [1]}}""");
        Assert.Equal(
            new Article("s1", "Pact\n\nThey met.") { Title = "Pact", Source = "Wire", Url = "https://wire.example/1", Published = new(2024, 6, 19), BodyStart = 6 },
            article);
    }

    [Fact]
    public void A_line_without_an_id_is_called_by_its_place()
    {
        Assert.Equal("news.jsonl:3", Assert.IsType<Arrived>(Read("\n\n{\"text\": \"They met.\"}\n")[0]).Article.Id);
    }

    [Fact]
    public void An_id_may_be_a_number_and_nulls_are_nothing()
    {
        Assert.Equal(new Article("7", "They met."), One("""{"id": 7, "title": null, "text": "They met.", "date": null, "source": "", "url": null}"""));
    }

    [Fact]
    public void A_malformed_line_is_named_with_its_number_and_passed_over()
    {
        var read = Read("{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": \"b\", \"text\": \n[1]\n{\"id\": \"c\"}\n{\"id\": \"d\", \"text\": 5}\n{\"id\": \"e\", \"text\": \"Two.\"}");
        Assert.Equal(["a", "e"], read.OfType<Arrived>().Select(arrived => arrived.Article.Id));
        Assert.Equal([2, 3, 4, 5], read.OfType<Unreadable>().Select(refused => refused.Line!.Value));
        Assert.StartsWith("news.jsonl:2: is no JSON (byte ", read[1].ToString(), StringComparison.Ordinal);
        Assert.Equal("news.jsonl:4: has no text; give the article as \"text\"", read[3].ToString());
    }

    [Fact]
    public void A_date_that_is_none_is_remarked_and_read_as_unknown()
    {
        var read = Read("""{"id": "a", "text": "One.", "date": "yesterday"}""");
        Assert.Contains("“yesterday”", Assert.IsType<Remark>(read[0]).What, StringComparison.Ordinal);
        Assert.Null(Assert.IsType<Arrived>(read[1]).Article.Published);
    }

    [Fact]
    public void A_line_longer_than_any_article_is_refused_and_the_next_is_read()
    {
        var read = Read($$"""{"text": "{{new string('x', ArticleSource.MaxBytes)}}"}""" + "\n{\"text\": \"Two.\"}");
        Assert.Equal(1, Assert.IsType<Unreadable>(read[0]).Line);
        Assert.Equal("Two.", Assert.IsType<Arrived>(read[1]).Article.Text);
    }

    [Theory]
    [InlineData(@"\ud83d\ude00 smiles", "😀 smiles")]
    [InlineData(@"\ud83d smiles", "\uFFFD smiles")]
    [InlineData(@"\ude00 smiles", "\uFFFD smiles")]
    [InlineData(@"\\ud83d smiles", @"\ud83d smiles")]
    [InlineData(@"\ud83d\ud83d\ude00", "\uFFFD😀")]
    public void Half_a_pair_that_stands_alone_is_replaced(string escaped, string text) => Assert.Equal(text, One($$"""{"text": "{{escaped}}"}""").Text);

    [Fact]
    public void Windows_line_ends_inside_a_text_become_plain_ones()
    {
        Assert.Equal("One.\nTwo.", One("""{"text": "One.\r\nTwo."}""").Text);
    }

    [Fact]
    public void A_file_of_blank_lines_holds_no_text()
    {
        Assert.Equal("news.jsonl: holds no text", Assert.Single(Read("\n \n")).ToString());
    }

    [Fact]
    public void Any_text_comes_through_as_it_was_written() =>
        Gen.String[Gen.Char['\u0001', '\uD7FF']].Where(text => !string.IsNullOrWhiteSpace(text) && !text.Contains("\r\n", StringComparison.Ordinal))
            .Sample(text => One(JsonSerializer.Serialize(new { text })).Text == text);

    [Fact]
    public void No_line_at_all_makes_it_fail() =>
        Gen.String[Gen.Char["{}[]\"\\:,ud8tex\n 1"]].Sample(line => Read(line).Length > 0);
}
