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
}
