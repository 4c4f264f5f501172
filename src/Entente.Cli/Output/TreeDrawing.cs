using Entente.Text;

namespace Entente.Cli.Output;

/// <summary>A sentence's dependency tree in lines of text: every word under its governor, in the order of the sentence.</summary>
internal static class TreeDrawing
{
    /// <summary>The lines.</summary>
    /// <param name="document">A document with tokens, tags and arcs.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isMarked">Whether a token is marked with a star.</param>
    public static IEnumerable<string> Of(Document document, Sentence sentence, Func<TextSpan, bool> isMarked)
    {
        var tokens = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).ToArray();
        var children = tokens.ToLookup(token => document.Arcs[token].Head);
        var open = new Stack<(int Token, string Lead, bool Last, bool Root)>();
        foreach (var root in children[-1].Reverse())
            open.Push((root, "", true, true));
        while (open.TryPop(out var next))
        {
            var (arc, tag) = (document.Arcs[next.Token], document.Tags[next.Token]);
            var star = isMarked(document.Tokens[next.Token].Span) ? " *" : "";
            yield return $"{next.Lead}{(next.Root ? "" : next.Last ? "└─ " : "├─ ")}{Plain.Line(document.Form(next.Token).ToString())}  {arc.Relation} {tag.Pos}{star}";
            var lead = next.Lead + (next.Root ? "" : next.Last ? "   " : "│  ");
            var below = children[next.Token].ToArray();
            for (var at = below.Length - 1; at >= 0; at--)
                open.Push((below[at], lead, at == below.Length - 1, false));
        }
    }
}
