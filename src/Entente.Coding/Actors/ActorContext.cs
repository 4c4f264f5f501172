using System.Collections.Immutable;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>What went before: the last two states, the last person, the country that a sentence is set in.</summary>
internal sealed class ActorContext(Document document, Tree tree, Naming naming, Register register)
{
    private static readonly HashSet<string> Local = new(StringComparer.Ordinal) { "COP", "MIL", "CVL", "GOV", "JUD", "REB", "LEG", "OPP", "REL", "LAB" };

    /// <summary>The country of an agent whose own words do not tell: the same noun earlier, or the place where the sentence happens.</summary>
    public ActorReference? CountryFor(int head, string sector, ActorResolver resolver)
    {
        if (IsDefinite(head))
        {
            var lemma = tree.Lemma(head);
            for (var token = head - 1; token >= 0; token--)
            {
                if (tree.Lemma(token) == lemma && tree.Pos(token) == tree.Pos(head) && !tree.Is(token, "conj") && resolver.CountryOf(token) is { } earlier)
                    return earlier;
            }
        }

        return Local.Contains(sector) ? PlaceOf(head, resolver) : null;
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

    /// <summary>Which two "the two countries" are: two that the sentence has named, else the two that the text tells of together, else the last two.</summary>
    public ImmutableArray<ActorReference> LastTwo(int head, ActorResolver resolver)
    {
        var before = naming.Hits.Where(hit => hit.Tokens.Start < head && hit.Entry.Sort is NameSort.State or NameSort.Person)
            .Select(hit => (hit, Actor: resolver.Resolve(HeadOf(hit)) is [var actor] && actor.Country is not null ? actor : null))
            .Where(pair => pair.Actor is not null).Select(pair => (pair.hit, Actor: pair.Actor!)).Reverse().ToArray();
        var here = before.Where(pair => document.Tokens[pair.hit.Tokens.Start].Sentence == document.Tokens[head].Sentence).DistinctBy(pair => pair.Actor.Country).ToArray();
        if (here.Length == 2)
            return [here[1].Actor, here[0].Actor];
        var named = before.DistinctBy(pair => pair.Actor.Country).Select(pair => pair.Actor).ToArray();
        if (named.Length < 2)
            return [];
        var together = before.GroupBy(pair => document.Tokens[pair.hit.Tokens.Start].Sentence).Select(sentence => sentence.Select(pair => pair.Actor.Country!).ToHashSet(StringComparer.Ordinal)).ToArray();
        var best = (Count: 0, One: 0, Other: 1);
        for (var one = 0; one < named.Length; one++)
        {
            for (var other = one + 1; other < named.Length; other++)
            {
                var count = together.Count(sentence => sentence.Contains(named[one].Country!) && sentence.Contains(named[other].Country!));
                if (count > best.Count)
                    best = (count, one, other);
            }
        }

        return best.Count >= 2 ? [named[best.Other], named[best.One]] : [named[1], named[0]];
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
            if (hit.Entry.Sort != NameSort.Person || !before.Covers(hit.Tokens) || resolver.Resolve(HeadOf(hit)) is not [var actor, ..])
                continue;
            if (only is not null && only.Key != actor.Key)
                return null;
            only = actor;
        }

        return only;
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

    private bool IsDefinite(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "the" or "this" or "that")
                return true;
        }

        return false;
    }

    private ActorReference? PlaceOf(int head, ActorResolver resolver)
    {
        var sentence = document.Sentences[document.Tokens[head].Sentence];
        for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
        {
            if (naming.At(token) is { } hit && hit.Tokens.Start == token && hit.Entry.Sort is NameSort.Place or NameSort.State && !hit.IsAdjective
                && tree.Case(HeadOf(hit)) is "in" or "near" or "outside" or "across" or "at" or "around")
            {
                var code = hit.Entry.Code;
                if (code.Length > 0)
                    return Place(code, hit);
            }
        }

        // The dateline or the first place of the text: "BAGHDAD (Reuters) - Gunmen …".
        var body = document.Article.BodyStart;
        foreach (var hit in naming.Hits)
        {
            if (document.Tokens[hit.Tokens.Start].Span.Start < body && document.Tokens[hit.Tokens.Start].Sentence >= sentence.Index - 1 && hit.IsSeat && document.Form(hit.Tokens.Start) is [_, >= 'A' and <= 'Z', ..])
                return Place(hit.Entry.Code, hit);
        }

        return null;
    }

    private ActorReference Place(string code, NameHit hit) =>
        new(code, register.NameOf(code) ?? code, "state", code, null, hit.Tokens, MentionForm.Name,
            [new Derivation.Read(hit.Tokens, $"is where it happens, so the actor is taken to be of {register.NameOf(code) ?? code}")]);

    private int HeadOf(NameHit hit)
    {
        var token = hit.Tokens.Start;
        while (tree.Head(token) is >= 0 and var head && hit.Tokens.Covers(head))
            token = head;
        return token;
    }
}
