using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Entente.Text.Lemmas;
using Entente.Text.Vocabulary;

namespace Entente.Text.Neural;

/// <summary>Finds each token's part of speech, lemma, head and relation (UD v2) at once.</summary>
/// <remarks>
/// The same text gives the same answer whatever stands around it and on whatever machine. A sentence of more than 200 words is parsed in pieces,
/// whose roots hang on the first one's as <c>parataxis</c>.
/// </remarks>
public sealed class NeuralAnnotator : IStage
{
    private readonly JointModel model;
    private readonly Lemmatiser lemmatiser;
    private readonly ConcurrentBag<Pass> idle = [];

    internal NeuralAnnotator(JointModel model, Lemmatiser lemmatiser) => (this.model, this.lemmatiser) = (model, lemmatiser);

    /// <summary>The vectors of words that the model starts from.</summary>
    internal WordVectors Vectors => model.Words.Vectors;

    /// <inheritdoc/>
    public Layers Reads => Layers.Sentences | Layers.Tokens;

    /// <inheritdoc/>
    public Layers Adds => Layers.Tags | Layers.Arcs;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        var words = new Word[document.Tokens.Length];
        for (var token = 0; token < words.Length; token++)
            words[token] = model.Words[document.Form(token)];
        var windows = Windows.Of(document, words);
        var answers = new Answer[words.Length];
        var pass = idle.TryTake(out var free) ? free : new(model);
        foreach (var batch in Windows.Batches(windows))
            pass.Run(words, batch, answers);
        idle.Add(pass);

        var tags = new Tag[words.Length];
        for (var token = 0; token < words.Length; token++)
        {
            var (pos, xpos) = (model.Upos[answers[token].Upos], model.Xpos[answers[token].Xpos]);
            tags[token] = new(pos, xpos, lemmatiser.LemmaOf(words[token].Form, pos, xpos));
        }

        var arcs = ArcsOf(document, windows, answers);
        Titles.TurnRound(document, tags, arcs);
        return document with { Tags = ImmutableCollectionsMarshal.AsImmutableArray(tags), Arcs = ImmutableCollectionsMarshal.AsImmutableArray(arcs) };
    }

    private Arc[] ArcsOf(Document document, List<Window> windows, Answer[] answers)
    {
        var arcs = new Arc[answers.Length];
        var (sentence, root) = (-1, -1);
        foreach (var window in windows)
        {
            var continued = document.Tokens[window.Start].Sentence == sentence;
            for (var token = window.Start; token < window.Start + window.Count; token++)
            {
                var answer = answers[token];
                if (answer.Head != 0)
                    arcs[token] = new(window.Start + answer.Head - 1, model.Relations[answer.Relation]);
                else if (continued)
                    arcs[token] = new(root, "parataxis");
                else
                    (root, arcs[token]) = (token, new(-1, model.Relations[answer.Relation]));
            }

            sentence = document.Tokens[window.Start].Sentence;
        }

        return arcs;
    }
}
