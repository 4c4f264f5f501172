using Entente.Text.Conllu;

namespace Entente.Text.Evaluation;

/// <summary>How well tags and trees agree with a gold CoNLL-U file, on its own tokenisation.</summary>
/// <param name="Tokens">The number of words, punctuation included.</param>
/// <param name="Upos">The share with the right universal part of speech.</param>
/// <param name="Uas">The share with the right head.</param>
/// <param name="Las">The share with the right head and relation, subtypes left aside.</param>
/// <param name="Lemmas">The share with the right lemma, of those that have one.</param>
public sealed record SyntaxScores(int Tokens, double Upos, double Uas, double Las, double Lemmas)
{
    /// <summary>Compares a document with the sentences it was made of (<see cref="ConllU.ToDocument"/>).</summary>
    public static SyntaxScores Of(IReadOnlyList<ConllUSentence> gold, Document document)
    {
        var (words, pos, heads, labelled, lemmas, withLemma) = (0, 0, 0, 0, 0, 0);
        foreach (var sentence in document.Sentences)
        {
            for (var at = 0; at < sentence.Tokens.Length; at++)
            {
                var right = gold[sentence.Index].Words[at];
                var token = sentence.Tokens.Start + at;
                var (tag, arc) = (document.Tags[token], document.Arcs[token]);
                words++;
                pos += string.Equals(tag.Pos.ToString(), right.Upos, StringComparison.Ordinal) ? 1 : 0;
                if (right.Lemma != "_")
                {
                    withLemma++;
                    lemmas += tag.Lemma == right.Lemma ? 1 : 0;
                }

                if ((arc.Head < 0 ? 0 : arc.Head - sentence.Tokens.Start + 1) != right.Head)
                    continue;
                heads++;
                labelled += Main(arc.Relation).SequenceEqual(Main(right.Relation)) ? 1 : 0;
            }
        }

        return new(words, Share(pos, words), Share(heads, words), Share(labelled, words), Share(lemmas, withLemma));
    }

    private static ReadOnlySpan<char> Main(string relation) =>
        relation.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? relation.AsSpan(0, colon) : relation;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
