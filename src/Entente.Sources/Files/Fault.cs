namespace Entente.Sources.Files;

/// <summary>Faults of inputs in words a user can act on.</summary>
internal static class Fault
{
    public const string Empty = "is empty; nothing to read";
    public const string NoText = "holds no text";
    public const string NotText = "is no text: it holds zero bytes, as pictures, archives and UTF-16 without a byte order mark do; save it as UTF-8 text";
    public const string Garbled = "is no text: most of it is not UTF-8; save it as UTF-8 text";
    public const string NoSuchPath = "is not there; check the spelling and the folder";

    public const string OtherKind =
        "is of a kind that is not read (.txt, .md, .html, .htm and .jsonl are); rename it, or give a text on standard input with -";

    public static string TooLarge { get; } = $"is larger than {ArticleSource.MaxBytes / 1024 / 1024} MiB, which no article is; split it, or make it .jsonl with one article a line";

    public static string Of(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "may not be read by you; change its permissions",
        FileNotFoundException or DirectoryNotFoundException => NoSuchPath,
        _ => $"cannot be read: {failure.Message}",
    };
}
