using Entente.Coding.Derivation;
using Entente.Coding.Syntax;

namespace Entente.Coding.Agreements;

/// <summary>Reads whether the terms of an agreement are known: "the terms remain under wraps", "the text was posted on the website".</summary>
internal static class DisclosureReader
{
    private static readonly HashSet<string> Terms = new(StringComparer.Ordinal)
    {
        "term", "text", "detail", "content", "contents", "annex", "clause", "provision", "document", "paper", "article", "point", "wording", "treaty", "pact", "agreement", "accord", "deal", "declaration", "charter", "memorandum", "convention", "protocol", "truce", "ceasefire", "contract", "copy",
    };

    private static readonly HashSet<string> Extracts = new(StringComparer.Ordinal) { "summary", "excerpt", "outline", "statement", "communique", "sheet", "extract", "part", "version" };

    // What of an agreement is known, or kept back, beside the rest.
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "annex", "appendix", "fee", "price", "map", "figure", "sum" };

    /// <summary>What a token tells of the terms, with the token of the thing that is told of; null when it tells nothing.</summary>
    public static (string Disclosure, int Thing, Step Because)? At(Tree tree, int token)
    {
        if (Thing(tree, token) is not (>= 0 and var thing) || Told(tree, token, thing) is not { } told)
            return null;
        return (told, thing, new Read(new(token, token + 1), $"says that the terms are {told}"));
    }

    private static string? Told(Tree tree, int token, int thing)
    {
        var partial = Extracts.Contains(tree.Lemma(thing)) || Parts.Contains(tree.Lemma(thing)) || IsPart(tree, thing);
        switch (tree.Lemma(token))
        {
            case "wrap" or "wraps" when tree.Case(token) == "under":
            case "undisclosed" or "unpublished" or "confidential" or "classified":
            case "secret" when !tree.Is(token, "compound"):
                return partial ? "partial" : "undisclosed";
            case "publish" or "disclose" or "release" or "post" or "unveil" or "public" or "reveal" or "print":
                if (IsNegated(tree, token) || IsNone(tree, thing))
                    return Parts.Contains(tree.Lemma(thing)) ? "partial" : "undisclosed";
                return partial ? "partial" : "published";
            case "withhold":
                return partial ? "partial" : "undisclosed";
            case "leak":
                return "partial";
            case "read" or "see" when Verb(tree, token) is var verb && tree.Child(verb, "nsubj") is >= 0 and var reader && tree.Lemma(reader) is "anybody" or "anyone" or "everybody" or "everyone":
                return "published";
            case "give" or "provide" or "announce" or "offer" when IsNone(tree, thing) && tree.Lemma(thing) is "detail" or "term":
                return "undisclosed";
            default:
                return null;
        }
    }

    // The thing is the subject or object of the word, or what the clause describes.
    private static int Thing(Tree tree, int token)
    {
        if (tree.Is(token, "amod") && tree.Head(token) is >= 0 and var noun)
            return IsTerms(tree, noun) ? noun : -1;
        var verb = Verb(tree, token);
        foreach (var child in tree.Children(verb))
        {
            if ((tree.Is(child, "nsubj") || tree.Is(child, "obj")) && (IsTerms(tree, child) || (tree.Is(child, "obj") && tree.Lemma(child) == "it" && tree.Lemma(token) is "publish" or "release" or "disclose")))
                return child;
        }

        // Behind a comma the clause may hang on the last noun of the phrase that it describes.
        for (var at = tree.Is(verb, "acl") ? tree.Head(verb) : -1; at >= 0; at = tree.Is(at, "nmod") || tree.Is(at, "conj") ? tree.Head(at) : -1)
        {
            if (IsTerms(tree, at))
                return at;
        }

        return tree.Is(verb, "xcomp") && tree.Head(verb) is >= 0 and var above && tree.Child(above, "nsubj") is >= 0 and var subject && IsTerms(tree, subject) ? subject : -1;
    }

    private static bool IsTerms(Tree tree, int noun) => Terms.Contains(tree.Lemma(noun)) || Parts.Contains(tree.Lemma(noun)) || (Extracts.Contains(tree.Lemma(noun)) && IsPart(tree, noun));

    // "made public", "remained secret", "kept under wraps": the verb above has the subject.
    private static int Verb(Tree tree, int token) =>
        (tree.Is(token, "xcomp") || tree.Is(token, "obl")) && tree.Head(token) is >= 0 and var above && tree.Lemma(above) is "make" or "remain" or "stay" or "keep" or "become" or "be" ? above : token;

    private static bool IsNegated(Tree tree, int token)
    {
        foreach (var holder in (ReadOnlySpan<int>)[token, Verb(tree, token), tree.Is(token, "xcomp") ? tree.Head(token) : token])
        {
            foreach (var child in tree.Children(holder))
            {
                if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never")
                    return true;
            }

            if (tree.Lemma(holder) is "refuse" or "decline")
                return true;
            // "Neither government has published it"
            if (tree.Child(holder, "nsubj") is >= 0 and var subject && tree.Child(subject, "det") is >= 0 and var determiner && tree.Lemma(determiner) is "neither" or "no")
                return true;
        }

        return false;
    }

    private static bool IsNone(Tree tree, int thing)
    {
        foreach (var child in tree.Children(thing))
        {
            if (tree.Lemma(child) is "no" or "neither" or "few")
                return true;
        }

        return false;
    }

    private static bool IsPart(Tree tree, int thing)
    {
        foreach (var child in tree.Children(thing))
        {
            if (tree.Lemma(child) is "only" or "some" or "most" or "several" or "brief" or "short")
                return true;
            if (tree.Is(child, "nmod") && tree.Case(child) == "of" && Extracts.Contains(tree.Lemma(thing)))
                return true;
        }

        return tree.Is(thing, "nmod") && tree.Head(thing) is >= 0 and var whole && tree.Lemma(whole) is "part" or "some" or "most" or "summary" or "excerpt";
    }
}
