namespace Entente.Coding.Syntax;

/// <summary>The small words beside a word that tell when, whether and which: auxiliaries, negation, articles.</summary>
internal static class Shades
{
    /// <summary>Whether a verb looks ahead ("will meet").</summary>
    public static bool HasFuture(Tree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) is "will" or "would" or "shall")
                return true;
        }

        return false;
    }

    /// <summary>Whether a word is negated ("not ready").</summary>
    public static bool IsNegated(Tree tree, int word)
    {
        foreach (var child in tree.Children(word))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never" or "nor")
                return true;
        }

        return false;
    }

    /// <summary>Whether a noun stands for any of its kind ("a pact").</summary>
    public static bool IsIndefinite(Tree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "a" or "an" or "any")
                return true;
        }

        return false;
    }

    /// <summary>Whether a verb stands with "to".</summary>
    public static bool IsInfinitive(Tree tree, int verb) => tree.Child(verb, "mark") is >= 0 and var mark && tree.Lemma(mark) == "to";
}
