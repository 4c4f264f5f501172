using System.CommandLine;
using System.Globalization;
using Entente.Cli.Tables;
using Entente.Coding;

namespace Entente.Cli.Commands.Eval;

/// <summary><c>entente eval plv</c> and <c>aw</c>: what a source does to a target, against gold tables.</summary>
internal static class RelationEvaluation
{
    // Sentences with a number that this divides are never read by those who write the lexicon.
    private const int Unseen = 3;

    /// <summary>Types of events, CONCEDE and RETREAT as one.</summary>
    public static Command Plv(Screen screen, Func<string?, IEngine> engine) =>
        Create("plv", "Scores the type of what a source does to a target, for a table with gold_root and gold_penta", screen, engine, (figures, gold, root, penta) =>
        {
            var (roots, pentas) = (Pairs(gold, "gold_root", root), Pairs(gold, "gold_penta", penta));
            figures.Add("root_macroF1", Figures.MacroF1(roots));
            figures.Add("root_acc", Accuracy(roots));
            figures.Add("penta_macroF1", Figures.MacroF1(pentas));
            Sentences(figures, gold, roots, pentas);
        });

    /// <summary>Conflict against cooperation.</summary>
    public static Command Aw(Screen screen, Func<string?, IEngine> engine) =>
        Create("aw", "Scores conflict (1) against cooperation (0), for a table with gold_binary", screen, engine, (figures, gold, _, penta) =>
        {
            var pairs = Pairs(gold, "gold_binary", penta).Select(pair => (pair.Gold.Trim(), pair.Given is "3" or "4" ? "1" : "0")).ToArray();
            figures.Add("aw_macroF1", Figures.MacroF1(pairs));
            figures.Add("aw_acc", Accuracy(pairs));
        });

    // What more a table tells that numbers its sentences: how far another draw of them would lie, and the sentences that nobody looks at.
    private static void Sentences(Figures figures, Tsv gold, (string Gold, string Given)[] roots, (string Gold, string Given)[] pentas)
    {
        if (gold.IndexOf("sentence_id") is not (>= 0 and var column))
            return;
        var ids = gold.Rows.Select(row => Tsv.Field(row, column)).ToArray();
        foreach (var (name, pairs) in (ReadOnlySpan<(string, (string, string)[])>)[("root", roots), ("penta", pentas)])
        {
            var (low, high) = Bootstrap.Interval(ids, pairs);
            figures.Add($"{name}_macroF1_low", low);
            figures.Add($"{name}_macroF1_high", high);
        }

        var unseen = roots.Zip(ids).Where(pair => long.TryParse(pair.Second, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id % Unseen == 0).Select(pair => pair.First).ToArray();
        figures.Add($"third_rows {unseen.Length}");
        figures.Add("third_root_macroF1", Figures.MacroF1(unseen));
    }

    private static Command Create(
        string name, string description, Screen screen, Func<string?, IEngine> engine, Action<Figures, Tsv, IReadOnlyList<string>, IReadOnlyList<string>> score)
    {
        Argument<string> file = new("FILE") { Description = "the gold table, tab-separated" };
        Option<string?> predicted = new("--predicted") { Description = "score a table that `entente relate` wrote, instead of running the engine", HelpName = "FILE" };
        var lexiconOnly = RelateCommand.LexiconOnly();
        Command command = new(name, description) { file, predicted, lexiconOnly };
        command.SetAction((parsed, stop) =>
        {
            var gold = RelateCommand.Read(parsed.GetRequiredValue(file), screen);
            var (root, penta) = parsed.GetValue(predicted) is { } path ? Predicted(RelateCommand.Read(path, screen)) : Run(gold, engine(null), parsed.GetValue(lexiconOnly), stop);
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

    private static (IReadOnlyList<string> Root, IReadOnlyList<string> Penta) Run(Tsv gold, IEngine engine, bool lexiconOnly, CancellationToken stop)
    {
        EventType[] types = [.. Relations.Of(gold, engine, lexiconOnly, stop).Select(relation => relation.Type)];
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
