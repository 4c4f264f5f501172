using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Finds the nominals that stand at a path of a trigger ("nsubj", "on", "obj.of", "xcomp.obj").</summary>
internal sealed class RoleFinder(Tree tree, WordClasses classes)
{
    private readonly Dictionary<(int Trigger, TriggerKind Kind, string Path), (int Nominal, string Path)[]> asked = new(Question.Instance);
    private readonly string[]?[] prepositions = new string[]?[tree.Document.Sentences.Length];

    /// <summary>The nominals at the path, of the active clause, with the path in words.</summary>
    public (int Nominal, string Path)[] At(int trigger, TriggerKind kind, string path)
    {
        // Many entries of one word ask for the same path.
        if (!asked.TryGetValue((trigger, kind, path), out var known))
            asked[(trigger, kind, path)] = known = [.. Find(trigger, kind, path)];
        return known;
    }

    private IEnumerable<(int Nominal, string Path)> Find(int trigger, TriggerKind kind, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return !IsRelation(path) && !HasPreposition(trigger, path) ? [] : kind == TriggerKind.Noun ? OfNoun(trigger, path) : OfVerb(trigger, path);
        var (first, rest) = (path[..dot], path[(dot + 1)..]);
        return Steps(trigger, kind, first).SelectMany(through => At(through, KindOf(through), rest).Select(found => (found.Nominal, $"{first}, {found.Path}")));
    }

    private static bool IsRelation(string path) => path is "nsubj" or "obj" or "iobj" or "noun" or "if" or "poss" or "amod" or "hit" or "compound" or "governor" or "answerer" or "beside" or "undergo";

    // Most entries ask for prepositions of which a sentence has none.
    private bool HasPreposition(int trigger, string path)
    {
        var sentence = tree.Document.Sentences[tree.Document.Tokens[trigger].Sentence];
        foreach (var preposition in prepositions[sentence.Index] ??= Prepositions(sentence.Tokens))
        {
            if (path.StartsWith(preposition, StringComparison.Ordinal) && (path.Length == preposition.Length || path[preposition.Length] == ' '))
                return true;
        }

        return false;
    }

    private string[] Prepositions(TextSpan words)
    {
        List<string> found = [];
        for (var token = words.Start; token < words.End; token++)
        {
            if (tree.Is(token, "case") && !found.Contains(tree.Lemma(token)))
                found.Add(tree.Lemma(token));
        }

        return [.. found];
    }

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

    private TriggerKind KindOf(int token) => tree.Pos(token) is Upos.NOUN or Upos.PROPN or Upos.PRON ? TriggerKind.Noun : TriggerKind.Verb;

    private IEnumerable<int> Steps(int trigger, TriggerKind kind, string first) => first switch
    {
        "obj" => Clause.Objects(tree, trigger).Select(found => found.Nominal),
        "nsubj" => At(trigger, kind, "nsubj").Select(found => found.Nominal),
        "xcomp" => Complements(trigger),
        "ccomp" => ChildrenBy(trigger, "ccomp"),
        _ => At(trigger, kind, first).Select(found => found.Nominal),
    };

    /// <summary>The verbs that complete a trigger: "agreed to <c>lift</c>", "accused of <c>arming</c>", "decision to <c>leave</c>".</summary>
    public IEnumerable<int> Complements(int trigger)
    {
        foreach (var child in tree.Children(trigger))
        {
            if (tree.Is(child, "xcomp") || tree.Is(child, "ccomp") || (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "of" or "to" or "from" or "for" or "with" or "against" or "on" or "by" or "in")
                || (tree.Is(child, "acl") && !tree.Is(child, "acl:relcl") && tree.Pos(trigger) == Upos.NOUN))
            {
                yield return child;
                foreach (var more in tree.Children(child))
                {
                    if (tree.Is(more, "conj") && tree.Pos(more) == Upos.VERB)
                        yield return more;
                }
            }
        }

        // "urged Iran to stop": the complement may hang on the object.
        if (tree.Child(trigger, "obj") is >= 0 and var named)
        {
            foreach (var child in tree.Children(named))
            {
                if (tree.Is(child, "acl") && !tree.Is(child, "acl:relcl") && (tree.Tags[child].Xpos is "VB" || (tree.Child(child, "mark") is >= 0 and var from && tree.Lemma(from) == "from")))
                    yield return child;
            }
        }
    }

    private IEnumerable<int> ChildrenBy(int trigger, string relation)
    {
        foreach (var child in tree.Children(trigger))
        {
            if (tree.Is(child, relation))
                yield return child;
        }
    }

    private IEnumerable<(int Nominal, string Path)> OfVerb(int trigger, string path)
    {
        switch (path)
        {
            case "nsubj":
                foreach (var found in Clause.Subjects(tree, trigger))
                    yield return found;
                // "Peru said it was ready to": a tree may take "it" for nobody.
                if (tree.Is(trigger, "ccomp") && tree.Pos(trigger) == Upos.ADJ && tree.Child(trigger, "expl") >= 0 && tree.Child(trigger, "nsubj") < 0)
                {
                    foreach (var (nominal, found) in Clause.Subjects(tree, tree.Head(trigger)))
                        yield return (nominal, $"{found} of “{tree.Form(tree.Head(trigger))}”");
                }

                break;
            case "obj":
                foreach (var found in Clause.Objects(tree, trigger))
                    yield return found;
                break;
            case "noun":
                // "a kidnapped engineer": whom the participle stands before.
                if (tree.Is(trigger, "amod") && tree.Head(trigger) > trigger)
                    yield return (tree.Head(trigger), "the noun behind the participle");
                break;
            case "if":
                foreach (var found in OfCondition(trigger, 0))
                    yield return (found, "nsubj of the condition");
                break;
            case "iobj":
                foreach (var child in ChildrenBy(trigger, "iobj"))
                    yield return (child, "iobj");
                if (Clause.Retained(tree, trigger) >= 0)
                {
                    foreach (var (nominal, found) in Clause.Objects(tree, trigger).Where(found => found.Path != "obj of the passive"))
                        yield return (nominal, found);
                }

                break;
            default:
                foreach (var found in ByPreposition(trigger, path))
                    yield return found;
                break;
        }
    }

    // "warned that it would strike if Ankara crossed the river": on whom a threat depends, however deep the condition hangs.
    private IEnumerable<int> OfCondition(int verb, int depth)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "if" or "unless" or "should")
            {
                foreach (var (nominal, _) in tree.IsPassive(child) ? Clause.Objects(tree, child) : Clause.Subjects(tree, child))
                    yield return nominal;
            }
            else if (depth < 3 && (tree.Is(child, "ccomp") || tree.Is(child, "xcomp")))
            {
                foreach (var below in OfCondition(child, depth + 1))
                    yield return below;
            }
        }
    }

    private IEnumerable<(int Nominal, string Path)> ByPreposition(int trigger, string preposition)
    {
        foreach (var nominal in Clause.Obliques(tree, trigger, preposition))
            yield return (nominal, "obl:" + preposition);
        foreach (var (thing, _) in Clause.Objects(tree, trigger))
        {
            foreach (var nominal in tree.Coordinated(thing).SelectMany(one => Nested(one, preposition, 2)))
                yield return (nominal, "nmod:" + preposition + " of the object");
        }

        // "met and held talks with", "signed and ratified with": an oblique of a coordinated verb.
        if (tree.Is(trigger, "conj") && tree.Head(trigger) is >= 0 and var first && tree.Pos(first) == Upos.VERB)
        {
            foreach (var nominal in Clause.Obliques(tree, first, preposition))
            {
                if (nominal > trigger)
                    yield return (nominal, "obl:" + preposition + " of the first of the coordinated");
            }
        }

        // The attachment of a preposition behind a complement is the parser's commonest doubt.
        foreach (var child in tree.Children(trigger))
        {
            if (tree.Is(child, "obl") || tree.Is(child, "xcomp"))
            {
                foreach (var nominal in Clause.Obliques(tree, child, preposition))
                {
                    if (tree.Is(child, "xcomp") ? preposition is "against" or "with" or "on" : preposition is "against" or "with" or "between")
                        yield return (nominal, "nmod:" + preposition + " of a dependent");
                }
            }
        }
    }

    // "the sale of forty jets to Morocco": the phrase may hang on any noun of the chain.
    private IEnumerable<int> Nested(int noun, string preposition, int depth)
    {
        foreach (var nominal in Clause.Obliques(tree, noun, preposition))
            yield return nominal;
        if (depth == 0)
            yield break;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && !tree.Is(child, "nmod:poss") && tree.Case(child) is "of" or "for" or "in")
            {
                foreach (var nominal in Nested(child, preposition, depth - 1))
                    yield return nominal;
            }
        }
    }

    // "Norway is a donor to Chad", "Norway, a donor to Chad, …": of whom the noun tells what it is.
    private IEnumerable<(int Nominal, string Path)> OfPredicate(int noun)
    {
        if (tree.Child(noun, "cop") >= 0)
        {
            foreach (var child in ChildrenBy(noun, "nsubj"))
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

    private IEnumerable<(int Nominal, string Path)> OfNoun(int noun, string path)
    {
        switch (path)
        {
            case "poss":
                foreach (var child in ChildrenBy(noun, "nmod:poss"))
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
                foreach (var child in ChildrenBy(noun, "compound"))
                    yield return (child, "compound");
                break;
            case "nsubj":
                foreach (var found in OfPredicate(noun))
                    yield return found;
                if (Whereabouts(noun) is >= 0 and var there)
                {
                    foreach (var child in ChildrenBy(there, "nsubj"))
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
                if (path == "in" && Whereabouts(noun) is >= 0 and var place)
                    yield return (place, "where he is");
                foreach (var nominal in Nested(noun, path, path is "to" or "for" or "with" or "against" or "by" or "on" ? 2 : 0))
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

    // Asked for every entry of every word: the length and the last letter tell paths apart well enough.
    private sealed class Question : IEqualityComparer<(int Trigger, TriggerKind Kind, string Path)>
    {
        public static readonly Question Instance = new();

        public bool Equals((int Trigger, TriggerKind Kind, string Path) x, (int Trigger, TriggerKind Kind, string Path) y) => x.Trigger == y.Trigger && x.Kind == y.Kind && x.Path == y.Path;

        public int GetHashCode((int Trigger, TriggerKind Kind, string Path) asked) => (((((asked.Trigger * 4) + (int)asked.Kind) * 32) + asked.Path.Length) * 128) + asked.Path[^1];
    }
}
