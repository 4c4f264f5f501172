namespace Entente.Cli.Commands.Eval;

/// <summary>How far a macro-F1 would lie from its figure if other sentences had been drawn.</summary>
internal static class Bootstrap
{
    private const int Draws = 1000;

    /// <summary>The middle 95 of 100 draws with replacement; rows of one sentence are drawn together. The same rows give the same interval.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<string> sentences, IReadOnlyList<(string Gold, string Given)> pairs)
    {
        var groups = sentences.Zip(pairs).GroupBy(row => row.First, row => row.Second, StringComparer.Ordinal).Select(group => group.ToArray()).ToArray();
        if (groups.Length == 0)
            return (0, 0);
        Random random = new(31);
        var figures = Enumerable.Range(0, Draws).Select(_ => Figures.MacroF1([.. random.GetItems(groups, groups.Length).SelectMany(group => group)])).Order().ToArray();
        return (figures[Draws / 40], figures[^((Draws / 40) + 1)]);
    }
}
