using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Entente.Cli.Html;

/// <summary>Writes text from outside into a page: always escaped.</summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text for an element's content or a quoted attribute.</summary>
    public static string Text(string? text) => Encoder.Encode(text ?? "");

    /// <summary>A link where the address is one of the web; else the address as text.</summary>
    public static string Link(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? $"<a href=\"{Text(url)}\" rel=\"noreferrer\">{Text(url)}</a>"
        : Text(url);

    /// <summary>The name of a record's place in the page.</summary>
    public static string Anchor(int article, string id) => $"r{article}-{Text(Uri.EscapeDataString(id))}";
}
