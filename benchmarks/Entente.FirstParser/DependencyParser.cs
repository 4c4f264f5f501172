using Entente.Text;
using Entente.Text.Segmentation;

namespace Entente.FirstParser;

/// <summary>Finds each token's head and relation (UD v2).</summary>
internal sealed class DependencyParser : IStage
{
    private readonly ParserModel model;
    private readonly TaggerModel tagger;

    internal DependencyParser(ParserModel model, TaggerModel tagger) => (this.model, this.tagger) = (model, tagger);

    /// <inheritdoc/>
    public Layers Reads => Layers.Sentences | Layers.Tokens | Layers.Tags;

    /// <inheritdoc/>
    public Layers Adds => Layers.Arcs;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        var arcs = new Arc[document.Tokens.Length];
        SentenceAtoms atoms = new();
        ParserState state = new();
        List<string> forms = [];
        var tags = new int[64];
        foreach (var sentence in document.Sentences)
        {
            var (start, count) = (sentence.Tokens.Start, sentence.Tokens.Length);
            if (tags.Length < count)
                tags = new int[count * 2];
            forms.Clear();
            for (var token = start; token < sentence.Tokens.End; token++)
            {
                forms.Add(WordForm.Normalise(document.Form(token)));
                tags[token - start] = tagger.LabelOf(document.Tags[token].Pos, document.Tags[token].Xpos);
            }

            atoms.Fill(forms);
            var into = arcs.AsSpan(start, count);
            model.Attach(atoms, tags.AsSpan(0, count), state, into);
            foreach (ref var arc in into)
            {
                if (arc.Head >= 0)
                    arc = arc with { Head = arc.Head + start };
            }
        }

        return document with { Arcs = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(arcs) };
    }
}
