using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>Reads the words of a nominal: where it begins and ends, its title, its sector, how many it counts.</summary>
internal sealed class NounPhrases(Document document, Tree tree, Naming naming, AgentNouns nouns)
{
    private readonly ILookup<int, EntityType> mentions = document.Mentions.ToLookup(mention => mention.Head, mention => mention.Type);

    private readonly (string? Sector, string Line)[] sectors = new (string?, string)[tree.Count];

    /// <summary>The words of a nominal without what follows it.</summary>
    public TextSpan Phrase(int head)
    {
        var (start, end) = (head, head + 1);
        foreach (var child in tree.Children(head))
        {
            var relation = tree.Arcs[child].Relation;
            if (child < head && relation is "amod" or "compound" or "nummod" or "nmod:desc" or "nmod:poss" or "flat" or "advmod")
                start = Math.Min(start, relation is "nmod:poss" or "nmod:desc" or "compound" or "amod" ? tree.Extent(child).Start : child);
            else if (relation is "flat" or "fixed")
                end = Math.Max(end, tree.Extent(child).End);
        }

        if (naming.At(head) is { } hit)
            (start, end) = (Math.Min(start, hit.Tokens.Start), Math.Max(end, hit.Tokens.End));
        return new(start, end);
    }

    /// <summary>The noun that titles a name ("<c>President</c> Putin"), −1 when it bears none.</summary>
    public int TitleOf(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "nmod:desc") || (tree.Is(child, "compound") && SectorOf(child).Sector is not null && tree.Pos(head) == Upos.PROPN))
                return child;
        }

        return -1;
    }

    /// <summary>The words of a title, what it is a title of included ("Secretary of State").</summary>
    public TextSpan TitlePhrase(int title)
    {
        var phrase = Phrase(title);
        foreach (var child in tree.Children(title))
        {
            if (tree.Is(child, "nmod") && child > title && tree.Case(child) == "of" && child <= title + 3)
                phrase = new(phrase.Start, Math.Max(phrase.End, child + 1));
        }

        return phrase;
    }

    /// <summary>Whether fighters are said to have risen against their own side ("mutinous soldiers").</summary>
    public bool IsMutinous(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (child < head && tree.Lemma(child) is "mutinous" or "mutinying" or "mutineering" or "renegade" or "rebel" or "rebellious" or "dissident" or "disgruntled")
                return true;
        }

        return tree.Lemma(head) == "mutineer";
    }

    /// <summary>The sector that a noun stands for, with the line that says so; null for a noun that is no agent.</summary>
    public (string? Sector, string Line) SectorOf(int head)
    {
        if (sectors[head].Line is null)
            sectors[head] = FindSector(head);
        return sectors[head];
    }

    private (string? Sector, string Line) FindSector(int head)
    {
        var lemma = tree.Lemma(head);
        foreach (var child in tree.Children(head))
        {
            // "F-35 fighters", "Mi-24 helicopters": things, not somebody.
            if (child < head && tree.Is(child, "compound") && tree.Form(child).AsSpan().ContainsAnyInRange('0', '9'))
                return (null, "");
            // "meat industry officials", "union leaders": what they are of says what they are.
            if (child < head && tree.Is(child, "compound") && lemma is "official" or "leader" or "spokesman" or "spokeswoman" or "chief" or "executive" && nouns.TryFind(tree.Lemma(child), out var of, out var ofLine) && of is "BUS" or "LAB" or "NGO" or "REL" or "MED" or "REB")
                return (of, ofLine);
            // "rights groups": some words stand before a noun in the plural.
            if (child < head && (tree.Is(child, "compound") || tree.Is(child, "amod"))
                && (nouns.TryFind(tree.Lemma(child) + " " + lemma, out var phrase, out var phraseLine) || nouns.TryFind(tree.Form(child).ToLowerInvariant() + " " + lemma, out phrase, out phraseLine)))
                return (phrase, phraseLine);
            // "militia leader", "police spokesman": of what he leads or speaks for.
            if (child < head && tree.Is(child, "compound") && lemma is "leader" or "chief" or "commander" or "spokesman" or "spokeswoman" or "official" or "member" or "officer" or "source"
                && nouns.TryFind(tree.Lemma(child), out var led, out var ledLine))
                return (led, ledLine);
        }

        return nouns.TryFind(lemma, out var sector, out var line) ? (sector, line) : (null, "");
    }

    public bool IsDefinite(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "the" or "this" or "that" or "these" or "those")
                return true;
        }

        return false;
    }

    public bool IsMentionOf(int head, EntityType type) => mentions[head].Contains(type);

    /// <summary>How many a nominal counts ("the three leaders", "both sides", "the two"); 0 when it does not say.</summary>
    public int CountOf(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if ((tree.Is(child, "nummod") || tree.Is(child, "det") || tree.Is(child, "amod")) && NumberOf(tree.Lemma(child)) is > 1 and var count)
                return count;
        }

        return NumberOf(tree.Lemma(head));
    }

    private static int NumberOf(string lemma) => lemma switch
    {
        "two" or "both" or "pair" or "duo" => 2,
        "three" or "trio" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        _ => 0,
    };

    /// <summary>Those whom a word counts ("hundreds of <c>protesters</c>"); −1 where it counts nobody.</summary>
    public int Counted(int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "of" && tree.Pos(child) is Upos.NOUN or Upos.PROPN)
                return tree.Lemma(child) is "thousand" or "hundred" && Counted(child) is >= 0 and var deeper ? deeper : child;
        }

        return -1;
    }
}
