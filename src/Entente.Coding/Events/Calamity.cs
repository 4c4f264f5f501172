using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Whether what kills in a text is nature or an accident, which is nobody's attack.</summary>
internal static class Calamity
{
    /// <summary>Whether a text tells of a disaster and of nobody who might have done it.</summary>
    public static bool Fills(Tree tree, WordClasses classes)
    {
        var disaster = false;
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN or Upos.VERB or Upos.ADJ))
                continue;
            var lemma = tree.Lemma(token);
            if (classes.Contains("violence", lemma))
                return false;
            disaster |= classes.Contains("disaster", lemma);
        }

        return disaster;
    }
}
