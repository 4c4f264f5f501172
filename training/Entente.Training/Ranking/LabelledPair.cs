using System.Globalization;
using Entente.Coding;
using Entente.Coding.Relations;

namespace Entente.Training.Ranking;

/// <summary>A sentence with a marked source and target, and what the one does to the other.</summary>
/// <param name="Group">What is never parted between folds.</param>
/// <param name="Types">The types that are right: two where a table does not tell CONCEDE from RETREAT.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record LabelledPair(string Group, MarkedPair Pair, EventType[] Types, string Origin)
{
    /// <summary>The type as the benchmark names it.</summary>
    public string Gold => Merged(Types[0]);

    /// <summary>The class of PLOVER's quad scheme.</summary>
    public string Penta => PentaOf(Types[0]);

    public static string Merged(EventType type) => type is EventType.CONCEDE or EventType.RETREAT ? "YIELD" : type.ToString();

    public static string PentaOf(EventType type) => PloverOntology.Of(type).Penta.ToString(CultureInfo.InvariantCulture);
}
