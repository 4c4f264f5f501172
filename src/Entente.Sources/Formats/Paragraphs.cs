using System.Text;
using AngleSharp.Dom;

namespace Entente.Sources.Formats;

/// <summary>The paragraphs of a part of a page, as a browser would set them. It walks without recursion, for pages are of any depth.</summary>
internal static class Paragraphs
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    // Captions are no part of the story: fused into it they become false sentences.
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "audio", "button", "canvas", "embed", "figcaption", "head", "iframe", "input", "map", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    };

    /// <summary>The paragraphs, white space joined, none empty.</summary>
    /// <param name="root">The part.</param>
    /// <param name="besides">A selector of elements that are left out; null for none.</param>
    public static List<string> Of(IElement? root, string? besides)
    {
        var found = new List<string>();
        if (root is null)
            return found;
        var left = besides is null ? [] : root.QuerySelectorAll(besides).ToHashSet();
        var current = new StringBuilder();
        for (INode? node = root; node is not null;)
        {
            var inside = node is IElement element ? !Silent.Contains(element.LocalName) && !left.Contains(element) : node is not IComment;
            if (node is IElement { LocalName: "br" })
                current.Append('\n');
            else if (IsBlock(node))
                Close(current, found);
            else if (node is IText text)
                current.Append(text.Data.ReplaceLineEndings(" "));

            if (inside && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is not null && IsBlock(node))
                    Close(current, found);
            }

            if (node is null || node == root)
                break;
            if (IsBlock(node))
                Close(current, found);
            node = node.NextSibling;
        }

        Close(current, found);
        return found;
    }

    /// <summary>One line, white space of HTML joined to single blanks.</summary>
    public static string Joined(string text) => string.Join(' ', text.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));

    private static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    private static void Close(StringBuilder current, List<string> found)
    {
        var lines = current.ToString().Split('\n').Select(Joined).Where(line => line.Length > 0);
        var paragraph = string.Join('\n', lines);
        current.Clear();
        if (!string.IsNullOrWhiteSpace(paragraph))
            found.Add(paragraph);
    }
}
