using System.Collections.Frozen;
using System.Globalization;
using Entente.Coding.Lexicon;

namespace Entente.Coding.Judging;

/// <summary>How probable it is that an event is right: log-odds of its traits, summed.</summary>
internal sealed class Confidence
{
    /// <summary>Before a trait's name: what it tells besides where everything is asked for.</summary>
    public const string Strictly = "strict-";

    private static readonly Lazy<Confidence> Lazily = new(() => new(Table.Rows("confidence.tsv").Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture)))));
    private readonly FrozenDictionary<string, double> logOdds;

    private Confidence(IEnumerable<(string Trait, double LogOdds)> rows) => logOdds = rows.ToFrozenDictionary(row => row.Trait, row => row.LogOdds, StringComparer.Ordinal);

    public static Confidence Shipped => Lazily.Value;

    /// <summary>The chance that type and countries are right, which is what reports call confidence.</summary>
    public double Of(IEnumerable<string> traits) => Math.Round(Chance(Sum(traits)), 2);

    /// <summary>The chance that a careful reader would find nothing wrong, modality and whoever is left out included.</summary>
    public double OfAll(IReadOnlyCollection<string> traits) => Chance(Sum(traits) + logOdds["strict"] + traits.Sum(trait => logOdds.GetValueOrDefault(Strictly + trait)));

    private static double Chance(double sum) => 1 / (1 + Math.Exp(-sum));

    private double Sum(IEnumerable<string> traits) => logOdds["any"] + traits.Sum(trait => logOdds.GetValueOrDefault(trait));
}
