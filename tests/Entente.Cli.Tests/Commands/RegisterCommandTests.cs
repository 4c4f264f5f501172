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

    [Fact] public async Task A_folder_that_is_not_there_fails() =>
        Assert.Equal(ExitCode.Failed, (await CommandLine.RunAsync("register", "check", "/no/such/folder")).Status);

    [Fact] public async Task What_is_in_is_counted() =>
        Assert.Contains("agreements\t", (await CommandLine.RunAsync("register", "count")).Out, StringComparison.Ordinal);
}
