using Entente.Registers;

namespace Entente.Coding.Lexicon;

/// <summary>A table of the lexicon, which people edit.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string name, string folder = "lexicon") => EmbeddedTable.Rows(typeof(Table).Assembly, $"{folder}/{name}");
}
