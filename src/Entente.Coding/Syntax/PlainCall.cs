using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Coding.Syntax;

/// <summary>Sets right a tree that takes "The premier called for calm" for a passive without its "was".</summary>
internal static class PlainCall
{
    /// <summary>The arcs and tags, the same where there is nothing to set right.</summary>
    public static (ImmutableArray<Arc> Arcs, ImmutableArray<Tag> Tags) Repair(Document document, ImmutableArray<Arc> arcs, ImmutableArray<Tag> tags)
    {
        for (var verb = 1; verb + 1 < tags.Length; verb++)
        {
            if (document.Form(verb) is not "called" || tags[verb].Pos != Upos.VERB || document.Form(verb + 1) is not ("for" or "on" or "upon"))
                continue;
            var (subject, auxiliary) = (-1, false);
            for (var token = document.Sentences[document.Tokens[verb].Sentence].Tokens.Start; token < verb; token++)
            {
                if (arcs[token].Head != verb)
                    continue;
                if (arcs[token].Relation == "nsubj:pass")
                    subject = token;
                auxiliary |= arcs[token].Relation is "aux" or "aux:pass";
            }

            if (subject < 0 || auxiliary)
                continue;
            (arcs, tags) = (arcs.SetItem(subject, new(verb, "nsubj")), tags.SetItem(verb, new(Upos.VERB, "VBD", "call")));
        }

        return (arcs, tags);
    }
}
