using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Text;

namespace Entente.Coding.Syntax;

/// <summary>The dependency trees of a document, with the questions that coding asks of them.</summary>
internal sealed class Tree
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly string[] lemmas;
    private readonly (string? Word, bool Known)[] cases;
    private readonly bool?[] passives;

    public Tree(Document document)
    {
        Document = document;
        (Arcs, Tags) = VoicedStance.Repair(document, Repaired(document), document.Tags);
        (Arcs, Tags) = PlainCall.Repair(document, Arcs, Tags);
        lemmas = new string[Tags.Length];
        for (var token = 0; token < lemmas.Length; token++)
            lemmas[token] = Tags[token].Lemma.ToLowerInvariant();
        (cases, passives) = (new (string?, bool)[Arcs.Length], new bool?[Arcs.Length]);
        firstChild = new int[Arcs.Length];
        nextSibling = new int[Arcs.Length];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        // From the last to the first, so that children come out in the order of the text.
        for (var token = Arcs.Length - 1; token >= 0; token--)
        {
            if (Arcs[token].Head is >= 0 and var head)
            {
                nextSibling[token] = firstChild[head];
                firstChild[head] = token;
            }
        }
    }

    public Document Document { get; }

    public ImmutableArray<Arc> Arcs { get; }

    public ImmutableArray<Tag> Tags { get; }

    public int Count => Arcs.Length;

    public int Head(int token) => Arcs[token].Head;

    /// <summary>The dictionary form in lower case, of names too.</summary>
    public string Lemma(int token) => lemmas[token];

    public Upos Pos(int token) => Tags[token].Pos;

    public string Form(int token) => Document.Form(token).ToString();

    // "He cited reports that X has provided Y and accused Z": a plain past tense behind a perfect one goes on with the past tense above.
    private static ImmutableArray<Arc> Repaired(Document document)
    {
        ImmutableArray<Arc>.Builder? repaired = null;
        for (var token = 0; token < document.Arcs.Length; token++)
        {
            var (head, relation) = document.Arcs[token];
            // "warned its citizens after a bomb hit a hotel": the conjunction may hang on the subject as if it were a preposition.
            if (relation == "ccomp" && head >= 0 && head < token && IsDated(document, token))
            {
                repaired ??= document.Arcs.ToBuilder();
                repaired[token] = new(head, "advcl");
                continue;
            }

            // "US warplanes bombed": a name right before a noun that is no predicate is no subject of it.
            if (relation == "nsubj" && head > token && head <= token + 3 && document.Tags[token].Pos == Upos.PROPN && document.Tags[head].Pos == Upos.NOUN && IsBare(document, token, head))
            {
                repaired ??= document.Arcs.ToBuilder();
                repaired[token] = new(head, "compound");
                continue;
            }

            if (relation != "conj" || head < 0 || document.Tags[token].Xpos != "VBD" || document.Tags[head].Xpos != "VBN" || !HasAuxiliary(document, head))
                continue;
            for (var above = document.Arcs[head].Head; above >= 0; above = document.Arcs[above].Head)
            {
                if (document.Tags[above].Xpos != "VBD")
                    continue;
                repaired ??= document.Arcs.ToBuilder();
                repaired[token] = new(above, relation);
                break;
            }
        }

        return repaired?.MoveToImmutable() ?? document.Arcs;
    }

    // Nothing but the noun's own modifiers between, and no copula.
    private static bool IsBare(Document document, int name, int noun)
    {
        for (var token = name + 1; token < noun; token++)
        {
            if (document.Arcs[token] is not { Relation: "compound" or "amod", Head: var above } || above != noun)
                return false;
        }

        for (var token = Math.Max(0, noun - 4); token < Math.Min(document.Arcs.Length, noun + 4); token++)
        {
            if (document.Arcs[token].Head == noun && document.Arcs[token].Relation is "cop" or "obj" or "aux")
                return false;
        }

        return document.Arcs[noun].Relation is "nsubj" or "nsubj:pass" or "ccomp";
    }

    private static bool IsDated(Document document, int verb)
    {
        for (var token = Math.Max(0, verb - 6); token < verb; token++)
        {
            if (document.Arcs[token].Relation == "case" && document.Form(token) is "after" or "since" && document.Arcs[token].Head is >= 0 and var subject && document.Arcs[subject] is { Relation: "nsubj" or "nsubj:pass", Head: var above } && above == verb)
                return true;
        }

        return false;
    }

    private static bool HasAuxiliary(Document document, int verb)
    {
        for (var token = Math.Max(0, verb - 4); token < verb; token++)
        {
            if (document.Arcs[token].Head == verb && document.Arcs[token].Relation == "aux")
                return true;
        }

        return false;
    }

    /// <summary>Whether the token hangs by this relation; a relation without a subtype takes in all its subtypes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int token, string relation)
    {
        var actual = Arcs[token].Relation;
        return actual.StartsWith(relation, StringComparison.Ordinal) && (actual.Length == relation.Length || actual[relation.Length] == ':');
    }

    public ChildEnumerator Children(int token) => new(this, token < 0 ? -1 : firstChild[token]);

    /// <summary>The children of a token by a relation, its subtypes included.</summary>
    public IEnumerable<int> ChildrenBy(int token, string relation)
    {
        foreach (var child in Children(token))
        {
            if (Is(child, relation))
                yield return child;
        }
    }

    /// <summary>The token of some words that the others hang on.</summary>
    public int HeadOf(TextSpan words)
    {
        var token = words.Start;
        while (Head(token) is >= 0 and var head && words.Covers(head))
            token = head;
        return token;
    }

    public int Child(int token, string relation)
    {
        foreach (var child in Children(token))
        {
            if (Is(child, relation))
                return child;
        }

        return -1;
    }

    /// <summary>Whether a token is part of an expression of time ("left Sunday").</summary>
    public bool IsTime(int token)
    {
        foreach (var time in Document.Times)
        {
            if (time.Tokens.Covers(token))
                return true;
        }

        return false;
    }

    /// <summary>The preposition of a nominal ("on", "with", "because of"), null when it has none.</summary>
    public string? Case(int nominal)
    {
        if (nominal < 0)
            return null;
        if (!cases[nominal].Known)
            cases[nominal] = (FindCase(nominal), true);
        return cases[nominal].Word;
    }

    private string? FindCase(int nominal)
    {
        foreach (var child in Children(nominal))
        {
            if (!Is(child, "case") || Lemma(child) is "'s" or "’s" or "'")
                continue;
            var word = Lemma(child);
            foreach (var more in Children(child))
            {
                if (Is(more, "fixed"))
                    word += " " + Lemma(more);
            }

            return word;
        }

        return null;
    }

    /// <summary>Whether a preposition introduces a nominal, alone, in a fixed phrase or as one of two ("out of").</summary>
    public bool HasCase(int nominal, string preposition)
    {
        if (Case(nominal) == preposition)
            return true;
        var together = "";
        foreach (var child in Children(nominal))
        {
            if (!Is(child, "case") || Child(child, "fixed") >= 0)
                continue;
            if (Lemma(child) == preposition)
                return true;
            together += together.Length == 0 ? Lemma(child) : " " + Lemma(child);
        }

        return together == preposition;
    }

    /// <summary>Whether a verb is in the passive voice, reduced relatives ("troops killed by") included.</summary>
    public bool IsPassive(int verb)
    {
        if (Pos(verb) is not (Upos.VERB or Upos.AUX))
            return false;
        return passives[verb] ??= FindPassive(verb);
    }

    private bool FindPassive(int verb)
    {
        foreach (var child in Children(verb))
        {
            if (Is(child, "nsubj:pass") || Is(child, "aux:pass") || Is(child, "csubj:pass"))
                return true;
        }

        if (IsHeadlinePassive(verb))
            return true;
        // "workers kidnapped last month": a tagger may take the participle for a past tense.
        if (Tags[verb].Xpos is "VBD")
            return Is(verb, "acl") && !Is(verb, "acl:relcl") && (Child(verb, "obj") is var held && (held < 0 || IsHostage(held))) && Child(verb, "ccomp") < 0;
        if (Tags[verb].Xpos is not "VBN")
            return false;
        if (Is(verb, "acl") && !Is(verb, "acl:relcl"))
            return true;
        if (Is(verb, "conj") && Head(verb) >= 0 && Tags[Head(verb)].Xpos is "VBN" && Child(verb, "nsubj") < 0 && Child(verb, "aux") < 0)
            return IsPassive(Head(verb));
        // "were found executed": the participle that completes what is found.
        if (Tags[verb].Xpos is "VBN" && Is(verb, "xcomp") && Head(verb) >= 0 && Lemma(Head(verb)) is "find" or "leave" or "see" or "believe" && Child(verb, "obj") < 0 && Child(verb, "mark") < 0 && Child(verb, "aux") < 0)
            return true;
        return Child(verb, "obl:agent") >= 0;
    }

    // "Two soldiers killed in bombings": who is killed without anybody being killed is the victim; headlines leave "were" out.
    private bool IsHeadlinePassive(int verb)
    {
        if (!IsVictimising(verb) || Tags[verb].Xpos is not ("VBD" or "VBN") || Child(verb, "nsubj") < 0)
            return false;
        foreach (var child in Children(verb))
        {
            if ((Is(child, "obj") && !IsHostage(child) && !IsMoreVictims(child)) || Is(child, "aux") || Is(child, "ccomp") || (Is(child, "xcomp") && Lemma(child) != "dead") || (Is(child, "conj") && !IsHeadlinePassive(child)))
                return false;
        }

        return true;
    }

    // "Two soldiers killed, three wounded by rebels": a bare number with a participle of its own.
    private bool IsMoreVictims(int nominal) => Pos(nominal) == Upos.NUM && Child(nominal, "acl") is >= 0 and var participle && Tags[participle].Xpos is "VBN" or "VBD";

    // "Tourists shot dead", "militant gunned down", "engineers held hostage": words that leave the verb no other object.
    private bool IsVictimising(int verb) => Lemma(verb) switch
    {
        "shoot" => Child(verb, "xcomp") is >= 0 and var outcome && Lemma(outcome) == "dead",
        "gun" => Particle(verb) == "down",
        "hold" or "take" => Child(verb, "obj") is >= 0 and var held && IsHostage(held),
        var lemma => Victimising.Contains(lemma),
    };

    /// <summary>Whether a word only tells how somebody is held ("journalists held <c>hostage</c>"), not whom.</summary>
    public bool IsHostage(int nominal) => Lemma(nominal) is "hostage" or "captive" && Child(nominal, "nummod") < 0 && Child(nominal, "amod") < 0 && Child(nominal, "det") < 0 && Child(nominal, "compound") < 0 && Child(nominal, "nmod:poss") < 0;

    // Verbs that always have somebody they are done to.
    private static readonly HashSet<string> Victimising = new(StringComparer.Ordinal)
    {
        "kill", "wound", "injure", "kidnap", "abduct", "arrest", "detain", "behead", "hurt", "murder", "execute", "jail", "imprison", "capture", "assassinate", "deport", "expel", "evacuate", "displace",
    };

    /// <summary>The particle of a phrasal verb ("out" in "carry out"), null when there is none.</summary>
    public string? Particle(int verb)
    {
        var particle = Child(verb, "compound:prt");
        return particle < 0 ? null : Lemma(particle);
    }

    /// <summary>All tokens below and including <paramref name="top"/>, as the smallest half-open stretch that holds them.</summary>
    public TextSpan Extent(int top)
    {
        var (start, end) = (top, top + 1);
        foreach (var child in Children(top))
        {
            var below = Extent(child);
            start = Math.Min(start, below.Start);
            end = Math.Max(end, below.End);
        }

        return new(start, end);
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="top"/> or below it.</summary>
    public bool IsBelow(int token, int top)
    {
        for (var at = token; at >= 0; at = Head(at))
        {
            if (at == top)
                return true;
        }

        return false;
    }

    /// <summary>The nominals coordinated with the first one, itself included.</summary>
    public IEnumerable<int> Coordinated(int first)
    {
        yield return first;
        foreach (var child in Children(first))
        {
            if (IsCoordinated(child))
            {
                foreach (var more in Coordinated(child))
                    yield return more;
            }
        }
    }

    /// <summary>Whether a nominal is coordinated with the one it hangs on.</summary>
    public bool IsCoordinated(int nominal) => Is(nominal, "conj") && Pos(nominal) is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ or Upos.X;

    public struct ChildEnumerator(Tree tree, int first)
    {
        private int next = first;

        public int Current { get; private set; }

        public readonly ChildEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (next < 0)
                return false;
            Current = next;
            next = tree.nextSibling[next];
            return true;
        }
    }

    /// <summary>Who is called a visitor ("<c>visiting</c> Greek minister Papas said"), where a tree takes the word for what somebody does; −1 for any other word.</summary>
    public int GuestOf(int verb)
    {
        // A tree may take it for an adjective as well.
        if (Form(verb).Equals("visiting", StringComparison.OrdinalIgnoreCase) && Is(verb, "amod") && Head(verb) > verb)
            return Head(verb);
        if (Tags[verb].Xpos != "VBG" || !Form(verb).Equals("visiting", StringComparison.OrdinalIgnoreCase) || Child(verb, "obj") is not (>= 0 and var guest) || Pos(guest) != Upos.PROPN || Child(guest, "nmod:desc") < 0)
            return -1;
        return Extent(guest).Start == verb + 1 && (verb == 0 || Arcs[verb].Relation == "csubj" || Lemma(verb - 1) is "," or "." or ":" or "-" or "--") ? guest : -1;
    }
}
