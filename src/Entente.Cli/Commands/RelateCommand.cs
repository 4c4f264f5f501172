using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Cli.Tables;

namespace Entente.Cli.Commands;

/// <summary><c>entente relate</c>: what a source does to a target, for every row of a table.</summary>
internal static class RelateCommand
{
    public static Command Create(Screen screen, Func<string?, IEngine> engine)
    {
        Argument<string> file = new("FILE.tsv") { Description = "a table with the columns sentence, source, target and, where they stand twice, marked_sentence; - for standard input" };
        Option<bool> mergeYield = new("--merge-yield") { Description = "write CONCEDE and RETREAT as YIELD" };
        Command relate = new("relate", "Adds to every row of a table what its source does to its target, as pred_root and pred_penta") { file, mergeYield };
        relate.SetAction((parsed, stop) =>
        {
            var table = Read(parsed.GetRequiredValue(file), screen);
            var types = Relations.Of(table, engine(null), stop);
            Tsv.Write(screen.Out, [.. table.Columns, "pred_root", "pred_penta"]);
            foreach (var (row, type) in table.Rows.Zip(types))
            {
                var padded = row.Concat(Enumerable.Repeat("", Math.Max(0, table.Columns.Count - row.Count))).Take(table.Columns.Count);
                Tsv.Write(screen.Out, [.. padded, Relations.Root(type, parsed.GetValue(mergeYield)), Relations.Penta(type).ToString(CultureInfo.InvariantCulture)]);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return relate;
    }

    /// <summary>Reads a table from a file or standard input.</summary>
    public static Tsv Read(string path, Screen screen)
    {
        using var reader = path is "-" ? new StreamReader(screen.In, Encoding.UTF8, leaveOpen: true) : new StreamReader(path, Encoding.UTF8);
        return Tsv.Read(reader);
    }
}
