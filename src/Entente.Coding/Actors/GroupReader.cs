using System.Collections.Immutable;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>Tells who "the two countries", "the three leaders", "both sides" or "the allies" are: those of their number that went before.</summary>
internal sealed class GroupReader(Document document, Tree tree, Naming naming, NounPhrases phrases, Register register)
{
    // Nouns that a text uses again for actors it has named.
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "country", "leader", "side", "nation", "state", "party", "government", "neighbour", "neighbor", "capital", "president", "minister", "ally", "signatory", "power", "partner", "rival", "foe", "enemy",
        "delegation", "team", "negotiator", "envoy", "premier", "republic", "body", "monarch", "two", "three", "four", "five", "six", "seven", "both", "pair", "duo", "trio",
    };

    // These mean those before even without a number.
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal) { "side", "party", "neighbour", "neighbor", "ally", "partner", "rival", "foe", "signatory", "leader", "president", "minister" };

    // A pair that so many sentences name together is what the text is about.
    private const int Firmly = 3;

    // Modifiers that leave only the members of a body.
    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["gulf"] = "gcc", ["arab"] = "arab-league", ["african"] = "au", ["european"] = "eu", ["asean"] = "asean", ["nato"] = "nato",
    };

    /// <summary>Whether a nominal points back at several that were named.</summary>
    public bool IsGroup(int head)
    {
        var lemma = tree.Lemma(head);
        if (phrases.CountOf(head) > 1)
            return Counted.Contains(lemma) && (tree.Pos(head) != Upos.NUM || phrases.IsDefinite(head) || lemma == "both");
        return Uncounted.Contains(lemma) && tree.Tags[head].Xpos == "NNS" && phrases.IsDefinite(head) && !HasModifier(head);
    }

    public ImmutableArray<ActorReference> Members(int head, ActorResolver resolver)
    {
        var phrase = phrases.Phrase(head);
        var count = phrases.CountOf(head);
        var areStates = tree.Lemma(head) is "country" or "nation" or "state" or "republic";
        return [.. Find(head, count, resolver).Select(actor => areStates ? ItsState(actor) : actor).Select(actor => actor with
        {
            Tokens = phrase,
            Form = MentionForm.Nominal,
            Because = [.. actor.Because, new Read(phrase, $"means {actor.Name}, one of those named before")],
        })];
    }

    // "Putin met Kim … the two countries": not the two men.
    private ActorReference ItsState(ActorReference actor) =>
        actor is { Kind: "person", Country: { } code } && register.State(code) is not null ? actor with { Key = code, Name = register.NameOf(code) ?? code, Kind = "state", Code = code, Role = null } : actor;

    /// <summary>The body of a region whose states act without being counted ("Arab nations", "European lawmakers").</summary>
    public ActorReference? BodyOf(int head, string sector)
    {
        if (sector is not ("GOV" or "LEG") || tree.Tags[head].Xpos is not ("NNS" or "NNPS"))
            return null;
        foreach (var child in tree.Children(head))
        {
            if (child < head && Regions.TryGetValue(tree.Lemma(child), out var id) && register.Body(id) is { } body)
                return new(id, body.Name, "igo", body.Code, null, new(child, child + 1), MentionForm.Nominal, [new Read(new(child, head + 1), $"are of states that {body.Name} unites")]);
        }

        return null;
    }

    private IEnumerable<ActorReference> Find(int head, int count, ActorResolver resolver)
    {
        var sentence = document.Tokens[head].Sentence;
        var members = RegionOf(head);
        var named = naming.Hits.Where(hit => hit.Tokens.Start < head && hit.Entry.Sort is NameSort.State or NameSort.Person or NameSort.Body && !IsExample(tree.HeadOf(hit.Tokens)))
            .Select(hit => (Sentence: document.Tokens[hit.Tokens.Start].Sentence, Actor: resolver.Resolve(tree.HeadOf(hit.Tokens)) is [var actor, ..] && actor.Country is not null && IsWithin(actor) ? actor : null))
            .Where(pair => pair.Actor is not null).Select(pair => (pair.Sentence, Actor: pair.Actor!)).Reverse().ToArray();
        // "called the two Gulf states traitors and recalled its envoys from both": those just counted.
        if (tree.Pos(head) is not (Upos.NOUN or Upos.PROPN))
        {
            for (var token = head - 1; token >= 0 && document.Tokens[token].Sentence >= sentence - 1; token--)
            {
                if (tree.Pos(token) == Upos.NOUN && IsGroup(token) && phrases.CountOf(token) == count && resolver.Resolve(token) is { IsEmpty: false } counted && counted.Length == count)
                    return counted;
            }
        }

        var here = named.Where(pair => pair.Sentence == sentence).DistinctBy(pair => pair.Actor.Country).Select(pair => pair.Actor).Reverse().ToArray();
        if (here.Length == count && count > 0)
            return here;
        if (Coordinated(head, count, 0, IsWithin, resolver) is { } beside)
            return beside;
        // Of three and more it is seldom any that happen to stand near: who were told together, wherever that was.
        if (count > 2 && MostListed(head, count, named, IsWithin, resolver) is { IsEmpty: false } listed)
            return listed;
        var several = named.Where(pair => pair.Actor.Kind != "igo").ToArray();
        var recent = several.TakeWhile(pair => pair.Sentence >= sentence - 2).DistinctBy(pair => pair.Actor.Country).Select(pair => pair.Actor).Reverse().ToArray();
        if (count == 2 && tree.Lemma(head) is "country" or "nation" or "state" or "government" or "capital" && MostTold(several, Firmly) is { IsEmpty: false } couple)
            return couple;
        if (recent.Length == count && count > 0)
            return recent;
        if (count == 2 && MostTold(several, 2) is { IsEmpty: false } pair)
            return pair;
        if (Coordinated(head, count, 6, IsWithin, resolver) is { } together)
            return together;
        return count == 2 ? LastTwo(several) : count > 2 ? several.DistinctBy(pair => pair.Actor.Country).Take(count).Select(pair => pair.Actor).Reverse() : [];

        bool IsWithin(ActorReference actor) => members is null || members.Contains(actor.Country!);
    }

    // The nearest actors before that stand together, as many as are counted.
    private ImmutableArray<ActorReference>? Coordinated(int head, int count, int reach, Func<ActorReference, bool> isWithin, ActorResolver resolver)
    {
        var first = Math.Max(0, (long)document.Tokens[head].Sentence - reach);
        for (var token = head - 1; token >= 0 && document.Tokens[token].Sentence >= first; token--)
        {
            if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN) || tree.Is(token, "conj"))
                continue;
            var actors = resolver.Resolve(token).Where(actor => actor.Country is not null && isWithin(actor)).DistinctBy(actor => actor.Country).ToImmutableArray();
            if (count > 0 ? actors.Length == count : actors.Length > 1)
                return actors;
        }

        return null;
    }

    // Of all that stand together in their number, those whom the text names most.
    private ImmutableArray<ActorReference> MostListed(int head, int count, (int Sentence, ActorReference Actor)[] named, Func<ActorReference, bool> isWithin, ActorResolver resolver)
    {
        var times = named.GroupBy(pair => pair.Actor.Country!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        ImmutableArray<ActorReference> best = [];
        var most = 0;
        for (var token = head - 1; token >= 0; token--)
        {
            if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN) || tree.Is(token, "conj") || tree.Child(token, "conj") < 0)
                continue;
            var actors = resolver.Resolve(token).Where(actor => actor.Country is not null && isWithin(actor)).DistinctBy(actor => actor.Country).ToImmutableArray();
            var told = actors.Sum(actor => times.GetValueOrDefault(actor.Country!));
            if (actors.Length == count && told > most)
                (best, most) = (actors, told);
        }

        return best;
    }

    private static IEnumerable<ActorReference> LastTwo((int Sentence, ActorReference Actor)[] named) =>
        named.DistinctBy(pair => pair.Actor.Country).Select(pair => pair.Actor).ToArray() is [var last, var before, ..] ? [before, last] : [];

    // Of all pairs named, the one that most sentences name together, at least so many of them.
    private static ImmutableArray<ActorReference> MostTold((int Sentence, ActorReference Actor)[] named, int fewest)
    {
        var distinct = named.DistinctBy(pair => pair.Actor.Country).Select(pair => pair.Actor).ToArray();
        if (distinct.Length < 2)
            return [];
        var together = named.GroupBy(pair => pair.Sentence).Select(sentence => sentence.Select(pair => pair.Actor.Country!).ToHashSet(StringComparer.Ordinal)).ToArray();
        var best = (Count: 0, One: 0, Other: 1);
        for (var one = 0; one < distinct.Length; one++)
        {
            for (var other = one + 1; other < distinct.Length; other++)
            {
                var count = together.Count(sentence => sentence.Contains(distinct[one].Country!) && sentence.Contains(distinct[other].Country!));
                if (count > best.Count)
                    best = (count, one, other);
            }
        }

        return best.Count >= fewest ? [distinct[best.Other], distinct[best.One]] : [];
    }

    private HashSet<string>? RegionOf(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child < head && Regions.TryGetValue(tree.Lemma(child), out var body) && document.Article.Published is { } day)
                return register.MembersOf(body, day).Where(membership => membership.Status == MemberStatus.Member).Select(membership => membership.State).ToHashSet(StringComparer.Ordinal);
        }

        return null;
    }

    private bool HasModifier(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "amod") || tree.Is(child, "compound") || tree.Is(child, "nmod") || tree.Is(child, "acl"))
                return true;
        }

        return false;
    }

    // "world powers, including the US and South Korea": examples of many are no two.
    private bool IsExample(int head)
    {
        while (tree.Is(head, "conj") && tree.Head(head) >= 0)
            head = tree.Head(head);
        return tree.Case(head) is "include" or "including" or "such as" or "like";
    }
}
