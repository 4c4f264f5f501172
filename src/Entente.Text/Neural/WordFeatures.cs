using System.Globalization;

namespace Entente.Text.Neural;

/// <summary>What the network sees of a word's spelling. Written a second time in training/parser/treebank.py; the two must agree.</summary>
internal static class WordFeatures
{
    /// <summary>The longest shape.</summary>
    public const int LongestShape = 6;

    // A character in the models is one UTF-16 unit; those that need two become this one.
    private const char Symbol = '☺';

    /// <summary>The spelling to look up for a plain form: one for both kinds of double quotes; emoji and the like are one symbol.</summary>
    public static string Spelling(string form)
    {
        if (form is "''")
            return "\"";
        var rare = false;
        foreach (var unit in form)
            rare |= char.IsSurrogate(unit);
        if (!rare)
            return form;
        return string.Create(form.EnumerateRunes().Count(), form, static (to, from) =>
        {
            var at = 0;
            foreach (var rune in from.EnumerateRunes())
                to[at++] = rune.IsBmp ? (char)rune.Value : Symbol;
        });
    }

    /// <summary>Small letters, one for one, and every digit a zero.</summary>
    public static string Lower(string spelling) => string.Create(spelling.Length, spelling, static (to, from) =>
    {
        for (var at = 0; at < to.Length; at++)
            to[at] = char.IsDigit(from[at]) ? '0' : char.ToLowerInvariant(from[at]);
    });

    /// <summary>Runs of capitals, small letters and digits as X, x and d, other characters as they are.</summary>
    /// <param name="spelling">The word.</param>
    /// <param name="into">Room for <see cref="LongestShape"/>.</param>
    /// <returns>How many characters it has.</returns>
    public static int Shape(ReadOnlySpan<char> spelling, Span<char> into)
    {
        var length = 0;
        foreach (var unit in spelling)
        {
            var mark = CharUnicodeInfo.GetUnicodeCategory(unit) switch
            {
                UnicodeCategory.UppercaseLetter => 'X',
                UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => 'x',
                UnicodeCategory.DecimalDigitNumber => 'd',
                _ => unit,
            };
            if (length > 0 && into[length - 1] == mark)
                continue;
            into[length++] = mark;
            if (length == LongestShape)
                break;
        }

        return length;
    }
}
