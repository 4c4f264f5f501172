using System.Collections.Frozen;
using System.Globalization;
using Entente.Coding.Lexicon;

namespace Entente.Coding.Events;

/// <summary>How probable it is that an event is right in type and countries: log-odds of its traits, summed.</summary>
internal sealed class Confidence
{
    private static readonly Lazy<Confidence> Lazily = new(() => new(Table.Rows("confidence.tsv").Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture)))));
    private readonly FrozenDictionary<string, double> logOdds;

    private Confidence(IEnumerable<(string Trait, double LogOdds)> rows) => logOdds = rows.ToFrozenDictionary(row => row.Trait, row => row.LogOdds, StringComparer.Ordinal);

    public static Confidence Shipped => Lazily.Value;

    public double Of(IEnumerable<string> traits)
    {
        var sum = logOdds["any"];
        foreach (var trait in traits)
            sum += logOdds.GetValueOrDefault(trait);
        return Math.Round(1 / (1 + Math.Exp(-sum)), 2);
    }
}
