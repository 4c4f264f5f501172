using System.Text;
using Entente.Coding;
using Entente.Ledger.Tests;
using Entente.Sources;
using Entente.Text;

namespace Entente.Cli.Tests;

/// <summary>What a command line said and returned.</summary>
internal sealed record Told(int Status, string Out, string Error);

/// <summary>Runs command lines in this process, with an engine that needs no models.</summary>
internal static class CommandLine
{
    public static Task<Told> RunAsync(params string[] args) => RunAsync(new QuickEngine(), "", args);

    public static async Task<Told> RunAsync(IEngine engine, string input, string[] args, CancellationToken stop = default)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var screen = new Screen(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var status = await EntenteProgram.RunAsync(args, screen, _ => engine, stop);
        return new(status, output.ToString(), error.ToString());
    }
}

/// <summary>Codes a text that starts with <see cref="SampleReport.Text"/> in full, any other as one sentence without records.</summary>
internal sealed class QuickEngine : IEngine
{
    public string Name { get; init; } = "quick 1";

    public Func<Article, Report?> Instead { get; init; } = _ => null;

    public Document Annotate(Article article) => new(article) { Sentences = [], Tokens = [], Tags = [], Arcs = [] };

    public CloseReading ReadClosely(Article article)
    {
        var report = Read(article);
        return new(report, [.. report.Sentences.Where(_ => report.Events is []).Select(sentence => new Silence(sentence.Index, "nothing is done in it"))]);
    }

    public Relation Relate(string sentence, string source, string target, string? marked, bool lexiconOnly) => lexiconOnly
        ? new(EventType.ACCUSE, RelationBasis.Lexicon, ["the lexicon alone"])
        : new(Enum.GetValues<EventType>().FirstOrDefault(type => sentence.Contains(type.ToString(), StringComparison.Ordinal)), RelationBasis.Ranker, ["one reason", "another"]);

    public Report Read(Article article)
    {
        var full = SampleReport.Of(article.Id, article.Text.Length < 60 ? article.Text + new string(' ', 60) : article.Text, Name, article.Published?.ToString("yyyy-MM-dd"));
        var info = full.Document with { Source = article.Source, Title = article.Title, Url = article.Url, Text = article.Text, ReadAt = "" };
        return Instead(article) ?? (article.Text.Contains(SampleReport.Text, StringComparison.Ordinal)
            ? full with { Document = info }
            : new(info, [new(0, 0, article.Text.Length, false)], [], [], [], [], [], []));
    }
}
