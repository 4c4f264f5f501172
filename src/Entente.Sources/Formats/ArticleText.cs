namespace Entente.Sources.Formats;

/// <summary>Puts an article together: title, blank line, body, and where the prose starts.</summary>
internal static class ArticleText
{
    public static Article Compose(string id, string? title, string body, string? source, DateOnly? date, string? url)
    {
        title = string.IsNullOrWhiteSpace(title) ? null : title.Trim();
        var start = title is null ? 0 : title.Length + 2;
        var prefix = Prefix.Of(body);
        return new(id, title is null ? body : title + "\n\n" + body)
        {
            Title = title,
            Source = Blank(source) ?? prefix.Source,
            Url = Blank(url),
            Published = date,
            BodyStart = start + prefix.Length,
        };
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
