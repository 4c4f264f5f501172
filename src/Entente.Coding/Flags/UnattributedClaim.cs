using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds strong claims that nobody answers for: "It is widely believed that …".</summary>
internal sealed class UnattributedClaim(Document document, Tree tree)
{
    private static readonly HashSet<string> Cues = new(StringComparer.Ordinal) { "say", "believe", "claim", "think", "report", "allege", "rumour", "rumor", "understand", "assume", "suspect", "fear" };

    public IEnumerable<FlagDraft> Find()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
            {
                if (!Cues.Contains(tree.Lemma(token)) || tree.Tags[token].Xpos != "VBN" || !HasEmptySubject(token) || Clause.Obliques(tree, token, "by").Any())
                    continue;
                yield return new("unattributed-claim", sentence.Span, sentence.Index, $"nobody is named who has “{tree.Form(token)}” it", "name the source, or leave it out", [],
                    [new Read(new(token, token + 1), "stands in the passive, without anybody who does it")]);
                break;
            }
        }
    }

    private bool HasEmptySubject(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if ((tree.Is(child, "nsubj") || tree.Is(child, "expl")) && tree.Lemma(child) == "it")
                return true;
        }

        return false;
    }
}
