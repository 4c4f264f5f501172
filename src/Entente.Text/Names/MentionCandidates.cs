using Entente.Text.Dependencies;

namespace Entente.Text.Names;

/// <summary>Which tokens may head a mention.</summary>
internal static class MentionCandidates
{
    /// <summary>Whether a token may head a mention, and how it would be made; null where it may not.</summary>
    public static MentionForm? FormOf(TreeView tree, int token)
    {
        var tag = tree.Document.Tags[token];
        var relation = tree.Relation(token);
        switch (tag.Pos)
        {
            case Upos.PROPN:
                // "Antony Blinken" is no mention of its own in "Secretary of State Antony Blinken".
                return relation is "flat" or "goeswith" or "fixed" || (tree.Document.Arcs[token].Head is >= 0 and var head && MentionSpans.IsNameOf(tree, head, token)) ? null : MentionForm.Name;
            case Upos.NOUN:
                return relation is "compound" or "flat" or "goeswith" or "fixed" or "nmod:desc" ? HasName(tree, token) ? MentionForm.Name : null
                    : HasName(tree, token) ? MentionForm.Name : MentionForm.Nominal;
            case Upos.PRON:
                return tag.Xpos is "PRP" or "PRP$" && relation is not "expl" ? MentionForm.Pronoun : null;
            // "the two have signed", "both agreed", "the wounded"
            case Upos.NUM or Upos.ADJ or Upos.DET when relation is "nsubj" or "nsubj:pass" or "obj" or "obl" or "obl:agent" or "nmod" or "nmod:poss":
                return tree.First(token, "det") >= 0 || tag.Lemma is "both" ? MentionForm.Nominal : null;
            default:
                return null;
        }
    }

    // "leader Kim Jong-un": the description stands before its name without a comma.
    private static bool HasName(TreeView tree, int token)
    {
        foreach (var child in tree.Of(token))
        {
            if (MentionSpans.IsNameOf(tree, token, child))
                return true;
        }

        return false;
    }
}
