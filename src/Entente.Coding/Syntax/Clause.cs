using Entente.Text;

namespace Entente.Coding.Syntax;

/// <summary>A predicate with its arguments, as if it stood in the active voice: passives, relatives, participles, control and coordination are undone.</summary>
internal static class Clause
{
    // Verbs whose object is not the doer of the complement ("Russia promised Iran to deliver").
    private static readonly HashSet<string> SubjectControl = new(StringComparer.Ordinal) { "promise", "vow", "threaten", "pledge", "offer" };

    // Verbs whose object does what follows with "to".
    private static readonly HashSet<string> ObjectControl = new(StringComparer.Ordinal)
    {
        "urge", "ask", "order", "tell", "press", "persuade", "force", "beg", "allow", "invite", "encourage", "push", "compel", "instruct", "command", "implore", "direct", "oblige", "require", "convince", "pressure", "request",
    };

    /// <summary>The first nominal of each doer of the predicate, with the path that led there.</summary>
    public static IEnumerable<(int Nominal, string Path)> Subjects(Tree tree, int predicate, int depth = 0)
    {
        if (depth > 6)
            yield break;
        var passive = tree.IsPassive(predicate);
        foreach (var child in tree.Children(predicate))
        {
            if (passive ? IsAgent(tree, child) : tree.Is(child, "nsubj") && !tree.Is(child, "nsubj:pass"))
            {
                yield return (Antecedent(tree, predicate, child), passive ? "agent" : "nsubj");
                yield break;
            }
        }

        if (passive)
        {
            if (DistantAgent(tree, predicate) is >= 0 and var distant)
            {
                yield return (distant, "agent");
            }
            else if (tree.Is(predicate, "conj") && tree.Child(predicate, "nsubj") < 0 && tree.Head(predicate) is >= 0 and var first && tree.IsPassive(first))
            {
                // "was abducted by rebels and threatened with death": by the same.
                foreach (var (nominal, path) in Subjects(tree, first, depth + 1))
                    yield return (nominal, path + " of the first of the coordinated");
            }

            yield break;
        }

        var any = false;
        foreach (var found in Controller(tree, predicate, depth))
        {
            any = true;
            yield return found;
        }

        // "India test-fired a missile": a tree may tear the doer off with the first half of the verb.
        if (!any && tree.Child(predicate, "obl:unmarked") is >= 0 and var half && half == predicate - 2 && tree.Lemma(predicate - 1) == "-" && tree.Child(half, "compound") is >= 0 and var doer)
            yield return (doer, "compound of the first half of the verb");
    }

    /// <summary>What the predicate does something to.</summary>
    public static IEnumerable<(int Nominal, string Path)> Objects(Tree tree, int predicate, int depth = 0)
    {
        if (depth > 6)
            yield break;
        if (tree.IsPassive(predicate))
        {
            var subject = tree.Child(predicate, "nsubj:pass");
            if (subject < 0)
                subject = tree.Child(predicate, "nsubj");
            if (subject >= 0)
            {
                yield return (Antecedent(tree, predicate, subject), "nsubj:pass");
            }
            else
            {
                foreach (var found in Controller(tree, predicate, depth))
                    yield return (found.Nominal, "nsubj:pass, " + found.Path);
            }

            // "was denied permission": the thing stays behind, to whom it is denied comes first.
            if (Retained(tree, predicate) is >= 0 and var thing)
                yield return (thing, "obj of the passive");
            yield break;
        }

        var any = false;
        // "charges that Damascus was sheltering rebels": no pronoun where there is another object.
        var objects = 0;
        foreach (var child in tree.Children(predicate))
            objects += tree.Is(child, "obj") ? 1 : 0;
        foreach (var child in tree.Children(predicate))
        {
            if (objects > 1 && tree.Is(child, "obj") && tree.Lemma(child) == "that" && IsRelative(tree, child))
                continue;
            if ((tree.Is(child, "obj") && tree.Case(child) is null && !tree.IsTime(child)) || IsUpTo(tree, predicate, child) || IsBehindParticle(tree, predicate, child) || IsWithParticle(tree, predicate, child) || IsMeasured(tree, predicate, child))
            {
                any |= !tree.IsHostage(child);
                yield return (Antecedent(tree, predicate, child), "obj");
            }
        }

        // "warned Taiwan of", "told the embassy to": the addressee is the object where there is no other.
        if (!any && tree.Child(predicate, "iobj") is >= 0 and var addressee)
        {
            any = true;
            yield return (Antecedent(tree, predicate, addressee), "iobj");
        }

        // "seized and destroyed the ship": the object stands with the last of the coordinated verbs.
        if (!any)
        {
            foreach (var child in tree.Children(predicate))
            {
                if (tree.Is(child, "conj") && tree.Pos(child) == Upos.VERB && tree.Child(child, "nsubj") < 0 && tree.Child(child, "obj") is >= 0 and var shared
                    && tree.Tags[child].Xpos == tree.Tags[predicate].Xpos && tree.Child(predicate, "obl") < 0 && tree.Child(predicate, "ccomp") < 0
                    && tree.Child(predicate, "xcomp") < 0)
                {
                    yield return (shared, "obj shared with “" + tree.Form(child) + "”");
                    yield break;
                }
            }
        }

        // "Germany delivered tanks to Ukraine": what a tree takes for "delivered tanks" of a Germany that delivers.
        if (!any && tree.Is(predicate, "amod") && tree.Tags[predicate].Xpos is "VBD" or "VBN" && tree.Head(predicate) > predicate && tree.Child(predicate, "nsubj") is >= 0 and var before && before < predicate)
            yield return (tree.Head(predicate), "what the verb stands before");

        // "the weapons that Iran shipped": a relative clause with a gap and no relative pronoun as object.
        if (!any && tree.Is(predicate, "acl:relcl") && tree.Head(predicate) >= 0 && HasOtherSubject(tree, predicate))
            yield return (tree.Head(predicate), "obj of the relative clause");
    }

    /// <summary>A dependent of the predicate that a preposition introduces.</summary>
    public static IEnumerable<int> Obliques(Tree tree, int governor, string preposition)
    {
        foreach (var child in tree.Children(governor))
        {
            // Some trees call an oblique an object for all its preposition.
            if ((tree.Is(child, "obl") || tree.Is(child, "nmod") || tree.Is(child, "advcl") || tree.Is(child, "acl") || tree.Is(child, "obj")) && tree.HasCase(child, preposition))
                yield return Antecedent(tree, governor, child);
        }
    }

    /// <summary>The object that a passive keeps ("was denied <c>permission</c>"), −1 when it keeps none.</summary>
    public static int Retained(Tree tree, int predicate) =>
        tree.IsPassive(predicate) && tree.Child(predicate, "obj") is >= 0 and var thing && tree.Case(thing) is null && !tree.IsTime(thing) && (tree.Tags[predicate].Xpos is "VBN" || tree.IsHostage(thing)) ? thing : -1;

    // "sealed off the Gaza Strip": a tree may take the object behind a particle for an oblique.
    private static bool IsBehindParticle(Tree tree, int predicate, int nominal) =>
        tree.Is(nominal, "obl") && tree.Case(nominal) is null && !tree.IsTime(nominal) && nominal > predicate && tree.Pos(nominal) == Upos.PROPN
            && tree.Child(predicate, "compound:prt") == predicate + 1 && tree.Child(predicate, "obj") < 0
        // "handed over the base": or the particle for its preposition.
        || tree.Is(nominal, "obl") && !tree.IsTime(nominal) && tree.Child(nominal, "case") == predicate + 1 && tree.Child(predicate, "obj") < 0 && Particled(tree.Lemma(predicate), tree.Lemma(predicate + 1)) && tree.Case(nominal) == tree.Lemma(predicate + 1);

    // Verbs that with such a word behind them seldom tell where.
    private static bool Particled(string verb, string particle) => particle switch
    {
        "over" => verb is "hand" or "take" or "turn" or "sign",
        "in" => verb is "take" or "hand" or "turn" or "rein",
        "up" => verb is "call" or "round" or "pick" or "step" or "blow" or "break" or "set" or "give" or "beef" or "build" or "beat" or "lock" or "prop" or "back",
        "out" => verb is "carry" or "throw" or "kick" or "rule" or "wipe" or "order" or "call",
        "off" => verb is "call" or "break" or "cut" or "seal" or "fend" or "shut",
        "back" => verb is "call" or "send" or "hand" or "give" or "bring" or "take",
        "down" => verb is "gun" or "shoot" or "hunt" or "mow" or "shut" or "close" or "lay" or "turn" or "bring",
        _ => false,
    };

    // "handed over its weapons": the particle, which a tree may take for a preposition of the object.
    private static bool IsWithParticle(Tree tree, int predicate, int nominal) =>
        tree.Is(nominal, "obj") && tree.Child(nominal, "case") == predicate + 1 && tree.Lemma(predicate + 1) is "over" or "up" or "off" or "out" or "back" or "down" or "away";

    // "finance over half of the cost", "freed about 40 sailors": a measure is no place, though a tree may hang it by its preposition.
    private static bool IsMeasured(Tree tree, int predicate, int nominal) =>
        tree.Is(nominal, "obl") && tree.Child(nominal, "case") == predicate + 1 && tree.Lemma(predicate + 1) is "over" or "about" or "around" && (tree.Lemma(nominal) is "half" or "third" or "quarter" or "percent" || tree.Child(nominal, "nummod") == predicate + 2)
            && tree.Lemma(predicate) is not ("fly" or "talk" or "speak" or "drive" or "walk" or "meet");

    // "sent up to 600 marines": the words of a bound, which a tree may take for a particle and a preposition.
    private static bool IsUpTo(Tree tree, int predicate, int nominal)
    {
        if (!tree.Is(nominal, "obl") || tree.Child(nominal, "case") is not (> 0 and var to) || tree.Lemma(to) != "to" || to != predicate + 2 || tree.Lemma(to - 1) != "up")
            return false;
        return tree.Child(nominal, "nummod") > to;
    }

    /// <summary>Whether the child is the doer of a passive ("by the army").</summary>
    public static bool IsAgent(Tree tree, int child) =>
        tree.Is(child, "obl:agent") || (tree.Is(child, "obl") && tree.Case(child) == "by" && tree.Pos(child) is Upos.PROPN or Upos.NOUN or Upos.PRON);

    // "referred to the Council by the agency": a tree may hang the doer on the noun before it.
    private static int DistantAgent(Tree tree, int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            // "was struck and killed by a train": of both verbs.
            if (tree.Is(child, "conj") && tree.Pos(child) == Upos.VERB && tree.Tags[child].Xpos is "VBN" or "VBD" && tree.Child(child, "nsubj") < 0)
            {
                foreach (var below in tree.Children(child))
                {
                    if (IsAgent(tree, below))
                        return below;
                }
            }

            // "killed in a rise of violence since a visit by the minister": another clause's doer.
            if (tree.Is(child, "obl") && tree.Case(child) is "since" or "after" or "during" or "before" or "amid" or "following" or "in")
                continue;
            if (child < predicate || !(tree.Is(child, "obl") || tree.Is(child, "obj") || tree.Is(child, "xcomp") || tree.Is(child, "advcl")))
                continue;
            foreach (var below in tree.Children(child))
            {
                if ((tree.Is(below, "nmod") || tree.Is(below, "obl")) && below > child && tree.Case(below) == "by" && tree.Pos(below) is Upos.PROPN or Upos.NOUN)
                    return below;
                // "Two killed, three wounded by rebels": of both.
                if (tree.Pos(child) == Upos.NUM && tree.Is(below, "acl") && tree.Child(below, "obl:agent") is >= 0 and var doer)
                    return doer;
            }
        }

        return -1;
    }

    private static bool HasOtherSubject(Tree tree, int predicate)
    {
        var subject = tree.Child(predicate, "nsubj");
        return subject >= 0 && !IsRelative(tree, subject);
    }

    private static bool IsRelative(Tree tree, int token) => tree.Tags[token].Xpos is "WDT" or "WP" or "WP$" || (tree.Lemma(token) is "that" or "which" or "who" && tree.Pos(token) == Upos.PRON && tree.Tags[token].Xpos is not "DT");

    /// <summary>What a relative pronoun stands for; any other nominal is itself.</summary>
    private static int Antecedent(Tree tree, int predicate, int nominal)
    {
        if (!IsRelative(tree, nominal))
            return nominal;
        for (var at = predicate; at >= 0; at = tree.Head(at))
        {
            if (tree.Is(at, "acl:relcl"))
                return tree.Head(at);
            if (!tree.Is(at, "conj") && !tree.Is(at, "xcomp") && !tree.Is(at, "ccomp") && !tree.Is(at, "cop"))
                break;
        }

        return nominal;
    }

    private static IEnumerable<(int Nominal, string Path)> Controller(Tree tree, int predicate, int depth)
    {
        var head = tree.Head(predicate);
        if (head < 0)
            yield break;
        if (tree.Is(predicate, "conj") && tree.Pos(head) is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN)
        {
            if (tree.IsPassive(head) && !tree.IsPassive(predicate))
            {
                var surface = tree.Child(head, "nsubj");
                if (surface >= 0)
                    yield return (Antecedent(tree, head, surface), "nsubj of the first of the coordinated");
                yield break;
            }

            foreach (var (nominal, path) in tree.IsPassive(predicate) ? SurfaceSubject(tree, head, depth) : Subjects(tree, head, depth + 1))
                yield return (nominal, path + " of the first of the coordinated");
        }
        else if (tree.Is(predicate, "xcomp"))
        {
            if (!SubjectControl.Contains(tree.Lemma(head)))
            {
                var controller = tree.IsPassive(head) ? tree.Child(head, "nsubj") : tree.Child(head, "obj") is >= 0 and var named && !tree.IsTime(named) ? named : tree.Child(head, "iobj");
                if (controller >= 0)
                {
                    yield return (Antecedent(tree, head, controller), "who is told or made to");
                    yield break;
                }
            }

            if (Addressee(tree, head) is >= 0 and var addressee)
            {
                yield return (addressee, "who is asked to");
                yield break;
            }

            foreach (var (nominal, path) in SurfaceSubject(tree, head, depth))
                yield return (nominal, path + " of “" + tree.Form(head) + "”");
        }
        else if (tree.Is(predicate, "acl:relcl"))
        {
            if (!HasOtherSubject(tree, predicate))
                yield return (head, "the noun of the relative clause");
        }
        else if (tree.Is(predicate, "acl"))
        {
            if (tree.Tags[predicate].Xpos is "VB")
            {
                // "Israel to free prisoners": a headline, whose root is its subject.
                if (tree.Head(head) < 0 && tree.Pos(head) == Upos.PROPN)
                    yield return (head, "nsubj");
                // "a plan to attack": the doer of the plan.
                foreach (var found in OwnerOf(tree, head, depth))
                    yield return found;
            }
            else
            {
                // Of two nouns before a participle the nearer one is the likelier.
                if (predicate - 1 != head && predicate > 0 && tree.Pos(predicate - 1) is Upos.NOUN or Upos.PROPN && tree.IsBelow(predicate - 1, head))
                    yield return (predicate - 1, "the noun before the participle");
                yield return (head, "the noun of the participle");
                // "signed a letter protesting", "passed a law banning foreign groups": whose the paper is, his the words.
                if (tree.Tags[predicate].Xpos is "VBG" && tree.Lemma(head) is "letter" or "report" or "statement" or "leaflet" or "petition" or "resolution" or "suit" or "lawsuit" or "message" or "note" or "article" or "document" or "tape" or "video" or "poster" or "motion" or "complaint" or "law" or "bill" or "decree" or "legislation" or "edict" or "directive" or "order" or "ruling" or "regulation")
                {
                    foreach (var found in OwnerOf(tree, head, depth))
                        yield return found;
                }
            }
        }
        else if ((tree.Is(predicate, "csubj") && tree.Pos(head) == Upos.ADJ) || (tree.Is(predicate, "ccomp") && tree.Tags[predicate].Xpos is "VBG" && tree.Child(predicate, "mark") < 0))
        {
            foreach (var (nominal, path) in SurfaceSubject(tree, head, depth))
                yield return (nominal, path + " of “" + tree.Form(head) + "”");
        }
        else if (tree.Is(predicate, "advcl") && tree.Tags[predicate].Xpos is "VB" && Addressee(tree, head) is >= 0 and var called)
        {
            yield return (called, "who is asked to");
        }
        else if (tree.Is(predicate, "advcl") && tree.Tags[predicate].Xpos is "VB" && ObjectControl.Contains(tree.Lemma(head)) && Objects(tree, head, depth + 1).FirstOrDefault() is (>= 0 and var asked, { }))
        {
            // "urged the militants on Sunday to free": a tree may take the words between for the end of the clause.
            yield return (asked, "who is told or made to");
        }
        else if (tree.Is(predicate, "advcl") || tree.Is(predicate, "dep"))
        {
            // "claimed responsibility for killing", "stood trial for killing": done by the subject.
            if (tree.Tags[predicate].Xpos is "VBG" && (tree.Lemma(head) is "claim" or "stand" or "admit" or "apologise" or "apologize" || (tree.Child(head, "obj") is >= 0 and var owned && tree.Lemma(owned) is "responsibility" or "trial" or "credit" or "blame")))
            {
                foreach (var (nominal, path) in SurfaceSubject(tree, head, depth))
                    yield return (nominal, path + " of “" + tree.Form(head) + "”");
                yield break;
            }

            // "accused Iran of shipping", "criticised Paris for selling": done by whom the verb is done to.
            if (tree.Tags[predicate].Xpos is "VBG" && tree.Child(predicate, "mark") is >= 0 and var mark && tree.Lemma(mark) is "of" or "from" or "for" or "into" && Objects(tree, head, depth + 1).FirstOrDefault() is (>= 0 and var whom, { } how))
            {
                yield return (whom, how + " of “" + tree.Form(head) + "”");
                yield break;
            }

            if (tree.Tags[predicate].Xpos is "VBG" or "VB" or "VBN")
            {
                // "Gunmen stopped a bus carrying workers, killing five": behind a comma it goes with the main clause, whatever it hangs on.
                if (tree.Tags[predicate].Xpos is "VBG" && predicate > 0 && tree.Lemma(predicate - 1) == "," && tree.Child(predicate, "mark") < 0)
                    head = MainVerb(tree, head);
                foreach (var (nominal, path) in SurfaceSubject(tree, head, depth))
                    yield return (nominal, path + " of “" + tree.Form(head) + "”");
            }
        }
    }

    // "called on Ghana to release", "appealed to both sides to talk".
    private static int Addressee(Tree tree, int verb) => tree.Lemma(verb) switch
    {
        "call" => Obliques(tree, verb, "on").Concat(Obliques(tree, verb, "upon")).FirstOrDefault(-1),
        "appeal" or "plead" => Obliques(tree, verb, "to").Concat(Obliques(tree, verb, "with")).FirstOrDefault(-1),
        _ => -1,
    };

    private static int MainVerb(Tree tree, int verb)
    {
        while (tree.Child(verb, "nsubj") < 0 && tree.Head(verb) >= 0 && (tree.Is(verb, "xcomp") || (tree.Is(verb, "acl") && !tree.Is(verb, "acl:relcl")) || tree.Pos(verb) == Upos.NOUN))
            verb = tree.Head(verb);
        return verb;
    }

    private static IEnumerable<(int Nominal, string Path)> OwnerOf(Tree tree, int noun, int depth)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod:poss"))
            {
                yield return (child, "owner of “" + tree.Form(noun) + "”");
                yield break;
            }
        }

        var verb = tree.Head(noun);
        if (verb >= 0 && tree.Is(noun, "obj") && tree.Pos(verb) == Upos.VERB)
        {
            foreach (var (nominal, path) in Subjects(tree, verb, depth + 1))
                yield return (nominal, path + " of “" + tree.Form(verb) + "”");
        }
    }

    private static IEnumerable<(int Nominal, string Path)> SurfaceSubject(Tree tree, int predicate, int depth)
    {
        if (depth > 6)
            yield break;
        var subject = tree.Child(predicate, "nsubj");
        if (subject >= 0)
        {
            yield return (Antecedent(tree, predicate, subject), "nsubj");
            yield break;
        }

        foreach (var found in Controller(tree, predicate, depth + 1))
            yield return found;
    }
}
