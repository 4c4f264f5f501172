using System.Collections.Frozen;
using Entente.Coding.Lexicon;

namespace Entente.Coding.Proposals;

/// <summary>Words that carried two events or more in news that readers marked, from <c>lexicon/carriers.tsv</c>: the networks are asked of these, and of the words that head an entry of the lexicon.</summary>
internal static class Carriers
{
    private static readonly Lazy<FrozenSet<string>> Lazily = new(() => Table.Rows("carriers.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    public static FrozenSet<string> Shipped => Lazily.Value;

    private static readonly Lazy<FrozenSet<string>> SeldomLazily = new(() => Table.Rows("seldom.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Words that seldom carry an event, from <c>lexicon/seldom.tsv</c>: the networks are asked of these only where the lexicon reads one.</summary>
    public static FrozenSet<string> Seldom => SeldomLazily.Value;
}
