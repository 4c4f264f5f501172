namespace Entente.Training.Ranking;

/// <summary>Macro-F1 over the labels of the gold, and how far it would be from another draw of the same size.</summary>
internal static class Scores
{
    public static double MacroF1(IReadOnlyList<(string Gold, string Given)> pairs)
    {
        var labels = pairs.Select(pair => pair.Gold).Distinct(StringComparer.Ordinal).ToArray();
        return labels.Average(label =>
        {
            var right = pairs.Count(pair => pair.Gold == label && pair.Given == label);
            var wrong = pairs.Count(pair => (pair.Gold == label) != (pair.Given == label));
            return right == 0 ? 0 : 2.0 * right / ((2 * right) + wrong);
        });
    }

    /// <summary>The 2.5th and the 97.5th percentile of 1,000 draws with replacement.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<(string Gold, string Given)> pairs)
    {
        Random random = new(31);
        var draws = Enumerable.Range(0, 1000).Select(_ => MacroF1(random.GetItems(pairs.ToArray(), pairs.Count))).Order().ToArray();
        return (draws[25], draws[974]);
    }
}
