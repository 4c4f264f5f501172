using System.Collections.Immutable;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>Tells who is meant by a nominal: by the register, by what its noun says, by its modifiers, or by what went before.</summary>
internal sealed class ActorResolver
{
    private readonly Dictionary<int, ImmutableArray<ActorReference>> known = [];
    private readonly HashSet<int> busy = [];
    private readonly Document document;
    private readonly Tree tree;
    private readonly Naming naming;
    private readonly Register register;
    private readonly NounPhrases phrases;
    private readonly GroupReader groups;
    private readonly ILookup<int, Chain> chains;
    private readonly Belonging belonging;
    private readonly ActorContext context;
    private readonly ReferenceMaker make;

    public ActorResolver(Document document, Tree tree, Naming naming, Register register)
    {
        (this.document, this.tree, this.naming, this.register) = (document, tree, naming, register);
        make = new(document, tree, register);
        phrases = new(document, tree, naming, AgentNouns.Of(register));
        groups = new(document, tree, naming, phrases, register);
        chains = document.Chains.SelectMany(chain => chain.Mentions.Select(mention => (document.Mentions[mention].Head, chain))).ToLookup(pair => pair.Head, pair => pair.chain);
        belonging = new(tree, naming, phrases, make, this);
        context = new(document, tree, naming, phrases, register);
        Understood = new(tree, register, phrases, context, make);
    }

    /// <summary>Those whom the text does not name where they act.</summary>
    public UnderstoodActors Understood { get; }

    /// <summary>The actors that a nominal stands for, those coordinated with it included; empty when it stands for none.</summary>
    public ImmutableArray<ActorReference> Resolve(int nominal)
    {
        if (nominal < 0)
            return [];
        if (known.TryGetValue(nominal, out var before))
            return before;
        if (!busy.Add(nominal))
            return [];
        // Loops, for this is asked of every nominal, most of which stand for one actor or none.
        ImmutableArray<ActorReference> found = [];
        foreach (var head in tree.Coordinated(nominal))
        {
            foreach (var token in Beside(head))
                found = Joined(found, Single(token));
        }

        busy.Remove(nominal);
        return known[nominal] = found;
    }

    private static ImmutableArray<ActorReference> Joined(ImmutableArray<ActorReference> found, ImmutableArray<ActorReference> more)
    {
        if (found.IsEmpty && more.Length < 2)
            return more;
        foreach (var actor in more)
        {
            if (!found.Any(other => other.Key == actor.Key))
                found = found.Add(actor);
        }

        return found;
    }

    // "the US and South Korea": a tree may hang the first state on the second as if it were part of its name.
    private IEnumerable<int> Beside(int head)
    {
        if (naming.At(head) is { IsState: true, IsAdjective: false } hit)
        {
            foreach (var child in tree.Children(head))
            {
                if (tree.Is(child, "compound") && naming.At(child) is { IsState: true, IsAdjective: false } other && !other.Tokens.Overlaps(hit.Tokens) && hit.Tokens.Start > other.Tokens.End
                    && tree.Lemma(hit.Tokens.Start - 1) is "and" or ",")
                    yield return child;
            }
        }

        yield return head;
    }

    /// <summary>The actors whose a thing is ("Israel's decision", "a US court ruling"), when it is none itself.</summary>
    public ImmutableArray<ActorReference> ResolveOrOwner(int nominal)
    {
        var actors = Resolve(nominal);
        if (!actors.IsEmpty || nominal < 0)
            return actors;
        return Owners(nominal);
    }

    /// <summary>A state that the register makes a party of an agreement that the words name.</summary>
    public ActorReference Party(string state, TextSpan words) => make.Party(state, words);

    /// <summary>Whether an actor is of an international body.</summary>
    public bool IsBody(ActorReference actor) => actor.Country is { } code && register.State(code) is null;

    /// <summary>The state in whose territory a sentence is set, null when the text does not say.</summary>
    public ActorReference? SceneOf(int token) => context.SceneOf(token);

    /// <summary>Whose a thing is: its possessors, its nationality, or what follows "of" or "by".</summary>
    public ImmutableArray<ActorReference> Owners(int nominal) => belonging.Owners(nominal);

    /// <summary>Whose a thing is by its own words, wherever it may be.</summary>
    public ImmutableArray<ActorReference> OwnersByName(int nominal) => belonging.Owners(nominal, 0, false);

    /// <summary>The state or group that an agent belongs to by its own words; null when they do not tell.</summary>
    public ActorReference? CountryOf(int head) => belonging.CountryOf(head);

    /// <summary>The words of a nominal without what follows it.</summary>
    public TextSpan Phrase(int head) => phrases.Phrase(head);

    private ImmutableArray<ActorReference> Single(int head)
    {
        if (tree.Pos(head) == Upos.PRON && naming.At(head) is null)
            return Pronoun(head);
        if (Named(head) is { } named)
            return named.Kind is "organisation" ? [named, .. OfOthers(head, named)] : [named];
        if (groups.IsGroup(head) && groups.Members(head, this) is { IsEmpty: false } members)
            return members;
        if (OfGroup(head) is { IsEmpty: false } counted)
            return counted;
        // "holding three aid workers hostage": a tree takes the word for what is held.
        if (tree.Lemma(head) is "hostage" or "captive" && Held(head) is >= 0 and var held && Resolve(held) is { IsEmpty: false } captives)
            return captives;
        // "hundreds of protesters", "most of the senators": those who are counted.
        if (tree.Lemma(head) is "one" or "two" or "three" or "four" or "five" or "six" or "hundred" or "thousand" or "dozen" or "score" or "number" or "majority" or "handful" or "ten" or "some" or "many" or "much" or "most" or "several" or "million" or "crowd" && phrases.Counted(head) is >= 0 and var those)
            return Resolve(those);
        var described = Described(head);
        if (described?.Code is null && Included(head) is { IsEmpty: false } included)
            return included;
        // "killed eleven people, including two American soldiers": both.
        if (described is not null && tree.Lemma(head) is "people" or "person" && Included(head) is { IsEmpty: false } among)
            return [described, .. among.Where(other => other.Code is not null && other.Code != described.Code)];
        // "four oil workers, including an American": those who are named stand for all whom only the place tells.
        if (described is { Kind: "population" } && !IsOfANation(head) && Included(head) is { IsEmpty: false } strangers && strangers.All(other => other.Code is not null))
            return strangers;
        return described is null ? [] : [described, .. OfOthers(head, described)];
    }

    private bool IsOfANation(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child < head && naming.At(child) is { IsState: true })
                return true;
        }

        return false;
    }

    private int Held(int hostage)
    {
        foreach (var child in tree.Children(hostage))
        {
            if (child == hostage - 1 && (tree.Is(child, "compound") || tree.Is(child, "nmod:poss") || tree.Is(child, "amod")) && tree.Tags[child].Xpos is "NNS" or "NN" && tree.Tags[hostage].Xpos is not "NNS")
                return child;
        }

        return -1;
    }

    /// <summary>"diplomats of the two countries", "troops from both sides": an actor for each of those counted.</summary>
    private ImmutableArray<ActorReference> OfGroup(int head)
    {
        if (tree.Pos(head) is not (Upos.NOUN or Upos.PROPN) || phrases.SectorOf(head) is not ({ } sector, var line))
            return [];
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is null or "of" or "from" && groups.IsGroup(child))
                return [.. groups.Members(child, this).Select(country => make.Agent(head, phrases.Phrase(head), country, sector, line))];
        }

        return [];
    }

    /// <summary>"Thai and Cambodian forces", "the leaders of Chad and Niger": one noun, an actor for each country.</summary>
    private IEnumerable<ActorReference> OfOthers(int head, ActorReference first)
    {
        foreach (var child in tree.Children(head))
        {
            // "the US-Iraqi forces": of both.
            if (tree.Is(child, "amod") && child >= 2 && tree.Lemma(child - 1) == "-" && tree.Head(child - 2) == child && naming.At(child - 2) is { Entry.Sort: NameSort.State or NameSort.Body } joined && make.FromRegister(joined, phrases.Phrase(child - 2)) is { } ally && ally.Country != first.Country)
            {
                var (theirs, theirLine) = phrases.SectorOf(head);
                yield return make.Agent(head, phrases.Phrase(head), ally, theirs, theirLine);
            }

            if (!tree.Is(child, "amod") && !tree.Is(child, "compound") && !(tree.Is(child, "nmod") && tree.Case(child) is "of" or "from" or "for"))
                continue;
            foreach (var other in tree.Coordinated(child) is var beside && beside.Skip(1).Any() ? beside : [])
            {
                if (naming.At(other) is not { Entry.Sort: NameSort.State or NameSort.Body } hit || make.FromRegister(hit, phrases.Phrase(other)) is not { } country || country.Country == first.Country)
                    continue;
                var (sector, line) = phrases.SectorOf(head);
                yield return make.Agent(head, phrases.Phrase(head), country, sector, line);
            }
        }
    }

    /// <summary>"world powers, including the US and Japan", "countries such as Chad": those that are named.</summary>
    private ImmutableArray<ActorReference> Included(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "include" or "including" or "like" or "such as" && Resolve(child) is { IsEmpty: false } named)
                return named;
            if (tree.Is(child, "acl") && tree.Lemma(child) is "include" && tree.Child(child, "obj") is >= 0 and var listed && Resolve(listed) is { IsEmpty: false } among)
                return among;
        }

        return [];
    }

    private ActorReference? Named(int head)
    {
        if (naming.At(head) is not { } hit)
            return null;
        if (hit.Entry.Sort == NameSort.Place)
            return null;
        // "Congress" in a text of Ecuador is no other country's.
        if (hit.Entry.Sort == NameSort.Institution && hit.Tokens.Length == 1 && phrases.SectorOf(head).Sector is not null && context.IsElsewhere(hit))
            return null;

        return hit.Entry.Sort == NameSort.Person ? make.PersonOf(hit, phrases.Phrase(head), TitleWith(head)) : make.FromRegister(hit, phrases.Phrase(head));
    }

    /// <summary>The title that a name bears in the text ("US Secretary of State"), with its sector; null when it bears none or one of the past.</summary>
    private TitleInText? TitleWith(int head)
    {
        var title = phrases.TitleOf(head);
        if (title < 0 && tree.Child(head, "appos") is >= 0 and var behind && phrases.SectorOf(behind).Sector is not null)
            title = behind;
        if (title < 0 && (tree.Is(head, "appos") || tree.Is(head, "flat")) && phrases.SectorOf(tree.Head(head)).Sector is not null)
            title = tree.Head(head);
        if (title < 0 || phrases.SectorOf(title) is not ({ } sector, var line))
            return null;
        foreach (var child in tree.Children(title))
        {
            if (tree.Is(child, "amod") && tree.Lemma(child) is "former" or "ex" or "late" or "then" or "outgoing")
                return null;
        }

        var words = phrases.TitlePhrase(title);
        if (naming.At(head) is { } name && words.Overlaps(name.Tokens))
            words = words.Start < name.Tokens.Start ? new(words.Start, name.Tokens.Start) : new(title, title + 1);
        return new(words, sector, line);
    }

    /// <summary>A common noun or an unknown name, with what its phrase says of it.</summary>
    private ActorReference? Described(int head)
    {
        if (tree.Pos(head) is not (Upos.NOUN or Upos.PROPN))
            return null;
        var phrase = phrases.Phrase(head);
        if (NameBehind(head) is >= 0 and var person && Named(person) is { } known)
            return known with { Tokens = new(phrase.Start, Math.Max(phrase.End, phrases.Phrase(person).End)) };
        var title = phrases.TitleOf(head);
        var (sector, line) = phrases.SectorOf(head);
        if (sector is null && title >= 0)
            (sector, line) = phrases.SectorOf(title);
        var isPersonName = tree.Pos(head) == Upos.PROPN && (title >= 0 || phrases.IsMentionOf(head, EntityType.Person));
        // "a group loyal to al-Qaeda".
        if (sector is null or "REB" && tree.Lemma(head) is "group" or "network" or "cell" or "movement" or "wing" && belonging.TiedTo(head) is { } whole)
            return whole with { Tokens = phrase, Form = MentionForm.Nominal };
        if (sector is null && !isPersonName && !(tree.Pos(head) == Upos.PROPN && phrases.IsMentionOf(head, EntityType.Organization)))
            return null;

        var country = CountryOf(head) ?? (title >= 0 ? CountryOf(title) : null);
        // "an aide to Iraq's rebel leader": whoever serves somebody is of his side.
        if (sector == "GOV" && tree.Lemma(head) is "aide" or "spokesman" or "spokeswoman" or "spokesperson" or "adviser" or "advisor" or "deputy" or "envoy" or "representative" or "official" or "leader" or "chief" or "commander" or "head" or "member"
            && belonging.Served(head) is { Sector: { } side })
            sector = side;
        if (country is null && tree.Child(head, "appos") is >= 0 and var apposition)
        {
            var (other, otherLine) = phrases.SectorOf(apposition);
            if (sector is null)
                (sector, line) = (other, otherLine);
            country = CountryOf(apposition);
        }

        if (country is null && tree.Is(head, "appos"))
        {
            if (Named(tree.Head(head)) is { } renamed)
                return renamed with { Tokens = phrase, Form = MentionForm.Nominal };
            country = CountryOf(tree.Head(head));
        }

        if (country is null && context.HolderOf(head, this) is { } holder)
            return holder with { Tokens = phrase, Form = MentionForm.Nominal };
        if (country is null && context.Renamed(head, this) is { } renamedBefore)
            return renamedBefore with { Tokens = phrase, Form = MentionForm.Nominal };
        if (country is null && FromChain(head) is [var same, ..])
            return same with { Tokens = phrase, Form = isPersonName ? MentionForm.Name : MentionForm.Nominal };
        if (country is null && isPersonName && context.SameFamilyName(head, this) is { } relative)
            return relative with { Tokens = phrase, Form = MentionForm.Name };
        if (country is null && sector is not null)
            country = groups.BodyOf(head, sector) ?? context.CountryFor(head, sector, this);
        return isPersonName
            ? make.Person(head, phrase, country, sector, line)
            : make.Agent(head, phrase, country, sector, line);
    }

    // "North Korean leader Kim Jong-un": some trees head the phrase by the title.
    private int NameBehind(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child > head && (tree.Is(child, "flat") || tree.Is(child, "appos") || tree.Is(child, "nmod:desc")) && naming.At(child) is { Entry.Sort: NameSort.Person } hit && hit.Tokens.Start <= head + 4)
                return child;
        }

        return -1;
    }

    private ImmutableArray<ActorReference> Pronoun(int head)
    {
        if (context.Himself(head, this) is { } speaker)
            return [speaker with { Tokens = new(head, head + 1), Form = MentionForm.Pronoun, Because = [.. speaker.Because, new Read(new(head, head + 1), $"means {speaker.Name}, who says it of {(tree.Lemma(head) == "it" ? "itself" : "himself or herself")}")] }];
        if (context.OnlyPersonBefore(head, this) is { } only)
            return [only with { Tokens = new(head, head + 1), Form = MentionForm.Pronoun, Because = [.. only.Because, new Read(new(head, head + 1), $"means {only.Name}, the one person of the sentence before")] }];
        if (tree.Lemma(head) == "they" && context.OutsideTheRelative(head, this) is { IsEmpty: false } outside)
            return [.. outside.Select(one => one with { Tokens = new(head, head + 1), Form = MentionForm.Pronoun })];
        if (tree.Form(head) == "them" && context.LastObjects(head, this) is { IsEmpty: false } suffering)
            return [.. suffering.Select(one => one with { Tokens = new(head, head + 1), Form = MentionForm.Pronoun })];
        if (FromChain(head) is { IsEmpty: false } same)
            return [.. same.Select(one => one with { Tokens = new(head, head + 1), Form = MentionForm.Pronoun })];
        if (tree.Lemma(head) is "they" or "their" or "both" && context.LastPlural(head, this) is { IsEmpty: false } several)
            return [.. several.Select(one => one with { Tokens = new(head, head + 1), Form = MentionForm.Pronoun })];
        return context.LastSingular(head, this) is { } last ? [last with { Tokens = new(head, head + 1), Form = MentionForm.Pronoun }] : [];
    }

    private ImmutableArray<ActorReference> FromChain(int head)
    {
        foreach (var chain in chains[head])
        {
            var names = chain.Mentions.Select(mention => document.Mentions[mention])
                .Where(mention => mention.Head != head && mention.Form != MentionForm.Pronoun)
                .OrderBy(mention => mention.Form).ThenBy(mention => Math.Abs(mention.Head - head));
            foreach (var mention in names)
            {
                if (busy.Contains(mention.Head))
                    continue;
                var found = Resolve(mention.Head);
                if (found is not [{ Code: not null }, ..])
                    continue;
                var several = tree.Lemma(head) is "they" or "their" or "them" || tree.Tags[head].Xpos is "NNS" or "NNPS";
                return [.. found.Take(several ? found.Length : 1).Select(actor => actor with
                {
                    Because = [.. actor.Because, new Read(new(head, head + 1), $"means {actor.Name}, named as “{document[document.Characters(mention.Tokens)]}”")],
                })];
            }
        }

        return [];
    }
}
