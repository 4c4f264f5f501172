using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding.Lexicon;

namespace Entente.Coding.Judging;

/// <summary>How probable it is that an event is right: log-odds of its traits, summed.</summary>
internal sealed class Confidence
{
    /// <summary>Before a trait's name: what it tells besides where everything is asked for.</summary>
    public const string Strictly = "strict-";

    private static readonly Lazy<Confidence> Lazily = new(() => new(Table.Rows("confidence.tsv").Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture)))));
    private readonly FrozenDictionary<string, (double Any, double Strict)> logOdds;

    private Confidence(IEnumerable<(string Trait, double LogOdds)> rows)
    {
        var all = rows.ToDictionary(row => row.Trait, row => row.LogOdds, StringComparer.Ordinal);
        logOdds = all.Keys.Select(trait => trait.StartsWith(Strictly, StringComparison.Ordinal) ? trait[Strictly.Length..] : trait).Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(trait => trait, trait => (all.GetValueOrDefault(trait), all.GetValueOrDefault(Strictly + trait)), StringComparer.Ordinal);
    }

    public static Confidence Shipped => Lazily.Value;

    /// <summary>The names of all traits.</summary>
    public IEnumerable<string> Traits => logOdds.Keys;

    /// <summary>The chance that type and countries are right, which is what reports call confidence.</summary>
    public double Of(ImmutableArray<string> traits) => Math.Round(Chance(Sum(traits).Any), 2);

    /// <summary>The chance that a careful reader would find nothing wrong, modality and whoever is left out included.</summary>
    public double OfAll(ImmutableArray<string> traits)
    {
        var (any, strict) = Sum(traits);
        return Chance(any + logOdds["strict"].Any + strict);
    }

    private static double Chance(double sum) => 1 / (1 + Math.Exp(-sum));

    private (double Any, double Strict) Sum(ImmutableArray<string> traits)
    {
        var (any, strict) = (0.0, 0.0);
        foreach (var trait in traits)
        {
            var (plain, besides) = logOdds.GetValueOrDefault(trait);
            (any, strict) = (any + plain, strict + besides);
        }

        return (logOdds["any"].Any + any, strict);
    }
}
