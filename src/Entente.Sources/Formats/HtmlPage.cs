using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Entente.Sources.Files;

namespace Entente.Sources.Formats;

/// <summary>A web page: the main text as SmartReader finds it; title, site, date and address from its meta tags. Nothing is fetched and no script is run.</summary>
internal static partial class HtmlPage
{
    // No page that people read is nested deeper; browsers stop at 512.
    private const int Deepest = 500;

    static HtmlPage() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<Incoming> Read(ReadOnlySpan<byte> bytes, string shown, string id)
    {
        var (html, fault, remark) = Decoding.Decode(bytes, Declared(bytes));
        if (html is null)
            return [new Unreadable(shown, null, fault!)];
        if (Nesting.Of(html) > Deepest)
            return [new Unreadable(shown, null, $"is nested more than {Deepest} elements deep, which no article is; save its text as .txt")];
        return Article(html, id) is not { } article
            ? [new Unreadable(shown, null, "is a page without an article's text; save its text as .txt")]
            : remark is null ? [new Arrived(article)] : [new Remark(shown, null, remark), new Arrived(article)];
    }

    private static Article? Article(string html, string id)
    {
        var page = new HtmlParser().ParseDocument(html);
        var meta = new PageMeta(page);
        var (date, url) = (meta.Date, meta.Url);
        var plain = Paragraphs.Of(page.Body, besides: "nav, header, footer, aside, form, menu");

        // SmartReader takes the page apart, so all else has been read before.
        using var reader = new SmartReader.Reader("https://localhost/", page);
        var found = reader.GetArticle();
        var title = Paragraphs.Joined(found.Title ?? "");
        var body = found.IsReadable && !string.IsNullOrWhiteSpace(found.Content)
            ? Paragraphs.Of(new HtmlParser().ParseDocument(found.Content).Body, besides: null)
            : plain;
        if (body.Count > 0 && body[0] == title)
            body.RemoveAt(0);
        return body.Count is 0 ? null : Sources.Article.Compose(id, title, string.Join("\n\n", body), meta.Site ?? found.SiteName, date, url);
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var name = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)])).Groups["name"].Value;
        try
        {
            return name is "" ? null : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;    // a name that nobody knows: UTF-8
        }
    }

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?(?<name>[\w-]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
