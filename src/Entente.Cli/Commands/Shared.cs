using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Entente.Cli.Commands;

/// <summary>Options that several commands have, each made anew, for a symbol has one parent.</summary>
internal static class Shared
{
    public const string DefaultLedger = "entente.db";

    /// <summary><c>--ledger FILE</c>.</summary>
    public static Option<string> Ledger() => new("--ledger") { Description = "the ledger's file", HelpName = "FILE", DefaultValueFactory = _ => DefaultLedger };

    /// <summary><c>--registers DIR</c>.</summary>
    public static Option<string?> Registers() => new("--registers") { Description = "a folder of registers laid over the shipped ones", HelpName = "DIR" };

    /// <summary>An option that takes a day as <c>YYYY-MM-DD</c>.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = Day };

    private static DateOnly? Day(ArgumentResult given)
    {
        var written = given.Tokens.Count is 1 ? given.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        given.AddError($"“{written}” is no day; write it as YYYY-MM-DD.");
        return null;
    }
}
