using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Which prepositions a sentence has, and what stands behind them.</summary>
internal sealed class Prepositions(Tree tree)
{
    private readonly string[]?[] bySentence = new string[]?[tree.Document.Sentences.Length];

    /// <summary>Whether the sentence of a word has a preposition, or the first word of one of several.</summary>
    public bool Has(int token, string preposition)
    {
        var sentence = tree.Document.Sentences[tree.Document.Tokens[token].Sentence];
        // Most entries ask for prepositions of which a sentence has none.
        foreach (var own in bySentence[sentence.Index] ??= Of(sentence.Tokens))
        {
            if (preposition.StartsWith(own, StringComparison.Ordinal) && (preposition.Length == own.Length || preposition[own.Length] == ' '))
                return true;
        }

        return false;
    }

    private string[] Of(TextSpan words)
    {
        List<string> found = [];
        for (var token = words.Start; token < words.End; token++)
        {
            if (tree.Is(token, "case") && !found.Contains(tree.Lemma(token)))
                found.Add(tree.Lemma(token));
        }

        return [.. found];
    }

    /// <summary>The nominals behind a preposition of a noun, or of the nouns that hang on it so many steps down.</summary>
    public IEnumerable<int> Nested(int noun, string preposition, int depth)
    {
        // "the sale of forty jets to Morocco": the phrase may hang on any noun of the chain.
        foreach (var nominal in Clause.Obliques(tree, noun, preposition))
            yield return nominal;
        if (depth == 0)
            yield break;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && !tree.Is(child, "nmod:poss") && tree.Case(child) is "of" or "for" or "in")
            {
                foreach (var nominal in Nested(child, preposition, depth - 1))
                    yield return nominal;
            }
        }
    }
}
