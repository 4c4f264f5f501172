using System.Text.RegularExpressions;
using Entente.Sources.Files;

namespace Entente.Sources.Formats;

/// <summary>A text file: when its second line is <c>SOURCE | YYYY-MM-DD</c>, its first is the title.</summary>
internal static partial class PlainText
{
    public static IEnumerable<Incoming> Read(ReadOnlySpan<byte> bytes, string shown, string id, bool markdown)
    {
        var (text, fault, remark) = Decoding.Decode(bytes);
        if (text is null)
            return [new Unreadable(shown, null, fault!)];
        var article = Article(id, text, markdown);
        if (string.IsNullOrWhiteSpace(article.Text.AsSpan(article.Title is null ? 0 : article.Title.Length).ToString()))
            return [new Unreadable(shown, null, "has a head but no text below it")];
        return remark is null ? [new Arrived(article)] : [new Remark(shown, null, remark), new Arrived(article)];
    }

    /// <summary>The article that a text is, its head taken off.</summary>
    public static Article Article(string id, string text, bool markdown)
    {
        var first = text.IndexOf('\n', StringComparison.Ordinal);
        if (first <= 0)
            return Sources.Article.Compose(id, null, text);
        var second = text.IndexOf('\n', first + 1) is >= 0 and var end ? end : text.Length;
        var title = text[..first].Trim();
        var head = Head().Match(text[(first + 1)..second]);
        if (title.Length is 0 || !head.Success || ArticleDate.Of(head.Groups["date"].Value) is not { } date)
            return Sources.Article.Compose(id, null, text);
        if (markdown)
            title = title.TrimStart('#').Trim() is { Length: > 0 } bare ? bare : title;
        return Sources.Article.Compose(id, title, WithoutBlankLines(text, second), head.Groups["source"].Value, date);
    }

    private static string WithoutBlankLines(string text, int start)
    {
        var from = Math.Min(start + 1, text.Length);
        for (var at = from; at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] is '\n')
                from = at + 1;
        }

        return text[from..];
    }

    [GeneratedRegex(@"^\s*(?<source>\S|\S.*\S)\s*\|\s*(?<date>\d{4}-\d{2}-\d{2})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
