using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Relations.Ranking;

/// <summary>The predicates that stand between a source and a target: those that govern either, up to where both meet, and the complements that go on from there.</summary>
internal sealed class PredicateChain
{
    private const int Longest = 6;
    private readonly Tree tree;

    public PredicateChain(Tree tree, PairPath pair)
    {
        this.tree = tree;
        OfSource = Governor(pair.SourceHead, pair.Source);
        OfTarget = Governor(pair.TargetHead, pair.Target);
        Top = pair.Top >= 0 ? Predicate(pair.Top) : OfSource >= 0 ? OfSource : OfTarget;
        List<int> chain = [];
        foreach (var end in (ReadOnlySpan<int>)[OfSource, OfTarget])
        {
            for (var at = end; at >= 0 && chain.Count < Longest; at = tree.Head(at))
            {
                if (IsPredicate(at) && !chain.Contains(at) && !pair.Source.Covers(at) && !pair.Target.Covers(at))
                    chain.Add(at);
                if (at == Top)
                    break;
            }
        }

        if (Top >= 0 && !chain.Contains(Top))
            chain.Add(Top);
        Words = [.. chain.Order()];
        Complements = [.. Down(Top)];
    }

    /// <summary>The predicate nearest above the source; −1 for none.</summary>
    public int OfSource { get; }

    /// <summary>The predicate nearest above the target; −1 for none.</summary>
    public int OfTarget { get; }

    /// <summary>The predicate under which both stand; −1 for none.</summary>
    public int Top { get; }

    /// <summary>All predicates on the way, in the order of the text.</summary>
    public IReadOnlyList<int> Words { get; }

    /// <summary>The chain of complements below the top ("agreed to <c>try</c> to <c>lift</c>").</summary>
    public IReadOnlyList<int> Complements { get; }

    private IEnumerable<int> Down(int top)
    {
        for (var (at, steps) = (top, 0); at >= 0 && steps < 3; steps++)
        {
            var next = tree.Child(at, "xcomp");
            if (next < 0)
                next = tree.Child(at, "ccomp");
            if (next < 0)
                yield break;
            yield return next;
            at = next;
        }
    }

    private int Governor(int head, TextSpan span)
    {
        for (var at = head < 0 ? -1 : tree.Head(head); at >= 0; at = tree.Head(at))
        {
            if (!span.Covers(at) && IsPredicate(at))
                return at;
        }

        return head >= 0 && IsPredicate(head) ? head : -1;
    }

    private int Predicate(int token)
    {
        for (var at = token; at >= 0; at = tree.Head(at))
        {
            if (IsPredicate(at))
                return at;
        }

        return token;
    }

    private bool IsPredicate(int token) =>
        tree.Pos(token) == Upos.VERB || (tree.Pos(token) is Upos.ADJ or Upos.NOUN or Upos.AUX && (tree.Head(token) < 0 || tree.Child(token, "cop") >= 0 || tree.Child(token, "nsubj") >= 0));
}
