using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.FirstParser;

/// <summary>A greedy arc-eager parser trained with a dynamic oracle (Goldberg and Nivre 2012).</summary>
internal sealed class ParserModel
{
    private readonly SparseModel model;
    private readonly TransitionSystem system;
    private readonly byte[] coarse;
    private readonly string parataxis = string.Intern("parataxis");
    private readonly string punct = string.Intern("punct");

    public ParserModel(SparseModel model, TaggerModel tagger)
    {
        this.model = model;
        system = new(model.Labels);
        coarse = [.. tagger.Labels.Select(label => (byte)label.Pos)];
    }

    /// <summary>Finds the head of each word of a sentence.</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="tags">Their joint tags.</param>
    /// <param name="state">Scratch space.</param>
    /// <param name="into">An arc for each word; heads count from the sentence's start, −1 for the root.</param>
    public void Attach(SentenceAtoms sentence, ReadOnlySpan<int> tags, ParserState state, Span<Arc> into)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Most];
        Span<int> scores = stackalloc int[model.Labels.Length];
        state.Start(sentence.Count);
        while (!state.Finished)
        {
            var count = ParserFeatures.Extract(state, sentence, tags, coarse, features);
            model.Score(features[..count], scores);
            var best = -1;
            for (var transition = 0; transition < scores.Length; transition++)
            {
                if ((best < 0 || scores[transition] > scores[best]) && system.Allows(state, transition))
                    best = transition;
            }

            system.Apply(state, best);
        }

        var root = RootOf(state, tags);
        for (var word = 0; word < sentence.Count; word++)
        {
            into[word] = word == root ? new(-1, "root")
                : state.Head(word) == state.Count ? new(root, coarse[tags[word]] == (byte)Upos.PUNCT ? punct : parataxis)
                : new(state.Head(word), system.Relations[state.Label(word)]);
        }
    }

    // A sentence has one root: of several, the first verb, else the first that is no punctuation, else the first.
    private int RootOf(ParserState state, ReadOnlySpan<int> tags)
    {
        var (found, rank) = (-1, -1);
        for (var word = 0; word < state.Count; word++)
        {
            if (state.Head(word) != state.Count)
                continue;
            var its = (Upos)coarse[tags[word]] switch { Upos.VERB => 2, Upos.PUNCT => 0, _ => 1 };
            if (its > rank)
                (found, rank) = (word, its);
        }

        return found;
    }
}
