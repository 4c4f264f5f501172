using System.Buffers.Binary;

namespace Entente.Registers.Compiled;

/// <summary>Reads a section in the order in which <see cref="CompiledOutput"/> wrote it.</summary>
internal sealed class CompiledInput(ReadOnlyMemory<byte> section, CompiledTexts texts)
{
    private int at;

    public int Byte() => section.Span[at++];

    public int Number()
    {
        var bytes = section.Span;
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            int part = bytes[at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    public double Double()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(section.Span[at..]);
        at += 8;
        return value;
    }

    public string? Text() => Number() is > 0 and var number ? texts[number - 1] : null;

    public string Required() => Text() ?? "";

    public string[] Texts() => All(Required);

    public T[] All<T>(Func<T> read)
    {
        var count = Number();
        if (count == 0)
            return [];
        var records = new T[count];
        for (var number = 0; number < count; number++)
            records[number] = read();
        return records;
    }

    public PartialDate? Date() => Number() is > 0 and var day ? new PartialDate(DateOnly.FromDayNumber(day - 1), (Precision)Byte()) : null;

    public Term Term() => new(Date(), Date());
}
