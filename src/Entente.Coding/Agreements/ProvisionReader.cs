using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Reads what an agreement provides where it is mentioned: "includes provisions for …", "provides for …", "under the pact each must …".</summary>
internal sealed class ProvisionReader(Tree tree)
{
    private static readonly HashSet<string> Providing = new(StringComparer.Ordinal)
    {
        "include", "provide", "contain", "cover", "call", "oblige", "require", "commit", "stipulate", "envisage", "envision", "set", "allow", "guarantee", "pledge", "promise", "bind", "foresee", "permit", "ban", "limit", "say", "state", "establish", "create", "give", "grant", "extend", "mean", "involve", "feature", "govern", "regulate", "outline", "mandate", "end", "halt", "open", "enable", "let", "cap", "restrict", "comprise", "specify", "prohibit", "concern", "regard",
    };

    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal) { "provision", "clause", "article", "term", "commitment", "pledge", "obligation", "guarantee", "promise", "condition", "content", "part", "point", "section", "agreement", "measure", "requirement" };

    public IEnumerable<ProvisionDraft> Of(int mention)
    {
        foreach (var (clause, how) in Clauses(mention))
        {
            foreach (var part in Parts(clause))
            {
                var words = WithCondition(Core(part));
                var lemmas = string.Join(' ', Enumerable.Range(words.Start, words.Length).Select(tree.Lemma));
                if (AgreementWords.Provision(lemmas) is { } kind)
                    yield return new(kind.Kind, part, words, Condition(words), new Read(words, $"{how}, is {kind.Kind} ({kind.Line})"));
            }
        }

        // "a mutual defence pact": the name is the clause.
        foreach (var child in tree.Children(mention))
        {
            if (child < mention && (tree.Is(child, "compound") || tree.Is(child, "amod")) && tree.Lemma(child) is "defence" or "defense")
                yield return new("defence", child, tree.Extent(child), new(child, child), new Read(tree.Extent(child), "in the agreement's name, is defence"));
        }
    }

    /// <summary>The words of a clause without the coordinated ones behind it and without the preposition before it.</summary>
    private TextSpan Core(int part)
    {
        var (start, end) = (part, part + 1);
        foreach (var child in tree.Children(part))
        {
            if (tree.Is(child, "conj") || tree.Is(child, "cc") || tree.Is(child, "case") || tree.Is(child, "mark") || tree.Is(child, "punct"))
                continue;
            var below = tree.Extent(child);
            (start, end) = (Math.Min(start, below.Start), Math.Max(end, below.End));
        }

        return new(start, end);
    }

    // "aid in the event of aggression": the condition may hang on the verb above, yet it stands right behind.
    private TextSpan WithCondition(TextSpan words)
    {
        if (words.End + 2 >= tree.Count || tree.Lemma(words.End) is not ("in" or "if" or "should"))
            return words;
        if (tree.Lemma(words.End) is "if" && tree.Head(words.End) >= 0)
            return new(words.Start, Math.Max(words.End, tree.Extent(tree.Head(words.End)).End));
        for (var near = words.End + 1; near <= words.End + 2; near++)
        {
            if (tree.Lemma(near) is "event" or "case")
                return new(words.Start, Math.Max(words.End, tree.Extent(near).End));
        }

        return words;
    }

    /// <summary>The heads of what the agreement is said to provide.</summary>
    private IEnumerable<(int Head, string How)> Clauses(int mention)
    {
        var verb = tree.Head(mention);
        // "the terms of the treaty include": the carrier is the subject.
        if (tree.Is(mention, "nmod") && verb >= 0 && Carriers.Contains(tree.Lemma(verb)))
            (mention, verb) = (verb, tree.Head(verb));
        if (verb >= 0 && (tree.Is(mention, "nsubj") || (tree.Is(mention, "obl") && tree.Case(mention) is "under" or "in" or "by")))
        {
            var subject = tree.Is(mention, "nsubj");
            if (subject && !Providing.Contains(tree.Lemma(verb)))
                yield break;
            if (!subject && tree.Case(mention) != "under")
                yield break;
            if (!subject)
            {
                yield return (verb, "under the agreement");
                yield break;
            }

            foreach (var child in tree.Children(verb))
            {
                if (tree.Is(child, "obj") || (tree.Is(child, "obl") && tree.Case(child) is "for" or "to") || tree.Is(child, "xcomp") || tree.Is(child, "ccomp"))
                    yield return (child, $"what the agreement is said to “{tree.Lemma(verb)}”");
            }
        }

        // "a partnership …, contents of which include …": the contents are those of the agreement that the sentence is about.
        var sentence = tree.Document.Sentences[tree.Document.Tokens[mention].Sentence].Tokens;
        for (var token = mention + 1; token < sentence.End; token++)
        {
            if (tree.Lemma(token) is "content" or "term" or "provision" && tree.Is(token, "nsubj") && tree.Head(token) is >= 0 and var includes && Providing.Contains(tree.Lemma(includes)) && tree.Child(includes, "obj") is >= 0 and var included)
                yield return (included, $"what the contents are said to “{tree.Lemma(includes)}”");
        }

        // "a treaty that includes …", "a pact obliging …", "a partnership, contents of which include …".
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "acl") && Providing.Contains(tree.Lemma(child)) && !tree.IsPassive(child))
            {
                foreach (var below in tree.Children(child))
                {
                    if (tree.Is(below, "obj") || (tree.Is(below, "obl") && tree.Case(below) is "for" or "to") || tree.Is(below, "xcomp") || tree.Is(below, "ccomp"))
                        yield return (below, $"what the agreement is said to “{tree.Lemma(child)}”");
                }
            }
            else if (tree.Is(child, "nmod") && tree.Case(child) is "on" && tree.Lemma(child) is not "basis")
            {
                yield return (child, "what the agreement is on");
            }
        }
    }

    /// <summary>Coordinated things are provisions each; "provisions for X" is X.</summary>
    private IEnumerable<int> Parts(int head)
    {
        foreach (var part in tree.Coordinated(head))
        {
            var inner = part;
            if (Carriers.Contains(tree.Lemma(part)))
            {
                foreach (var child in tree.Children(part))
                {
                    if ((tree.Is(child, "nmod") && tree.Case(child) is "for" or "on" or "of" or "about") || tree.Is(child, "acl"))
                    {
                        inner = child;
                        break;
                    }
                }
            }

            if (inner == part)
                yield return part;
            else
            {
                foreach (var deeper in tree.Coordinated(inner))
                    yield return deeper;
            }
        }
    }

    /// <summary>"in the event of …", "if …", "in case of …" inside or right beside the words of a clause.</summary>
    private TextSpan Condition(TextSpan words)
    {
        for (var token = words.Start; token < words.End; token++)
        {
            var lemma = tree.Lemma(token);
            if (lemma is "event" or "case" && token >= 1 && Enumerable.Range(Math.Max(0, token - 2), 2).Any(before => tree.Lemma(before) == "in"))
            {
                var start = tree.Lemma(token - 1) == "in" ? token - 1 : token - 2;
                return new(start, Math.Max(tree.Extent(token).End, token + 1));
            }

            if (tree.Is(token, "mark") && lemma is "if" or "should" or "when" or "unless" && tree.Head(token) >= 0)
                return tree.Extent(tree.Head(token));
        }

        return new(words.Start, words.Start);
    }
}
