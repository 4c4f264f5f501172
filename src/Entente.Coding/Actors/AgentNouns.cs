using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Entente.Coding.Lexicon;
using Entente.Registers;

namespace Entente.Coding.Actors;

/// <summary>Nouns that stand for actors by what they do ("troops", "spokesman"), from <c>lexicon/agents.tsv</c>.</summary>
internal sealed class AgentNouns
{
    private static readonly Lazy<AgentNouns> Lazily = new(() => new());
    private static readonly ConditionalWeakTable<Register, AgentNouns> ByRegister = [];
    private readonly FrozenDictionary<string, (string Sector, string Line)> sectors;

    private readonly AgentNouns? below;

    // Nouns of a user's register lie over those of the lexicon.
    private AgentNouns(Register register)
    {
        below = Shipped;
        sectors = register.Agents.DistinctBy(noun => noun.Word).ToFrozenDictionary(noun => noun.Word, noun => (noun.Sector, noun.Cited.ToString()), StringComparer.Ordinal);
    }

    private AgentNouns() => sectors = Table.Rows("agents.tsv")
        .Select((row, at) => (Word: row[0], Sector: row[1], Line: $"lexicon/agents.tsv:{at + 3}"))
        .ToFrozenDictionary(row => row.Word, row => (row.Sector, row.Line), StringComparer.Ordinal);

    public static AgentNouns Shipped => Lazily.Value;

    /// <summary>The nouns of the lexicon with those of a register laid over them.</summary>
    public static AgentNouns Of(Register register) => register.Agents.Count == 0 ? Shipped : ByRegister.GetValue(register, static register => new(register));

    /// <summary>The sector of a noun or phrase, and the line that says so.</summary>
    public bool TryFind(string words, out string sector, out string line)
    {
        if (sectors.TryGetValue(words, out var found))
        {
            (sector, line) = found;
            return true;
        }

        (sector, line) = ("", "");
        return below?.TryFind(words, out sector, out line) ?? false;
    }
}
