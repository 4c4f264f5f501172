using System.Runtime.CompilerServices;
using Xunit;

namespace Entente.Cli.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task What_the_readme_shows_is_what_the_program_prints()
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(Root(), "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var told = await CommandLine.RunAsync(Engine.Shipped(null), "", ["read", "--no-ledger", Path.Combine(Root(), "samples", "06-pyongyang.txt")], TestContext.Current.CancellationToken);
        Assert.True(readme.Contains($"```text\n{told.Out.TrimEnd()}\n```", StringComparison.Ordinal), $"README.md shows another summary of samples/06-pyongyang.txt than the program prints now:\n{told.Out}");
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", ".."));
}
