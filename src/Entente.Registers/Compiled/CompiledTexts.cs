using System.Buffers.Binary;
using System.Text;

namespace Entente.Registers.Compiled;

/// <summary>Texts by number. Those of a compiled register become strings when they are first asked for; serves all threads.</summary>
internal sealed class CompiledTexts
{
    private readonly ReadOnlyMemory<byte> offsets;
    private readonly ReadOnlyMemory<byte> letters;
    private readonly string?[] made;

    /// <param name="offsets">Where each text begins in <paramref name="letters"/>, four bytes each, and where the last one ends.</param>
    /// <param name="letters">The texts in UTF-8, one behind the other.</param>
    public CompiledTexts(ReadOnlyMemory<byte> offsets, ReadOnlyMemory<byte> letters)
    {
        (this.offsets, this.letters) = (offsets, letters);
        made = new string?[(offsets.Length / 4) - 1];
    }

    public CompiledTexts(IEnumerable<string> texts) => made = [.. texts];

    public string this[int number] => made[number] ??= Make(number);

    private string Make(int number)
    {
        var ends = offsets.Span[(number * 4)..];
        var (from, to) = (BinaryPrimitives.ReadInt32LittleEndian(ends), BinaryPrimitives.ReadInt32LittleEndian(ends[4..]));
        return Encoding.UTF8.GetString(letters.Span[from..to]);
    }
}
