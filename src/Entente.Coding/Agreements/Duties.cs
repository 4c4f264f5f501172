using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Tells who is bound by a clause and whether he must, may or need not.</summary>
internal sealed class Duties(Tree tree)
{
    private static readonly HashSet<string> Sides = new(StringComparer.Ordinal) { "each", "either", "both", "neither", "side", "party", "they", "other", "ally", "member", "two", "three", "signatory", "country", "all", "government", "state" };

    /// <summary>Whether a nominal means the parties at large, so that the duty is mutual.</summary>
    public bool IsEverybody(int nominal)
    {
        if (tree.Pos(nominal) != Upos.PROPN && Sides.Contains(tree.Lemma(nominal)))
            return true;
        foreach (var child in tree.Children(nominal))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "each" or "either" or "both" or "all" or "neither")
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody may rather than must do a deed: "allows Iran to sell", "Iran may sell".</summary>
    public bool IsPermission(int deed, int doer)
    {
        if (tree.Head(doer) is >= 0 and var verb && tree.Lemma(verb) is "allow" or "permit" or "let" or "entitle" or "enable" or "authorise" or "authorize")
            return true;
        foreach (var child in tree.Children(deed))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) is "may" or "can" or "could")
                return true;
        }

        return false;
    }

    /// <summary>"must", "will", "is to", "undertake to": what somebody is bound to do.</summary>
    public bool IsDuty(int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) is "must" or "shall" or "will" or "may" or "can" or "could" or "would" && tree.Child(predicate, "ccomp") < 0 && tree.Child(predicate, "parataxis") < 0)
                return true;
            if (tree.Is(child, "mark") && tree.Lemma(child) == "to" && (tree.Child(predicate, "cop") >= 0 || tree.Child(predicate, "aux") >= 0) && tree.Head(predicate) < 0)
                return true;
            if (tree.Is(child, "xcomp") && tree.Lemma(predicate) is "be" or "have" && tree.Child(child, "mark") is >= 0 and var to && tree.Lemma(to) == "to")
                return true;
        }

        return tree.Lemma(predicate) is "undertake" or "agree" or "pledge" or "commit" or "promise" && tree.Child(predicate, "nsubj") is >= 0 and var subject && IsEverybody(subject);
    }

    /// <summary>"pledged to": words by which somebody binds himself.</summary>
    public bool IsPromise(int verb) => tree.Lemma(verb) is "undertake" or "agree" or "pledge" or "commit" or "promise" or "vow" or "accept";

    /// <summary>Whether a verb is told flatly, not as what may come of the agreement.</summary>
    public bool IsTold(int verb)
    {
        if (tree.Particle(verb) is "off" or "back")
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) is "could" or "may" or "might" or "can")
                return false;
        }

        return true;
    }

    /// <summary>"contains no pledge", "obliges neither side": nothing is provided.</summary>
    public bool IsNegated(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never")
                return true;
            if ((tree.Is(child, "obj") || tree.Is(child, "iobj")) && tree.Child(child, "det") is >= 0 and var determiner && tree.Lemma(determiner) is "no" or "neither")
                return true;
        }

        return false;
    }
}
