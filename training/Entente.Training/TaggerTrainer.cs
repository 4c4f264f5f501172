using System.Collections.Immutable;
using Entente.FirstParser;
using Entente.Text.Conllu;
using Entente.Text.Perceptron;
using Entente.Text.Segmentation;

namespace Entente.Training;

/// <summary>A sentence to learn from: plain forms and what is right.</summary>
internal sealed record Example(ImmutableArray<string> Forms, ImmutableArray<string> Tags, int[] Heads, string[] Relations, ConllUSentence Source)
{
    public static Example Of(ConllUSentence sentence) => new(
        [.. sentence.Words.Select(word => WordForm.Normalise(word.Form))],
        [.. sentence.Words.Select(word => word.Upos + "|" + word.Xpos)],
        [.. sentence.Words.Select(word => word.Head == 0 ? sentence.Words.Length : word.Head - 1)],
        [.. sentence.Words.Select(word => word.Relation)],
        sentence);

    /// <summary>The same sentence as a headline would write it.</summary>
    public Example AsHeadline() => this with
    {
        Forms = [.. Forms.Select((form, at) => char.IsLower(form[0]) && (form.Length > 3 || at == 0) ? char.ToUpperInvariant(form[0]) + form[1..] : form)],
    };
}

/// <summary>Trains the tagger.</summary>
internal static class TaggerTrainer
{
    public static TaggerModel Train(IReadOnlyList<Example> examples, int epochs, int seed, out List<(uint Feature, SparseModel.Weight[] Weights)> rows, out Dictionary<uint, uint> classes, Action<int, TrainingWeights>? watch = null)
    {
        ImmutableArray<string> labels = [.. examples.SelectMany(example => example.Tags).CountBy(tag => tag).Where(tag => tag.Value >= 3).Select(tag => tag.Key).Order(StringComparer.Ordinal)];
        var ids = labels.Index().ToDictionary(label => label.Item, label => label.Index, StringComparer.Ordinal);
        classes = ClassesOf(examples);
        TrainingWeights weights = new(labels);
        Random random = new(seed);
        var order = examples.ToArray();
        SentenceAtoms atoms = new();
        Span<uint> features = stackalloc uint[TaggerFeatures.Most];
        Span<float> scores = stackalloc float[labels.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var drawn in order)
            {
                // One in ten as a headline, so that capitals there do not make a name of every word.
                var example = random.Next(10) == 0 ? drawn.AsHeadline() : drawn;
                atoms.Fill(example.Forms);
                atoms.Classify(classes);
                var (before, beforeThat) = (-1, -1);
                for (var at = 0; at < atoms.Count; at++)
                {
                    var count = TaggerFeatures.Extract(atoms, at, before, beforeThat, features);
                    weights.Score(features[..count], scores);
                    var best = 0;
                    for (var label = 1; label < scores.Length; label++)
                        best = scores[label] > scores[best] ? label : best;
                    weights.Tick();
                    if (ids.TryGetValue(example.Tags[at], out var right) && right != best)
                        weights.Update(features[..count], right, best);
                    (beforeThat, before) = (before, best);
                }
            }

            watch?.Invoke(epoch, weights);
        }

        rows = weights.Averaged(1.0 / 32, 1.0 / 16);
        return ModelOf(labels, rows, classes);
    }

    public static SparseModel ModelOf(ImmutableArray<string> labels, List<(uint Feature, SparseModel.Weight[] Weights)> rows)
    {
        var offsets = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
            offsets[row + 1] = offsets[row] + rows[row].Weights.Length;
        return new(labels, [.. rows.Select(row => row.Feature)], offsets, [.. rows.SelectMany(row => row.Weights)]);
    }

    private static TaggerModel ModelOf(ImmutableArray<string> labels, List<(uint Feature, SparseModel.Weight[] Weights)> rows, Dictionary<uint, uint> classes) =>
        new(ModelOf(labels, rows), classes);

    // The tags a word takes in at least one of ten cases; words seen less than three times have no class.
    private static Dictionary<uint, uint> ClassesOf(IReadOnlyList<Example> examples)
    {
        Dictionary<uint, Dictionary<string, int>> seen = [];
        foreach (var example in examples)
        {
            for (var at = 0; at < example.Forms.Length; at++)
            {
                var word = SentenceAtoms.LowerHash(example.Forms[at]);
                if (!seen.TryGetValue(word, out var counts))
                    seen[word] = counts = new(StringComparer.Ordinal);
                counts[example.Tags[at]] = counts.GetValueOrDefault(example.Tags[at]) + 1;
            }
        }

        Dictionary<string, uint> names = new(StringComparer.Ordinal);
        Dictionary<uint, uint> classes = [];
        foreach (var (word, counts) in seen.OrderBy(pair => pair.Key))
        {
            var total = counts.Values.Sum();
            if (total < 3)
                continue;
            var name = string.Join(' ', counts.Where(count => count.Value * 10 >= total).Select(count => count.Key).Order(StringComparer.Ordinal));
            if (!names.TryGetValue(name, out var number))
                names[name] = number = (uint)names.Count + 3;
            classes[word] = number;
        }

        return classes;
    }
}
