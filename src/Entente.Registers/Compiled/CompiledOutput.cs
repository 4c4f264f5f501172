using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Entente.Registers.Compiled;

/// <summary>One section of a compiled register while it is written; its texts go into the table that all sections share.</summary>
internal sealed class CompiledOutput(TextTable texts)
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public void Byte(int value)
    {
        bytes.GetSpan(1)[0] = checked((byte)value);
        bytes.Advance(1);
    }

    /// <summary>A number from 0 on, seven bits a byte.</summary>
    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value >= 0x80; value >>= 7)
            Byte((value & 0x7F) | 0x80);
        Byte(value);
    }

    public void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.GetSpan(8), value);
        bytes.Advance(8);
    }

    /// <summary>Four bytes a number, so that they can be read where they lie.</summary>
    public void Fixed(ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(4), value);
            bytes.Advance(4);
        }
    }

    public void Text(string? text) => Number(text is null ? 0 : texts.NumberOf(text) + 1);

    public void Texts(IReadOnlyList<string> all) => All(all, Text);

    public void All<T>(IReadOnlyList<T> records, Action<T> write)
    {
        Number(records.Count);
        foreach (var record in records)
            write(record);
    }

    public void Date(PartialDate? date)
    {
        Number(date is { } known ? known.First.DayNumber + 1 : 0);
        if (date is not null)
            Byte((int)date.Value.Precision);
    }

    public void Term(Term term)
    {
        Date(term.From);
        Date(term.To);
    }

    /// <summary>Text as it stands, for the table of texts itself.</summary>
    public void Raw(string text) => bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
