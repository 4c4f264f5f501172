namespace Entente.Text.Neural;

/// <summary>Turns a title round that the network has put over the name it stands before.</summary>
/// <remarks>
/// In "Secretary of State Antony Blinken" the treebanks make the name the head and the title its <c>nmod:desc</c>, but show too few titles of more
/// than one word to be learned. The mistake can be told: a noun that modifies another from the right has its case marker, so a proper name without one
/// is no such modifier. The treebanks have no such arc among 311,000 words.
/// </remarks>
internal static class Titles
{
    /// <summary>Turns every such title round, in place.</summary>
    public static void TurnRound(Document document, ReadOnlySpan<Tag> tags, Span<Arc> arcs)
    {
        foreach (var sentence in document.Sentences)
        {
            for (var name = sentence.Tokens.Start + 1; name < sentence.Tokens.End; name++)
            {
                if (arcs[name] is { Relation: "nmod", Head: var title } && title >= sentence.Tokens.Start && title < name
                    && tags[title].Pos == Upos.PROPN && tags[name].Pos == Upos.PROPN && IsTitle(document, title, name, tags, arcs))
                    Turn(sentence, title, name, arcs);
            }
        }
    }

    // Of a title of several words ("Secretary of State") the name is parted neither by a marker of its own nor by punctuation.
    private static bool IsTitle(Document document, int title, int name, ReadOnlySpan<Tag> tags, ReadOnlySpan<Arc> arcs)
    {
        var of = false;
        for (var token = title + 1; token < name; token++)
        {
            if (tags[token].Pos == Upos.PUNCT || (arcs[token].Head == name && arcs[token].Relation is "case" or "mark" or "cc"))
                return false;
            of |= arcs[token] is { Relation: "case", Head: var field } && field > token && field < name && arcs[field] is { Relation: "nmod", Head: var governor }
                && governor == title && document.Form(token) is "of";
        }

        return of;
    }

    private static void Turn(Sentence sentence, int title, int name, Span<Arc> arcs)
    {
        arcs[name] = arcs[title];
        arcs[title] = new(name, "nmod:desc");
        // Arcs reach no further than a window.
        var end = Math.Min(sentence.Tokens.End, title + Windows.Longest);
        for (var token = Math.Max(sentence.Tokens.Start, title - Windows.Longest); token < end; token++)
        {
            // What makes up the title as a compound stays with it; the rest is the whole phrase's.
            if (token != name && arcs[token].Head == title && arcs[token].Relation is not ("compound" or "flat" or "amod"))
                arcs[token] = arcs[token] with { Head = name };
        }
    }
}
