using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Reads whether the terms of an agreement are known: "the terms remain under wraps", "the text was published".</summary>
internal static class DisclosureReader
{
    private static readonly HashSet<string> Terms = new(StringComparer.Ordinal) { "term", "text", "detail", "content", "annex", "clause", "provision", "document", "treaty", "pact", "agreement", "accord", "deal" };

    /// <summary>The disclosure that the sentence of a mention, or the one behind it, tells; null when it tells none.</summary>
    public static (string Disclosure, Step Because)? Read(Tree tree, Document document, int mention)
    {
        var first = document.Tokens[mention].Sentence;
        for (var index = first; index <= Math.Min(first + 1, document.Sentences.Length - 1); index++)
        {
            var sentence = document.Sentences[index].Tokens;
            for (var token = sentence.Start; token < sentence.End; token++)
            {
                if (Word(tree, token) is { } told && Enumerable.Range(sentence.Start, sentence.Length).Any(other => Terms.Contains(tree.Lemma(other))))
                    return (told, new Read(new(token, token + 1), $"says that the terms are {told}"));
            }
        }

        return null;
    }

    private static string? Word(Tree tree, int token)
    {
        switch (tree.Lemma(token))
        {
            case "wrap" or "wraps" when tree.Case(token) == "under":
            case "undisclosed":
            case "secret" when tree.Pos(token) == Upos.ADJ || (tree.Pos(token) == Upos.NOUN && tree.Is(token, "xcomp")):
            case "unpublished":
                return Partly(tree, token) ? "partial" : "undisclosed";
            case "publish" or "disclose" or "release" or "post" or "unveil" or "public" or "reveal":
                if (!Subject(tree, token))
                    return null;
                return Partly(tree, token) ? "partial" : Negated(tree, token) ? "undisclosed" : "published";
            default:
                return null;
        }
    }

    private static bool Subject(Tree tree, int token)
    {
        var verb = tree.Lemma(token) == "public" && tree.Is(token, "xcomp") ? tree.Head(token) : token;
        foreach (var child in tree.Children(verb))
        {
            if ((tree.Is(child, "nsubj") || tree.Is(child, "obj")) && Terms.Contains(tree.Lemma(child)))
                return true;
        }

        return tree.Is(verb, "acl") && tree.Head(verb) is >= 0 and var noun && Terms.Contains(tree.Lemma(noun));
    }

    private static bool Negated(Tree tree, int token)
    {
        var verb = tree.Lemma(token) == "public" && tree.Is(token, "xcomp") ? tree.Head(token) : token;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never")
                return true;
        }

        return false;
    }

    private static bool Partly(Tree tree, int token)
    {
        var (from, to) = (Math.Max(0, token - 8), Math.Min(tree.Count, token + 6));
        for (var near = from; near < to; near++)
        {
            if (tree.Lemma(near) is "some" or "part" or "partly" or "partially" or "summary" or "excerpt" or "most")
                return true;
        }

        return false;
    }
}
