using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Whether what a word tells has happened, will, may, or did not: auxiliaries, negation, conditions and the verbs above it.</summary>
internal sealed class Reality(Tree tree, WordClasses classes)
{
    private readonly Aims aims = new(tree);

    /// <summary>The modality of an event of a type that a token carries, with the step that says why when it is not asserted.</summary>
    public (Modality Modality, Step? Why) Of(int trigger, EventType? type = null)
    {
        // "seeking a kidnapped engineer": what a participle before a noun tells of him is so, whatever is done about him.
        if (tree.Is(trigger, "amod") && tree.Tags[trigger].Xpos == "VBN" && tree.Head(trigger) > trigger)
            return (Modality.Asserted, null);
        // "to save the engineer kidnapped in March": the same where it stands behind.
        if (type == EventType.ASSAULT && tree.Is(trigger, "acl") && !tree.Is(trigger, "acl:relcl") && tree.Tags[trigger].Xpos == "VBN" && Own(trigger, false) is null)
            return (Modality.Asserted, null);
        var at = trigger;
        // "Speaking to the council, he did not name them": beside the main clause, and not negated with it.
        var beside = false;
        for (var depth = 0; at >= 0 && depth < 12; depth++)
        {
            if (Own(at, beside) is { } own)
                return own.Item1 == Modality.Planned && aims.Hoped(at) is { } hoped ? (Modality.Hypothetical, hoped) : own;
            var head = tree.Head(at);
            if (head < 0)
                break;
            if (aims.Of(at, head, type) is { } ruling)
            {
                if (ruling.Modality is { } ruled)
                    return (ruled, ruling.Why);
                at = head;
                continue;
            }

            // To demand the end of an attack, or to regret it, is to say that there is one.
            if (tree.Is(at, "nmod") && tree.Pos(at) == Upos.NOUN && tree.Lemma(head) is "halt" or "end" or "cessation" or "stop" or "suspension" or "victim" or "aftermath" or "toll")
                return (Modality.Asserted, null);
            if (FromAbove(at, head) is { } above)
                return above;
            if (Stops(at))
                break;
            // "ordered the sanctions restored, brushing aside the pleas": behind a comma it goes with the main clause.
            if ((tree.Is(at, "advcl") || (tree.Is(at, "acl") && !tree.Is(at, "acl:relcl"))) && tree.Tags[at].Xpos == "VBG" && at > 0 && tree.Lemma(at - 1) == "," && tree.Child(at, "mark") < 0)
            {
                while (tree.Child(head, "nsubj") < 0 && tree.Head(head) >= 0 && (tree.Is(head, "xcomp") || tree.Is(head, "ccomp") || tree.Pos(head) == Upos.NOUN || (tree.Is(head, "acl") && !tree.Is(head, "acl:relcl"))))
                    head = tree.Head(head);
            }

            beside |= tree.Is(at, "advcl") && tree.Tags[at].Xpos == "VBG" && tree.Child(at, "mark") < 0;
            at = head;
        }

        if (at >= 0 && tree.Head(at) < 0 && IsHeadlineInfinitive(at))
            return (Modality.Planned, new Judged("planned", new(at, at + 1), "is an infinitive that stands for the future"));
        return (Modality.Asserted, null);
    }

    /// <summary>Why what somebody says of himself for the future is a threat: hostile, and on a condition ("will strike if") or announced by the doer ("said it would attack").</summary>
    public Step? Threatens(int trigger, EventType type, Modality modality)
    {
        // "the threat to launch strikes".
        if (type is EventType.ASSAULT or EventType.SANCTION or EventType.COERCE or EventType.MOBILIZE && tree.Is(trigger, "acl") && Shades.IsInfinitive(tree, trigger) && tree.Head(trigger) is >= 0 and var announced && tree.Lemma(announced) == "threat")
            return new Judged("a threat", new(announced, announced + 1), $"is to “{tree.Form(trigger)}”");
        if (modality != Modality.Planned || type is not (EventType.ASSAULT or EventType.SANCTION or EventType.REJECT or EventType.COERCE or EventType.MOBILIZE))
            return null;
        foreach (var child in tree.Children(trigger))
        {
            if (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "if" or "unless" && Shades.HasFuture(tree, trigger))
                return new Judged("a threat", new(mark, mark + 1), $"makes “{tree.Form(trigger)}” depend on what another does");
        }

        return type == EventType.ASSAULT && tree.Is(trigger, "ccomp") && tree.Pos(tree.Head(trigger)) == Upos.VERB && tree.Child(trigger, "nsubj") is >= 0 and var self && tree.Pos(self) == Upos.PRON
            ? new Judged("a threat", new(trigger, trigger + 1), "is what the doer announces of himself")
            : null;
    }

    private (Modality, Step?)? Own(int at, bool beside)
    {
        if (beside)
            return Hedge(at);
        if (aims.Undared(at) is { } undared)
            return (Modality.Denied, undared);
        foreach (var child in tree.Children(at))
        {
            var lemma = tree.Lemma(child);
            if ((tree.Is(child, "advmod") || tree.Is(child, "det")) && lemma is "not" or "n't" or "never" or "no" or "neither" or "nor" && !(lemma is "no" && tree.Is(child, "advmod")))
            {
                if (Hedge(at) is null || lemma is "never")
                    return (Modality.Denied, new Judged("denied", new(child, child + 1), $"negates “{tree.Form(at)}”"));
                return Hedge(at) is (Modality.Planned, _) ? (Modality.Denied, new Judged("denied", new(child, child + 1), $"negates “{tree.Form(at)}”")) : Hedge(at);
            }
        }

        // "Neither Athens nor Ankara has …", "no government has …": the subject denies.
        if (tree.Child(at, "nsubj") is >= 0 and var subject)
        {
            foreach (var child in tree.Children(subject))
            {
                if ((tree.Is(child, "det") || tree.Is(child, "cc")) && tree.Lemma(child) is "neither" or "no")
                    return (Modality.Denied, new Judged("denied", new(child, child + 1), $"negates “{tree.Form(at)}”"));
            }
        }

        return Hedge(at);
    }

    private (Modality, Step?)? Hedge(int at)
    {
        foreach (var child in tree.Children(at))
        {
            var lemma = tree.Lemma(child);
            if (tree.Is(child, "aux"))
            {
                var kind = lemma switch
                {
                    "will" or "shall" or "'ll" or "wo" => Modality.Planned,
                    "may" or "might" or "could" or "can" or "should" or "must" or "ought" or "ca" => Modality.Hypothetical,
                    // In reported speech "would" is the past of "will"; elsewhere it is a condition.
                    "would" or "'d" => tree.Form(child) is "had" ? Modality.Asserted : HasPerfect(at) ? Modality.Hypothetical : IsReported(at) ? Modality.Planned : Modality.Hypothetical,
                    _ => Modality.Asserted,
                };
                // "could" of ability in the past and "must have" of inference are rarer than the rest.
                if (tree.Form(child).Equals("would", StringComparison.OrdinalIgnoreCase) && kind == Modality.Asserted)
                    kind = IsReported(at) ? Modality.Planned : Modality.Hypothetical;
                if (kind != Modality.Asserted)
                    return (kind, new Judged(Name(kind), new(child, child + 1), $"stands before “{tree.Form(at)}”"));
            }

            if (tree.Is(child, "mark") && lemma is "if" or "unless" or "whether" or "lest" or "should")
                return (Modality.Hypothetical, new Judged("hypothetical", new(child, child + 1), "makes it a condition") { IsCondition = lemma is not "whether" });
            if (tree.Is(child, "amod") && lemma is "possible" or "potential" or "proposed" or "alleged" or "planned" or "likely" or "threatened" or "future" or "imminent" or "upcoming" or "forthcoming" or "scheduled" or "expected" or "next" or "would-be")
            {
                var kind = lemma is "planned" or "upcoming" or "forthcoming" or "scheduled" or "expected" or "next" or "imminent" ? Modality.Planned : lemma is "alleged" ? Modality.Asserted : Modality.Hypothetical;
                if (kind != Modality.Asserted && tree.Pos(at) is Upos.NOUN)
                    return (kind, new Judged(Name(kind), new(child, child + 1), $"qualifies “{tree.Form(at)}”"));
            }

            if (tree.Is(child, "advmod") && lemma is "perhaps" or "possibly" or "maybe" or "potentially")
                return (Modality.Hypothetical, new Judged("hypothetical", new(child, child + 1), $"qualifies “{tree.Form(at)}”"));
        }

        return null;
    }

    private (Modality, Step?)? FromAbove(int at, int head)
    {
        var lemma = tree.Lemma(head);
        var infinitive = tree.Child(at, "mark") is >= 0 and var mark && tree.Lemma(mark) == "to";
        if (tree.Is(at, "xcomp") || (tree.Is(at, "csubj") && infinitive && lemma == "due") || (tree.Is(at, "acl") && infinitive) || tree.Is(at, "ccomp") || (tree.Is(at, "advcl") && infinitive))
        {
            if (lemma is "begin" or "start" or "continue" or "manage" or "help" or "come" or "force" or "use" && !tree.Is(at, "ccomp"))
                return null;
            if (classes.Contains("negating", lemma) && (infinitive || tree.Is(at, "xcomp")) && IsConditional(head))
                return (Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), "stands in a condition") { IsCondition = true });
            if (classes.Contains("negating", lemma) && (infinitive || tree.Is(at, "xcomp") || lemma is "deny"))
                return (Modality.Denied, new Judged("denied", new(head, head + 1), $"governs “{tree.Form(at)}”"));
            if (classes.Contains("future", lemma) && (infinitive || tree.Is(at, "xcomp")))
                return (Modality.Planned, new Judged("planned", new(head, head + 1), $"governs “{tree.Form(at)}”"));
            // "told Congress that Moscow was violating": whom somebody tells or warns that something is, he does not ask for it.
            if (classes.Contains("irrealis", lemma) && !(lemma is "tell" or "warn" or "remind" or "convince" or "persuade" or "advise" && tree.Is(at, "ccomp") && !infinitive))
                return (Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), $"governs “{tree.Form(at)}”"));
            if (lemma is "go" && infinitive)
                return (Modality.Planned, new Judged("planned", new(head, head + 1), $"governs “{tree.Form(at)}”"));
            if (lemma is "be" && infinitive)
                return (Modality.Planned, new Judged("planned", new(head, head + 1), $"to “{tree.Form(at)}”"));
            if (tree.Is(at, "advcl") && infinitive)
                return (Modality.Planned, new Judged("planned", new(at, at + 1), "is told as a purpose"));
            // "would implement his proposal to dismantle": as real as its being carried out.
            if (tree.Is(at, "acl") && infinitive && tree.Is(head, "obj") && tree.Lemma(tree.Head(head)) is "implement" or "execute" or "enact" or "fulfil" or "fulfill")
                return null;
            // "Israel to free prisoners", "squadron to be deployed": a headline, whose root is what it is about.
            if (tree.Is(at, "acl") && infinitive && tree.Head(head) < 0 && (tree.Pos(head) == Upos.PROPN || tree.IsPassive(at)))
                return (Modality.Planned, new Judged("planned", new(at, at + 1), "is an infinitive that stands for the future"));
            // "the decision to send troops": what is resolved is planned.
            if (tree.Is(at, "acl") && infinitive && lemma is "decision" or "intention" or "pledge" or "promise" or "vow" or "resolve" or "order")
                return (Modality.Planned, new Judged("planned", new(head, head + 1), $"is what “{tree.Form(at)}” completes"));
            if (tree.Is(at, "acl") && infinitive)
                return (Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), $"is what “{tree.Form(at)}” completes"));
        }

        if (infinitive && tree.Child(at, "cop") is >= 0 || (infinitive && tree.Child(at, "aux") is >= 0 and var auxiliary && tree.Lemma(auxiliary) == "be"))
            return (Modality.Planned, new Judged("planned", new(at, at + 1), "is to happen"));

        // "was prevented from leading a march".
        if (tree.Is(at, "advcl") && tree.Tags[at].Xpos == "VBG" && tree.Child(at, "mark") is >= 0 and var from && tree.Lemma(from) == "from" && lemma is "prevent" or "stop" or "bar" or "ban" or "keep" or "block" or "prohibit" or "deter" or "dissuade" or "discourage")
            return (Modality.Denied, new Judged("denied", new(head, head + 1), $"keeps “{tree.Form(at)}” from happening"));

        // "rejected allegations that he was abused": what is denied.
        if ((tree.Is(at, "acl") || tree.Is(at, "ccomp")) && !infinitive && (!tree.Is(at, "acl:relcl") || tree.Child(at, "mark") >= 0) && classes.Contains("accusation", lemma) && tree.Is(head, "obj")
            && tree.Lemma(tree.Head(head)) is "deny" or "reject" or "dismiss" or "refute" or "rebut" or "dispute")
            return (Modality.Denied, new Judged("denied", new(tree.Head(head), tree.Head(head) + 1), $"governs “{tree.Form(head)}”"));

        // "the evacuation will begin next summer".
        if (tree.Pos(at) is Upos.NOUN && tree.Is(at, "nsubj") && classes.Contains("happen", lemma) && Shades.HasFuture(tree, head))
            return (Modality.Planned, new Judged("planned", new(head, head + 1), $"is still to come of “{tree.Form(at)}”"));
        // "drew calls for a withdrawal": what is called for.
        if (tree.Pos(at) is Upos.NOUN && tree.Case(at) == "for" && tree.Child(head, "obj") is >= 0 and var called && tree.Lemma(called) is "call" or "demand" or "appeal" or "plea")
            return (Modality.Hypothetical, new Judged("hypothetical", new(called, called + 1), $"is for “{tree.Form(at)}”"));

        // "An attack on one will be an attack on all", "talks on an agreement": a case supposed, a thing not yet made.
        if (tree.Pos(at) is Upos.NOUN && tree.Is(at, "nsubj") && Shades.IsIndefinite(tree, at) && (Shades.HasFuture(tree, head) || (tree.Child(head, "conj") is >= 0 and var next && Shades.HasFuture(tree, next))))
            return (Modality.Hypothetical, new Judged("hypothetical", new(at, at + 1), "is any that may come"));
        if (tree.Pos(at) is Upos.NOUN && tree.Is(at, "nmod") && classes.Contains("talks", lemma) && tree.Case(at) is "on" or "about" or "over" or "for" or "toward" or "towards" && Shades.IsIndefinite(tree, at))
            return (Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), $"are about “{tree.Form(at)}”, which is not made yet"));

        // A noun below a verb that asks, plans, considers or prevents it ("called for talks", "averted a strike").
        if (tree.Pos(at) is Upos.NOUN && (tree.Is(at, "obj") || tree.Is(at, "obl") || tree.Is(at, "nmod") || tree.Is(at, "nsubj:pass")))
        {
            if (tree.Is(at, "nmod") && classes.Contains("term", lemma))
                return (Modality.Hypothetical, new Judged("hypothetical", new(head, head + 1), "is a term of an agreement"));
            var preposition = tree.Case(at);
            // "on a visit to Greece, called the decision rash".
            if (lemma == "call" && preposition == "on")
                return null;
            if (tree.Is(at, "obl") && preposition is not ("for" or "on" or "to" or "about" or "against"))
                return null;
            if (tree.Is(at, "nmod") && preposition is not ("of" or "for"))
                return null;
            if (lemma is "avert" or "avoid" or "prevent" or "cancel" or "prevent" && tree.Is(at, "obj"))
                return (Modality.Denied, new Judged("denied", new(head, head + 1), $"keeps “{tree.Form(at)}” from happening"));
            if (lemma is "plan" or "schedule" or "expect" or "prepare" or "arrange" or "set" && !tree.Is(at, "nmod"))
                return (Modality.Planned, new Judged("planned", new(head, head + 1), $"governs “{tree.Form(at)}”"));
            if (lemma is "call" or "demand" or "urge" or "seek" or "propose" or "consider" or "threaten" or "fear" or "want" or "request" or "ask" or "suggest" or "recommend" or "discuss" or "mull" or "weigh" or "oppose" or "appeal" or "press" or "push" or "advocate" or "await" or "threat" or "possibility" or "risk" or "prospect" or "danger" or "hope" or "proposal" or "chance" or "plan" or "warn" or "favor" or "favour" or "offer" or "condition" or "event" or "case" or "light" or "date" or "bid" or "prospects" or "go-ahead" or "deadline")
                return (lemma is "plan" ? Modality.Planned : Modality.Hypothetical, new Judged(lemma is "plan" ? "planned" : "hypothetical", new(head, head + 1), $"governs “{tree.Form(at)}”"));
        }

        if (tree.Is(at, "advcl") && tree.Child(at, "mark") is >= 0 and var conjunction && tree.Lemma(conjunction) is "until" or "before" && Shades.HasFuture(tree, head))
            return (Modality.Hypothetical, new Judged("hypothetical", new(conjunction, conjunction + 1), "puts it off"));
        return null;
    }

    // What stands in a clause of its own, told for itself, takes nothing from above.
    private bool Stops(int at) =>
        aims.IsPresupposed(at) || tree.Is(at, "acl:relcl") || tree.Is(at, "parataxis") || (tree.Is(at, "advcl") && tree.Child(at, "mark") is < 0 && tree.Tags[at].Xpos is "VBN" or "VBD")
        || (tree.Is(at, "ccomp") && !classes.Contains("irrealis", tree.Lemma(tree.Head(at))) && !classes.Contains("negating", tree.Lemma(tree.Head(at))))
        || (tree.Is(at, "conj") && tree.Child(at, "nsubj") >= 0)
        || tree.Is(at, "nsubj")
        || (tree.Is(at, "obl") && tree.Case(at) is "after" or "since" or "during" or "amid" or "following" or "despite" or "over" or "in" or "from")
        || (tree.Is(at, "advcl") && tree.Child(at, "mark") is >= 0 and var mark && tree.Lemma(mark) is "after" or "since" or "while" or "as" or "because" or "although" or "though" or "when");

    private bool IsConditional(int verb) => tree.Child(verb, "mark") is >= 0 and var mark && tree.Lemma(mark) is "if" or "unless";

    private bool HasPerfect(int at)
    {
        foreach (var child in tree.Children(at))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) == "have")
                return true;
        }

        return false;
    }

    private bool IsReported(int at)
    {
        for (var up = at; up >= 0 && tree.Head(up) >= 0; up = tree.Head(up))
        {
            if (tree.Is(up, "ccomp") || tree.Is(up, "parataxis"))
                return true;
        }

        foreach (var child in tree.Children(at))
        {
            if (tree.Is(child, "parataxis"))
                return true;
        }

        return false;
    }

    private bool IsHeadlineInfinitive(int root) => tree.Tags[root].Xpos == "VB" && tree.Child(root, "mark") is >= 0 and var mark && tree.Lemma(mark) == "to" && tree.Child(root, "nsubj") >= 0;

    private static string Name(Modality modality) => modality switch
    {
        Modality.Planned => "planned",
        Modality.Hypothetical => "hypothetical",
        Modality.Denied => "denied",
        _ => "asserted",
    };
}
