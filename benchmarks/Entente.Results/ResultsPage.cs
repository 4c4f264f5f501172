using System.Diagnostics;
using System.Text;

namespace Entente.Results;

/// <summary>Runs the measurements and writes docs/results.md: every figure with the command that makes it.</summary>
internal sealed class ResultsPage(string shared)
{
    private readonly string program = Path.Combine(AppContext.BaseDirectory, "entente.dll");
    private readonly StringBuilder page = new();

    public int Write(string output)
    {
        page.AppendLine("# Results").AppendLine()
            .AppendLine("Written by a command, never by hand: `dotnet run --project benchmarks/Entente.Results -c Release -- write ../shared docs/results.md`, with the gold data beside the checkout. `entente` stands for `dotnet run --project src/Entente.Cli -c Release --`.").AppendLine();
        Evaluate("Language, development treebanks", ["eval", "conllu", "treebank/ewt-dev.conllu"]);
        Evaluate("", ["eval", "conllu", "treebank/gum-dev.conllu"]);
        Evaluate("Snippets of 2004 (83, ten of them without an event)", ["eval", "world", "eval/world-gold-dev.jsonl"]);
        Evaluate("Whole articles (12)", ["eval", "articles", "eval/articles-dev"]);
        Evaluate("Type of a marked pair, the lexicon alone", ["eval", "plv", "--lexicon-only", "eval/plv-dev.tsv"]);
        Folds();
        Evaluate("Conflict or cooperation, another domain, never learned from: the lexicon alone, then with the ranker", ["eval", "aw", "--lexicon-only", "eval/aw-dev.tsv"]);
        Evaluate("", ["eval", "aw", "eval/aw-dev.tsv"]);
        ReadAll();
        Marked();
        Words();
        File.WriteAllText(output, page.ToString());
        return 0;
    }

    // The ranker that ships has learned from the whole table: what it makes of a sentence is told by one that never saw it.
    private void Folds()
    {
        const string Answers = "docs/readings/plv-dev-folds.tsv";
        if (!File.Exists(Answers))
            return;
        Evaluate(
            "Type of a marked pair, lexicon and ranker, each sentence answered by a ranker that never saw it", ["eval", "plv", "--predicted", Answers, "eval/plv-dev.tsv"],
            $"The answers, [{Path.GetFileName(Answers)}](readings/{Path.GetFileName(Answers)}), are those of a nested 5-fold cross-validation: `dotnet run --project training/Entente.Training -c Release -- ranker-folds ../shared/eval/plv-dev.tsv training/Entente.Training/sentences {Answers}`.");
    }

    private void Evaluate(string heading, string[] command, string? remark = null)
    {
        var path = Path.Combine(shared, command[^1]);
        if (!File.Exists(path) && !Directory.Exists(path))
            return;
        if (heading.Length > 0)
            page.AppendLine($"## {heading}").AppendLine();
        if (remark is not null)
            page.AppendLine(remark).AppendLine();
        var (lines, _, _) = Run([.. command[..^1], path]);
        page.AppendLine($"`entente {string.Join(' ', command[..^1])} ../shared/{command[^1]}`").AppendLine().AppendLine("| figure | value |").AppendLine("|---|---|");
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            page.AppendLine(space < 0 ? $"| {line} | |" : $"| {line[..space]} | {line[(space + 1)..]} |");
        }

        page.AppendLine();
    }

    private void ReadAll()
    {
        var items = Path.Combine(shared, "news/world-2004.jsonl");
        if (!File.Exists(items))
            return;
        var (lines, time, peak) = Run(["read", "--no-ledger", "--format", "jsonl", "--date", "2004-10-01", items]);
        page.AppendLine("## All of world-2004.jsonl").AppendLine()
            .AppendLine("`entente read --no-ledger --format jsonl --date 2004-10-01 ../shared/news/world-2004.jsonl`").AppendLine()
            .AppendLine("| figure | value |").AppendLine("|---|---|")
            .AppendLine($"| items read | {lines.Count(line => line.StartsWith('{'))} |")
            .AppendLine($"| wall time, {Environment.ProcessorCount} cores | {time.TotalSeconds:0.0} s |")
            .AppendLine($"| peak memory | {peak / 1024 / 1024} MB |").AppendLine();
    }

    private void Marked()
    {
        var items = Path.Combine(shared, "news/world-2004.jsonl");
        var snippets = Path.Combine(shared, "eval/world-gold-dev.jsonl");
        foreach (var (file, seed, count, gold, heading) in ((string, int, int, string?, string)[])
            [("docs/readings/world-2004-seed-2004.tsv", 2004, 40, null, "40 items read by hand"), ("docs/readings/world-2004-seed-2005.tsv", 2005, 100, snippets, "100 items outside the gold data, their events read by hand"),
                ("docs/readings/world-2004-seed-2006.tsv", 2006, 100, snippets, "100 others; since then events were mended on most of these items"),
                ("docs/readings/world-2004-seed-2011.tsv", 2011, 100, snippets, "100 drawn afresh, on which nobody has mended"),
                ("docs/readings/world-2004-seed-2012.tsv", 2012, 100, snippets, "100 more; with these and the two draws before the bars for telling were chosen"),
                ("docs/readings/world-2004-seed-2013.tsv", 2013, 100, snippets, "100 on which nothing was chosen")])
        {
            if (!File.Exists(file) || !File.Exists(items))
                continue;
            page.AppendLine($"## {heading}").AppendLine()
                .AppendLine($"Drawn with seed {seed} and marked record by record by a reader who did not write the code: [{Path.GetFileName(file)}](readings/{Path.GetFileName(file)}). Counted over what the engine gives now (`dotnet run --project benchmarks/Entente.Results -c Release -- draw ../shared/news/world-2004.jsonl {seed} {count}{(gold is null ? "" : " ../shared/eval/world-gold-dev.jsonl")}`).").AppendLine()
                .AppendLine("| records | true | false | not marked | true of marked |").AppendLine("|---|---|---|---|---|");
            foreach (var (name, kinds) in ((string, Func<string, bool>)[])[("all", _ => true), ("events", kind => kind == "event"), ("claims", kind => kind == "claim"), ("agreements", kind => kind == "agreement"), ("reactions", kind => kind == "reaction"), ("flags", kind => kind == "flag")])
            {
                var (good, bad, unmarked) = Reading.Count(items, seed, count, gold, file, kinds);
                if (good + bad + unmarked == 0 || (gold is not null && name != "events"))
                    continue;
                page.AppendLine($"| {name} | {good} | {bad} | {unmarked} | {(good + bad == 0 ? "" : $"{100.0 * good / (good + bad):0.0} %")} |");
            }

            page.AppendLine();
            if (gold is null)
                continue;
            page.AppendLine("| item | event | verdict |").AppendLine("|---|---|---|");
            foreach (var row in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).Where(row => row.Length > 3))
                page.AppendLine($"| {row[0]} | {row[2].Replace("|", "\\|", StringComparison.Ordinal)} | {row[3]} |");
            page.AppendLine();
        }
    }

    private void Words()
    {
        const string file = "docs/readings/unknown-words-seed-2004.tsv";
        var items = Path.Combine(shared, "news/world-2004.jsonl");
        if (!File.Exists(file) || !File.Exists(items))
            return;
        var (all, count, right, wrong, unmarked) = UnknownWords.Count(items, 2004, 200, file);
        page.AppendLine("## Unknown-word flags, read by hand").AppendLine()
            .AppendLine($"Over all of world-2004.jsonl, up to 200 drawn with seed 2004 and marked by a reader who did not write the code: [{Path.GetFileName(file)}](readings/{Path.GetFileName(file)}). True is a flag on what is no word; false one on a word, a name or a coinage (`dotnet run --project benchmarks/Entente.Results -c Release -- draw-words ../shared/news/world-2004.jsonl 2004 200`).").AppendLine()
            .AppendLine("| figure | value |").AppendLine("|---|---|")
            .AppendLine($"| items | {count} |").AppendLine($"| flags | {all} |").AppendLine($"| of the sample true | {right} |").AppendLine($"| of the sample false | {wrong} |").AppendLine($"| of the sample not marked | {unmarked} |")
            .AppendLine($"| false flags per 25 items | {(right + wrong == 0 ? 0 : 25.0 * all * wrong / (right + wrong) / count):0.000} |").AppendLine();
    }

    private (string[] Lines, TimeSpan Time, long Peak) Run(string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var lines = new List<string>();
        long peak = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
            if (lines.Count % 50 == 0)
                peak = Math.Max(peak, Peak(process));
        }

        process.WaitForExit();
        return ([.. lines], watch.Elapsed, peak);
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
