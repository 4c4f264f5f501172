using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Entente.Sources.Formats;

/// <summary>What a page's meta tags tell of it. Dates are taken as the page writes them, in its own time zone.</summary>
internal sealed partial class PageMeta(IHtmlDocument page)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
        "dcterms.date", "sailthru.date", "publish_date", "publishdate", "pubdate", "publication_date", "article.published", "date", "article:modified_time",
    ];

    private readonly ILookup<string, string> named = page.QuerySelectorAll("meta")
        .Select(tag => (Name: tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop"), Content: tag.GetAttribute("content")))
        .Where(tag => tag.Name is not null && !string.IsNullOrWhiteSpace(tag.Content))
        .ToLookup(tag => tag.Name!.Trim().ToLowerInvariant(), tag => tag.Content!.Trim(), StringComparer.Ordinal);

    /// <summary>The site that published it.</summary>
    public string? Site => First("og:site_name") ?? First("application-name");

    /// <summary>The day of publication: of the meta tags, of JSON-LD, of the first time element, in this order.</summary>
    public DateOnly? Date =>
        DateNames.SelectMany(name => named[name]).Concat(Linked()).Concat(Times()).Select(ArticleDate.Of).FirstOrDefault(day => day is not null);

    /// <summary>The page's own address.</summary>
    public string? Url =>
        new[] { page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), First("og:url") }
            .FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");

    private string? First(string name) => named[name].FirstOrDefault();

    private IEnumerable<string> Linked() =>
        page.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => Published().Matches(script.TextContent)).Select(match => match.Groups["date"].Value);

    private IEnumerable<string> Times() =>
        page.QuerySelectorAll("time[datetime]").Select(time => time.GetAttribute("datetime")!).Take(1);

    [GeneratedRegex("""
        "datePublished"\s*:\s*"(?<date>[^"]{10,40})"
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Published();
}
