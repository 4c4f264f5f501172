namespace Entente.Registers.Reading;

/// <summary>Keeps one string for equal cells: codes, sources and titles recur thousands of times.</summary>
internal sealed class Pool
{
    private readonly HashSet<string> known = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Pool() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string this[ReadOnlySpan<char> text]
    {
        get
        {
            if (text.IsEmpty)
                return "";
            if (lookup.TryGetValue(text, out var kept))
                return kept;
            var made = text.ToString();
            known.Add(made);
            return made;
        }
    }
}
