using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class RegisterCommandTests
{
    [Fact] public async Task A_fault_is_told_and_fails()
    {
        var folder = Directory.CreateTempSubdirectory("entente-check-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "offices.tsv"), "person\toffice\tof\ttitle\tfrom\tto\tsource\nnobody\tking\tQQQ\tKing\t2024-02-30\t\t\n", TestContext.Current.CancellationToken);
            var told = await CommandLine.RunAsync("register", "check", folder.FullName);
            Assert.Equal(ExitCode.Failed, told.Status);
            Assert.Contains("offices.tsv:2: “2024-02-30” is no date in from; write", told.Out, StringComparison.Ordinal);
            Assert.Contains("5 faults.", told.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact] public async Task A_dictionary_becomes_a_folder_that_answers_questions()
    {
        var folder = Directory.CreateTempSubdirectory("entente-import-");
        try
        {
            var (file, made) = (Path.Combine(folder.FullName, "mine.txt"), Path.Combine(folder.FullName, "made"));
            await File.WriteAllTextAsync(file, "JORIK_VANDERMOLT_\n\t[NLDOPP >080201]\nNOBODY_ [QQQGOV]\n", TestContext.Current.CancellationToken);
            var told = await CommandLine.RunAsync("register", "import", file, "--out", made);
            Assert.Equal(ExitCode.BadInput, told.Status);
            Assert.Contains("mine.txt:3: ", told.Out, StringComparison.Ordinal);
            Assert.Contains("NLD:OPP", (await CommandLine.RunAsync("ask", "actor", "Jorik Vandermolt", "--as-of", "2009-01-01", "--registers", made)).Out, StringComparison.Ordinal);
            Assert.Equal(ExitCode.Done, (await CommandLine.RunAsync("register", "check", made)).Status);
            Assert.Equal(ExitCode.Failed, (await CommandLine.RunAsync("register", "import", file, "--out", made)).Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact] public async Task A_folder_that_is_not_there_fails() =>
        Assert.Equal(ExitCode.Failed, (await CommandLine.RunAsync("register", "check", "/no/such/folder")).Status);

    [Fact] public async Task What_is_in_is_counted() =>
        Assert.Contains("agreements\t", (await CommandLine.RunAsync("register", "count")).Out, StringComparison.Ordinal);
}
