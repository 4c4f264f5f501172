using System.Collections.Immutable;
using Entente.Text.Conllu;
using Entente.Text.Names;
using Entente.Text.Dependencies;

namespace Entente.Text.Evaluation;

/// <summary>How well named persons, places and organisations are found: GUM's own spans and types, heads that are proper nouns, nested ones too.</summary>
/// <param name="Precision">The share of found mentions that are right.</param>
/// <param name="Recall">The share of gold mentions that are found.</param>
/// <param name="Gold">The number of gold mentions.</param>
public sealed record EntityScores(double Precision, double Recall, int Gold)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares documents with mentions with the sentences they were made of, which carry GUM's <c>Entity</c>.</summary>
    public static EntityScores Of(IEnumerable<(IReadOnlyList<ConllUSentence> Gold, Document Found)> documents)
    {
        var (right, found, gold) = (0, 0, 0);
        foreach (var (sentences, document) in documents)
        {
            var words = sentences.SelectMany(sentence => sentence.Words).ToArray();
            var wanted = GumEntities.Of(sentences)
                .Where(entity => entity.Type is "person" or "place" or "organization" && words[entity.Head].Upos == "PROPN")
                .Select(entity => (entity.Span, entity.Type)).ToHashSet();
            TreeView tree = new(document);
            var got = document.Mentions
                .Where(mention => mention.Type is EntityType.Person or EntityType.Place or EntityType.Organization && document.Tags[mention.Head].Pos == Upos.PROPN)
                .Select(mention => (GumSpan(tree, mention), mention.Type.ToString().ToLowerInvariant())).ToHashSet();
            (gold, found, right) = (gold + wanted.Count, found + got.Count, right + got.Count(wanted.Contains));
        }

        return new(found == 0 ? 0 : (double)right / found, gold == 0 ? 0 : (double)right / gold, gold);
    }

    /// <summary>The span as GUM would have it: clauses and a possessive mark are in.</summary>
    internal static TextSpan GumSpan(TreeView tree, Mention mention)
    {
        var span = mention.Form == MentionForm.Pronoun ? mention.Tokens : MentionSpans.Of(tree, mention.Head, clauses: true);
        return span.End < tree.Document.Tokens.Length && tree.Document.Tags[span.End].Xpos == "POS" && tree.Document.Arcs[span.End].Head == mention.Head ? span with { End = span.End + 1 } : span;
    }

    /// <summary>Parts sentences into documents at <c># newdoc</c>.</summary>
    public static IEnumerable<ImmutableArray<ConllUSentence>> DocumentsOf(IEnumerable<ConllUSentence> sentences)
    {
        var current = ImmutableArray.CreateBuilder<ConllUSentence>();
        foreach (var sentence in sentences)
        {
            if (current.Count > 0 && sentence.Comments.Any(line => line.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                yield return current.ToImmutable();
                current.Clear();
            }

            current.Add(sentence);
        }

        if (current.Count > 0)
            yield return current.ToImmutable();
    }
}
