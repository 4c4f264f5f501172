using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Reads what an agreement provides where it is mentioned: "includes provisions for …", "provides for …", "under the pact each must …".</summary>
internal sealed class ProvisionReader(Tree tree, ActorResolver actors)
{
    // Verbs whose subject, when it is an agreement, provides what follows, whatever it is.
    internal static readonly HashSet<string> Providing = new(StringComparer.Ordinal)
    {
        "include", "provide", "contain", "cover", "call", "oblige", "require", "commit", "stipulate", "envisage", "envision", "allow", "guarantee", "pledge", "promise", "bind", "foresee", "permit", "ban", "limit", "grant", "mandate", "enable", "let", "cap", "restrict", "comprise", "specify", "prohibit", "regulate", "govern", "forbid", "entitle", "tell", "bar", "authorise", "authorize", "obligate",
    };

    // Verbs of which agreements are the subject in many other ways.
    private static readonly HashSet<string> MayProvide = new(StringComparer.Ordinal)
    {
        "set", "say", "state", "establish", "create", "give", "extend", "mean", "involve", "feature", "outline", "end", "halt", "open", "concern", "regard", "lift", "free", "return", "add", "lay", "spell", "scrap", "abolish", "remove", "eliminate", "revive", "exempt", "keep", "hand",
    };

    private readonly ProvisionWords words = new(tree);
    private readonly Duties duties = new(tree);

    public IEnumerable<ProvisionDraft> Of(int mention)
    {
        foreach (var (governor, relation) in Roles.Of(tree, Carrier(mention)))
        {
            if (relation == "nsubj" && (Providing.Contains(tree.Lemma(governor)) || (MayProvide.Contains(tree.Lemma(governor)) && duties.IsTold(governor))))
            {
                foreach (var clause in OfVerb(governor))
                    yield return clause;
            }
            else if (relation is "under" or "accord to" or "according to")
            {
                foreach (var clause in OfClauses(relation == "under" ? Predicate(governor) : words.Root(governor), mention, "under the agreement"))
                    yield return clause;
            }
            // "pledged in a treaty to pay"
            else if (relation is "in" or "by" && duties.IsPromise(governor) && words.Deed(governor, -1) is >= 0 and var deed)
            {
                foreach (var part in words.Coordinated(deed))
                {
                    if (Make(part, words.Part(part), "what is promised in the agreement", mustMatch: false, tree.Child(governor, "nsubj")) is { } promised)
                        yield return promised;
                }
            }
            // "signed a treaty, binding each side to help the other"
            else if (relation == "obj" && Participle(governor) is >= 0 and var participle && participle > mention)
            {
                foreach (var clause in OfVerb(participle))
                    yield return clause;
            }
            else if (relation == "obj" && tree.Lemma(governor) is "sign" or "conclude" or "reach" or "agree" or "have" or "negotiate" or "initial" or "scrap" or "cancel" or "finalise" or "finalize" && words.Topic(governor, mention) is { } topic && Nominal(topic, "what the agreement is on", mustMatch: true) is { } about)
            {
                yield return about;
            }
        }

        foreach (var clause in OfNoun(mention))
            yield return clause;
    }

    /// <summary>Whether a sentence tells what one side must do for the other.</summary>
    public bool IsBetweenTheSides(Sentence sentence)
    {
        for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
        {
            if (tree.Head(token) >= 0)
                continue;
            if (!duties.IsDuty(token) || tree.Child(token, "nsubj") is not (>= 0 and var debtor))
                return false;
            return tree.Lemma(debtor) is "other" or "each" or "both" or "either" || (tree.Lemma(debtor) is "side" or "party" or "country" && tree.Child(debtor, "det") is >= 0 and var determiner && tree.Lemma(determiner) is "each" or "both" or "either");
        }

        return false;
    }

    private int Participle(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advcl") && tree.Tags[child].Xpos == "VBG" && Providing.Contains(tree.Lemma(child)))
                return child;
        }

        return -1;
    }

    /// <summary>The clauses of a sentence that goes on with what an agreement provides ("Prisoners are to be exchanged"); none where it tells something else.</summary>
    public IEnumerable<ProvisionDraft> GoingOn(Sentence sentence)
    {
        var root = -1;
        for (var token = sentence.Tokens.Start; token < sentence.Tokens.End && root < 0; token++)
            root = tree.Head(token) < 0 ? token : -1;
        return root >= 0 && (duties.IsDuty(root) || (duties.IsPromise(root) && tree.Lemma(sentence.Tokens.Start) == "in")) ? OfClauses(root, -1, "goes on with what the agreement provides") : [];
    }

    /// <summary>"the terms of the treaty include": what carries the clause is the subject.</summary>
    private int Carrier(int mention) =>
        tree.Is(mention, "nmod") && tree.Head(mention) is >= 0 and var above && ProvisionWords.Carriers.Contains(tree.Lemma(above)) ? above : mention;

    // "Under it grain ships could leave": the tree may hang the pronoun on the next noun.
    private int Predicate(int governor)
    {
        while (tree.Pos(governor) is not (Upos.VERB or Upos.AUX) && tree.Head(governor) >= 0 && tree.Child(governor, "nsubj") < 0)
            governor = tree.Head(governor);
        return governor;
    }

    private IEnumerable<ProvisionDraft> OfVerb(int verb)
    {
        if (duties.IsNegated(verb))
            yield break;
        var how = $"what the agreement is said to “{tree.Lemma(verb)}”";
        var mustMatch = !Providing.Contains(tree.Lemma(verb));
        var debtor = tree.Child(verb, "obj") is >= 0 and var obj ? obj : tree.Child(verb, "iobj");
        var deed = words.Deed(verb, debtor);
        if (deed >= 0)
        {
            var start = debtor >= 0 && debtor < deed ? tree.Extent(debtor).Start : -1;
            foreach (var part in words.Coordinated(deed))
            {
                var span = words.Part(part);
                if (part == deed && start >= 0)
                    span = new(Math.Min(start, span.Start), span.End);
                if (Make(part, span, how, mustMatch, debtor) is { } found)
                    yield return found;
            }

            yield break;
        }

        foreach (var child in tree.Children(verb))
        {
            if (child < verb || !(tree.Is(child, "obj") || tree.Is(child, "ccomp") || tree.Is(child, "nsubj") || (tree.Is(child, "obl") && tree.Case(child) is "for" or "to" or "on" or "of")))
                continue;
            if (tree.Is(child, "ccomp"))
            {
                foreach (var clause in OfClauses(child, -1, how))
                    yield return clause;
                continue;
            }

            foreach (var piece in words.List(child, verb))
            {
                if (Nominal(piece, how, mustMatch) is { } found)
                    yield return found;
            }

            yield break;
        }
    }

    private IEnumerable<ProvisionDraft> OfClauses(int predicate, int mention, string how)
    {
        foreach (var part in words.Clauses(predicate))
        {
            var span = words.Clause(part, mention);
            var duty = duties.IsDuty(part) || tree.Tags[part].Xpos is "VBP" or "VBZ" or "VB";
            // "Under the deal Russia withdrew": an act, told for itself.
            if (!duty && !duties.IsPromise(part) && part == predicate)
                yield break;
            var debtor = tree.Child(part, "nsubj");
            foreach (var inner in words.RelativeClauses(span))
            {
                if (Make(inner, tree.Extent(inner), how, mustMatch: true, -1) is { Kind: "defence" or "non-aggression" or "neutrality" or "consultation" } pledge && Make(part, new(span.Start, pledge.Words.Start), how, mustMatch: true, -1) is { } rest && rest.Kind != pledge.Kind)
                {
                    yield return pledge;
                    span = new(span.Start, pledge.Words.Start);
                }
            }

            if (span.Length > 1 && Make(part, span, how, mustMatch: !duty, tree.IsPassive(part) ? -1 : debtor) is { } found)
                yield return found;
        }
    }

    private IEnumerable<ProvisionDraft> OfNoun(int mention)
    {
        foreach (var child in tree.Children(mention))
        {
            // "a pact on energy", "a deal to share intelligence"
            if ((tree.Is(child, "nmod") && tree.Case(child) is "on" or "for" or "covering" && child > mention) || (tree.Is(child, "acl") && tree.Tags[child].Xpos is "VB"))
            {
                foreach (var piece in tree.Is(child, "acl") ? [words.Part(child)] : words.List(child, mention))
                {
                    if (Nominal(piece, "what the agreement is on", mustMatch: true) is { } found)
                        yield return found;
                }
            }
            // "a mutual defence pact": the name is the clause.
            else if (child < mention && tree.Is(child, "compound") && tree.Lemma(child) is "defence" or "defense" && child > 0 && tree.Lemma(child - 1) is "mutual" or "collective")
            {
                yield return new("defence", child, tree.Extent(child), new(child, child), null, false, new Read(tree.Extent(child), "in the agreement's name, is defence"));
            }
        }

        if (tree.Lemma(mention) is "loan" or "credit" or "bailout")
            yield return new("economic-aid", mention, words.Part(mention), new(mention, mention), null, false, new Read(new(mention, mention + 1), "is itself economic-aid"));

        // "a partnership …, contents of which include …": the contents are those of the agreement that the sentence is about.
        var sentence = tree.Document.Sentences[tree.Document.Tokens[mention].Sentence].Tokens;
        for (var token = mention + 1; token < sentence.End; token++)
        {
            if (tree.Lemma(token) is "content" or "contents" or "term" or "provision" && token + 2 < sentence.End && tree.Lemma(token + 1) == "of" && tree.Lemma(token + 2) == "which"
                && (tree.Is(token, "nsubj") ? tree.Head(token) : tree.Child(token, "acl")) is >= 0 and var includes && Providing.Contains(tree.Lemma(includes)))
            {
                foreach (var clause in OfVerb(includes))
                    yield return clause;
            }
        }
    }

    private ProvisionDraft? Nominal(TextSpan span, string how, bool mustMatch)
    {
        // "include … ratification of the treaty" tells a step.
        if (Enumerable.Range(span.Start, span.Length).Any(token => tree.Lemma(token) is "ratification" or "signing" or "signature"))
            return null;
        var inner = words.WithoutCarrier(tree.Pos(span.Start) == Upos.ADP && span.Length > 1 ? new(span.Start + 1, span.End) : span);
        return Make(words.HeadOf(inner), inner, how, mustMatch, -1);
    }

    private ProvisionDraft? Make(int head, TextSpan span, string how, bool mustMatch, int debtor)
    {
        if (span.Length == 0 || head < 0)
            return null;
        var whole = words.WithCondition(span);
        var kind = AgreementWords.Provision(string.Join(' ', Enumerable.Range(whole.Start, whole.Length).Select(tree.Lemma)));
        if (kind is null && (mustMatch || !words.SaysSomething(whole)))
            return null;
        var owed = debtor >= 0 && !duties.IsEverybody(debtor) && actors.Resolve(debtor) is { IsEmpty: false } who && who.Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Count() == 1 && who[0].Country is not null ? who[0] : null;
        return new(kind?.Kind ?? "other", head, whole, words.Condition(whole), owed, owed is not null && duties.IsPermission(head, debtor), new Read(whole, kind is { } told ? $"{how}, is {told.Kind} ({told.Line})" : $"{how}, is about nothing that has a kind of its own"));
    }
}
