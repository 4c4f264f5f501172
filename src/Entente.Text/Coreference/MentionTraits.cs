using Entente.Text.Segmentation;
using Entente.Text.Dependencies;
using Entente.Text.Names;

namespace Entente.Text.Coreference;

/// <summary>What of a mention decides what it can mean the same as.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Name">The words of its name alone, titles and articles left off; empty where it has none.</param>
/// <param name="Lemma">The lemma of its head, lower case.</param>
/// <param name="Gender">Its gender.</param>
/// <param name="Plural">Whether it is of several.</param>
/// <param name="Definite">Whether it comes back to something: "the", "this", "both", a possessor.</param>
/// <param name="Modifiers">The lemmas that narrow it ("nuclear", "Russian"), lower case.</param>
/// <param name="Titles">The lemmas of its titles and descriptions ("president", "leader"), lower case.</param>
internal sealed record MentionTraits(
    Mention Mention, int Sentence, IReadOnlyList<string> Name, string Lemma, Gender Gender, bool Plural, bool Definite, IReadOnlyList<string> Modifiers, IReadOnlyList<string> Titles)
{
    /// <summary>The name as one string, lower case.</summary>
    public string FullName { get; } = string.Join(' ', Name).ToLowerInvariant();

    public static MentionTraits Of(TreeView tree, Mention mention)
    {
        var document = tree.Document;
        var head = mention.Head;
        var lemma = mention.Form == MentionForm.Pronoun ? Nominative(document.Tags[head].Lemma.ToLowerInvariant()) : document.Tags[head].Lemma.ToLowerInvariant();
        var name = mention.Form == MentionForm.Name ? NameOf(tree, mention) : [];
        List<string> modifiers = [];
        List<string> titles = [];
        var (definite, coordinated) = (lemma is "both" or "former" or "latter", false);
        foreach (var child in tree.Of(head))
        {
            var its = document.Tags[child].Lemma.ToLowerInvariant();
            switch (tree.Relation(child))
            {
                case "det" or "det:predet":
                    definite |= its is "the" or "this" or "that" or "these" or "those" or "both";
                    break;
                case "nmod:poss":
                    definite = true;
                    modifiers.Add(its);
                    break;
                case "amod" or "compound" or "nmod" or "nummod" or "acl:relcl" or "acl":
                    modifiers.Add(its);
                    break;
                case "nmod:desc":
                    titles.Add(its);
                    break;
                case "appos":
                    titles.Add(its);
                    break;
                case "conj":
                    coordinated = true;
                    break;
            }
        }

        if (mention.Form == MentionForm.Name && IsTitle(document, head))
            titles.Add(lemma);
        if (document.Arcs[head] is { Relation: "appos", Head: var described and >= 0 } && document.Tags[described].Pos == Upos.NOUN)
            titles.Add(document.Tags[described].Lemma.ToLowerInvariant());
        var plural = document.Tags[head].Xpos is "NNS" or "NNPS" || lemma is "they" or "we" or "two" or "three" or "both" or "people" or "police" || (document.Tags[head].Pos == Upos.NUM && lemma != "one");
        return new(mention, document.Tokens[head].Sentence, name, lemma, GenderOf(document, mention, name), plural && !coordinated, definite, modifiers, titles);
    }

    private static string Nominative(string pronoun) => pronoun switch
    {
        "him" or "his" or "himself" => "he",
        "her" or "hers" or "herself" => "she",
        "its" or "itself" => "it",
        "them" or "their" or "theirs" or "themselves" => "they",
        "me" or "my" or "mine" or "myself" => "i",
        "us" or "our" or "ours" or "ourselves" => "we",
        "your" or "yours" or "yourself" or "yourselves" => "you",
        _ => pronoun,
    };

    private static List<string> NameOf(TreeView tree, Mention mention)
    {
        var document = tree.Document;
        // The run of capitalised words that holds the name's own head: the head, or the name set against a description.
        var anchor = mention.Head;
        for (var token = mention.Tokens.End - 1; token > mention.Head; token--)
        {
            if (document.Arcs[token].Head == mention.Head && MentionSpans.IsNameOf(tree, mention.Head, token) && (document.Arcs[token].Relation == "appos" || IsTitle(document, mention.Head)))
                anchor = token;
        }

        var (start, end) = (anchor, anchor + 1);
        while (start > mention.Tokens.Start && IsNameWord(document, start - 1) && document.Arcs[start - 1] is { Relation: not "nmod:desc", Head: var governor } && governor >= start && governor <= mention.Tokens.End)
            start--;
        while (end < mention.Tokens.End && (IsNameWord(document, end) || (end + 1 < mention.Tokens.End && document.Form(end) is "-" or "of" or "for" && IsNameWord(document, end + 1))))
            end++;
        List<string> words = [];
        for (var token = start; token < end; token++)
            words.Add(WordForm.Normalise(document.Form(token)));
        return words;
    }

    // "Secretary of State Antony Blinken", parsed with the title as its head.
    private static bool IsTitle(Document document, int head) =>
        document.Tags[head].Pos == Upos.NOUN || document.Form(head) is "Secretary" or "President" or "Minister" or "Chancellor" or "Premier" or "General" or "Governor" or "Ambassador" or "Senator" or "King" or "Queen" or "Prince" or "Chairman" or "Director" or "Leader" or "Pope";

    private static bool IsNameWord(Document document, int token) =>
        char.IsUpper(document.Form(token)[0]) && document.Tags[token].Pos is Upos.PROPN or Upos.ADJ or Upos.NOUN or Upos.X && document.Tags[token].Xpos is not "DT";

    private static Gender GenderOf(Document document, Mention mention, List<string> name)
    {
        if (mention.Form == MentionForm.Pronoun)
            return Nominative(document.Tags[mention.Head].Lemma.ToLowerInvariant()) switch { "he" => Gender.Male, "she" => Gender.Female, "it" => Gender.Neuter, _ => Gender.Unknown };
        for (var token = mention.Tokens.Start; token < mention.Tokens.End && token <= mention.Head; token++)
        {
            if (document.Arcs[token].Head == mention.Head && document.Arcs[token].Relation is "nmod:desc" or "compound" or "flat" && Genders.Of(document.Tags[token].Lemma) is not Gender.Unknown and var told)
                return told;
        }

        var own = Genders.Of(name.Count > 0 ? name[0] : document.Tags[mention.Head].Lemma);
        if (own != Gender.Unknown && mention.Type is EntityType.Person or EntityType.Other)
            return own;
        return mention.Type is EntityType.Person ? Gender.Unknown : Gender.Neuter;
    }
}
