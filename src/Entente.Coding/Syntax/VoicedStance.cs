using System.Collections.Immutable;
using Entente.Text;

namespace Entente.Coding.Syntax;

/// <summary>Sets right a tree that takes the verb of "Vietnam voiced concern" for an adjective, so that the sentence has neither verb nor doer.</summary>
internal static class VoicedStance
{
    /// <summary>The arcs and tags, the same where there is nothing to set right.</summary>
    public static (ImmutableArray<Arc> Arcs, ImmutableArray<Tag> Tags) Repair(Document document, ImmutableArray<Arc> arcs, ImmutableArray<Tag> tags)
    {
        for (var verb = 1; verb + 1 < tags.Length; verb++)
        {
            if (document.Form(verb) is not ("voiced" or "expressed" or "voices" or "expresses") || tags[verb].Xpos is "VBD" or "VBZ")
                continue;
            // The tree has it right, the tag alone is wrong.
            if (arcs[verb - 1] is { Relation: "nsubj", Head: var own } && own == verb)
                tags = Retagged(document, tags, verb);
            if (arcs[verb] is not { Relation: "amod" or "compound", Head: var noun } || noun <= verb || noun - verb > 3)
                continue;
            var doer = (arcs[verb - 1].Head == noun || arcs[verb - 1].Head == verb) && tags[verb - 1].Pos is Upos.PROPN or Upos.NOUN or Upos.PRON ? verb - 1 : -1;
            if (doer < 0)
                continue;
            var (above, repaired) = (arcs[noun], arcs.ToBuilder());
            for (var token = 0; token < arcs.Length; token++)
            {
                var (head, relation) = arcs[token];
                if (token == doer)
                    repaired[token] = new(verb, "nsubj");
                else if (token < verb && (head == noun || head == verb))
                    repaired[token] = new(doer, relation);
                else if (head == noun && relation is "conj" or "punct" or "parataxis" or "advcl")
                    repaired[token] = new(verb, relation);
            }

            repaired[verb] = above;
            repaired[noun] = new(verb, "obj");
            (arcs, tags) = (repaired.MoveToImmutable(), Retagged(document, tags, verb));
        }

        return (arcs, tags);
    }

    private static ImmutableArray<Tag> Retagged(Document document, ImmutableArray<Tag> tags, int verb) =>
        tags.SetItem(verb, new(Upos.VERB, document.Form(verb)[^1] is 's' ? "VBZ" : "VBD", document.Form(verb) is "voiced" or "voices" ? "voice" : "express"));
}
