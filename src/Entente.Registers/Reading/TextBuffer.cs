using System.Text;

namespace Entente.Registers.Reading;

/// <summary>Holds the text of one register file at a time, in memory that the next file uses again.</summary>
internal sealed class TextBuffer
{
    private byte[] bytes = [];
    private char[] letters = [];

    /// <summary>The text of a file, without a byte order mark; it holds until the next is read.</summary>
    public ReadOnlyMemory<char> Read(RegisterFile file)
    {
        using var stream = file.Open();
        var length = (int)stream.Length;
        if (bytes.Length < length)
            (bytes, letters) = (new byte[length], new char[length]);
        stream.ReadExactly(bytes, 0, length);
        ReadOnlySpan<byte> read = bytes.AsSpan(0, length);
        if (read.StartsWith(Encoding.UTF8.Preamble))
            read = read[Encoding.UTF8.Preamble.Length..];
        return letters.AsMemory(0, Encoding.UTF8.GetChars(read, letters));
    }
}
