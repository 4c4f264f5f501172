using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Relations;

/// <summary>Where a source and a target stand in the tree, and the words that link them. Positions count tokens; −1 stands for one that is not in the text.</summary>
internal sealed class PairPath
{
    private const int Far = 9;
    private readonly Tree tree;
    private readonly HashSet<int> path = [];

    public PairPath(Tree tree, TextSpan source, TextSpan target)
    {
        this.tree = tree;
        Source = Tokens(source);
        Target = Tokens(target);
        SourceHead = HeadOf(Source);
        TargetHead = HeadOf(Target);
        Top = Meet();
    }

    /// <summary>The tokens that name the source.</summary>
    public TextSpan Source { get; }

    /// <summary>The tokens that name the target.</summary>
    public TextSpan Target { get; }

    public int SourceHead { get; }

    public int TargetHead { get; }

    /// <summary>The word under which both stand.</summary>
    public int Top { get; }

    /// <summary>Whether a token lies on the way from one to the other, their own words excepted.</summary>
    public bool Holds(int token) => path.Contains(token);

    /// <summary>The tokens on the way.</summary>
    public IReadOnlySet<int> Tokens() => path;

    /// <summary>How many steps up from a token until the way between the two is met; 9 for never.</summary>
    public int StepsTo(int token)
    {
        var steps = 0;
        for (var at = token; at >= 0 && steps < Far; at = tree.Head(at), steps++)
        {
            if (path.Contains(at))
                return steps;
        }

        return Far;
    }

    /// <summary>How near a nominal is to the source or target: 0 it is one of its words, 1 and more its owner, its part or what it is coordinated with, −1 it is something else.</summary>
    public int Distance(int nominal, bool toSource)
    {
        var (span, head) = toSource ? (Source, SourceHead) : (Target, TargetHead);
        if (head < 0)
            return -1;
        if (span.Covers(nominal))
            return 0;
        var up = Climb(head, at => at == nominal);
        return up >= 0 ? up : Climb(nominal, span.Covers);
    }

    // Through one phrase alone: "the government of Chad" is Chad's, a clause between the two makes them two.
    private int Climb(int from, Func<int, bool> arrived)
    {
        var steps = 0;
        for (var at = from; at >= 0 && steps < 5; at = tree.Head(at), steps++)
        {
            if (arrived(at))
                return steps;
            if (!(tree.Is(at, "nmod") || tree.Is(at, "amod") || tree.Is(at, "compound") || tree.Is(at, "appos") || tree.Is(at, "conj") || tree.Is(at, "flat") || tree.Is(at, "nummod") || tree.Is(at, "dep")))
                return -1;
        }

        return -1;
    }

    private TextSpan Tokens(TextSpan characters)
    {
        var (start, end) = (-1, -1);
        for (var token = 0; token < tree.Count && characters.Length > 0; token++)
        {
            var span = tree.Document.Tokens[token].Span;
            if (span.End <= characters.Start || span.Start >= characters.End)
                continue;
            if (start < 0)
                start = token;
            end = token + 1;
        }

        return start < 0 ? default : new(start, end);
    }

    // The word of a stretch that hangs outside it; of several the one nearest to the root, a nominal before others.
    private int HeadOf(TextSpan span)
    {
        var (best, depth) = (-1, int.MaxValue);
        for (var token = span.Start; token < span.End; token++)
        {
            if (span.Covers(tree.Head(token)) || tree.Pos(token) is Upos.PUNCT or Upos.ADP or Upos.DET)
                continue;
            var own = Depth(token) + (tree.Pos(token) is Upos.NOUN or Upos.PROPN or Upos.PRON ? 0 : 2);
            if (own < depth)
                (best, depth) = (token, own);
        }

        return best >= 0 ? best : span.Length > 0 ? span.End - 1 : -1;
    }

    private int Depth(int token)
    {
        var depth = 0;
        for (var at = tree.Head(token); at >= 0; at = tree.Head(at))
            depth++;
        return depth;
    }

    private int Meet()
    {
        HashSet<int> above = [];
        for (var at = SourceHead; at >= 0; at = tree.Head(at))
            above.Add(at);
        var top = -1;
        for (var at = TargetHead; at >= 0 && top < 0; at = tree.Head(at))
        {
            if (above.Contains(at))
                top = at;
        }

        foreach (var end in (ReadOnlySpan<int>)[SourceHead, TargetHead])
        {
            for (var at = end; at >= 0; at = tree.Head(at))
            {
                if (!Source.Covers(at) && !Target.Covers(at))
                    path.Add(at);
                if (at == top)
                    break;
            }
        }

        // "Japan and the United States signed": what is done together is done by the word above both.
        if (top >= 0 && (Source.Covers(top) || Target.Covers(top)) && tree.Head(top) >= 0)
        {
            top = tree.Head(top);
            path.Add(top);
        }

        return top;
    }
}
