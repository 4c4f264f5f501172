using Entente.Sources.Formats;

namespace Entente.Sources;

/// <summary>One article as it came in: its text and what is known about where it comes from.</summary>
/// <param name="Id">What the reader calls it: the <c>id</c> of a JSON line, or a file's path below the argument, with <c>/</c>.</param>
/// <param name="Text">The input's own text with LF line ends; where there is a title, the title, a blank line and the body. Every offset of a report counts UTF-16 units into it.</param>
public sealed record Article(string Id, string Text)
{
    /// <summary>The title, which is then the head of <see cref="Text"/>; null where the input has none.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet that published it, null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Where it was published, null when unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The day of publication. Null when unknown: never today.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the body starts in <see cref="Text"/>: past the title, the blank line and a leading agency prefix.</summary>
    public int BodyStart { get; init; }

    /// <summary>Where it was filed, as the prefix before the prose names it ("PARIS", "KABUL, Afghanistan"); null where none does.</summary>
    public string? Dateline { get; init; }

    /// <summary>Puts an article together from its parts: title, blank line, body; past a prefix such as "Reuters -" the prose starts.</summary>
    /// <param name="id">What the reader calls it.</param>
    /// <param name="title">The title, null or blank for none.</param>
    /// <param name="body">All below the title, with LF line ends.</param>
    /// <param name="source">The outlet; where it is null, one named in the prefix is.</param>
    /// <param name="published">The day of publication.</param>
    /// <param name="url">The address.</param>
    public static Article Compose(string id, string? title, string body, string? source = null, DateOnly? published = null, string? url = null)
    {
        title = Known(title);
        var prefix = Prefix.Of(body);
        return new(id, title is null ? body : $"{title}\n\n{body}")
        {
            Title = title,
            Source = Known(source) ?? prefix.Source,
            Url = Known(url),
            Published = published,
            BodyStart = (title is null ? 0 : title.Length + 2) + prefix.Length,
            Dateline = prefix.Dateline,
        };
    }

    private static string? Known(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
