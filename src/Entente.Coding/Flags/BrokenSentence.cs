using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds sentences that break off ("… after which.") or have no verb that carries them ("The families who fled, and to their homes.").</summary>
internal sealed class BrokenSentence(Document document, Tree tree)
{
    // What stands between such marks may lack a verb of its own.
    private static readonly System.Buffers.SearchValues<char> Interrupting = System.Buffers.SearchValues.Create("\"“”:;–—");
    private const int FewestWords = 8;
    private static readonly HashSet<string> Dangling = new(StringComparer.Ordinal)
    {
        "which", "that", "where", "who", "whose", "whom", "the", "a", "an", "and", "or", "but", "of", "with", "from", "into", "because", "while", "although", "if", "whether", "than", "as", "to",
    };

    public IEnumerable<FlagDraft> Find()
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Headline || sentence.Tokens.Length < FewestWords || !EndsInFullStop(sentence))
                continue;
            var last = sentence.Tokens.End - 1;
            while (last > sentence.Tokens.Start && tree.Pos(last) == Upos.PUNCT)
                last--;
            if (Dangling.Contains(document.Form(last).ToString()) && tree.Lemma(last) is not ("to" or "that" or "as") || (document.Form(last) is "as" && tree.Pos(last) == Upos.SCONJ))
                yield return Flag(sentence, new(last, last + 1), "ends the sentence, yet asks for more");
            else if (!HasQuote(sentence) && !HasMainVerb(sentence))
                yield return Flag(sentence, sentence.Tokens, "has no verb that carries it");
        }
    }

    private static FlagDraft Flag(Sentence sentence, TextSpan words, string what) =>
        new("broken-sentence", sentence.Span, sentence.Index, "the sentence is not whole: " + (words.Length == 1 ? "it breaks off" : "it has no main verb"), null, [], [new Read(words, what)]);

    private bool EndsInFullStop(Sentence sentence) => sentence.Span.Length > 0 && document.Article.Text[sentence.Span.End - 1] == '.' && !document[sentence.Span].EndsWith("..");

    private bool HasQuote(Sentence sentence) => document[sentence.Span].ContainsAny(Interrupting) || document[sentence.Span].Contains(" - ", StringComparison.Ordinal);

    private bool HasMainVerb(Sentence sentence)
    {
        for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
        {
            if (tree.Tags[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "VB" && !IsInRelative(token))
                return true;
            // "Israeli aircraft bombed …": a past tense that the tagger takes for a participle still has its subject.
            if (tree.Tags[token].Xpos is "VBN" or "NNS" or "NN" && (tree.Child(token, "nsubj") >= 0 || tree.Child(token, "obj") >= 0) && !IsInRelative(token))
                return true;
        }

        return false;
    }

    private bool IsInRelative(int token)
    {
        for (var at = token; at >= 0; at = tree.Head(at))
        {
            if (tree.Is(at, "acl:relcl"))
                return true;
        }

        return false;
    }
}
