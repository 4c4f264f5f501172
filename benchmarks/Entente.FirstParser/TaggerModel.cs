using System.Collections.Immutable;
using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.FirstParser;

/// <summary>A greedy left-to-right perceptron tagger whose labels join the universal and the Penn tag ("NOUN|NN").</summary>
internal sealed class TaggerModel
{
    private readonly SparseModel model;
    private readonly IReadOnlyDictionary<uint, uint> classes;

    public TaggerModel(SparseModel model, IReadOnlyDictionary<uint, uint> classes)
    {
        this.model = model;
        this.classes = classes;
        Labels = [.. model.Labels.Select(label => label.Split('|')).Select(parts => (Enum.Parse<Upos>(parts[0]), parts[1]))];
        ids = Labels.Index().ToDictionary(label => label.Item, label => label.Index);
    }

    /// <summary>The tags it chooses from.</summary>
    public ImmutableArray<(Upos Pos, string Xpos)> Labels { get; }

    private readonly Dictionary<(Upos Pos, string Xpos), int> ids;

    /// <summary>The label that is or comes closest to a pair of tags, whoever gave them.</summary>
    public int LabelOf(Upos pos, string xpos)
    {
        if (ids.TryGetValue((pos, xpos), out var exact))
            return exact;
        for (var label = 0; label < Labels.Length; label++)
        {
            if (Labels[label].Pos == pos)
                return label;
        }

        return 0;
    }

    /// <summary>Chooses a label for each word of a sentence.</summary>
    /// <param name="sentence">The words; their classes are filled in.</param>
    /// <param name="into">A label for each.</param>
    public void Choose(SentenceAtoms sentence, Span<int> into)
    {
        sentence.Classify(classes);
        Span<uint> features = stackalloc uint[TaggerFeatures.Most];
        Span<int> scores = stackalloc int[model.Labels.Length];
        var (before, beforeThat) = (-1, -1);
        for (var at = 0; at < sentence.Count; at++)
        {
            var count = TaggerFeatures.Extract(sentence, at, before, beforeThat, features);
            model.Score(features[..count], scores);
            into[at] = SparseModel.Best(scores);
            (beforeThat, before) = (before, into[at]);
        }
    }
}
