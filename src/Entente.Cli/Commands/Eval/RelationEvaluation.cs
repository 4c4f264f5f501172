using System.CommandLine;
using System.Globalization;
using Entente.Cli.Tables;

namespace Entente.Cli.Commands.Eval;

/// <summary><c>entente eval plv</c> and <c>aw</c>: what a source does to a target, against gold tables.</summary>
internal static class RelationEvaluation
{
    /// <summary>Types of events, CONCEDE and RETREAT as one.</summary>
    public static Command Plv(Screen screen, Func<string?, IEngine> engine) =>
        Create("plv", "Scores the type of what a source does to a target, for a table with gold_root and gold_penta", screen, engine, (figures, gold, root, penta) =>
        {
            var (roots, pentas) = (Pairs(gold, "gold_root", root), Pairs(gold, "gold_penta", penta));
            figures.Add("root_macroF1", Figures.MacroF1(roots));
            figures.Add("root_acc", Accuracy(roots));
            figures.Add("penta_macroF1", Figures.MacroF1(pentas));
        });

    /// <summary>Conflict against cooperation.</summary>
    public static Command Aw(Screen screen, Func<string?, IEngine> engine) =>
        Create("aw", "Scores conflict (1) against cooperation (0), for a table with gold_binary", screen, engine, (figures, gold, _, penta) =>
        {
            var pairs = Pairs(gold, "gold_binary", penta).Select(pair => (pair.Gold.Trim(), pair.Given is "3" or "4" ? "1" : "0")).ToArray();
            figures.Add("aw_macroF1", Figures.MacroF1(pairs));
            figures.Add("aw_acc", Accuracy(pairs));
        });

    private static Command Create(
        string name, string description, Screen screen, Func<string?, IEngine> engine, Action<Figures, Tsv, IReadOnlyList<string>, IReadOnlyList<string>> score)
    {
        Argument<string> file = new("FILE") { Description = "the gold table, tab-separated" };
        Option<string?> predicted = new("--predicted") { Description = "score a table that `entente relate` wrote, instead of running the engine", HelpName = "FILE" };
        Command command = new(name, description) { file, predicted };
        command.SetAction((parsed, stop) =>
        {
            var gold = RelateCommand.Read(parsed.GetRequiredValue(file), screen);
            var (root, penta) = parsed.GetValue(predicted) is { } path ? Predicted(RelateCommand.Read(path, screen)) : Run(gold, engine(null), stop);
            if (root.Count != gold.Rows.Count)
                throw new FormatException($"{gold.Rows.Count} rows in, {root.Count} out; the predictions are of another table.");
            var figures = new Figures();
            figures.Add($"rows {gold.Rows.Count}");
            score(figures, gold, root, penta);
            foreach (var line in figures.Lines)
                screen.Out.Write(line + "\n");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static (IReadOnlyList<string> Root, IReadOnlyList<string> Penta) Run(Tsv gold, IEngine engine, CancellationToken stop)
    {
        var types = Relations.Of(gold, engine, stop);
        return ([.. types.Select(type => Relations.Root(type, mergeYield: true))], [.. types.Select(type => Relations.Penta(type).ToString(CultureInfo.InvariantCulture))]);
    }

    private static (IReadOnlyList<string> Root, IReadOnlyList<string> Penta) Predicted(Tsv table)
    {
        var (root, penta) = (table.Need("pred_root"), table.Need("pred_penta"));
        return (
            [.. table.Rows.Select(row => Tsv.Field(row, root).Trim() is var type && type is "CONCEDE" or "RETREAT" ? "YIELD" : type)],
            [.. table.Rows.Select(row => Tsv.Field(row, penta).Trim())]);
    }

    private static (string Gold, string Given)[] Pairs(Tsv gold, string column, IReadOnlyList<string> given)
    {
        var at = gold.Need(column);
        return [.. gold.Rows.Zip(given, (row, value) => (Tsv.Field(row, at), value))];
    }

    private static double Accuracy(IReadOnlyCollection<(string Gold, string Given)> pairs) => Figures.Share(pairs.Count(pair => pair.Gold == pair.Given), pairs.Count);
}
