using Entente.Text.Dependencies;
using Entente.Text.Times;

namespace Entente.Text.Names;

/// <summary>Finds the phrase that a noun heads.</summary>
internal static class MentionSpans
{
    // More words than this are no name or description of somebody; it bounds the work on long chains of dependents.
    private const int Longest = 60;

    /// <summary>The phrase of a head: determiners, titles and modifiers in; clauses, coordinated parts and appositions after a comma out.</summary>
    /// <param name="tree">The document's trees.</param>
    /// <param name="head">The head.</param>
    /// <param name="clauses">Whether relative and participial clauses are taken in, too, as GUM has it.</param>
    public static TextSpan Of(TreeView tree, int head, bool clauses = false)
    {
        HashSet<int> inside = [head];
        foreach (var child in tree.Of(head))
        {
            if (Belongs(tree, head, child, clauses))
                AddAll(tree, child, inside, clauses);
        }

        var sentence = tree.Document.Sentences[tree.Document.Tokens[head].Sentence].Tokens;
        var (start, end) = (head, head + 1);
        while (start > sentence.Start && (inside.Contains(start - 1) || (IsInnerPunctuation(tree, start - 1, inside) && inside.Contains(start - 2))))
            start--;
        while (end < sentence.End && (inside.Contains(end) || (IsInnerPunctuation(tree, end, inside) && inside.Contains(end + 1))))
            end++;
        return new(start, end);
    }

    private static bool Belongs(TreeView tree, int head, int child, bool clauses) => tree.Relation(child) switch
    {
        "det" or "amod" or "compound" or "nmod:poss" or "nmod:desc" or "flat" or "fixed" or "goeswith" or "det:predet" or "compound:prt" or "dep" => true,
        "nummod" => child < head || !CommaBetween(tree, head, child),
        "advmod" => child < head,
        // A name goes on with "of" and "for": "Russia on Thursday" and "Peter, in Paris" do not.
        "nmod" => child < head || tree.Document.Tags[head].Pos != Upos.PROPN || CaseOf(tree, child) is "of" or "for" || IsNameOf(tree, head, child),
        // "Portland, Oregon" is one, "John Smith yesterday" and "Thomas Sam, 42" are two.
        "nmod:unmarked" => child < head || (tree.Document.Tags[child].Pos is Upos.PROPN && !IsTime(tree.Document, child)) || (tree.Document.Tags[child].Pos is Upos.NUM && !CommaBetween(tree, head, child)),
        "acl" or "acl:relcl" => clauses,
        // "leader Kim Jong-un": a name set against its description without a comma.
        "appos" => child > head && !CommaBetween(tree, head, child),
        _ => false,
    };

    /// <summary>Whether a dependent is the name of what its head describes: "Secretary of State Antony Blinken", however the two hang together.</summary>
    public static bool IsNameOf(TreeView tree, int head, int child) =>
        child > head && tree.Document.Tags[child].Pos == Upos.PROPN
        && (tree.Relation(child) is "appos" or "flat" || (tree.Relation(child) is "nmod" && CaseOf(tree, child).Length == 0)) && !CommaBetween(tree, head, child);

    private static string CaseOf(TreeView tree, int token) => tree.First(token, "case") is >= 0 and var preposition ? tree.Document.Tags[preposition].Lemma : "";

    private static bool IsTime(Document document, int token) =>
        CalendarWords.Month(document.Form(token).ToString()) > 0 || CalendarWords.Weekday(document.Form(token).ToString()) is not null;

    private static bool CommaBetween(TreeView tree, int head, int child)
    {
        foreach (var inner in tree.Of(child))
        {
            if (inner < child && tree.Relation(inner) == "punct")
                return true;
        }

        foreach (var inner in tree.Of(head))
        {
            if (inner > head && inner < child && tree.Relation(inner) == "punct")
                return true;
        }

        return false;
    }

    private static void AddAll(TreeView tree, int token, HashSet<int> inside, bool clauses)
    {
        Stack<int> open = new([token]);
        while (open.TryPop(out var current))
        {
            if (inside.Count > Longest || !inside.Add(current))
                return;
            foreach (var child in tree.Of(current))
            {
                if (clauses || tree.Relation(child) is not ("acl:relcl" or "acl" or "parataxis"))
                    open.Push(child);
            }
        }
    }

    private static bool IsInnerPunctuation(TreeView tree, int token, HashSet<int> inside) =>
        tree.Relation(token) == "punct" && inside.Contains(tree.Document.Arcs[token].Head);
}
