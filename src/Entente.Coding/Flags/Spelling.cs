using Entente.Text.Vocabulary;

namespace Entente.Coding.Flags;

/// <summary>Guesses what a word that is no word was meant to be.</summary>
internal static class Spelling
{
    private const string Letters = "etaoinshrdlcumwfgypbvkjxqz";

    // Letters that scanners and hasty hands take for each other come first.
    private static readonly string[] Alike = ["li", "il", "lj", "qo", "oq", "qp", "pq", "oc", "co", "ec", "ce", "uv", "vu", "nm", "mn", "rn", "bh", "hb", "lt", "tl", "ft", "tf", "gq", "qg", "ij", "ji"];

    /// <summary>The likeliest common word one change away, or two words that stand without a space; null when there is none.</summary>
    public static string? Suggest(string word)
    {
        var lower = word.ToLowerInvariant();
        var candidates = Changes(lower).Where(candidate => EnglishWords.Shipped.IsCommon(candidate.Word)).OrderBy(candidate => candidate.Cost).ThenByDescending(candidate => candidate.Word.Length).ThenBy(candidate => candidate.Word, StringComparer.Ordinal);
        if (candidates.FirstOrDefault().Word is { } one)
            return one;
        for (var at = 3; at <= lower.Length - 3; at++)
        {
            if (EnglishWords.Shipped.IsCommon(lower.AsSpan(0, at)) && EnglishWords.Shipped.IsCommon(lower.AsSpan(at)))
                return lower[..at] + " " + lower[at..];
        }

        return null;
    }

    private static IEnumerable<(string Word, int Cost)> Changes(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            var (before, after) = (word[..at], word[(at + 1)..]);
            if (at + 1 < word.Length)
                yield return (before + word[at + 1] + word[at] + word[(at + 2)..], 1);
            yield return (before + after, word.Length > 1 && at > 0 && word[at] == word[at - 1] ? 1 : 3);
            foreach (var letter in Letters)
            {
                if (letter != word[at])
                    yield return (before + letter + after, Alike.Contains($"{word[at]}{letter}") ? 1 : 4);
                yield return (before + letter + word[at..], at > 0 && (letter == word[at - 1] || letter == word[at]) ? 2 : 3);
            }
        }
    }
}
