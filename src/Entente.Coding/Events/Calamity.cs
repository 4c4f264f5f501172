using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Whether what kills in a text is nature or an accident, which is nobody's attack.</summary>
internal static class Calamity
{
    /// <summary>Whether a text tells of a disaster and of nobody who might have done it.</summary>
    public static bool Fills(Tree tree, WordClasses classes) => Tells(tree, classes, "disaster") && !TellsViolence(tree, classes);

    /// <summary>Whether a text has any word of violence or of those who do it.</summary>
    public static bool TellsViolence(Tree tree, WordClasses classes) => Tells(tree, classes, "violence");

    private static bool Tells(Tree tree, WordClasses classes, string what)
    {
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ))
                continue;
            if (classes.Contains(what, tree.Lemma(token)))
                return true;
            // "a fire aboard the submarine", "fire swept the hotel": what burns, not what is fired.
            if (what == "disaster" && tree.Lemma(token) == "fire" && tree.Pos(token) == Upos.NOUN && token + 1 < tree.Count && (tree.Lemma(token + 1) is "aboard" or "sweep" or "gut" or "engulf" || (tree.Lemma(token + 1) == "on" && token + 2 < tree.Count && tree.Lemma(token + 2) == "board")))
                return true;
        }

        return false;
    }
}
