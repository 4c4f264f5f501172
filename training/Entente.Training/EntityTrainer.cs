using Entente.Text;
using Entente.Text.Evaluation;
using Entente.Text.Names;
using Entente.Text.Perceptron;
using Entente.Text.Dependencies;

namespace Entente.Training;

/// <summary>Trains what tells what a mention is of.</summary>
internal static class EntityTrainer
{
    public static List<(uint Feature, SparseModel.Weight[] Weights)> Train(IEnumerable<(Document Document, IReadOnlyList<GumEntity> Gold)> documents, WordClusters clusters, int epochs, int seed)
    {
        List<(uint[] Features, int Label)> examples = [];
        List<uint> features = [];
        foreach (var (document, gold) in documents)
        {
            TreeView tree = new(document);
            var byHead = gold.GroupBy(entity => entity.Head).ToDictionary(group => group.Key, group => group.MinBy(entity => entity.Span.Length)!.Type);
            for (var token = 0; token < document.Tokens.Length; token++)
            {
                if (MentionCandidates.FormOf(tree, token) is null)
                    continue;
                MentionFeatures.Extract(tree, clusters, token, MentionSpans.Of(tree, token), features);
                examples.Add(([.. features], MentionModel.Labels.IndexOf(LabelOf(byHead.GetValueOrDefault(token)))));
            }
        }

        TrainingWeights weights = new(MentionModel.Labels);
        Random random = new(seed);
        var order = examples.ToArray();
        Span<float> scores = stackalloc float[MentionModel.Labels.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (its, label) in order)
            {
                weights.Score(its, scores);
                var best = 0;
                for (var other = 1; other < scores.Length; other++)
                    best = scores[other] > scores[best] ? other : best;
                weights.Tick();
                if (best != label)
                    weights.Update(its, label, best);
            }
        }

        return weights.Averaged(1.0 / 16, 1.0 / 8);
    }

    public static string LabelOf(string? type) => type switch
    {
        null => "none",
        "person" or "place" or "organization" or "event" => type,
        "time" => "date",
        _ => "other",
    };
}
