using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Finds who plays which role of a noun: whose it is, who does it by the verb that lends it a subject, and who stands behind its prepositions.</summary>
internal sealed class NounRoles(Tree tree, WordClasses classes, Prepositions prepositions)
{
    /// <summary>The verb that lends a noun its subject and obliques ("hold talks", "launch an attack"), −1 when there is none.</summary>
    public int LightVerb(int noun)
    {
        var head = noun;
        // "signed two of the three agreements", "a series of attacks": the noun that counts hangs below.
        while (tree.Is(head, "nmod") && tree.Case(head) == "of" && tree.Head(head) is >= 0 and var measure && tree.Lemma(measure) is "series" or "round" or "number" or "set" or "wave" or "string" or "spate" or "couple" or "day" or "hour" or "week" or "month")
            head = measure;
        if (tree.Is(head, "conj") && tree.Head(head) >= 0 && tree.Pos(tree.Head(head)) is Upos.NOUN)
            head = tree.Head(head);
        var verb = tree.Head(head);
        if (verb < 0 || tree.Pos(verb) is not Upos.VERB)
            return -1;
        var governs = tree.Is(head, "obj") || tree.Is(head, "nsubj:pass") || (tree.Is(head, "obl") && tree.Case(head) is "in" or "into" or "for" or "under" or "on" or "out" && !(tree.Case(head) == "into" && tree.Child(verb, "obj") >= 0))
            || (tree.Is(head, "obl") && tree.Case(head) == "with" && classes.Contains("undergo", tree.Lemma(verb)));
        return governs && (classes.Contains("light", tree.Lemma(verb)) || classes.Contains("undergo", tree.Lemma(verb))) ? verb : -1;
    }

    // "fighting resumed between the army and rebels": what hangs on a verb that only tells that something happens belongs to its subject.
    private int HappeningVerb(int noun) =>
        tree.Is(noun, "nsubj") && tree.Head(noun) is >= 0 and var verb && tree.Pos(verb) == Upos.VERB && classes.Contains("happen", tree.Lemma(verb)) ? verb : -1;

    /// <summary>The verb by which somebody answers what a noun of words tells ("ignored the <c>appeal</c>"), −1 when none does.</summary>
    public int AnsweringVerb(int noun) =>
        (tree.Is(noun, "obj") || tree.Is(noun, "nsubj:pass")) && tree.Head(noun) is >= 0 and var verb && tree.Pos(verb) == Upos.VERB && classes.Contains("answering", tree.Lemma(verb)) ? verb : -1;

    /// <summary>The nominals at a path, which is one relation or a preposition.</summary>
    public IEnumerable<(int Nominal, string Path)> At(int noun, string path)
    {
        switch (path)
        {
            case "poss":
                foreach (var child in tree.ChildrenBy(noun, "nmod:poss"))
                    yield return (child, "nmod:poss");
                break;
            case "amod":
                // "the Australian embassy bombing": whose embassy it is, not whose bombing.
                if (HitBefore(noun) >= 0)
                    break;
                foreach (var child in tree.Children(noun))
                {
                    // "a business partnership" is nobody's; whose a thing is stands as an adjective or a name.
                    if ((tree.Is(child, "amod") || (tree.Is(child, "compound") && tree.Pos(child) == Upos.PROPN)) && child < noun)
                        yield return (child, tree.Arcs[child].Relation);
                    // "US air and artillery strikes": a tree may hang the name on the word between.
                    else if (child < noun && tree.Is(child, "compound") && tree.Child(child, "compound") is >= 0 and var inner && tree.Pos(inner) == Upos.PROPN)
                        yield return (inner, "compound of the compound");
                }

                // "countered US charges": a tree may take whose they are for somebody who is given them.
                if (tree.Is(noun, "obj") && noun > 0 && tree.Is(noun - 1, "iobj") && tree.Head(noun - 1) == tree.Head(noun) && tree.Pos(noun - 1) == Upos.PROPN && AnsweringVerb(noun) >= 0)
                    yield return (noun - 1, "whose it is");

                break;
            case "hit":
                if (HitBefore(noun) is >= 0 and var hit)
                {
                    foreach (var child in tree.Children(noun))
                    {
                        if (child < hit && (tree.Is(child, "amod") || (tree.Is(child, "compound") && tree.Pos(child) == Upos.PROPN)))
                            yield return (child, "amod of what is hit");
                    }

                    yield return (hit, "compound");
                }

                break;
            case "compound":
                // "a car bomb attack", "rocket fire": of what kind it is.
                foreach (var child in tree.ChildrenBy(noun, "compound"))
                    yield return (child, "compound");
                break;
            case "nsubj":
                foreach (var found in OfPredicate(noun))
                    yield return found;
                if (Whereabouts(noun) is >= 0 and var there)
                {
                    foreach (var child in tree.ChildrenBy(there, "nsubj"))
                        yield return (child, "nsubj of where he is");
                }

                if (LightVerb(noun) is >= 0 and var verb)
                {
                    foreach (var (nominal, found) in classes.Contains("undergo", tree.Lemma(verb)) && !classes.Contains("light", tree.Lemma(verb)) ? [] : Clause.Subjects(tree, verb))
                        yield return (nominal, $"{found} of “{tree.Form(verb)}”");
                }

                break;
            case "governor":
                // "met at the request of Bahrain", "on a visit to Athens he said": whoever does what the noun stands beside.
                if (tree.Is(noun, "obl") && tree.Case(noun) is "at" or "on" or "during" or "under" or "for" && tree.Head(noun) is >= 0 and var beside && tree.Pos(beside) == Upos.VERB
                    && (tree.Case(noun) != "for" || tree.Lemma(beside) is "leave" or "depart" or "arrive" or "fly" or "travel" or "head" or "go" or "come"))
                {
                    foreach (var (nominal, found) in Clause.Subjects(tree, beside))
                        yield return (nominal, $"{found} of “{tree.Form(beside)}”");
                }

                break;
            case "answerer":
                // "rejected the call by London", "defying a demand to disarm": whoever answers what was said was told it.
                if (AnsweringVerb(noun) is >= 0 and var answered)
                {
                    foreach (var (nominal, found) in Clause.Subjects(tree, answered))
                        yield return (nominal, $"{found} of “{tree.Form(answered)}”");
                }

                break;
            case "beside":
                foreach (var found in Beside(noun))
                    yield return found;
                break;
            case "undergo":
                if (LightVerb(noun) is >= 0 and var suffered && classes.Contains("undergo", tree.Lemma(suffered)))
                {
                    foreach (var (nominal, found) in Clause.Subjects(tree, suffered))
                        yield return (nominal, $"{found} of “{tree.Form(suffered)}”");
                }

                break;
            case "obj":
                break;
            default:
                if (!prepositions.Has(noun, path))
                    yield break;
                if (path == "in" && Whereabouts(noun) is >= 0 and var place)
                    yield return (place, "where he is");
                foreach (var nominal in prepositions.Nested(noun, path, path is "to" or "for" or "with" or "against" or "by" or "on" ? 2 : 0))
                    yield return (nominal, "nmod:" + path);
                // "rejected a demand by rebels": in the active voice what is "by" somebody is so of the noun before it.
                if (path == "by" && AnsweringVerb(noun) is >= 0 and var active && !tree.IsPassive(active))
                {
                    foreach (var nominal in Clause.Obliques(tree, active, path))
                    {
                        if (nominal > noun)
                            yield return (nominal, "nmod:by");
                    }
                }

                var light = LightVerb(noun);
                if (light < 0)
                    light = HappeningVerb(noun);
                if (light >= 0)
                {
                    foreach (var nominal in Clause.Obliques(tree, light, path))
                    {
                        if (nominal != noun)
                            yield return (nominal, $"obl:{path} of “{tree.Form(light)}”");
                    }
                }

                // "to stop rocket fire into Israel": a tree may hang on the verb what stands behind its object.
                if (path is "into" or "against" && light < 0 && classes.Contains("attack", tree.Lemma(noun)) && tree.Is(noun, "obj") && tree.Head(noun) is >= 0 and var governor && tree.Pos(governor) == Upos.VERB)
                {
                    foreach (var nominal in Clause.Obliques(tree, governor, path))
                    {
                        if (nominal > noun)
                            yield return (nominal, $"obl:{path} behind the noun");
                    }
                }

                // "talks in Moscow between the two": the preposition may hang on a dependent that stands before.
                foreach (var child in tree.Children(noun))
                {
                    if (tree.Is(child, "nmod") && !tree.Is(child, "nmod:poss") && path is "with" or "between" or "against" or "to")
                    {
                        foreach (var nominal in Clause.Obliques(tree, child, path))
                            yield return (nominal, $"nmod:{path} of a dependent");
                    }
                }

                break;
        }
    }

    // "Norway is a donor to Chad", "Norway, a donor to Chad, …": of whom the noun tells what it is.
    private IEnumerable<(int Nominal, string Path)> OfPredicate(int noun)
    {
        if (tree.Child(noun, "cop") >= 0)
        {
            foreach (var child in tree.ChildrenBy(noun, "nsubj"))
                yield return (child, "nsubj");
        }
        else if (tree.Is(noun, "appos") || (tree.Is(noun, "xcomp") && tree.Pos(tree.Head(noun)) == Upos.VERB))
        {
            foreach (var found in tree.Is(noun, "appos") ? [(tree.Head(noun), "appos")] : Clause.Subjects(tree, tree.Head(noun)))
                yield return found;
        }
    }

    // "could not agree in two days of talks", "signed it after talks with Oman": who does what is told beside a meeting takes part in it, unless its own words say who does.
    private IEnumerable<(int Nominal, string Path)> Beside(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            var named = char.IsUpper(tree.Form(child)[0]) && (tree.Is(child, "amod") || tree.Is(child, "compound") || tree.Is(child, "nmod:poss"));
            if (named || (tree.Is(child, "nmod") && tree.Case(child) is "between" or "among" or "of" or "by"))
                yield break;
        }

        var whole = noun;
        while (tree.Is(whole, "nmod") && tree.Case(whole) == "of" && tree.Head(whole) is >= 0 and var measure && tree.Lemma(measure) is "day" or "hour" or "week" or "month" or "year" or "round" or "series" or "end" or "start" or "session" or "sideline" or "margin" or "set")
            whole = measure;
        // "is in London for talks with Fiji".
        var isThere = tree.Head(whole) is >= 0 and var place && tree.Child(place, "cop") >= 0 && tree.Case(place) is "in" or "at";
        if (!tree.Is(whole, "obl") || !(tree.Case(whole) is "at" or "during" or "in" or "after" or "following" or "on" or "before" || (isThere && tree.Case(whole) == "for")) || tree.Head(whole) is not (>= 0 and var verb) || !(isThere || tree.Pos(verb) is Upos.VERB or Upos.ADJ))
            yield break;
        foreach (var (nominal, found) in Clause.Subjects(tree, verb))
            yield return (nominal, $"{found} of “{tree.Form(verb)}”");
        foreach (var nominal in Clause.Obliques(tree, verb, "with"))
            yield return (nominal, $"obl:with of “{tree.Form(verb)}”");
    }

    // "was in Algiers for a visit", "is in Jakarta on a tour": the place that is said of somebody, −1 when there is none.
    private int Whereabouts(int noun) =>
        tree.Is(noun, "obl") && tree.Case(noun) is "for" or "on" && tree.Head(noun) is >= 0 and var place && tree.Pos(place) == Upos.PROPN && tree.Case(place) == "in" && tree.Child(place, "cop") >= 0 ? place : -1;

    // "embassy bombing", "a mosque attack": what is hit stands before the noun of violence.
    private int HitBefore(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child == noun - 1 && tree.Is(child, "compound") && tree.Lemma(child) is "embassy" or "consulate" or "mosque" or "church" or "synagogue" or "school" or "hotel" or "market" or "headquarters" or "mission" or "temple" or "resort" or "restaurant" or "nightclub")
                return child;
        }

        return -1;
    }
}
