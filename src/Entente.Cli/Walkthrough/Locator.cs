using System.Text.RegularExpressions;
using Entente.Cli.Output;

namespace Entente.Cli.Walkthrough;

/// <summary>Names a stretch of somebody's text by its first and last words, enough to find it and too little to stand in its place.</summary>
internal static partial class Locator
{
    private const int First = 4;
    private const int Last = 2;

    /// <summary>The first and last words of a text, all of it where it is hardly longer.</summary>
    public static string Of(string text)
    {
        var words = Plain.Line(text).Split(' ');
        return words.Length <= First + Last + 1 ? string.Join(' ', words) : $"{string.Join(' ', words.Take(First))} … {string.Join(' ', words.TakeLast(Last))}";
    }

    /// <summary>A step of a derivation with its quotations cut short, and the files of lexicon and register without their lines, which move with every entry.</summary>
    public static string Step(string step) => Line().Replace(Quoted().Replace(Plain.Line(step), match => $"“{Of(match.Groups[1].Value)}”"), "");

    [GeneratedRegex("“([^“”]*)”")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=\.(?:yaml|tsv)):\d+")]
    private static partial Regex Line();
}
