using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>Where what a sentence tells happens: the place it names, its dateline, or the place of the sentences just before.</summary>
internal sealed class Scene(Document document, Tree tree, Naming naming, Register register)
{
    // Within so many characters a text gives the town from which it is reported.
    private const int DatelineReach = 48;
    private static readonly HashSet<string> PlaceNouns = new(StringComparer.Ordinal)
    {
        "capital", "city", "town", "village", "province", "region", "district", "port", "coast", "area", "island", "north", "south", "east", "west", "north-east", "northeast", "north-west", "northwest", "south-east",
        "southeast", "south-west", "southwest", "mountain", "slum", "jungle", "desert", "suburb", "territory", "state", "valley", "heartland", "interior", "stronghold", "enclave", "settlement", "camp",
    };

    private readonly Dictionary<int, ActorReference> places = [];
    private readonly NameHit? dateline = DatelineOf(document, naming);

    /// <summary>The state in whose territory a sentence is set, null when the text does not say.</summary>
    public ActorReference? Of(int token)
    {
        var sentence = document.Tokens[token].Sentence;
        if (In(sentence, token) is { } here)
            return Place(here);
        for (var before = sentence - 1; before >= Math.Max(0, sentence - 2); before--)
        {
            if (In(before, -1) is { } earlier)
                return Place(earlier);
        }

        return dateline is not null ? Place(dateline) : naming.FiledFrom is { } filed ? FiledFrom(filed, token) : null;
    }

    /// <summary>The state from which the report was filed, as an actor that its town stands for.</summary>
    private ActorReference FiledFrom(string code, int token)
    {
        var state = register.NameOf(code) ?? code;
        return new(code, state, "state", code, null, new(token, token + 1), MentionForm.Name, [new Noted($"the report is filed from {document.Article.Dateline}, so the actor is taken to be of {state}")]);
    }

    /// <summary>The place that a sentence names as such, the one nearest to the token.</summary>
    public NameHit? In(int sentence, int token)
    {
        NameHit? best = null;
        var tokens = document.Sentences[sentence].Tokens;
        foreach (var hit in naming.Hits)
        {
            if (!tokens.Covers(hit.Tokens.Start) || hit.Entry.Sort is not (NameSort.Place or NameSort.State) || hit.Entry.Code.Length == 0 || IsAside(hit, token))
                continue;
            if ((hit.IsAdjective ? IsOfAPlace(hit.Tokens.End - 1) : Locates(hit) || IsOfAPlace(hit.Tokens.End - 1)) && (best is null || (token >= 0 && Math.Abs(hit.Tokens.Start - token) < Math.Abs(best.Tokens.Start - token))))
                best = hit;
        }

        return best ?? OnlyTown(tokens) ?? (dateline is not null && tokens.Covers(dateline.Tokens.Start) ? dateline : null);
    }

    // "Mexico City police", "a Baghdad mosque", "Najaf's old quarter": the town that a sentence names, when it names no other.
    private NameHit? OnlyTown(TextSpan sentence)
    {
        NameHit? town = null;
        foreach (var hit in naming.Hits)
        {
            if (!sentence.Covers(hit.Tokens.Start) || !(hit.IsSeat || hit.Entry.Sort == NameSort.Place) || hit.Entry.Kind == "metonym" || hit.Entry.Code.Length == 0)
                continue;
            if (town is not null && town.Entry.Code != hit.Entry.Code)
                return null;
            town ??= hit;
        }

        return town is not null && (tree.Is(town.Tokens.End - 1, "compound") || tree.Is(town.Tokens.End - 1, "nmod:poss")) ? town : null;
    }

    // "in Venezuela's capital", "in the southern Philippine city of Cotabato".
    private bool IsOfAPlace(int token)
    {
        while (tree.Is(token, "flat") || (tree.Is(token, "compound") && naming.At(tree.Head(token)) is not null))
            token = tree.Head(token);
        return (tree.Is(token, "nmod:poss") || tree.Is(token, "amod") || tree.Is(token, "compound")) && tree.Head(token) is >= 0 and var place && PlaceNouns.Contains(tree.Lemma(place))
            && tree.Case(place) is "in" or "near" or "outside" or "across" or "at" or "around" or "inside" or "throughout" or "within" or "off" or "on" or "towards" or "toward";
    }

    // "a cleric who is wanted in the United States", "the pact that they signed in Pyongyang": what a clause tells of somebody or something is not where he is.
    private bool IsAside(NameHit hit, int token)
    {
        for (var at = hit.Tokens.Start; at >= 0; at = tree.Head(at))
        {
            if (tree.Is(at, "acl:relcl") && (token < 0 || tree.Head(at) == token))
                return true;
        }

        return false;
    }

    // "in Baghdad", "in two Buenos Aires banks", "the town of Debaltseve".
    private bool Locates(NameHit hit)
    {
        var head = hit.Tokens.Start;
        while (tree.Head(head) is >= 0 and var above && (hit.Tokens.Covers(above) || ((tree.Is(head, "compound") || tree.Is(head, "nmod:desc")) && tree.Pos(above) == Upos.NOUN && (!hit.IsState || hit.IsSeat))))
            head = above;
        // "at United States outposts": a state is no place to be at.
        if (hit.IsState && !hit.IsSeat && tree.Case(head) == "at")
            return false;
        // "the government in Santiago" tells whose it is, not where things happen.
        if (hit.IsSeat && tree.Is(head, "nmod") && AgentNouns.Shipped.TryFind(tree.Lemma(tree.Head(head)), out var sector, out _) && sector == "GOV")
            return false;
        // "died in air strikes on Samarra": what is attacked is where it happens.
        if (tree.Case(head) is "on" or "into" && (!hit.IsState || hit.IsSeat) && tree.Head(head) is >= 0 and var struck && IsOfAnAttack(struck))
            return true;
        // "travelled to Beijing, where the two met".
        if (tree.Case(head) == "to" && IsWhere(hit.Tokens.End))
            return true;
        return tree.Case(head) is "in" or "near" or "outside" or "across" or "at" or "around" or "inside" or "throughout" or "within"
            || (tree.Case(head) == "of" && tree.Head(head) is >= 0 and var kind && tree.Lemma(kind) is "town" or "city" or "village" or "province" or "region" or "district" or "port" or "suburb" or "outskirts" or "capital" or "area" or "part" or "north" or "south" or "east" or "west");
    }

    private bool IsOfAnAttack(int governor)
    {
        if (WordClasses.Shipped.Contains("attack", tree.Lemma(governor)))
            return true;
        foreach (var child in tree.Children(governor))
        {
            if (tree.Is(child, "obl") && tree.Case(child) is "in" or "during" or "by" && WordClasses.Shipped.Contains("attack", tree.Lemma(child)))
                return true;
        }

        return false;
    }

    private bool IsWhere(int after)
    {
        if (after < tree.Count && tree.Lemma(after) == ",")
            after++;
        return after < tree.Count && tree.Lemma(after) == "where";
    }

    /// <summary>The state that holds a place, as an actor that the place stands for.</summary>
    public ActorReference Place(NameHit hit)
    {
        if (!places.TryGetValue(hit.Tokens.Start, out var place))
            places[hit.Tokens.Start] = place = ActorOf(hit);
        return place;
    }

    private ActorReference ActorOf(NameHit hit) =>
        new(hit.Entry.Code, register.NameOf(hit.Entry.Code) ?? hit.Entry.Code, "state", hit.Entry.Code, null, hit.Tokens, MentionForm.Name,
            [new Read(hit.Tokens, $"is where it happens, so the actor is taken to be of {register.NameOf(hit.Entry.Code) ?? hit.Entry.Code}")]);

    // "BAGHDAD (Reuters) - Gunmen …", "Abidjan - A plane …", "HANOI: French …".
    private static NameHit? DatelineOf(Document document, Naming naming)
    {
        var text = document.Article.Text;
        var start = document.Article.BodyStart;
        foreach (var hit in naming.Hits)
        {
            var span = document.Characters(hit.Tokens);
            if (span.Start < start)
                continue;
            if (span.Start > start + DatelineReach)
                return null;
            // "U.S. troops stormed": nobody files from an abbreviation.
            if (hit.Entry.Sort is not (NameSort.Place or NameSort.State) || hit.IsAdjective || hit.Entry.Kind == "abbreviation" || hit.Entry.Code.Length == 0)
                continue;
            if (text.AsSpan(span.Start, span.Length) is { Length: > 3 } words && !words.ContainsAnyInRange('a', 'z'))
                return hit;
            var after = text.AsSpan(span.End, Math.Min(DatelineReach, text.Length - span.End));
            var dash = after.IndexOfAny(" - ", "-- ", "– ");
            if (dash >= 0 && !after[..dash].Contains(". ", StringComparison.Ordinal) && span.Start <= start + 2 && after[..dash].Count(' ') <= 4)
                return hit;
        }

        return null;
    }
}
file static class Spans
{
    // The first of several separators.
    public static int IndexOfAny(this ReadOnlySpan<char> text, params ReadOnlySpan<string> separators)
    {
        var best = -1;
        foreach (var separator in separators)
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 0 && (best < 0 || at < best))
                best = at;
        }

        return best;
    }
}
