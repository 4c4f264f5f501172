namespace Entente.Sources;

/// <summary>What comes in from one place: an <see cref="Arrived"/> article, an <see cref="Unreadable"/> input, or a <see cref="Remark"/> about one that was read all the same.</summary>
public abstract record Incoming
{
    private protected Incoming()
    {
    }
}

/// <summary>An article that can be read.</summary>
public sealed record Arrived(Article Article) : Incoming;

/// <summary>An input that holds no article that can be read. The others go on.</summary>
/// <param name="Path">The input as the user knows it.</param>
/// <param name="Line">The line of a <c>.jsonl</c> file, from 1; null where the whole input is meant.</param>
/// <param name="Why">What is wrong and the remedy, in one sentence or two.</param>
public sealed record Unreadable(string Path, int? Line, string Why) : Incoming
{
    /// <summary>Place and fault, as one line: <c>news.jsonl:12: …</c>.</summary>
    public override string ToString() => Place.Of(Path, Line, Why);
}

/// <summary>Something a reader should know of an article that was read, such as characters that had to be replaced.</summary>
/// <param name="Path">The input as the user knows it.</param>
/// <param name="Line">The line of a <c>.jsonl</c> file, from 1; null where the whole input is meant.</param>
/// <param name="What">What was found, and the remedy.</param>
public sealed record Remark(string Path, int? Line, string What) : Incoming
{
    /// <summary>Place and remark, as one line.</summary>
    public override string ToString() => Place.Of(Path, Line, What);
}

internal static class Place
{
    public static string Of(string path, int? line, string what) => line is null ? $"{path}: {what}" : $"{path}:{line}: {what}";
}
