using System.CommandLine;
using Entente.Registers.Import;

namespace Entente.Cli.Commands;

/// <summary><c>entente register import</c>: dictionaries that researchers own become a folder of registers.</summary>
internal static class RegisterImport
{
    private const string DefaultFolder = "imported-registers";

    public static Command Create(Screen screen)
    {
        Argument<string[]> files = new("FILE") { Description = "actor and agent dictionaries in the format of PETRARCH or TABARI", Arity = ArgumentArity.OneOrMore };
        Option<string> folder = new("--out") { Description = "the folder to write", HelpName = "DIR", DefaultValueFactory = _ => DefaultFolder };
        Command import = new("import", "Turns PETRARCH dictionaries into a folder for --registers, and tells every line that could not be carried") { files, folder };
        import.SetAction(parsed => Run(screen, parsed.GetRequiredValue(files), parsed.GetRequiredValue(folder)));
        return import;
    }

    private static int Run(Screen screen, string[] files, string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return screen.Fail(ExitCode.Failed, $"{folder} holds something already; name a new folder with --out.");
        ImportResult result;
        try
        {
            result = DictionaryImport.Run(files, folder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return screen.Fail(ExitCode.Failed, $"{folder} cannot be written: {cause.Message}");
        }
        foreach (var problem in result.NotCarried)
            screen.Out.WriteLine(problem);
        var written = string.Join(", ", result.Written.Select(table => $"{table.Lines} {table.Register}"));
        screen.Error.WriteLine(written.Length == 0 ? "Nothing was written." : $"{folder}: {written}; {result.Known} names were known already.");
        return result.NotCarried.Count == 0
            ? ExitCode.Done
            : screen.Fail(ExitCode.BadInput, result.NotCarried.Count == 1 ? "1 line could not be carried, in whole or in part." : $"{result.NotCarried.Count} lines could not be carried, in whole or in part.");
    }
}
