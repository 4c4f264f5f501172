using System.CommandLine;
using System.Runtime.CompilerServices;
using Xunit;

namespace Entente.Cli.Tests;

public sealed class DocsTests
{
    private static string Docs([CallerFilePath] string here = "") => File.ReadAllText(Path.GetFullPath(Path.Combine(here, "..", "..", "..", "docs", "cli.md")));

    private static IEnumerable<(string Path, Command Command)> Below(string path, Command command) =>
        command.Subcommands.SelectMany(child => Below($"{path} {child.Name}", child).Prepend(($"{path} {child.Name}", child)));

    [Fact]
    public void Every_command_has_its_place_in_the_docs_with_every_option_of_its_own()
    {
        var docs = Docs();
        var root = EntenteProgram.Commands(new Screen(Stream.Null, TextWriter.Null, TextWriter.Null), _ => new QuickEngine());
        foreach (var (path, command) in Below("entente", root))
        {
            var heading = docs.Split('\n').FirstOrDefault(line => line.TrimStart('#').Trim() == path && line.StartsWith('#'));
            Assert.True(heading is not null, $"docs/cli.md has no heading “{path}”.");
            var start = docs.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length;
            var next = docs.IndexOf("\n#", start, StringComparison.Ordinal);
            var section = docs[start..(next < 0 ? docs.Length : next)];
            Assert.All(command.Options.Where(option => option.Name is not "--help"), option =>
                Assert.True(section.Contains(option.Name, StringComparison.Ordinal), $"docs/cli.md says nothing of {option.Name} under “{path}”."));
        }
    }
}
