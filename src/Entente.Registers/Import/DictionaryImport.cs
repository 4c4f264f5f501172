using System.Text;
using Entente.Registers.Reading;

namespace Entente.Registers.Import;

/// <summary>What an import wrote and what it could not.</summary>
/// <param name="Written">The registers written and their lines.</param>
/// <param name="Known">How many names the register had already for the same actor.</param>
/// <param name="NotCarried">What could not be carried, with file, line and remedy.</param>
public sealed record ImportResult(IReadOnlyList<(string Register, int Lines)> Written, int Known, IReadOnlyList<Problem> NotCarried);

/// <summary>Turns actor and agent dictionaries in the format of PETRARCH and TABARI into a folder of registers to lay over the shipped one.</summary>
/// <remarks>CAMEO codes become codes of reports by <c>cameo-codes.tsv</c>. Nothing is lost silently and no line stops the rest.</remarks>
public static class DictionaryImport
{
    /// <summary>Reads dictionaries and writes the overlay.</summary>
    /// <param name="files">The dictionaries, of actors and of agents alike.</param>
    /// <param name="directory">The folder to write; it is made where it is not there.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ImportResult Run(IReadOnlyList<string> files, string directory)
    {
        Faults faults = new();
        OverlayTables tables = new();
        ActorImport actors = new(Register.Shipped, tables, faults);
        AgentImport agents = new(Register.Shipped, tables, faults);
        foreach (var file in files)
        {
            if (Text(file, faults) is { } text)
                Add(file, text, tables, actors, agents, faults);
        }
        actors.Finish();
        agents.Finish();
        if (tables.Counts.Count > 0)
            tables.Write(directory);
        var problems = faults.Found.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Fault, StringComparer.Ordinal);
        return new([.. tables.Counts.Where(table => table.Register != Layouts.Sources.Register)], actors.Known + agents.Known, [.. problems]);
    }

    private static void Add(string file, string text, OverlayTables tables, ActorImport actors, AgentImport agents, Faults faults)
    {
        var entries = new DictionaryReader(file, faults).Read(text);
        if (entries.Count == 0)
            return;
        var plain = NameCasing.Id(Path.GetFileNameWithoutExtension(file).Replace('.', '-')) is { Length: > 0 } id ? $"import-{id}" : "import";
        var source = plain;
        // Two files of one name from two folders are two sources.
        for (var number = 2; !tables.Add(Layouts.Sources, source, $"PETRARCH dictionary {Shown(Path.GetFileName(file))}", null, "as its owner says"); number++)
            source = $"{plain}-{number}";
        foreach (var entry in entries)
        {
            if (entry.IsAgent)
                agents.Add(entry, source);
            else
                actors.Add(entry, source);
        }
    }

    private static string? Text(string file, Faults faults)
    {
        try
        {
            return File.ReadAllText(file, Encoding.UTF8);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            faults.Add(file, 0, $"it cannot be read: {cause.Message.TrimEnd('.')}", "name a file that is there and may be read");
            return null;
        }
    }

    private static string Shown(string name) => name.Replace('\t', ' ').Replace('\n', ' ');
}
