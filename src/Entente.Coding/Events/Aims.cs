using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>How real what hangs on something else is.</summary>
/// <param name="Modality">Null where it is as real as what it hangs on.</param>
/// <param name="Why">The step that says why, where it is not asserted.</param>
internal readonly record struct Ruling(Modality? Modality, Step? Why);

/// <summary>How real is what somebody aims at, hopes for, proposes, decided, does not dare or keeps from happening.</summary>
internal sealed class Aims(Tree tree)
{
    // What is under way and meets force: to want it stopped is to say that it goes on.
    private static readonly HashSet<EventType> Hostile = [EventType.ASSAULT, EventType.PROTEST, EventType.MOBILIZE, EventType.COERCE];

    /// <summary>What stands right above a word says of it; null when it says nothing of this kind.</summary>
    /// <param name="at">The word.</param>
    /// <param name="head">What it hangs on.</param>
    /// <param name="type">The type of the event that is told.</param>
    public Ruling? Of(int at, int head, EventType? type) =>
        tree.Pos(at) is Upos.NOUN ? OfNoun(at, head, type) : Without(at) ?? Matter(at, head) ?? OfPurpose(at, head, type) ?? Kept(at, head, type) ?? Proposed(at, head) ?? Unwilling(at, head) ?? Decided(at, head, type);

    /// <summary>What somebody only hopes, fears or believes will happen; null for others.</summary>
    public Judged? Hoped(int at)
    {
        if (!tree.Is(at, "ccomp") || tree.Head(at) is not (>= 0 and var head))
            return null;
        return tree.Lemma(head) is "hope" or "hopeful" or "fear" or "believe" or "think" or "doubt" or "wish" or "optimistic" or "confident" or "bet" or "imagine" or "worry"
            ? new Judged("hypothetical", new(head, head + 1), $"only looks forward to “{tree.Form(at)}”")
            : null;
    }

    /// <summary>"would not dare attack": nobody does what he does not dare; null for others.</summary>
    public Judged? Undared(int at) =>
        at > 0 && tree.Pos(at) == Upos.VERB && tree.Lemma(at - 1) == "dare" && Shades.IsNegated(tree, at - 1) ? new Judged("denied", new(at - 1, at), $"is not dared: “{tree.Form(at)}”") : null;

    /// <summary>Whether a clause tells more of somebody who is there ("insurgents threatening to kill him") or of what has been decided, so that it takes nothing from what is said of them.</summary>
    public bool IsPresupposed(int at)
    {
        if (!tree.Is(at, "acl") || tree.Is(at, "acl:relcl") || tree.Tags[at].Xpos is not ("VBG" or "VBN") || tree.Head(at) is not (>= 0 and var noun) || at == 0 || tree.Lemma(at - 1) == ",")
            return false;
        return tree.Lemma(noun) is "decision" or "ruling" or "verdict" or "judgment" or "judgement" || (tree.Tags[at].Xpos == "VBG" && AgentNouns.Shipped.TryFind(tree.Lemma(at - 1), out _, out _));
    }

    // "left without meeting the rebels".
    private Ruling? Without(int at) =>
        tree.Tags[at].Xpos == "VBG" && tree.Child(at, "mark") is >= 0 and var mark && tree.Lemma(mark) == "without" ? new(Modality.Denied, new Judged("denied", new(mark, mark + 1), $"leaves “{tree.Form(at)}” undone")) : null;

    private Ruling? OfPurpose(int at, int head, EventType? type)
    {
        if (!tree.Is(at, "advcl") || !Shades.IsInfinitive(tree, at))
            return null;
        // "braved the cold to protest", "sent a ship to help": who came for it does it.
        if ((type == EventType.PROTEST && tree.Lemma(at) is "protest" or "demonstrate" or "march" or "rally" or "riot" && tree.Lemma(head) is not ("call" or "threaten" or "plan" or "urge" or "ask" or "want" or "vow")) || (type == EventType.AID && tree.Lemma(head) is "send" or "dispatch" or "deploy" or "fly" or "rush" or "work" or "do" or "scatter" or "fan" or "race" or "spend" or "use"))
            return new(null, null);
        // "sends planes to help deploy the troops".
        return type == EventType.MOBILIZE && tree.Lemma(at) == "help" && tree.Lemma(head) == "send" ? new(null, null) : null;
    }

    private Ruling? Kept(int at, int head, EventType? type)
    {
        var lemma = tree.Lemma(head);
        // "a bid to force Paris to revoke the ban", "tried to persuade Iran to stop": another would do it.
        var isTold = (tree.Is(at, "xcomp") || tree.Is(at, "advcl")) && Shades.IsInfinitive(tree, at) && tree.Child(head, "obj") >= 0;
        // "ordered his men to lay down their arms": what is ordered is not done yet.
        if (isTold && lemma is "order" or "instruct" or "command" or "tell" && !tree.IsPassive(head))
            return new(Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), $"asks for “{tree.Form(at)}”"));
        if (isTold && lemma is "force" or "persuade" or "press" or "compel" or "convince" or "pressure" or "induce" or "get" && (Shades.IsInfinitive(tree, head) || IsAimedAt(head)))
            return new(Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), "is what another would be made to do"));
        if (tree.Tags[at].Xpos != "VBG" || !(tree.Is(at, "xcomp") || tree.Is(at, "advcl") || tree.Is(at, "ccomp")) || tree.Child(head, "obj") < 0)
            return null;
        // "laws barring the government from pardoning them": what is forbidden has not been done, and nobody says that it was.
        if (lemma is "bar" or "ban" or "forbid" or "prohibit" && !IsHostile(type))
            return Nothing(head, at);
        if (lemma is not ("stop" or "prevent" or "keep" or "deter" or "halt" or "discourage" or "dissuade" or "block") || !(Shades.IsInfinitive(tree, head) || IsAimedAt(head)))
            return null;
        return lemma is "stop" or "halt" && IsHostile(type) ? new(Modality.Asserted, null) : Nothing(head, at);
    }

    // "turned down a proposal that it stop enriching".
    private Ruling? Proposed(int at, int head) =>
        tree.Is(at, "acl") && tree.Child(at, "mark") is >= 0 and var mark && tree.Lemma(mark) == "that" && tree.Lemma(head) is "proposal" or "demand" or "request" or "call" or "suggestion" or "offer" or "condition" or "recommendation" or "insistence" or "appeal" or "hope" or "idea"
            ? new(Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), $"is for “{tree.Form(at)}”"))
            : null;

    // "are not ready to launch attacks".
    private Ruling? Unwilling(int at, int head) =>
        (((tree.Is(at, "xcomp") || tree.Is(at, "ccomp") || tree.Is(at, "advcl")) && Shades.IsInfinitive(tree, at) && tree.Lemma(head) is "ready" or "prepared" or "willing" or "able" or "inclined" or "eager" or "obliged" or "oblige") || tree.Lemma(head) == "dare")
            && Shades.IsNegated(tree, head)
            ? new(Modality.Denied, new Judged("denied", new(head, head + 1), $"is negated and governs “{tree.Form(at)}”"))
            : null;

    // "defended the decision to invade": what is judged has been done.
    private Ruling? Decided(int at, int head, EventType? type) =>
        type == EventType.ASSAULT && tree.Is(at, "acl") && Shades.IsInfinitive(tree, at) && tree.Lemma(head) == "decision" && tree.Is(head, "obj")
            && tree.Lemma(tree.Head(head)) is "defend" or "justify" or "regret" or "criticise" or "criticize" or "condemn" or "question" or "denounce" or "explain"
            ? new(Modality.Asserted, null)
            : null;

    private int Comparative(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "amod") && tree.Tags[child].Xpos == "JJR")
                return child;
        }

        return -1;
    }

    private Ruling? OfNoun(int at, int head, EventType? type)
    {
        var lemma = tree.Lemma(head);
        // "a bid to end the fighting".
        if (tree.Is(at, "obj") && IsHostile(type) && lemma is "end" or "halt" or "stop" or "cease" or "quell" or "curb" or "crush" or "stem" or "quash" && !Shades.IsIndefinite(tree, at))
            return new(Modality.Asserted, null);
        // "deeper cooperation could influence the region": a degree that is not reached yet.
        if (type == EventType.COOPERATE && Comparative(at) is >= 0 and var degree)
            return new(Modality.Hypothetical, new Judged("hypothetical", new(degree, degree + 1), $"is more “{tree.Form(at)}” than there is"));
        // "on the eve of a visit", "ahead of the talks".
        if (type == EventType.CONSULT && (tree.Is(at, "obl") || tree.Is(at, "nmod")) && (tree.HasCase(at, "ahead of") || tree.Case(at) == "before" || IsOnTheEve(at)))
            return new(Modality.Planned, new Judged("planned", new(at, at + 1), "is still to come"));
        // "a pullout was unlikely to revive the plan", "will not hurt it": a step that is weighed beforehand.
        if (type == EventType.RETREAT && tree.Is(at, "nsubj") && (lemma is "unlikely" or "likely" or "expect" || Shades.HasFuture(tree, head)))
            return new(Modality.Planned, new Judged("planned", new(head, head + 1), $"weighs “{tree.Form(at)}” beforehand"));
        // "backed sanctions against the junta": whoever is for a measure has not taken it.
        if (type == EventType.SANCTION && (tree.Is(at, "obj") || tree.Is(at, "nsubj:pass")) && lemma is "back" or "support" or "endorse" or "favour" or "favor")
            return new(Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), $"only speaks for “{tree.Form(at)}”"));
        return null;
    }

    // "on the eve of a high-profile visit": the preposition hangs here or there.
    private bool IsOnTheEve(int noun)
    {
        for (var at = noun - 1; at > 0 && at > noun - 10 && tree.Pos(at) is not (Upos.VERB or Upos.PUNCT); at--)
        {
            if (tree.Lemma(at) == "of" && tree.Lemma(at - 1) == "eve")
                return true;
        }

        return false;
    }

    // "reached agreement on removing tariffs": what a deal or a talk is about.
    private Ruling? Matter(int at, int head)
    {
        if (tree.Tags[at].Xpos != "VBG" || tree.Child(at, "mark") is not (> 0 and var mark) || tree.Lemma(mark) is not ("on" or "about" or "over"))
            return null;
        return tree.Lemma(mark - 1) is "agreement" or "deal" or "accord" or "pact" or "talk" or "negotiation" or "discussion" or "consensus" ? Nothing(head, at) : null;
    }

    private Ruling Nothing(int head, int at) => new(Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), $"keeps “{tree.Form(at)}” from happening") { IsCondition = true });

    private static bool IsHostile(EventType? type) => type is { } known && Hostile.Contains(known);

    // "aimed at stopping", "by stopping", "an attempt at stopping".
    private bool IsAimedAt(int verb) => tree.Tags[verb].Xpos == "VBG" && tree.Child(verb, "mark") is >= 0 and var mark && tree.Lemma(mark) is "at" or "of" or "for";
}
