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
        var lexiconOnly = LexiconOnly();
        Option<bool> because = new("--because") { Description = "add who decided and why, as pred_by and because" };
        Command relate = new("relate", "Adds to every row of a table what its source does to its target, as pred_root and pred_penta") { file, mergeYield, lexiconOnly, because };
        relate.SetAction((parsed, stop) =>
        {
            var table = Read(parsed.GetRequiredValue(file), screen);
            var relations = Relations.Of(table, engine(null), parsed.GetValue(lexiconOnly), stop);
            var (merge, reasons) = (parsed.GetValue(mergeYield), parsed.GetValue(because));
            Tsv.Write(screen.Out, [.. table.Columns, "pred_root", "pred_penta", .. reasons ? (string[])["pred_by", "because"] : []]);
            foreach (var (row, relation) in table.Rows.Zip(relations))
            {
                var padded = row.Concat(Enumerable.Repeat("", Math.Max(0, table.Columns.Count - row.Count))).Take(table.Columns.Count);
                Tsv.Write(screen.Out, [
                    .. padded, Relations.Root(relation.Type, merge), Relations.Penta(relation.Type).ToString(CultureInfo.InvariantCulture),
                    .. reasons ? (string[])[relation.Basis.ToString().ToLowerInvariant(), string.Join("; ", relation.Because)] : []]);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return relate;
    }

    /// <summary>The option that leaves the trained ranker out.</summary>
    public static Option<bool> LexiconOnly() => new("--lexicon-only") { Description = "let the lexicon decide alone, without the trained ranker" };

    /// <summary>Reads a table from a file or standard input.</summary>
    public static Tsv Read(string path, Screen screen)
    {
        using var reader = path is "-" ? new StreamReader(screen.In, Encoding.UTF8, leaveOpen: true) : new StreamReader(path, Encoding.UTF8);
        return Tsv.Read(reader);
    }
}
