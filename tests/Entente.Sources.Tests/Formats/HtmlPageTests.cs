using System.Text;
using Entente.Sources.Formats;
using Xunit;

namespace Entente.Sources.Tests.Formats;

public sealed class HtmlPageTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><title>Pact signed in Pyongyang | Meridian Wire</title>
        <meta property="og:title" content="Pact signed in Pyongyang">
        <meta property="og:site_name" content="Meridian Wire">
        <meta property="article:published_time" content="2024-06-20T00:30:00+09:00">
        <link rel="canonical" href="https://meridian.example/pact">
        <script>document.write("<p>Evil one</p>")</script><style>p { color: red }</style>
        </head><body>
        <nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Pact signed in Pyongyang</h1>
        <p>Russia and North Korea signed a treaty on Wednesday, in which each promises to come to the aid of the other
        if it is attacked, the Kremlin said after the meeting of the two leaders.</p>
        <script>alert("Evil two")</script>
        <figure><img src="x.jpg" onerror="alert('Evil three')"><figcaption>Leaders shake hands.</figcaption></figure>
        <p>South Korea voiced <b>grave</b> concern &amp; summoned the Russian ambassador in Seoul, saying that the treaty
        breaks resolutions of the Security Council which Russia itself had voted for.</p>
        <noscript><p>Evil four</p></noscript>
        <p onclick="alert('Evil five')">The White House said that it was no surprise.<br>Nobody in Beijing would comment on the matter, reporters who asked were told.</p>
        </article>
        <footer>Copyright, all rights reserved</footer>
        <script src="https://evil.example/six.js"></script></body></html>
        """;

    private static Article One(string html) => Assert.IsType<Arrived>(Assert.Single(HtmlPage.Read(Encoding.UTF8.GetBytes(html), "a.html", "a.html"))).Article;

    [Fact]
    public void The_story_is_found_with_what_its_meta_tags_tell()
    {
        var article = One(Page);
        Assert.Equal(
            ("Pact signed in Pyongyang", "Meridian Wire", new DateOnly(2024, 6, 20), "https://meridian.example/pact"),
            (article.Title, article.Source, article.Published, article.Url));
        var paragraphs = article.Text.Split("\n\n");
        Assert.Equal(4, paragraphs.Length);
        Assert.Equal("Pact signed in Pyongyang", paragraphs[0]);
        Assert.StartsWith("Russia and North Korea signed a treaty on Wednesday, in which each promises to come to the aid of the other if", paragraphs[1], StringComparison.Ordinal);
        Assert.StartsWith("South Korea voiced grave concern & summoned", paragraphs[2], StringComparison.Ordinal);
        Assert.Contains("surprise.\nNobody", paragraphs[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_styles_captions_and_menus_are_no_text()
    {
        var text = One(Page).Text;
        Assert.All(new[] { "Evil", "alert", "color", "shake hands", "Home", "Copyright" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_nothing_but_scripts_is_named()
    {
        var scripts = string.Concat(Enumerable.Repeat("<script>var a = '<p>text</p>';</script>", 5000));
        Assert.Contains("without an article's text", Assert.IsType<Unreadable>(Assert.Single(HtmlPage.Read(Encoding.UTF8.GetBytes($"<html><body>{scripts}</body></html>"), "a", "a"))).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_among_thousands_of_scripts_is_found()
    {
        var scripts = string.Concat(Enumerable.Repeat("<script>var a = '<div>';</script>", 5000));
        Assert.StartsWith("Pact signed in Pyongyang\n\nRussia and", One(Page.Replace("<nav>", scripts + "<nav>", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_nested_without_end_is_refused_at_once()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + "Text.";
        Assert.Contains("nested more than", Assert.IsType<Unreadable>(Assert.Single(HtmlPage.Read(Encoding.UTF8.GetBytes(html), "a", "a"))).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_page_is_read_too()
    {
        var article = One("<html><head><title>Pact</title></head><body><p>They met.</p><p>They left.</p></body></html>");
        Assert.Equal("Pact\n\nThey met.\n\nThey left.", article.Text);
        Assert.Null(article.Published);
    }

    [Fact]
    public void A_declared_encoding_is_believed()
    {
        var bytes = Encoding.Latin1.GetBytes("<html><head><meta charset='iso-8859-1'></head><body><p>Talks in Bogotá went on.</p></body></html>");
        Assert.Equal("Talks in Bogotá went on.", Assert.IsType<Arrived>(Assert.Single(HtmlPage.Read(bytes, "a", "a"))).Article.Text);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-09-13T10:00:00Z"}</script>""")]
    [InlineData("""<meta name="date" content="13 September 2023">""")]
    [InlineData("""<meta itemprop="datePublished" content="2023-09-13">""")]
    public void A_date_is_found_where_pages_keep_it(string tag)
    {
        Assert.Equal(new(2023, 9, 13), One($"<html><head>{tag}</head><body><p>They met.</p></body></html>").Published);
    }

    [Fact]
    public void A_date_without_a_year_is_none()
    {
        Assert.Null(One("<html><head><meta name='date' content='June 19'></head><body><p>They met at 10:30.</p><time datetime='10:30'>10:30</time></body></html>").Published);
    }
}
