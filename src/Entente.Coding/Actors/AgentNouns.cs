using System.Collections.Frozen;
using Entente.Coding.Lexicon;

namespace Entente.Coding.Actors;

/// <summary>Nouns that stand for actors by what they do ("troops", "spokesman"), from <c>lexicon/agents.tsv</c>.</summary>
internal sealed class AgentNouns
{
    private static readonly Lazy<AgentNouns> Lazily = new(() => new());
    private readonly FrozenDictionary<string, (string Sector, int Line)> sectors;

    private AgentNouns() => sectors = Table.Rows("agents.tsv")
        .Select((row, at) => (Word: row[0], Sector: row[1], Line: at + 3))
        .ToFrozenDictionary(row => row.Word, row => (row.Sector, row.Line), StringComparer.Ordinal);

    public static AgentNouns Shipped => Lazily.Value;

    /// <summary>The sector of a noun or phrase, and the line that says so.</summary>
    public bool TryFind(string words, out string sector, out string line)
    {
        if (sectors.TryGetValue(words, out var found))
        {
            (sector, line) = (found.Sector, $"lexicon/agents.tsv:{found.Line}");
            return true;
        }

        (sector, line) = ("", "");
        return false;
    }
}
