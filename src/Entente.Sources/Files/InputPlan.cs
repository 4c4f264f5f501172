namespace Entente.Sources.Files;

/// <summary>Which files the arguments mean, in order, each with its id.</summary>
internal static class InputPlan
{
    public static IReadOnlyList<InputFile> Of(IReadOnlyList<string> paths, Folder folder)
    {
        var found = paths.Select(path => (Path: path, Files: Expand(path, folder))).ToArray();

        // Ids that two arguments would share get their argument in front, so that the reader can tell them apart.
        var shared = found
            .SelectMany((argument, index) => argument.Files.Select(file => (file.Id, Argument: index)))
            .GroupBy(file => file.Id, StringComparer.Ordinal)
            .Where(same => same.Select(file => file.Argument).Distinct().Skip(1).Any())
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from argument in found
               from file in argument.Files
               select shared.Contains(file.Id) && file.Kind is not InputKind.StandardInput ? file with { Id = Slashes(file.Shown) } : file,
        ];
    }

    /// <summary>What standard input holds: a page and JSON lines give themselves away.</summary>
    public static InputKind KindOf(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        var head = System.Text.Encoding.Latin1.GetString(start[..Math.Min(start.Length, 15)]);
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return InputKind.Html;
        var end = start.IndexOf((byte)'\n');
        var json = end < 0 && start.Length > 60_000
            ? start.StartsWith("{\""u8)    // the line is longer than what is looked at
            : Formats.JsonLines.IsLine(end < 0 ? start : start[..end]);
        return json ? InputKind.JsonLines : InputKind.Text;
    }

    private static List<InputFile> Expand(string path, Folder folder)
    {
        if (path is "-")
            return [new("-", "standard input", "-", InputKind.StandardInput, 0, null)];
        if (Directory.Exists(path))
            return InFolder(path, folder);
        if (!File.Exists(path))
            return [new(path, path, path, InputKind.Text, 0, Fault.NoSuchPath)];
        var file = new FileInfo(path);
        return [Planned(file, path, file.Name) ?? new(path, path, file.Name, InputKind.Text, 0, Fault.OtherKind)];
    }

    private static List<InputFile> InFolder(string path, Folder folder)
    {
        var files = new List<InputFile>();
        var open = new Stack<(string Path, string Below)>([(path, "")]);
        while (open.TryPop(out var next))
        {
            try
            {
                foreach (var entry in folder.Entries(next.Path).Where(entry => !entry.Name.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.Hidden)))
                {
                    var id = next.Below + entry.Name;
                    if (entry is FileInfo file && Planned(file, Shown(path, id), id) is { } planned)
                        files.Add(planned);
                    else if (entry is DirectoryInfo { LinkTarget: null })    // a link could lead round in a circle
                        open.Push((entry.FullName, id + "/"));
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                files.Add(new(next.Path, next.Below is "" ? path : Shown(path, next.Below), next.Below, InputKind.Text, 0, Fault.Of(failure)));
            }
        }

        files.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        return files;
    }

    private static InputFile? Planned(FileInfo file, string shown, string id)
    {
        InputKind? kind = file.Extension.ToLowerInvariant() switch
        {
            ".txt" => InputKind.Text,
            ".md" => InputKind.Markdown,
            ".html" or ".htm" => InputKind.Html,
            ".jsonl" => InputKind.JsonLines,
            _ => null,
        };
        if (kind is null)
            return null;

        // A pipe has no length either; it is never opened, for that would wait for ever.
        var bytes = file.Exists ? file.Length : 0;
        var fault = bytes is 0 ? (file.Exists ? Fault.Empty : Fault.NoSuchPath)
            : bytes > ArticleSource.MaxBytes && kind is not InputKind.JsonLines ? Fault.TooLarge
            : null;
        return new(file.FullName, shown, id, kind.Value, bytes, fault);
    }

    private static string Shown(string path, string below) => Path.EndsInDirectorySeparator(path) ? path + below : path + "/" + below;

    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
