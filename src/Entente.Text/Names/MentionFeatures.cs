using Entente.Text.Perceptron;
using Entente.Text.Segmentation;
using Entente.Text.Dependencies;

namespace Entente.Text.Names;

/// <summary>What tells what a mention is of: the words of its phrase and what they hang from.</summary>
internal static class MentionFeatures
{
    /// <summary>Makes the features of the mention that <paramref name="head"/> heads.</summary>
    public static void Extract(TreeView tree, WordClusters clusters, int head, TextSpan span, List<uint> into)
    {
        into.Clear();
        var document = tree.Document;
        var (tag, arc) = (document.Tags[head], document.Arcs[head]);
        var form = Form(document, head);
        uint lemma = Hash(tag.Lemma), pos = (uint)tag.Pos, lower = Hash(form.ToLowerInvariant()), relation = Hash(arc.Relation);
        var governor = arc.Head < 0 ? 5u : Hash(document.Tags[arc.Head].Lemma);
        var governorPos = arc.Head < 0 ? 99u : (uint)document.Tags[arc.Head].Pos;
        Add(into, 300, pos);
        Add(into, 301, lower);
        Add(into, 302, lemma, pos);
        Add(into, 303, Hash(tag.Xpos), relation);
        Add(into, 304, Hash(Ending(form, 2)), pos);
        Add(into, 305, Hash(Ending(form, 3)), pos);
        Add(into, 306, Hash(Ending(form, 4)), pos);
        Add(into, 307, ShapeOf(form), pos);
        Add(into, 308, relation, pos);
        Add(into, 309, governor, relation);
        Add(into, 310, governor, relation, pos);
        Add(into, 311, governorPos, relation, pos);
        Add(into, 312, pos, (uint)Math.Min(span.Length, 5));
        var first = Hash(Form(document, span.Start).ToLowerInvariant());
        Add(into, 313, first, pos);
        Add(into, 314, first, lemma);
        var sentence = document.Sentences[document.Tokens[head].Sentence].Tokens;
        Add(into, 315, span.Start > sentence.Start ? Hash(document.Tags[span.Start - 1].Lemma) : 1, pos);
        Add(into, 316, span.End < sentence.End ? Hash(document.Tags[span.End].Lemma) : 1, pos);
        Add(into, 317, head > sentence.Start ? Hash(Form(document, head - 1).ToLowerInvariant()) : 1, pos);
        Add(into, 318, head + 1 < sentence.End ? Hash(Form(document, head + 1).ToLowerInvariant()) : 1, pos);
        Add(into, 319, Hash(Form(document, span.Start).ToLowerInvariant()), pos, relation);
        var names = 0u;
        foreach (var child in tree.Of(head))
        {
            var its = Hash(tree.Relation(child));
            var word = Hash(document.Tags[child].Lemma);
            Add(into, 320, its, word, pos);
            Add(into, 321, its, (uint)document.Tags[child].Pos, pos);
            if (tree.Relation(child) == "case")
                Add(into, 322, word, governor, pos);
            if (document.Tags[child].Pos == Upos.PROPN && tree.Relation(child) is "flat" or "compound")
                names++;
            if (tree.Relation(child) == "appos")
                Add(into, 325, word);
        }

        Add(into, 323, Math.Min(names, 4u), pos, relation);
        if (arc.Relation is "appos" or "flat" or "compound" or "nmod:desc")
            Add(into, 326, governor, governorPos, pos);
        AddClusters(tree, clusters, head, span, into);
        for (var token = span.Start; token < span.End && token < span.Start + 12; token++)
        {
            var other = Form(document, token);
            Add(into, 327, Hash(other.ToLowerInvariant()), pos);
            if (document.Tags[token].Pos == Upos.PROPN)
                Add(into, 328, Hash(Ending(other, 3)), ShapeOf(other));
        }
    }

    private static void AddClusters(TreeView tree, WordClusters clusters, int head, TextSpan span, List<uint> into)
    {
        var document = tree.Document;
        var (tag, arc) = (document.Tags[head], document.Arcs[head]);
        var (pos, relation) = ((uint)tag.Pos, Hash(arc.Relation));
        var (fine, coarse) = clusters.Of(Form(document, head));
        Add(into, 330, fine, pos);
        Add(into, 331, coarse, pos);
        Add(into, 332, coarse, pos, relation);
        if (arc.Head >= 0)
        {
            var (its, itsCoarse) = clusters.Of(document.Tags[arc.Head].Lemma);
            Add(into, 333, its, relation, pos);
            Add(into, 334, itsCoarse, relation, coarse);
        }

        // The name itself: its first and its last word, and each of them.
        var (first, last) = (head, head);
        for (var token = span.Start; token < span.End && token < span.Start + 12; token++)
        {
            if (document.Tags[token].Pos != Upos.PROPN)
                continue;
            var (each, eachCoarse) = clusters.Of(Form(document, token));
            Add(into, 335, each, pos);
            Add(into, 336, eachCoarse, pos, token == head ? 1u : 0u);
            if (document.Arcs[token].Head == head || token == head)
                (first, last) = (Math.Min(first, token), Math.Max(last, token));
        }

        Add(into, 337, clusters.Of(Form(document, first)).Coarse, clusters.Of(Form(document, last)).Coarse, pos);
        foreach (var child in tree.Of(head))
            Add(into, 338, Hash(tree.Relation(child)), clusters.Of(document.Tags[child].Lemma).Coarse, pos);
    }

    private static void Add(List<uint> into, uint template, uint a, uint b = 0, uint c = 0) => into.Add(FeatureHash.Mix(template, a, b, c));

    private static uint Hash(ReadOnlySpan<char> text) => FeatureHash.Of(text);

    private static string Form(Document document, int token) => WordForm.Normalise(document.Form(token));

    private static ReadOnlySpan<char> Ending(string form, int length) => form.AsSpan(Math.Max(0, form.Length - length));

    private static uint ShapeOf(string form) =>
        (char.IsUpper(form[0]) ? 1u : 0u) | (form.Length > 1 && form.All(char.IsUpper) ? 2u : 0u) | (form.Any(char.IsDigit) ? 4u : 0u)
        | (form.Contains('.', StringComparison.Ordinal) ? 8u : 0u) | (form.Length <= 3 ? 16u : 0u);
}
