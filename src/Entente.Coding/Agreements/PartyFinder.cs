using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Finds whose an agreement is: in its own words, and in the verb that makes it.</summary>
internal sealed class PartyFinder(Tree tree, ActorResolver actors)
{
    // Words that make an agreement theirs, who do it.
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "sign", "ink", "initial", "conclude", "reach", "agree", "make", "strike", "seal", "clinch", "forge", "negotiate", "have", "finalize", "finalise", "enter", "adopt", "exchange", "renew", "extend", "ratify",
    };

    /// <summary>The parties that a mention's own words and its verb name.</summary>
    public ImmutableArray<(ActorReference Actor, Step Because)> Of(int mention)
    {
        var found = new List<(ActorReference, Step)>();
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "nmod:poss") || ((tree.Is(child, "amod") || tree.Is(child, "compound")) && child < mention))
                Add(child, tree.Arcs[child].Relation);
            else if (tree.Is(child, "nmod") && tree.Case(child) is "between" or "among" or "with" or "of" or "by")
                Add(child, "nmod:" + tree.Case(child));
        }

        var (verb, role) = Maker(mention);
        if (verb >= 0)
        {
            foreach (var (nominal, path) in Clause.Subjects(tree, verb))
                Add(nominal, $"{path} of “{tree.Form(verb)}”");
            foreach (var preposition in (ReadOnlySpan<string>)["with", "between"])
            {
                foreach (var nominal in Clause.Obliques(tree, verb, preposition))
                    Add(nominal, $"obl:{preposition} of “{tree.Form(verb)}”");
            }
        }

        // "put his name to a treaty with the Emirates", "has a peace treaty with Israel": the other party is whoever the clause is about.
        if (found.Count == 1 && verb < 0 && HasPreposition(mention, "with"))
        {
            var clause = tree.Head(mention);
            while (clause >= 0 && tree.Pos(clause) is not (Upos.VERB or Upos.AUX))
                clause = tree.Head(clause);
            if (clause >= 0)
            {
                foreach (var (nominal, path) in Clause.Subjects(tree, clause))
                    Add(nominal, $"{path} of “{tree.Form(clause)}”");
            }
        }

        return [.. found];

        void Add(int nominal, string where)
        {
            foreach (var actor in actors.Resolve(nominal))
            {
                if (actor.Code is not null && actor.Kind is not ("media" or "population" or "company") && found.TrueForAll(other => other.Item1.Country != actor.Country))
                    found.Add((actor, new Filled("party", actor.Tokens, where)));
            }
        }
    }

    private bool HasPreposition(int mention, string preposition)
    {
        foreach (var child in tree.Children(mention))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == preposition)
                return true;
        }

        return false;
    }

    /// <summary>The verb that makes the agreement ("sign", "reach"), with the agreement's relation to it; −1 when there is none.</summary>
    public (int Verb, string Role) Maker(int mention)
    {
        var head = mention;
        while (tree.Is(head, "conj") && tree.Head(head) >= 0 && tree.Pos(tree.Head(head)) == Upos.NOUN)
            head = tree.Head(head);
        var verb = tree.Head(head);
        if (verb < 0 || tree.Pos(verb) is not (Upos.VERB or Upos.NOUN) || !Makers.Contains(tree.Lemma(verb)))
            return (-1, "");
        var role = tree.Arcs[head].Relation;
        return tree.Is(head, "obj") || tree.Is(head, "nsubj:pass") || (tree.Is(head, "obl") && tree.Case(head) is "on" or "to" or "into" or "for") || (tree.Is(verb, "acl") && tree.Head(verb) == head)
            ? (verb, role)
            : (-1, "");
    }
}
