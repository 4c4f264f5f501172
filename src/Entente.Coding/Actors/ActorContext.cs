using System.Collections.Immutable;
using Entente.Coding.Claims;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>What went before: whom "the kingdom", "the bloc", "the police", "they" and "he" mean by what the text has named.</summary>
internal sealed class ActorContext(Document document, Tree tree, Naming naming, NounPhrases phrases, Register register)
{
    private static readonly HashSet<string> Local = new(StringComparer.Ordinal) { "COP", "MIL", "CVL", "GOV", "JUD", "REB", "LEG", "OPP", "REL", "LAB", "PTY", "MED", "REF" };

    // Of these every state has its own, and a text that names one state means that state's.
    private static readonly HashSet<string> Homely = new(StringComparer.Ordinal) { "COP", "MIL", "GOV", "JUD", "LEG", "OPP", "PTY" };

    // Nouns that a text uses for a state it has named.
    private static readonly HashSet<string> StateNouns = new(StringComparer.Ordinal) { "country", "nation", "kingdom", "republic", "island", "emirate", "monarchy", "superpower", "capital" };

    private static readonly HashSet<string> BodyNouns = new(StringComparer.Ordinal) { "bloc", "union", "organisation", "organization", "alliance", "agency", "body", "grouping", "watchdog" };
    // "Two US soldiers died … The troops were on patrol".
    private static readonly HashSet<string> Fighters = new(StringComparer.Ordinal) { "soldier", "troop", "marine", "serviceman", "trooper" };
    private readonly Scene scene = new(document, tree, naming, register);
    private readonly NamedStates namedStates = new(tree, naming, register);

    /// <summary>Whether a text names one state alone, or what belongs to it.</summary>
    public bool NamesOnly(string code) => namedStates.IsOnly(code);

    /// <summary>The country of an agent whose own words do not tell: the same noun earlier, or the place where the sentence happens.</summary>
    public ActorReference? CountryFor(int head, string sector, ActorResolver resolver)
    {
        if (IsRootless(head))
            return null;
        if (sector == "MIL" && HitWithTheirs(head, resolver) is { } column)
            return column;
        if (Fighters.Contains(tree.Lemma(head)) && OfTheSpeaker(head, resolver) is { } army)
            return army;
        if (tree.Lemma(head) == "marine" && char.IsUpper(tree.Form(head)[0]) && tree.Document.Tokens[head].Sentence is var line && head > document.Sentences[line].Tokens.Start)
            return resolver.Party("USA", new(head, head + 1)) with { Because = [new Read(new(head, head + 1), "are the corps of the United States, where the text names no other's")] };
        if (tree.Lemma(head) is "pope" or "pontiff" && register.State("VAT") is not null)
            return new("VAT", register.NameOf("VAT") ?? "VAT", "state", "VAT", null, new(head, head + 1), MentionForm.Nominal, [new Read(new(head, head + 1), "heads the Holy See")]);
        // Rights groups and charities work in many states, and are of none of them.
        if (sector == "NGO" && tree.Lemma(head) is "group" or "organization" or "organisation" or "agency" or "watchdog" or "charity")
            return new("NGO", "non-governmental organisations", "organisation", "NGO", null, new(head, head + 1), MentionForm.Nominal, [new Read(new(head, head + 1), "is of no one state")]);
        // "Interior ministers" who meet in a town are hardly its own; "people suspected of" belong to whom they are suspected to.
        if ((tree.Lemma(head) is "minister" && tree.Tags[head].Xpos is "NNS" or "NNPS") || IsSuspected(head))
            return null;
        if (phrases.IsDefinite(head) || IsOther(head))
        {
            var lemma = tree.Lemma(head);
            for (var token = head - 1; token >= 0; token--)
            {
                if ((tree.Lemma(token) == lemma || (Fighters.Contains(lemma) && Fighters.Contains(tree.Lemma(token)))) && tree.Pos(token) is Upos.NOUN or Upos.PROPN && !tree.Is(token, "conj")
                    && PlacedByItsWords(token, resolver) is { } earlier)
                    return earlier;
            }
        }

        if (sector == "REB" && TheOnlySuch(head, resolver) is { } such)
            return such;
        // Whose soldiers mutiny is told by those against whom they do.
        if (!Local.Contains(sector) || IsForeign(head) || IsOfOthers(head) || (sector == "MIL" && phrases.IsMutinous(head)))
            return null;
        return scene.Of(head) ?? namedStates.AtTheBorder() ?? namedStates.OnlyOne(resolver, Homely.Contains(sector) && tree.Lemma(head) != "tribunal" ? 1 : phrases.IsDefinite(head) ? NamedStates.Repeated : int.MaxValue);
    }

    /// <summary>The state where what a word tells happens, null when the text does not say.</summary>
    public ActorReference? SceneOf(int token) => scene.Of(token);

    // "The US military said two soldiers were killed": an army tells of its own.
    private ActorReference? OfTheSpeaker(int head, ActorResolver resolver)
    {
        if (!tree.Is(head, "nsubj") && !tree.Is(head, "obj"))
            return null;
        var verb = tree.Head(head);
        var cue = tree.Is(verb, "ccomp") ? tree.Head(verb) : tree.Child(verb, "parataxis");
        return cue >= 0 && CueVerbs.Find(tree.Lemma(cue)) is { Kind: "say" } && tree.Child(cue, "nsubj") is >= 0 and var speaker && speaker != head && tree.Lemma(speaker) is "military" or "army" or "navy" or "command" or "commander" or "marine" or "corps" or "pentagon"
            && resolver.Resolve(speaker) is [{ Sector: "MIL" or "GOV", Country: not null } army, ..] ? army : null;
    }

    // "hit a US convoy, wounding two soldiers": of those just hit.
    private ActorReference? HitWithTheirs(int head, ActorResolver resolver)
    {
        if (!tree.Is(head, "obj") || tree.Head(head) is not (>= 0 and var verb) || tree.Lemma(verb) is not ("kill" or "wound" or "injure" or "hurt") || !(tree.Is(verb, "advcl") || tree.Is(verb, "conj")) || tree.Head(verb) is not (>= 0 and var main))
            return null;
        foreach (var child in tree.Children(main))
        {
            if (child < verb && (tree.Is(child, "obj") || (tree.Is(child, "obl") && tree.Case(child) is "near" or "at" or "on" or "against" or "under" or "beside" or "into"))
                && resolver.ResolveOrOwner(child) is [{ Sector: "MIL", Country: not null } hit, ..] && resolver.CountryOf(child) is not null)
                return hit;
        }

        return null;
    }

    private ActorReference? PlacedByItsWords(int token, ActorResolver resolver) =>
        resolver.CountryOf(token) ?? (naming.At(token) is { Entry.Sort: NameSort.Institution or NameSort.Group } hit ? resolver.Resolve(token).FirstOrDefault(actor => actor.Code is not null && actor.Tokens.Overlaps(hit.Tokens)) : null);

    // "Talks between Darfur rebels and Khartoum … a boycott by rebels": the same, where the text has told of no others.
    private ActorReference? TheOnlySuch(int head, ActorResolver resolver)
    {
        ActorReference? only = null;
        for (var token = head - 1; token >= 0; token--)
        {
            if (tree.Lemma(token) != tree.Lemma(head) || tree.Pos(token) is not (Upos.NOUN or Upos.PROPN) || PlacedByItsWords(token, resolver) is not { } such)
                continue;
            if (only is not null && only.Country != such.Country)
                return null;
            only = such;
        }

        return only;
    }

    /// <summary>A state or body that a definite noun means: the last one named before it.</summary>
    public ActorReference? Renamed(int head, ActorResolver resolver)
    {
        if (!phrases.IsDefinite(head) || tree.Tags[head].Xpos == "NNS")
            return null;
        var lemma = tree.Lemma(head);
        var (state, body) = (StateNouns.Contains(lemma), BodyNouns.Contains(lemma));
        if (!state && !body)
            return null;
        for (var at = naming.Hits.Length - 1; at >= 0; at--)
        {
            var hit = naming.Hits[at];
            if (hit.Tokens.End > head || document.Tokens[hit.Tokens.Start].Sentence < document.Tokens[head].Sentence - 4)
                continue;
            if ((state ? hit.Entry.Sort == NameSort.State && !hit.IsAdjective : hit.Entry.Sort == NameSort.Body) && resolver.Resolve(tree.HeadOf(hit.Tokens)) is [var actor, ..])
            {
                return actor with
                {
                    Because = [.. actor.Because, new Read(new(head, head + 1), $"means {actor.Name}, the last {(state ? "state" : "body")} named before")],
                };
            }
        }

        return null;
    }

    /// <summary>Who "the prime minister" is where the text names one who holds such an office, and no other.</summary>
    public ActorReference? HolderOf(int head, ActorResolver resolver)
    {
        if (!phrases.IsDefinite(head) || tree.Tags[head].Xpos is "NNS" or "NNPS" || tree.Lemma(head) is not ("minister" or "president" or "premier" or "chancellor"))
            return null;
        foreach (var child in tree.Children(head))
        {
            if (child > head && !tree.Is(child, "punct"))
                return null;
            if (child < head && !tree.Is(child, "det") && tree.Lemma(child) is not ("prime" or "minister"))
                return null;
        }

        var office = tree.Lemma(head) == "minister" ? "prime minister" : tree.Lemma(head);
        if (office == "prime minister" && (head == 0 || tree.Lemma(head - 1) != "prime"))
            return null;
        ActorReference? only = null;
        foreach (var hit in naming.Hits)
        {
            if (hit.Entry.Sort != NameSort.Person || resolver.Resolve(tree.HeadOf(hit.Tokens)) is not [{ Role: { } role } actor, ..] || !role.Contains(office, StringComparison.OrdinalIgnoreCase) || role.Contains("vice", StringComparison.OrdinalIgnoreCase))
                continue;
            if (only is not null && only.Key != actor.Key)
                return null;
            only = actor;
        }

        return only is null ? null : only with { Because = [.. only.Because, new Read(new(head, head + 1), $"means {only.Name}, {only.Role}, whom the text names")] };
    }

    /// <summary>A person named by the family name alone, whose full name or title stands elsewhere in the text.</summary>
    public ActorReference? SameFamilyName(int head, ActorResolver resolver)
    {
        var name = tree.Form(head);
        if (tree.Child(head, "flat") >= 0)
            return null;
        for (var token = 0; token < tree.Count; token++)
        {
            if (token != head && tree.Is(token, "flat") && tree.Form(token) == name && tree.Head(token) is >= 0 and var first && first != head
                && resolver.Resolve(first) is [{ Code: not null } actor, ..])
                return actor;
        }

        return null;
    }

    /// <summary>Whom a pronoun means that is the subject of what somebody says ("Erdogan said <c>he</c> would call"): the speaker.</summary>
    public ActorReference? Himself(int head, ActorResolver resolver)
    {
        if (tree.Lemma(head) is not ("he" or "she" or "it") || !tree.Is(head, "nsubj") || tree.Head(head) is not (>= 0 and var said) || !tree.Is(said, "ccomp") || tree.Head(said) is not (>= 0 and var cue)
            || CueVerbs.Find(tree.Lemma(cue)) is not { Kind: "say" or "think" or "deny" })
            return null;
        var speakers = Clause.Subjects(tree, cue).Where(found => found.Nominal != head && tree.Pos(found.Nominal) != Upos.PRON).SelectMany(found => resolver.Resolve(found.Nominal)).ToArray();
        return speakers is [{ Code: not null } speaker] && (speaker.Kind == "person") == (tree.Lemma(head) != "it") ? speaker : null;
    }

    /// <summary>Whom a "he" or "she" that opens a sentence means, when the sentence before names one person and no other.</summary>
    public ActorReference? OnlyPersonBefore(int head, ActorResolver resolver)
    {
        if (tree.Lemma(head) is not ("he" or "she") || !tree.Is(head, "nsubj"))
            return null;
        var sentence = document.Tokens[head].Sentence;
        if (sentence == 0 || head > document.Sentences[sentence].Tokens.Start + 1)
            return null;
        var before = document.Sentences[sentence - 1].Tokens;
        ActorReference? only = null;
        foreach (var hit in naming.Hits)
        {
            if (hit.Entry.Sort != NameSort.Person || !before.Covers(hit.Tokens) || resolver.Resolve(tree.HeadOf(hit.Tokens)) is not [var actor, ..])
                continue;
            if (only is not null && only.Key != actor.Key)
                return null;
            only = actor;
        }

        return only;
    }

    /// <summary>Whom "they" mean in "urged the rebels to free the journalists <c>they</c> hold": none of those whom the clause tells more of.</summary>
    public ImmutableArray<ActorReference> OutsideTheRelative(int head, ActorResolver resolver)
    {
        if (!tree.Is(head, "nsubj") || tree.Head(head) is not (>= 0 and var verb) || !tree.Is(verb, "acl:relcl") || tree.Head(verb) is not (>= 0 and var told) || told > head)
            return [];
        for (var token = told - 1; token >= 0 && document.Tokens[token].Sentence == document.Tokens[head].Sentence; token--)
        {
            if (!tree.IsBelow(token, told) && tree.Tags[token].Xpos is "NNS" or "NNPS" && tree.Pos(token) is Upos.NOUN or Upos.PROPN && resolver.Resolve(token) is { IsEmpty: false } actors)
                return actors;
        }

        return [];
    }

    /// <summary>What "they" may mean: the nearest coordinated or plural actors before it.</summary>
    public ImmutableArray<ActorReference> LastPlural(int head, ActorResolver resolver)
    {
        var sentence = document.Tokens[head].Sentence;
        for (var token = head - 1; token >= 0 && document.Tokens[token].Sentence >= sentence - 1; token--)
        {
            if (tree.Is(token, "nsubj") && (tree.Tags[token].Xpos is "NNS" or "NNPS" || tree.Child(token, "conj") >= 0) && resolver.Resolve(token) is { IsEmpty: false } actors)
                return actors;
        }

        return [];
    }

    /// <summary>What "them" may mean in "freed two Swiss hostages after holding <c>them</c>": what the verb above is done to.</summary>
    public ImmutableArray<ActorReference> LastObjects(int head, ActorResolver resolver)
    {
        if (tree.Head(head) is not (>= 0 and var verb) || !(tree.Is(head, "obj") || tree.Is(head, "iobj")) || !tree.Is(verb, "advcl") || tree.Child(verb, "nsubj") >= 0 || tree.Head(verb) is not (>= 0 and var main))
            return [];
        foreach (var (nominal, _) in Clause.Objects(tree, main))
        {
            if (nominal < head && (tree.Tags[nominal].Xpos is "NNS" or "NNPS" || tree.Child(nominal, "conj") >= 0) && resolver.Resolve(nominal) is { IsEmpty: false } actors)
                return actors;
        }

        return [];
    }

    /// <summary>What "he", "she" or "it" may mean: the nearest fitting subject before it.</summary>
    public ActorReference? LastSingular(int head, ActorResolver resolver)
    {
        var lemma = tree.Lemma(head);
        var person = lemma is "he" or "she" or "his" or "her" or "him";
        if (!person && lemma is not ("it" or "its"))
            return null;
        if (lemma == "it" && !tree.Is(head, "nsubj"))
            return null;
        var sentence = document.Tokens[head].Sentence;
        for (var back = 0; back <= 2; back++)
        {
            if (sentence - back < 0)
                break;
            var (start, end) = (document.Sentences[sentence - back].Tokens.Start, Math.Min(head, document.Sentences[sentence - back].Tokens.End));
            for (var token = start; token < end; token++)
            {
                if (!tree.Is(token, "nsubj") || tree.Pos(token) == Upos.PRON)
                    continue;
                if (resolver.Resolve(token) is [var actor] && actor.Kind == "person" == person)
                    return actor;
            }
        }

        return null;
    }

    /// <summary>Whether a text is set in one state, and not in the one whose institution a plain word is taken for.</summary>
    public bool IsElsewhere(NameHit institution)
    {
        var code = institution.Entry.Code.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? institution.Entry.Code[..colon] : institution.Entry.Code;
        var states = naming.Hits.Where(hit => hit.Entry.Sort is NameSort.State or NameSort.Place && hit.Entry.Code.Length > 0).Select(hit => hit.Entry.Code).Distinct(StringComparer.Ordinal).ToArray();
        // "Bush asked Congress": who acts beside it may tell as well.
        return states.Length > 0 && !states.Contains(code, StringComparer.Ordinal)
            && !naming.Hits.Any(hit => hit.Entry.Sort == NameSort.Person && register.NationalityOf(hit.Entry.Id) == code && Math.Abs(hit.Tokens.Start - institution.Tokens.Start) < 12);
    }

    /// <summary>Whether an agent whom the text does not place is likely of the state it tells of: definite, of a kind every state has, and in a sentence that names no other.</summary>
    public bool IsOfThePlace(int head)
    {
        if (!phrases.IsDefinite(head) || IsForeign(head) || IsRootless(head) || IsOfAnother(head) || phrases.SectorOf(head).Sector is not { } sector || !Local.Contains(sector))
            return false;
        var sentence = document.Sentences[document.Tokens[head].Sentence].Tokens;
        return naming.Hits.Where(hit => sentence.Covers(hit.Tokens.Start) && hit.Entry.Sort == NameSort.State).Select(hit => hit.Entry.Code).Distinct(StringComparer.Ordinal).Count() < 2;
    }

    /// <summary>Whether an agent is of a kind that every state has, and none that comes from abroad or hides its face.</summary>
    public bool IsRooted(int head) => !IsRootless(head) && !IsForeign(head) && !IsOfOthers(head) && (phrases.SectorOf(head).Sector is not { } sector || Local.Contains(sector));

    // "Gunmen", "attackers": the text leaves open whose they are; "envoys", "negotiators" are seldom of the place, neighbours never.
    private bool IsRootless(int head) =>
        tree.Lemma(head) is var lemma && (WordClasses.Shipped.Contains("faceless", lemma) || WordClasses.Shipped.Contains("abroad", lemma) || WordClasses.Shipped.Contains("other", lemma));

    // "Several other Marines": more of those just told of.
    private bool IsOther(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.Lemma(child) is "other" or "another" or "more")
                return true;
        }

        return false;
    }

    // "the leaders of the island": whose they are is said, though not in a name.
    private bool IsOfAnother(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "of" && tree.Lemma(child) is "country" or "nation" or "state" or "kingdom" or "republic" or "island" or "territory")
                return true;
        }

        return false;
    }

    private bool IsSuspected(int head)
    {
        foreach (var child in tree.Children(head))
        {
            // Rebels who accuse somebody are not accused.
            if (tree.Is(child, "acl") && tree.Lemma(child) is "suspect" or "accuse" or "believe" or "allege" or "link" && (!tree.Is(child, "acl:relcl") || tree.IsPassive(child)))
                return true;
        }

        return false;
    }

    // "ministers from the five largest countries": of others than the place.
    private bool IsOfOthers(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "from" or "of" && tree.Lemma(child) is "country" or "nation" or "state" or "government" or "world" or "region" or "continent")
                return true;
        }

        return false;
    }

    private bool IsForeign(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "amod") && tree.Lemma(child) is "foreign" or "western" or "european" or "international" or "global" or "regional" || (tree.Is(child, "compound") && tree.Lemma(child) is "world"))
                return true;
        }

        return false;
    }
}
