namespace Entente.Sources.Formats;

/// <summary>How deep a page is nested, from its tags alone: a parser's time grows with the square of it, so this is asked first.</summary>
internal static class Nesting
{
    private static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "article", "aside", "b", "big", "blockquote", "center", "code", "dl", "div", "em", "fieldset", "font", "form", "i", "ins", "label", "main", "nav", "ol", "q", "s", "section", "small",
        "span", "strong", "sub", "sup", "svg", "g", "math", "table", "tt", "u", "ul",
    };

    /// <summary>The greatest number of elements open at once, of those that must be closed.</summary>
    public static int Of(ReadOnlySpan<char> html)
    {
        var names = Counted.GetAlternateLookup<ReadOnlySpan<char>>();
        var (open, deepest) = (0, 0);
        while (html.IndexOf('<') is >= 0 and var at)
        {
            html = html[(at + 1)..];
            var closes = html.StartsWith('/');
            if (closes)
                html = html[1..];
            var length = 0;
            while (length < html.Length && char.IsAsciiLetterOrDigit(html[length]))
                length++;
            var name = html[..length];
            if (!closes && (name is "script" or "style" or "SCRIPT" or "STYLE"))    // what looks like tags in there is none
                html = html.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? html[end..] : [];
            else if (names.Contains(name))
                deepest = Math.Max(deepest, open = Math.Max(0, open + (closes ? -1 : 1)));
        }

        return deepest;
    }
}
