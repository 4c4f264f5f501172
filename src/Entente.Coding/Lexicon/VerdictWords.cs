using Entente.Coding.Syntax;

namespace Entente.Coding.Lexicon;

/// <summary>A word or words that judge, where they stand in a text.</summary>
/// <param name="Stance">condemn, concern, neutral or welcome.</param>
/// <param name="At">The first token.</param>
/// <param name="Length">How many tokens.</param>
/// <param name="Line">The line of <c>verdicts.tsv</c>.</param>
internal readonly record struct Verdict(string Stance, int At, int Length, string Line);

/// <summary>The words by which what is said takes a stance (<c>verdicts.tsv</c>); of several that fit the longest counts.</summary>
internal static class VerdictWords
{
    private static readonly Lazy<(string[] Words, string Stance, string Line)[]> Rows = new(() =>
        [.. Table.Rows("verdicts.tsv").Select((row, at) => (row[0].Split(' '), row[1], $"lexicon/verdicts.tsv:{at + 3}")).OrderByDescending(row => row.Item1.Length)]);

    /// <summary>The first verdict among some tokens, null when there is none or it is negated.</summary>
    public static Verdict? Among(Tree tree, ReadOnlySpan<int> tokens)
    {
        foreach (var (words, stance, line) in Rows.Value)
        {
            for (var at = 0; at + words.Length <= tokens.Length; at++)
            {
                if (Stand(tree, words, tokens[at..]) && !IsNegated(tree, tokens[at + words.Length - 1], words))
                    return new(stance, tokens[at], words.Length, line);
            }
        }

        return null;
    }

    private static bool Stand(Tree tree, string[] words, ReadOnlySpan<int> tokens)
    {
        for (var place = 0; place < words.Length; place++)
        {
            if (tree.Lemma(tokens[place]) != words[place])
                return false;
        }

        return true;
    }

    private static bool IsNegated(Tree tree, int token, string[] words)
    {
        foreach (var child in tree.Children(token))
        {
            if (tree.Lemma(child) is "no" or "not" or "n't" or "never" && !words.Contains(tree.Lemma(child)))
                return true;
        }

        return false;
    }
}
