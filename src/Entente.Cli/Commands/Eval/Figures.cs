namespace Entente.Cli.Commands.Eval;

/// <summary>Figures as <c>name value</c> lines, four decimals each.</summary>
internal sealed class Figures
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Add(string line) => lines.Add(line);

    public void Add(string name, double value) => lines.Add($"{name} {value:F4}");

    /// <summary>Precision, recall and their harmonic mean of what was found.</summary>
    public void Add(string name, Found found)
    {
        Add(name + "_P", found.Precision);
        Add(name + "_R", found.Recall);
        Add(name + "_F", found.F);
    }

    /// <summary>Nothing where there is nothing to divide by.</summary>
    public static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    /// <summary>F1 of every label of the gold, averaged: rare labels count as much as common ones.</summary>
    public static double MacroF1(IReadOnlyList<(string Gold, string Given)> pairs)
    {
        var labels = pairs.Select(pair => pair.Gold).Distinct(StringComparer.Ordinal).ToArray();
        return labels.Length is 0 ? 0 : labels.Average(label =>
        {
            var right = pairs.Count(pair => pair.Gold == label && pair.Given == label);
            var wrong = pairs.Count(pair => (pair.Gold == label) != (pair.Given == label));
            return right is 0 ? 0 : 2.0 * right / ((2 * right) + wrong);
        });
    }
}

/// <summary>How much was found: matches as the engine's share and as the gold's, all that was given, all that was to be found.</summary>
internal sealed class Found
{
    /// <summary>The weight of what was given and is right.</summary>
    public double Right { get; set; }

    /// <summary>The weight of what was to be found and was.</summary>
    public double Hit { get; set; }

    public double Given { get; set; }

    public double Gold { get; set; }

    public double Precision => Figures.Share(Right, Given);

    public double Recall => Figures.Share(Hit, Gold);

    public double F => Figures.Share(2 * Precision * Recall, Precision + Recall);

    /// <summary>Counts a set against another.</summary>
    public void Count(int matches, int given, int gold)
    {
        Right += matches;
        Hit += matches;
        Given += given;
        Gold += gold;
    }
}
