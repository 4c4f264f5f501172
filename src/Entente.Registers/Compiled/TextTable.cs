namespace Entente.Registers.Compiled;

/// <summary>Gives every text a number, equal texts the same.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public IReadOnlyList<string> Texts => texts;

    public int NumberOf(string text)
    {
        if (numbers.TryGetValue(text, out var number))
            return number;
        numbers.Add(text, texts.Count);
        texts.Add(text);
        return texts.Count - 1;
    }
}
