namespace Entente.Sources.Files;

internal enum InputKind
{
    Text,
    Markdown,
    Html,
    JsonLines,
    StandardInput,
}

/// <summary>A file that will be read, or what is wrong with it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Shown">How messages call it: the path that leads to it from where the user stands.</param>
/// <param name="Id">The id of its article.</param>
/// <param name="Kind">How it is read.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Fault">Why it will not be read; null when it will.</param>
internal sealed record InputFile(string Path, string Shown, string Id, InputKind Kind, long Bytes, string? Fault);
