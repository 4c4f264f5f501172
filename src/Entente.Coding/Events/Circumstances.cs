using Entente.Coding.Actors;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>When and where: the expressions of time and the places that hang on a trigger.</summary>
internal sealed class Circumstances(Document document, Tree tree, Naming naming)
{
    /// <summary>Of the expressions of time of a sentence the one that hangs on the trigger or on what governs it without a clause between.</summary>
    public TimeExpression? TimeOf(int trigger)
    {
        TimeExpression? best = null;
        var sentence = document.Tokens[trigger].Sentence;
        foreach (var time in document.Times)
        {
            if (document.Tokens[time.Tokens.Start].Sentence != sentence)
                continue;
            for (var (at, steps) = (time.Tokens.Start, 0); at >= 0 && steps < 6; at = tree.Head(at), steps++)
            {
                if (at == trigger || (tree.Head(trigger) == at && !tree.Is(trigger, "acl:relcl") && !tree.Is(trigger, "ccomp") && !tree.Is(trigger, "advcl")))
                {
                    if (best is null || at == trigger)
                        best = time;
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>The place that hangs on the trigger or on what governs it, null when none does.</summary>
    public NameHit? PlaceOf(int trigger)
    {
        foreach (var governor in (ReadOnlySpan<int>)[trigger, tree.Head(trigger)])
        {
            if (governor < 0)
                continue;
            foreach (var child in tree.Children(governor))
            {
                if ((tree.Is(child, "obl") || tree.Is(child, "nmod")) && tree.Case(child) is "in" or "at" or "near" or "outside" or "off"
                    && naming.At(child) is { IsAdjective: false, Entry.Sort: NameSort.Place or NameSort.State } hit)
                    return hit;
            }
        }

        return null;
    }
}
