using System.Runtime.CompilerServices;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class OntologyCommandTests
{
    private static string Docs([CallerFilePath] string here = "") => File.ReadAllText(Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "docs", "ontology.md")));

    [Fact] public async Task The_page_in_the_docs_is_what_the_command_prints() =>
        Assert.Equal(Docs(), (await CommandLine.RunAsync("ontology")).Out);
}
