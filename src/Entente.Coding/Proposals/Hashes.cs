using Entente.Coding.Syntax;
using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>The words of a document as numbers, taken once, so that features are made without strings.</summary>
internal sealed class Hashes
{
    public Hashes(Tree tree, Parties parties)
    {
        var count = tree.Count;
        (Lemmas, Words, Relations, Cases, Particles) = (new uint[count], new uint[count], new uint[count], new uint[count], new uint[count]);
        for (var token = 0; token < count; token++)
        {
            Lemmas[token] = FeatureHash.Of(tree.Lemma(token));
            var relation = tree.Arcs[token].Relation;
            Relations[token] = FeatureHash.Of(relation);
            if (tree.Is(token, "compound:prt") && tree.Head(token) is >= 0 and var verb)
                Particles[verb] = Lemmas[token];
        }

        for (var token = 0; token < count; token++)
        {
            if (tree.Is(token, "case") && tree.Head(token) is >= 0 and var nominal && Cases[nominal] == 0)
                Cases[nominal] = Lemmas[token];
            // A name tells who, seldom what.
            Words[token] = parties.KindAt(token) is var kind and > 0 && tree.Pos(token) is Upos.PROPN or Upos.ADJ or Upos.PRON ? 1000u + (uint)kind : tree.Pos(token) switch { Upos.PROPN => 1u, Upos.NUM => 2u, _ => Lemmas[token] };
        }
    }

    /// <summary>The dictionary form of each token.</summary>
    public uint[] Lemmas { get; }

    /// <summary>The same, with names and numbers by their kind alone.</summary>
    public uint[] Words { get; }

    /// <summary>The relation of each token to its head.</summary>
    public uint[] Relations { get; }

    /// <summary>The preposition of each nominal; 0 for none.</summary>
    public uint[] Cases { get; }

    /// <summary>The particle of each verb; 0 for none.</summary>
    public uint[] Particles { get; }
}
