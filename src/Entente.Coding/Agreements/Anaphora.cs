using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Words that mean an agreement named before: "it", "its terms", "the document", and which of several they mean.</summary>
internal sealed class Anaphora(Document document, Tree tree, StepReader steps)
{
    // Words that mean an agreement only where one has been named before.
    private static readonly HashSet<string> Weak = new(StringComparer.Ordinal) { "declaration", "statement", "charter", "contract", "partnership", "communique", "arrangement", "framework", "plan", "package" };
    private static readonly HashSet<string> Papers = new(StringComparer.Ordinal) { "text", "document", "paper", "term", "provision", "wording" };
    private static readonly HashSet<string> OfIts = new(StringComparer.Ordinal) { "term", "text", "provision", "clause", "article", "point", "wording", "content", "detail", "annex" };

    // What an "it" that is an agreement does, and what is done to it; both are rarely said of states.
    private static readonly HashSet<string> Does = new(StringComparer.Ordinal) { "provide", "oblige", "commit", "require", "permit", "allow", "contain", "include", "stipulate", "cover", "bind", "envisage", "ban", "limit", "cap", "expire", "lapse", "run", "prohibit", "let", "guarantee", "forbid", "replace", "collapse" };
    private static readonly HashSet<string> Suffers = new(StringComparer.Ordinal) { "sign", "ratify", "extend", "quit", "scrap", "suspend", "terminate", "break", "violate", "renew", "replace", "approve", "initial", "conclude", "tear", "breach", "publish", "denounce" };

    /// <summary>Whether a token stands for an agreement that the text has named.</summary>
    /// <param name="named">The nouns by which the agreements so far were named.</param>
    public bool StandsFor(int token, IReadOnlySet<string> named) => tree.Pos(token) switch
    {
        Upos.PRON => tree.Lemma(token) == "it" && IsAgreement(token),
        Upos.NOUN => IsPaper(token) || (IsDefinite(token) && Weak.Contains(tree.Lemma(token)) && (tree.Lemma(token) is "arrangement" || named.Contains(tree.Lemma(token)))),
        _ => false,
    };

    /// <summary>The agreement that a word without parties of its own means: what the sentence, or the one before, is most about.</summary>
    public AgreementDraft? Topic(IReadOnlyList<AgreementDraft> drafts, AgreementDraft? current, int token)
    {
        var sentence = document.Tokens[token].Sentence;
        // "rebels who signed an agreement and now accuse the army of breaking it": within a sentence the nearest.
        var within = drafts.SelectMany(draft => draft.Mentions.Where(mention => mention < token && document.Tokens[mention].Sentence == sentence).Select(mention => (draft, mention))).ToArray();
        if (within.Length > 0)
            return within.MaxBy(pair => pair.mention).draft;
        for (var back = 1; back <= (tree.Pos(token) == Upos.PRON ? 1 : 2); back++)
        {
            var here = drafts.SelectMany(draft => draft.Mentions.Where(mention => mention < token && document.Tokens[mention].Sentence == sentence - back).Select(mention => (draft, mention)))
                .OrderBy(pair => Depth(pair.mention)).ThenByDescending(pair => pair.mention).ToArray();
            if (here.Length > 0)
                return here[0].draft;
        }

        return tree.Pos(token) == Upos.PRON ? null : drafts.Where(draft => draft.Year is null).MaxBy(draft => draft.Mentions.Count) ?? current;
    }

    /// <summary>Whether a noun has a definite article or an owner.</summary>
    public bool IsDefinite(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if ((tree.Is(child, "det") && tree.Lemma(child) is "the" or "this" or "that" or "both" or "these") || tree.Is(child, "nmod:poss"))
                return true;
        }

        return false;
    }

    private bool IsAgreement(int pronoun)
    {
        if (tree.Case(pronoun) == "under" || (pronoun > 0 && tree.Lemma(pronoun - 1) == "under"))
            return true;
        foreach (var (governor, relation) in Roles.Of(tree, pronoun))
        {
            var verb = tree.Lemma(governor);
            if (relation == "nsubj" && (Does.Contains(verb) || (ProvisionReader.Providing.Contains(verb) && verb is not ("call" or "tell" or "pledge" or "promise")) || steps.Tells(governor, relation)))
                return true;
            if (relation == "obj" && Suffers.Contains(verb))
                return true;
            if (relation == "to" && tree.Child(governor, "obj") is >= 0 and var name && tree.Lemma(name) is "name" or "signature")
                return true;
        }

        return false;
    }

    private bool IsPaper(int noun)
    {
        var lemma = tree.Lemma(noun);
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod:poss") && tree.Lemma(child) == "its" && OfIts.Contains(lemma))
                return true;
            if (tree.Is(child, "det") && tree.Lemma(child) is "the" or "this" && Papers.Contains(lemma))
                return tree.Child(noun, "nmod") < 0 || tree.Case(tree.Child(noun, "nmod")) is not "of";
        }

        return false;
    }

    private int Depth(int token)
    {
        var depth = 0;
        for (var at = token; tree.Head(at) >= 0; at = tree.Head(at))
            depth++;
        return depth;
    }
}
