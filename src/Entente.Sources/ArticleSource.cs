using Entente.Sources.Files;
using Entente.Sources.Formats;

namespace Entente.Sources;

/// <summary>Articles from files, folders and standard input, in order and one at a time: what is named but cannot be read is told in its place and stops nothing.</summary>
/// <remarks>
/// Read are <c>.txt</c>, <c>.md</c>, <c>.html</c>, <c>.htm</c> and <c>.jsonl</c>; a folder gives its files in ordinal path order, hidden ones and
/// other kinds passed over; <c>-</c> is standard input.
/// </remarks>
public sealed class ArticleSource
{
    /// <summary>The largest text, page or JSON line that is read, in bytes: 10 MiB. A news article has a few thousand; what is larger is something else.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private readonly IReadOnlyList<InputFile> files;
    private long bytesRead;

    /// <summary>Plans what to read: folders are listed, nothing is opened.</summary>
    /// <param name="paths">Files, folders and <c>-</c>, in the order in which they are to be read.</param>
    public ArticleSource(IEnumerable<string> paths)
        : this(paths, Folder.OnDisk)
    {
    }

    internal ArticleSource(IEnumerable<string> paths, Folder folder)
    {
        files = InputPlan.Of([.. paths], folder);
        TotalBytes = files.Sum(file => file.Bytes);
    }

    /// <summary>The day of publication of those inputs that tell none themselves.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What <c>-</c> reads.</summary>
    public Stream StandardInput { get; init; } = Stream.Null;

    /// <summary>The size of all files together; standard input counts nothing.</summary>
    public long TotalBytes { get; }

    /// <summary>How much of <see cref="TotalBytes"/> has been read so far; may be asked from another thread.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    /// <summary>Reads articles, lazily.</summary>
    public static IEnumerable<Incoming> Read(params IEnumerable<string> paths) => new ArticleSource(paths).Read();

    /// <summary>Reads the articles, lazily: one input is open at a time, and a <c>.jsonl</c> file is never held whole.</summary>
    public IEnumerable<Incoming> Read()
    {
        foreach (var file in files)
        {
            var before = BytesRead;
            foreach (var incoming in Guarded(file))
                yield return incoming is Arrived { Article: { Published: null } undated } ? new Arrived(undated with { Published = Date }) : incoming;
            Interlocked.Exchange(ref bytesRead, before + file.Bytes);
        }
    }

    /// <summary>A file that fails while it is read ends there, and the next one is read.</summary>
    private IEnumerable<Incoming> Guarded(InputFile file)
    {
        IEnumerator<Incoming>? incoming = null;
        Unreadable? failed = null;
        try
        {
            while (failed is null)
            {
                try
                {
                    incoming ??= Open(file).GetEnumerator();
                    if (!incoming.MoveNext())
                        yield break;
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    failed = new(file.Shown, null, Fault.Of(failure));
                }

                yield return failed ?? incoming!.Current;
            }
        }
        finally
        {
            incoming?.Dispose();
        }
    }

    private IEnumerable<Incoming> Open(InputFile file) => file switch
    {
        { Fault: { } fault } => [new Unreadable(file.Shown, null, fault)],
        { Kind: InputKind.JsonLines } => Lines(file),
        { Kind: InputKind.StandardInput } => Piped(file),
        _ => Whole(File.OpenRead(file.Path), file, file.Kind),
    };

    private IEnumerable<Incoming> Lines(InputFile file)
    {
        using var stream = File.OpenRead(file.Path);
        var start = BytesRead;
        foreach (var incoming in JsonLines.Read(stream, file.Shown, file.Id))
        {
            Interlocked.Exchange(ref bytesRead, start + stream.Position);
            yield return incoming;
        }
    }

    private IEnumerable<Incoming> Piped(InputFile file)
    {
        var head = new byte[65536];
        var length = StandardInput.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var stream = new Resumed(head.AsMemory(0, length), StandardInput);
        var kind = InputPlan.KindOf(head.AsSpan(0, length));
        return kind is InputKind.JsonLines ? JsonLines.Read(stream, file.Shown, file.Id) : Whole(stream, file, kind);
    }

    private static IEnumerable<Incoming> Whole(Stream stream, InputFile file, InputKind kind)
    {
        using (stream)
        {
            if (!stream.TryReadWithin(MaxBytes, out var bytes))
                return [new Unreadable(file.Shown, null, Fault.TooLarge)];
            return kind is InputKind.Html
                ? HtmlPage.Read(bytes, file.Shown, file.Id)
                : PlainText.Read(bytes, file.Shown, file.Id, markdown: kind is InputKind.Markdown);
        }
    }
}
