using System.Collections.Immutable;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>Whose something is: the state or group that an agent belongs to, the owners of a thing.</summary>
internal sealed class Belonging(Tree tree, Naming naming, NounPhrases phrases, ReferenceMaker make, ActorResolver resolver)
{
    private static readonly string[] CountryRelations = ["nmod:poss", "amod", "compound", "nmod:desc", "flat", "appos"];
    // "the Serbian half of Bosnia", "the former Soviet republic of Belarus": what it is of holds it, whatever else it is called.
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "half", "part", "republic", "region", "province", "enclave", "area", "quarter", "sector", "zone" };

    private static readonly string[] CountryPrepositions = ["of", "for", "from", "at", "with", "in", "to"];

    /// <summary>Whose a thing is: its possessors, its nationality, or what follows "of" or "by".</summary>
    /// <param name="nominal">The thing.</param>
    /// <param name="depth">How many nouns have been passed.</param>
    /// <param name="withPlaces">Whether where a thing is tells whose it is; not for what does something ("bombs in Baghdad killed").</param>
    public ImmutableArray<ActorReference> Owners(int nominal, int depth = 0, bool withPlaces = true)
    {
        // What is said of Israel's neighbours, or of the critics of a war, is said of others; whose kind it is in "the worst attack of its kind" nobody asks.
        if (depth > 2 || tree.Lemma(nominal) is "kind" or "sort" or "type" || WordClasses.Shipped.Contains("other", tree.Lemma(nominal)))
            return [];
        foreach (var child in tree.Children(nominal))
        {
            // "Sudanese government planes": of the government, not of the state as such.
            if (tree.Is(child, "compound") && naming.At(child) is null && phrases.SectorOf(child) is ({ } sector and ("GOV" or "MIL" or "COP"), var line) && CountryOf(nominal) is { Kind: "state" } state)
                return [make.Agent(child, phrases.Phrase(child), state, sector, line)];
        }

        foreach (var child in tree.Children(nominal))
        {
            // "Iraq mortar attack kills 25": where, not whose.
            if (!withPlaces && tree.Is(child, "compound") && naming.At(child) is { IsWhere: true } && WordClasses.Shipped.Contains("attack", tree.Lemma(nominal)))
                continue;
            var owns = tree.Is(child, "nmod:poss") || ((tree.Is(child, "amod") || tree.Is(child, "compound")) && naming.At(child) is { Entry.Sort: not NameSort.Place });
            // "rebel attacks", "a police raid".
            owns |= (tree.Is(child, "compound") || tree.Is(child, "amod")) && naming.At(child) is null && tree.Pos(child) is Upos.NOUN or Upos.PROPN && WordClasses.Shipped.Contains("attack", tree.Lemma(nominal)) && phrases.SectorOf(child).Sector is "REB" or "MIL" or "COP";
            if (owns && resolver.Resolve(child) is { IsEmpty: false } owners)
                return owners;
        }

        if (LedBy(nominal) is { } leader)
            return [leader];
        foreach (var preposition in withPlaces ? (ReadOnlySpan<string>)["by", "of", "between", "in", "on", "across"] : ["by", "of", "between"])
        {
            foreach (var child in tree.Children(nominal))
            {
                if (!tree.Is(child, "nmod") || tree.Case(child) != preposition)
                    continue;
                if (resolver.Resolve(child) is { IsEmpty: false } owners)
                    return owners;
                // "two of its boats", "the safety of Afghan refugees".
                if (preposition is "of" or "in" && Owners(child, depth + 1, withPlaces) is { IsEmpty: false } deeper)
                    return deeper;
            }
        }

        // "an end to the Israeli attacks".
        foreach (var child in tree.Children(nominal))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "to" && tree.Lemma(nominal) is "end" or "halt" or "stop" && Owners(child, depth + 1) is { IsEmpty: false } ended)
                return ended;
        }

        return OfClause(nominal);
    }

    // "the package offered by Delhi", "the debt that Iraq owes", "a bus carrying Iraqis".
    private ImmutableArray<ActorReference> OfClause(int nominal)
    {
        foreach (var child in tree.Children(nominal))
        {
            if (!tree.Is(child, "acl"))
                continue;
            if (tree.Lemma(child) is "carry" or "transport" or "ferry" or "house" or "hold" && tree.Tags[child].Xpos == "VBG")
                return Clause.Objects(tree, child).SelectMany(cargo => resolver.Resolve(cargo.Nominal)).ToImmutableArray();
            var doers = Clause.Subjects(tree, child).Where(doer => doer.Nominal != nominal).SelectMany(doer => resolver.Resolve(doer.Nominal)).ToImmutableArray();
            if (!doers.IsEmpty && (tree.Tags[child].Xpos == "VBN" || tree.Is(child, "acl:relcl")))
                return doers;
        }

        return [];
    }

    /// <summary>The name that says whose an agent is: "Israeli troops", "the president of Iran", "a Hamas spokesman".</summary>
    public ActorReference? CountryOf(int head, int depth = 0)
    {
        if (depth > 4)
            return null;
        // Israel's neighbours and enemies are not Israel.
        if (WordClasses.Shipped.Contains("other", tree.Lemma(head)))
            return null;
        if (Parts.Contains(tree.Lemma(head)) && WholeOf(head) is { } holder)
            return holder;
        // A Briton's captors are not British, Iraqi captors are Iraqi.
        var against = WordClasses.Shipped.Contains("against", tree.Lemma(head));
        foreach (var relation in CountryRelations)
        {
            if (against && relation == "nmod:poss")
                continue;
            foreach (var child in tree.Children(head))
            {
                if (!tree.Is(child, relation))
                    continue;
                // "Bobby Fischer (Reuters)": who tells it is not whose he is.
                if (naming.At(child) is { } hit && !hit.Tokens.Covers(head) && !IsDateline(hit) && !(hit.Entry.Sort == NameSort.Medium && relation is "flat" or "appos") && NamedOrItsState(hit, child) is { } named)
                    return named;
                if (relation is "nmod:poss" && tree.Lemma(head) != "counterpart" && resolver.Resolve(child) is [var owner, ..])
                    return owner;
                if (relation is "nmod:desc" or "appos" or "flat" && CountryOf(child, depth + 1) is { } deeper)
                    return deeper;
            }
        }

        foreach (var preposition in CountryPrepositions)
        {
            if (against && preposition == "of")
                continue;
            // "hostages in Iraq" are seldom Iraqis.
            if (preposition is "in" or "at" && tree.Lemma(head) is "hostage" or "captive")
                continue;
            foreach (var child in tree.Children(head))
            {
                // "of Moroccan descent": where a family came from is not whose somebody is.
                if (!tree.Is(child, "nmod") || tree.Is(child, "nmod:poss") || tree.Case(child) != preposition || tree.Lemma(child) is "descent" or "origin" or "ancestry" or "extraction" or "background" or "heritage" or "birth")
                    continue;
                if (naming.At(child) is { } hit && NamedOrItsState(hit, child) is { } named)
                    return named;
                // "the leaders of the country", "the most wanted men in the country": the one named before.
                if (preposition is "of" or "in" && tree.Lemma(child) is "country" or "nation" or "kingdom" or "republic" or "island" && tree.Tags[child].Xpos == "NN" && resolver.Resolve(child) is [{ Kind: "state", Code: not null } meant])
                    return meant;
                if (preposition is "of" or "for" or "from" or "at" && CountryOf(child, depth + 1) is { } deeper)
                    return deeper;
            }
        }

        return LedBy(head) ?? TiedTo(head) ?? OfTheFirst(head, depth) ?? SaidToBe(head);
    }

    // "FLORENCE Interior ministers of five countries agreed": a line of its own that has lost its dash.
    private bool IsDateline(NameHit hit) =>
        hit.Entry.Sort == NameSort.Place && tree.Document.Sentences[tree.Document.Tokens[hit.Tokens.Start].Sentence].Tokens.Start == hit.Tokens.Start
            && IsInCapitals(hit.Tokens.Start) && hit.Tokens.End < tree.Document.Tokens.Length && !IsInCapitals(hit.Tokens.End);

    private bool IsInCapitals(int token) => tree.Form(token) is { Length: > 3 } form && form.All(char.IsUpper);

    // "the submarine that entered the bay was Chinese".
    private ActorReference? SaidToBe(int head) =>
        tree.Is(head, "nsubj") && tree.Head(head) is >= 0 and var said && tree.Child(said, "cop") >= 0 && naming.At(said) is { IsState: true, IsAdjective: true } hit ? NamedOrItsState(hit, said) : null;

    // "US troops and diplomats": what stands before the first of two bare plurals is said of both.
    private ActorReference? OfTheFirst(int head, int depth)
    {
        if (!tree.Is(head, "conj") || tree.Tags[head].Xpos != "NNS" || tree.Head(head) is not (>= 0 and var first) || tree.Tags[first].Xpos is not ("NNS" or "NNPS"))
            return null;
        foreach (var child in tree.Children(head))
        {
            if (!tree.Is(child, "cc") && !tree.Is(child, "punct") && child < head)
                return null;
        }

        foreach (var child in tree.Children(first))
        {
            if (child < first && (tree.Is(child, "amod") || tree.Is(child, "compound")) && naming.At(child) is { IsState: true })
                return CountryOf(first, depth + 1);
        }

        return null;
    }

    private ActorReference? WholeOf(int part)
    {
        foreach (var child in tree.Children(part))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "of" && naming.At(child) is { IsAdjective: false, Entry.Sort: NameSort.State or NameSort.Place } hit && NamedOrItsState(hit, child) is { } named)
                return named;
        }

        return null;
    }

    // "the US-led coalition".
    private ActorReference? LedBy(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.Form(child) is "led" or "backed" && tree.Pos(tree.Head(child)) == Upos.NOUN)
            {
                foreach (var leader in tree.Children(child))
                {
                    if (naming.At(leader) is { IsState: true } hit && NamedOrItsState(hit, leader) is { } named)
                        return named;
                }
            }
        }

        return null;
    }

    /// <summary>Whom an agent serves ("an aide to the rebel leader"); null for one who serves nobody named.</summary>
    public ActorReference? Served(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if ((tree.Is(child, "nmod") && tree.Case(child) is "to" or "of" or "for") || tree.Is(child, "nmod:poss"))
                return resolver.Resolve(child).FirstOrDefault();
        }

        return null;
    }

    /// <summary>To whom an agent is tied: "a group linked to al-Qaeda", "fighters loyal to Damascus".</summary>
    public ActorReference? TiedTo(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if ((tree.Is(child, "acl") || tree.Is(child, "amod")) && tree.Lemma(child) is "link" or "linked" or "loyal" or "tie" or "tied" or "ally" or "affiliate" or "close")
            {
                foreach (var tied in Clause.Obliques(tree, child, "to").Concat(Clause.Obliques(tree, child, "with")))
                {
                    if (resolver.Resolve(tied) is [{ Code: not null } named, ..])
                        return named;
                }
            }
        }

        return null;
    }

    private ActorReference? NamedOrItsState(NameHit hit, int token) =>
        hit.Entry.Sort == NameSort.Place ? make.StateOf(hit, phrases.Phrase(token)) : make.FromRegister(hit, phrases.Phrase(token));
}
