using System.Runtime.CompilerServices;
using Entente.Ledger.Tests;
using Entente.Sources.Tests;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class WalkthroughCommandTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_sentence_is_named_by_its_ends_and_shown_with_its_records_and_their_steps()
    {
        var told = await CommandLine.RunAsync("walkthrough", scratch.Write("a.txt", SampleReport.Text), "--date", "2024-06-20");
        Assert.Equal(ExitCode.Done, told.Status);
        Assert.Contains("\n## S1 «Russia and North Korea … on Wednesday.»\n", told.Out, StringComparison.Ordinal);
        Assert.Contains(": Russia and North Korea signed an agreement (RUS + PRK; asserted, 2024-06-19, under ", told.Out, StringComparison.Ordinal);
        Assert.Contains("\n  - → “signed” is SUPPORT (sign.yaml)\n", told.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("signed a treaty on Wednesday", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_without_a_record_says_why()
    {
        var told = await CommandLine.RunAsync("walkthrough", scratch.Write("b.txt", "The weather was mild in all of the north."));
        Assert.Contains("1 sentences, 0 with records, 1 without.", told.Out, StringComparison.Ordinal);
        Assert.Contains("\nNo record: nothing is done in it.\n", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_not_there_is_told() =>
        Assert.Equal(ExitCode.BadInput, (await CommandLine.RunAsync("walkthrough", scratch["none.txt"])).Status);

    [Fact]
    public async Task The_page_in_the_docs_is_what_the_command_writes()
    {
        var root = Root();
        var article = Path.Combine(root, "..", "shared", "article", "btn-news-russia-dprk.txt");
        for (var up = Path.GetDirectoryName(root); !File.Exists(article) && up is not null; up = Path.GetDirectoryName(up))
            article = Path.Combine(up, "shared", "article", "btn-news-russia-dprk.txt");
        Assert.SkipUnless(File.Exists(article), "The article is not beside this checkout (shared/article).");
        var told = await CommandLine.RunAsync(Engine.Shipped(null), "", ["walkthrough", article], TestContext.Current.CancellationToken);
        var page = await File.ReadAllTextAsync(Path.Combine(root, "docs", "walkthrough.md"), TestContext.Current.CancellationToken);
        Assert.True(page.ReplaceLineEndings("\n") == told.Out, "The engine reads the article otherwise now: look at what has changed, then `entente walkthrough ../shared/article/btn-news-russia-dprk.txt > docs/walkthrough.md`.");
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", ".."));
}
