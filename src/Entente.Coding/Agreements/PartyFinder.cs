using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Finds whose an agreement is: in its own words, in the verb that makes it, and in the clause that it stands in.</summary>
internal sealed class PartyFinder(Tree tree, ActorResolver actors)
{
    // Words that make an agreement theirs, who do it.
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "sign", "ink", "initial", "conclude", "reach", "agree", "make", "strike", "seal", "clinch", "forge", "negotiate", "have", "finalize", "finalise", "enter", "adopt", "exchange", "renew", "extend", "ratify", "form", "share", "hammer", "discuss",
    };

    private static readonly HashSet<string> Talks = new(StringComparer.Ordinal) { "talk", "negotiation", "signing", "signature", "draft", "work", "ratification" };

    /// <summary>The parties that a mention's own words and its verb name.</summary>
    /// <param name="inHeadline">Whether the mention stands in a headline, whose tree is too rough to read parties off any but its plainest words.</param>
    public ImmutableArray<(ActorReference Actor, Step Because)> Of(int mention, bool inHeadline)
    {
        var found = new List<(ActorReference, Step)>();
        Own(found, mention);
        if (inHeadline && !HasPartner(mention))
        {
            found.Clear();
            Makes(found, mention);
            return [.. found];
        }

        Makes(found, mention);
        // "put his name to a treaty with the Emirates", "talks on an agreement with France": the other party is whoever the clause is about.
        if (found.Count == 1 && HasPartner(mention))
            Above(found, mention, Countries(found));
        return [.. found];
    }

    /// <summary>Those that the clause of a mention is about ("the two undertook in a declaration of 1992"), for an agreement that names nobody.</summary>
    public ImmutableArray<(ActorReference Actor, Step Because)> OfClause(int mention)
    {
        var found = new List<(ActorReference, Step)>();
        foreach (var (verb, relation) in Roles.Of(tree, mention))
        {
            if (relation is not ("in" or "under" or "by" or "with") || tree.Pos(verb) is not (Upos.VERB or Upos.NOUN))
                continue;
            foreach (var (nominal, path) in Clause.Subjects(tree, verb))
                Add(found, nominal, $"{path} of “{tree.Form(verb)}”");
            foreach (var nominal in Clause.Obliques(tree, verb, "with"))
                Add(found, nominal, $"obl:with of “{tree.Form(verb)}”");
        }

        return found.Count > 1 ? [.. found] : [];
    }

    /// <summary>Those who signed or made the agreement by the verb of this mention; empty when the verb does not say.</summary>
    public ImmutableArray<(ActorReference Actor, Step Because)> Signers(int mention)
    {
        var found = new List<(ActorReference, Step)>();
        foreach (var (verb, relation) in Roles.Of(tree, mention))
        {
            if (IsMaking(verb, relation) && tree.Lemma(verb) is "sign" or "put" or "ink" or "conclude")
                Doers(found, verb);
        }

        return [.. found];
    }

    /// <summary>Those who brought an agreement about for others ("a truce brokered by Russia").</summary>
    public IEnumerable<string> Brokers(int mention)
    {
        foreach (var (verb, relation) in Roles.Of(tree, mention))
        {
            if (relation == "obj" && tree.Lemma(verb) is "broker" or "mediate" or "arrange" or "sponsor")
            {
                foreach (var actor in Clause.Subjects(tree, verb).SelectMany(place => actors.Resolve(place.Nominal)))
                {
                    if (actor.Country is { } country)
                        yield return country;
                }
            }
        }
    }

    /// <summary>Whether the words tell of two sides: "between the militia and the governor", "a truce with the rebels".</summary>
    public bool IsTwoSided(int mention)
    {
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "nmod") && (tree.Case(child) is "between" || (tree.Case(child) == "with" && actors.Resolve(child).Any(actor => actor.Sector is "REB" or "OPP"))))
                return true;
        }

        return false;
    }

    /// <summary>The partners behind "with", when several of them each have an agreement of their own ("pacts with Australia and Britain").</summary>
    public ImmutableArray<ActorReference> SeveralPartners(int mention)
    {
        if (tree.Tags[mention].Xpos is not ("NNS" or "NNPS"))
            return [];
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "with")
                return [.. actors.Resolve(child).Where(actor => actor.Country is not null).DistinctBy(actor => actor.Country)];
        }

        return [];
    }

    private void Own(List<(ActorReference, Step)> found, int mention)
    {
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "nmod:poss") || ((tree.Is(child, "amod") || tree.Is(child, "compound")) && child < mention))
                Add(found, child, tree.Arcs[child].Relation, tree.Is(child, "nmod:poss"));
            else if (tree.Is(child, "nmod") && tree.Case(child) is "between" or "among" or "with" or "of" or "by")
                Partners(found, child, 2);
            // "a loan for Sri Lanka"
            else if (tree.Is(child, "nmod") && tree.Case(child) is "for" or "to" && tree.Lemma(mention) is "loan" or "bailout")
                Add(found, child, "who gets it");
            else if (tree.Is(child, "conj") && tree.Pos(child) == Upos.PROPN && found.Count > 1 && !AgreementWords.IsAgreement(tree, child))
                Add(found, child, "coordinated with the parties before it");
        }
    }

    // "a declaration of peace with Bahrain": the partner may hang on what the agreement is of.
    private void Partners(List<(ActorReference, Step)> found, int nominal, int depth)
    {
        Add(found, nominal, "nmod:" + tree.Case(nominal));
        if (depth == 0)
            return;
        foreach (var child in tree.Children(nominal))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "with" or "between")
                Partners(found, child, depth - 1);
        }
    }

    private void Makes(List<(ActorReference, Step)> found, int mention)
    {
        foreach (var (verb, relation) in Roles.Of(tree, mention))
        {
            if (IsMaking(verb, relation))
                Doers(found, verb);
            else if (tree.Pos(verb) == Upos.NOUN && Talks.Contains(tree.Lemma(verb)) && relation is "on" or "of" or "over" or "about" or "for" or "toward" or "towards")
            {
                Own(found, verb);
                foreach (var (nominal, path) in tree.Child(verb, "cop") >= 0 ? Clause.Subjects(tree, verb) : [])
                    Add(found, nominal, $"{path} of “{tree.Form(verb)}”");
            }
        }
    }

    private void Doers(List<(ActorReference, Step)> found, int verb)
    {
        var any = found.Count;
        foreach (var (nominal, path) in Clause.Subjects(tree, verb))
            Add(found, nominal, $"{path} of “{tree.Form(verb)}”");
        // "after the leaders signed": the tree may take the conjunction for a preposition and the subject for its object.
        for (var before = verb - 1; found.Count == any && before >= 0 && tree.Head(verb) >= 0 && tree.Pos(before) is not (Upos.VERB or Upos.AUX); before--)
        {
            if (tree.Is(before, "obl") && tree.Head(before) == verb && tree.Case(before) is "after" or "before" or "since")
                Add(found, before, $"the noun before “{tree.Form(verb)}”");
        }

        foreach (var preposition in (ReadOnlySpan<string>)["with", "between"])
        {
            foreach (var nominal in Clause.Obliques(tree, verb, preposition))
                Add(found, nominal, $"obl:{preposition} of “{tree.Form(verb)}”");
        }
    }

    private bool IsMaking(int verb, string relation) => tree.Pos(verb) is Upos.VERB or Upos.AUX && tree.Lemma(verb) switch
    {
        "put" or "set" or "add" => relation == "to" && tree.Child(verb, "obj") is >= 0 and var name && tree.Lemma(name) is "name" or "signature" or "hand" or "seal",
        var lemma when Makers.Contains(lemma) => relation is "obj" or "on" or "to" or "into" or "for",
        "approve" or "grant" => relation == "obj",
        "quit" or "leave" or "withdraw" or "pull" or "scrap" or "suspend" or "cancel" or "terminate" or "join" => relation is "obj" or "from" or "of" or "out of",
        _ => false,
    };

    private void Above(List<(ActorReference, Step)> found, int mention, IReadOnlyList<string> known)
    {
        for (var clause = tree.Head(mention); clause >= 0; clause = tree.Head(clause))
        {
            foreach (var (nominal, path) in tree.Pos(clause) is Upos.VERB or Upos.AUX or Upos.ADJ ? Clause.Subjects(tree, clause) : [])
                Add(found, nominal, $"{path} of “{tree.Form(clause)}”");
            if (Countries(found).Count > known.Count)
                return;
        }
    }

    private static IReadOnlyList<string> Countries(List<(ActorReference Actor, Step Because)> found) => [.. found.Select(party => party.Actor.Country!).Distinct(StringComparer.Ordinal)];

    private bool HasPartner(int mention)
    {
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "nmod") && (tree.Case(child) is "with" or "between" || HasPartner(child)))
                return true;
        }

        return false;
    }

    private void Add(List<(ActorReference Actor, Step Because)> found, int nominal, string where, bool mayBeAnyBody = true)
    {
        // "Gulf states": which, the text does not say here.
        if (tree.Lemma(nominal) is "state" or "country" or "nation" && tree.Tags[nominal].Xpos is "NNS")
            return;
        foreach (var actor in actors.Resolve(nominal))
        {
            if (actor.Code is null || actor.Kind is "media" or "population" || (!mayBeAnyBody && actor.Code is "IGO"))
                continue;
            if (found.TrueForAll(other => other.Actor.Country != actor.Country || (other.Actor.Sector != actor.Sector && actor.Sector is "REB" or "OPP" && other.Actor.Sector is not ("REB" or "OPP"))))
                found.Add((actor, new Filled("party", actor.Tokens, where)));
        }
    }
}
