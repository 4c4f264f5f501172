using System.Collections.Frozen;
using Entente.Text.Dependencies;

namespace Entente.Text.Times;

/// <summary>Whether a clause looks ahead: "will meet on Monday", "plans to return on Saturday", "talks scheduled for Friday".</summary>
internal static class Outlook
{
    private static readonly FrozenSet<string> Plans = FrozenSet.Create(StringComparer.Ordinal,
        "plan", "expect", "schedule", "intend", "set", "due", "prepare", "agree", "vow", "pledge", "promise", "hope", "want", "aim", "decide", "be", "go", "slate", "propose", "invite", "order", "ready", "poise", "likely", "begin", "start", "ask", "urge", "threaten", "vote", "need", "supposed", "suppose", "bind", "bound");

    /// <summary>Whether the clause around a token does.</summary>
    public static bool IsAhead(TreeView tree, int token)
    {
        var document = tree.Document;
        if (PrepositionOf(tree, token) is "since")
            return false;
        for (var steps = 0; steps < 6 && token >= 0; steps++, token = document.Arcs[token].Head)
        {
            var tag = document.Tags[token];
            // "due on", "due to arrive": parsed as fixed with what follows.
            if (tag.Lemma is "due" || HasMark(tree, token, "due"))
                return true;
            if (tag.Pos is not Upos.VERB and not Upos.AUX && !HasModal(tree, token))
                continue;
            return LooksAhead(tree, token);
        }

        return false;
    }

    private static bool LooksAhead(TreeView tree, int verb)
    {
        var document = tree.Document;
        var tag = document.Tags[verb];
        if (HasModal(tree, verb))
            return true;
        if (tag.Xpos is "VBN" && tag.Lemma is "schedule" or "plan" or "slate" or "expect" or "set" or "time")
            return true;
        if (!HasMark(tree, verb, "to"))
            return false;
        var governor = document.Arcs[verb].Head;
        return HasDependentBe(tree, verb) || (governor >= 0 && (Plans.Contains(document.Tags[governor].Lemma) || document.Tags[governor].Pos is Upos.NOUN));
    }

    // "will", "would" and their like; with "have" they look back.
    private static bool HasModal(TreeView tree, int verb)
    {
        var modal = false;
        foreach (var child in tree.Of(verb))
        {
            if (tree.Relation(child) is not ("aux" or "aux:pass" or "cop"))
                continue;
            if (tree.Document.Tags[child].Lemma is "have")
                return false;
            modal |= tree.Document.Tags[child].Xpos is "MD";
        }

        return modal;
    }

    private static bool HasMark(TreeView tree, int verb, string mark)
    {
        foreach (var child in tree.Of(verb))
        {
            if (tree.Relation(child) is "mark" or "case" && tree.Document.Tags[child].Lemma == mark)
                return true;
        }

        return false;
    }

    private static bool HasDependentBe(TreeView tree, int verb)
    {
        foreach (var child in tree.Of(verb))
        {
            if (child < verb && tree.Relation(child) is "aux" or "cop" && tree.Document.Tags[child] is { Lemma: "be", Xpos: "VBZ" or "VBP" or "VBD" })
                return true;
        }

        return false;
    }

    private static string? PrepositionOf(TreeView tree, int token)
    {
        var preposition = tree.First(token, "case");
        return preposition < 0 ? null : tree.Document.Tags[preposition].Lemma;
    }
}
