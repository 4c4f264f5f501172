using System.Text;
using System.Text.Unicode;

namespace Entente.Sources.Files;

/// <summary>Bytes to text: by the byte order mark, else as declared, else as UTF-8 with U+FFFD for what is none; CRLF becomes LF; nothing else is mended.</summary>
internal static class Decoding
{
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false)),    // before UTF-16, whose mark it starts with
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false)),
    ];

    /// <summary>The text, or what is wrong with it, and what to say of it all the same.</summary>
    public static (string? Text, string? Fault, string? Remark) Decode(ReadOnlySpan<byte> bytes, Encoding? declared = null)
    {
        if (bytes.IsEmpty)
            return (null, Fault.Empty, null);
        var (encoding, length) = MarkOf(bytes);
        encoding ??= declared ?? Encoding.UTF8;
        bytes = bytes[length..];
        var text = encoding.GetString(bytes).ReplaceLineEndingsOfWindows();
        if (text.Contains('\0', StringComparison.Ordinal))
            return (null, Fault.NotText, null);

        var whole = encoding is UTF8Encoding ? Utf8.IsValid(bytes) : !text.Contains('\uFFFD', StringComparison.Ordinal);
        var replaced = whole ? 0 : text.Count(letter => letter is '\uFFFD');
        if (text.Count(letter => letter is '\uFFFD' || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t' or '\f'))) * 4 > text.Length)
            return (null, Fault.Garbled, null);
        if (string.IsNullOrWhiteSpace(text))
            return (null, Fault.NoText, null);
        return (text, null, replaced is 0 ? null : $"is not wholly {encoding.WebName.ToUpperInvariant()}: {Times(replaced)} replaced by U+FFFD; save it as UTF-8 to keep its letters");
    }

    /// <summary>The encoding that a byte order mark gives, and the mark's length.</summary>
    public static (Encoding? Encoding, int Length) MarkOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
                return (encoding, mark.Length);
        }

        return (null, 0);
    }

    public static string ReplaceLineEndingsOfWindows(this string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Reads a stream to its end, unless it holds more than <paramref name="limit"/> bytes.</summary>
    public static bool TryReadWithin(this Stream stream, int limit, out byte[] bytes)
    {
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (held.Length + read > limit)
            {
                bytes = [];
                return false;
            }

            held.Write(buffer, 0, read);
        }

        bytes = held.ToArray();
        return true;
    }

    private static string Times(int count) => count is 1 ? "one sequence of bytes was" : $"{count} sequences of bytes were";
}
