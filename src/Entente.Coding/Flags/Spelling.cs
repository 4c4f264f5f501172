using Entente.Text.Vocabulary;

namespace Entente.Coding.Flags;

/// <summary>Guesses what a word that is no word was meant to be.</summary>
internal static class Spelling
{
    private const string Letters = "etaoinshrdlcumwfgypbvkjxqz";

    // Letters that scanners and hasty hands take for each other come first.
    private static readonly string[] Alike = ["li", "il", "lj", "qo", "oq", "qp", "pq", "oc", "co", "ec", "ce", "uv", "vu", "nm", "mn", "rn", "bh", "hb", "lt", "tl", "ft", "tf", "gq", "qg", "ij", "ji"];

    // Words that are run into their neighbours most.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with", "into", "that", "this", "he", "she", "it", "they", "is", "was", "were", "has", "had", "have", "as", "its", "his", "their",
    };

    /// <summary>The likeliest common word one change away, or two words that stand without a space; null when there is none.</summary>
    public static string? Suggest(string word)
    {
        var lower = word.ToLowerInvariant();
        var change = Changes(lower).Where(candidate => EnglishWords.Shipped.IsCommon(candidate.Word)).OrderBy(candidate => candidate.Cost).ThenByDescending(candidate => candidate.Word.Length).ThenBy(candidate => candidate.Word, StringComparer.Ordinal).FirstOrDefault();
        // A small word run into its neighbour is likelier than a letter too many; two other words that happen to meet are not.
        var parts = Parts(lower).OrderByDescending(pair => pair.Small).FirstOrDefault();
        return change.Word is null || (parts.Small > 0 && change.Cost > 2) ? parts.Words ?? change.Word : change.Word;
    }

    private static IEnumerable<(string? Words, int Small)> Parts(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            var (first, second) = (word[..at], word[at..]);
            var small = (Small.Contains(first) ? 1 : 0) + (Small.Contains(second) ? 1 : 0);
            // The smaller the small word, the longer the other has to be: "rita in" is no likely "ritain".
            var joint = Small.Contains(first) ? first.Length : Small.Contains(second) ? second.Length : 0;
            var shortest = joint is 0 or > 3 ? 3 : 7 - joint;
            if (IsPart(first, shortest) && IsPart(second, shortest))
                yield return ($"{first} {second}", small);
        }
    }

    private static bool IsPart(string word, int shortest) => Small.Contains(word) || (word.Length >= shortest && EnglishWords.Shipped.IsCommon(word));

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
