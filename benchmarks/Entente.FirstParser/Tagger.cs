using System.Collections.Immutable;
using Entente.Text;
using Entente.Text.Lemmas;
using Entente.Text.Segmentation;

namespace Entente.FirstParser;

/// <summary>Finds each token's part of speech and lemma.</summary>
internal sealed class Tagger : IStage
{
    private readonly TaggerModel model;
    private readonly Lemmatiser lemmatiser;

    internal Tagger(TaggerModel model, Lemmatiser lemmatiser) => (this.model, this.lemmatiser) = (model, lemmatiser);

    /// <inheritdoc/>
    public Layers Reads => Layers.Sentences | Layers.Tokens;

    /// <inheritdoc/>
    public Layers Adds => Layers.Tags;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        var tags = ImmutableArray.CreateBuilder<Tag>(document.Tokens.Length);
        SentenceAtoms atoms = new();
        List<string> forms = [];
        var labels = new int[64];
        foreach (var sentence in document.Sentences)
        {
            forms.Clear();
            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
                forms.Add(WordForm.Normalise(document.Form(token)));
            if (labels.Length < forms.Count)
                labels = new int[forms.Count * 2];
            atoms.Fill(forms);
            model.Choose(atoms, labels);
            for (var at = 0; at < forms.Count; at++)
            {
                var (pos, xpos) = model.Labels[labels[at]];
                tags.Add(new(pos, xpos, lemmatiser.LemmaOf(forms[at], pos, xpos)));
            }
        }

        return document with { Tags = tags.MoveToImmutable() };
    }
}
