using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Where a thing stands to the words around it, of the active clause: what is done to it, what it does, what is done under it.</summary>
internal static class Roles
{
    // "suspended its participation in the treaty" does to the treaty what it does to the participation.
    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal) { "participation", "part", "membership", "compliance", "involvement", "adherence", "implementation", "observance" };

    /// <summary>The words that govern a nominal, each with "obj", "nsubj" or a preposition.</summary>
    public static IEnumerable<(int Governor, string Relation)> Of(Tree tree, int nominal)
    {
        var head = nominal;
        while (tree.Is(head, "conj") && tree.Head(head) >= 0 && tree.Pos(tree.Head(head)) is Upos.NOUN or Upos.PROPN)
            head = tree.Head(head);
        // "a pact with Albania and one with Turkey": the second may hang on the first one's partner.
        if (head != nominal && AgreementWords.IsAgreement(tree, nominal) && !AgreementWords.IsAgreement(tree, head) && tree.Is(head, "nmod") && tree.Head(head) is >= 0 and var first && AgreementWords.IsAgreement(tree, first))
            head = first;
        foreach (var found in Above(tree, head))
            yield return found;
        foreach (var found in Relatives(tree, head, tree.Extent(nominal)))
            yield return found;
        // "signed a paper the same day that commits it": a time may stand between.
        foreach (var time in tree.Children(tree.Head(head)))
        {
            if (time > nominal && tree.Is(time, "advcl:relcl") && RelationIn(tree, time, time) is { } stray and not ("obj" or "nsubj"))
                yield return (time, stray);
            if (time > nominal && tree.Is(time, "obl:unmarked") && tree.Is(head, "obj"))
            {
                foreach (var found in Relatives(tree, time, tree.Extent(time)))
                    yield return found;
            }
        }

        if (head != nominal)
        {
            foreach (var found in Relatives(tree, nominal, tree.Extent(nominal)))
                yield return found;
        }
    }

    /// <summary>All of a nominal's prepositions in a row ("out of"), null when it has none.</summary>
    public static string? Preposition(Tree tree, int nominal)
    {
        string? words = null;
        foreach (var child in tree.Children(nominal))
        {
            if (tree.Is(child, "case") && child < nominal && tree.Lemma(child) is not ("'s" or "’s" or "'"))
                words = words is null ? tree.Case(nominal) : $"{words} {tree.Lemma(child)}";
        }

        return words;
    }

    private static IEnumerable<(int, string)> Above(Tree tree, int head)
    {
        var governor = tree.Head(head);
        if (governor < 0)
            yield break;
        var relation = tree.Is(head, "nsubj") ? tree.IsPassive(governor) ? "obj" : "nsubj"
            : tree.Is(head, "obj") || tree.Is(head, "iobj") ? "obj"
            : tree.Is(head, "obl") || tree.Is(head, "nmod") ? Preposition(tree, head) ?? "" : "";
        // "Under it grain ships could leave": the tree may hang the pronoun on the next noun.
        if (relation.Length == 0 && head > 0 && tree.Lemma(head - 1) == "under")
            relation = "under";
        if (relation.Length == 0)
            yield break;
        if (Shares.Contains(tree.Lemma(governor)) && relation is "in" or "of" or "with" && tree.Head(governor) >= 0)
        {
            foreach (var found in Above(tree, governor))
                yield return found;
            yield break;
        }

        yield return (governor, relation);
        foreach (var child in tree.Children(governor))
        {
            // "signed but has not ratified"; "still has to be ratified".
            if (tree.Is(child, "conj") && tree.Pos(child) == Upos.VERB && (relation is "nsubj" || tree.Child(child, "obj") < 0) && tree.Child(child, "nsubj") < 0)
                yield return (child, tree.IsPassive(child) && relation == "nsubj" ? "obj" : relation);
            else if (tree.Is(child, "xcomp") && tree.Pos(child) == Upos.VERB && tree.Is(head, "nsubj"))
                yield return (child, tree.IsPassive(child) ? "obj" : "nsubj");
        }

        if (tree.Is(governor, "conj") && relation == "obj" && tree.Head(governor) >= 0 && tree.Pos(tree.Head(governor)) == Upos.VERB && tree.Child(tree.Head(governor), "obj") < 0)
            yield return (tree.Head(governor), relation);
    }

    /// <summary>Clauses that describe the nominal; one behind a comma may hang on the last noun of its phrase.</summary>
    private static IEnumerable<(int, string)> Relatives(Tree tree, int nominal, TextSpan phrase)
    {
        for (var verb = nominal + 1; verb < phrase.End; verb++)
        {
            var on = tree.Head(verb);
            if (!tree.Is(verb, "acl") || on < nominal || (on != nominal && (!tree.Is(verb, "acl:relcl") || !BehindComma(tree, verb) || !IsInPhrase(tree, on, nominal))))
                continue;
            foreach (var clause in WithCoordinated(tree, verb))
            {
                if (RelationIn(tree, clause, verb) is { } relation)
                    yield return (clause, relation);
            }
        }
    }

    private static IEnumerable<int> WithCoordinated(Tree tree, int verb)
    {
        yield return verb;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "conj"))
                yield return child;
        }
    }

    private static string? RelationIn(Tree tree, int clause, int first)
    {
        if (!tree.Is(first, "acl:relcl") && !tree.Is(first, "advcl:relcl") && !HasRelative(tree, clause))
            return tree.Tags[clause].Xpos switch { "VBN" => "obj", "VBG" => "nsubj", _ => null };
        foreach (var child in tree.Children(clause))
        {
            var relative = IsRelative(tree, child) ? child : Partitive(tree, child);
            if (relative < 0)
                continue;
            if (tree.Is(child, "nsubj"))
                return tree.IsPassive(clause) ? "obj" : "nsubj";
            if (tree.Is(child, "obj") || tree.Is(child, "mark"))
                return "obj";
            if (tree.Is(child, "obl") && tree.Case(child) is { } preposition)
                return preposition;
        }

        if (clause != first)
            return tree.Child(clause, "nsubj") < 0 ? RelationIn(tree, first, first) : null;
        return tree.Child(clause, "nsubj") >= 0 && tree.Child(clause, "obj") < 0 ? "obj" : null;
    }

    private static bool HasRelative(Tree tree, int clause)
    {
        foreach (var child in tree.Children(clause))
        {
            if (IsRelative(tree, child) && tree.Child(clause, "nsubj") >= 0)
                return true;
        }

        return false;
    }

    // "both of which came into force".
    private static int Partitive(Tree tree, int nominal)
    {
        foreach (var child in tree.Children(nominal))
        {
            if (tree.Is(child, "nmod") && tree.Lemma(child) == "which" && tree.Case(child) == "of")
                return child;
        }

        return -1;
    }

    private static bool IsRelative(Tree tree, int token) => tree.Lemma(token) is "which" or "that" && tree.Tags[token].Xpos is not "DT";

    private static bool BehindComma(Tree tree, int verb)
    {
        var start = tree.Extent(verb).Start;
        return tree.Form(start) == "," || (start > 0 && tree.Form(start - 1) == ",");
    }

    private static bool IsInPhrase(Tree tree, int noun, int nominal)
    {
        for (var at = noun; at >= 0 && at != nominal; at = tree.Head(at))
        {
            if (!tree.Is(at, "nmod") && !tree.Is(at, "conj") && !tree.Is(at, "appos"))
                return false;
        }

        return true;
    }
}
