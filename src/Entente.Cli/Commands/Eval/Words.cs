using System.Globalization;
using System.Text;

namespace Entente.Cli.Commands.Eval;

/// <summary>How alike two texts are, by their words.</summary>
internal static class Words
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "s", "and", "in", "his", "her", "their", "its", "minister", "president", "prime", "foreign", "secretary",
    };

    /// <summary>The words of a text: runs of letters, digits and underscores, in lower case.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            if (IsOfWord(rune))
                word.Append(rune.ToString());
            else if (word.Length > 0)
                Close();
        }

        if (word.Length > 0)
            Close();
        return words;

        void Close()
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Words in common by words in all; 0 where there are none.</summary>
    public static double Likeness(string one, string other)
    {
        var (first, second) = (Of(one), Of(other));
        var common = first.Count(second.Contains);
        return Figures.Share(common, first.Count + second.Count - common);
    }

    /// <summary>Whether two names share a word that tells something.</summary>
    public static bool NameTheSame(string one, string other)
    {
        var words = Of(other);
        return Of(one).Any(word => words.Contains(word) && !Common.Contains(word));
    }

    private static bool IsOfWord(Rune rune) => rune.Value is '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
