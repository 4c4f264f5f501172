using Entente.Text;
using Entente.Text.Coreference;
using Entente.Text.Dependencies;
using Entente.Text.Evaluation;
using Entente.Text.Perceptron;

namespace Entente.Training;

/// <summary>Trains what ranks the mentions that a pronoun may stand for: the log-likelihood of all right ones together, AdaGrad, features dropped at random.</summary>
internal sealed class PronounTrainer(int seed)
{
    private const float Rate = 0.08f;
    private const float Drop = 0.3f;
    private const float Decay = 2e-4f;
    private readonly Dictionary<uint, (float Weight, float Squares)> weights = [];
    private readonly Random random = new(seed);

    public List<(uint Feature, SparseModel.Weight[] Weights)> Train(IReadOnlyList<(Document Document, IReadOnlyList<GumEntity> Gold)> documents, int epochs)
    {
        var order = documents.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (document, gold) in order)
                Learn(document, gold);
        }

        return [.. weights.Select(pair => (pair.Key, Whole: (int)MathF.Round(pair.Value.Weight * 64)))
            .Where(pair => pair.Whole != 0)
            .Select(pair => (pair.Key, new[] { new SparseModel.Weight(0, (short)Math.Clamp(pair.Whole, short.MinValue, short.MaxValue)) }))];
    }

    private void Learn(Document document, IReadOnlyList<GumEntity> gold)
    {
        var ids = gold.GroupBy(entity => entity.Head).ToDictionary(group => group.Key, group => group.MinBy(entity => entity.Span.Length)!.Id);
        EntityBook book = new(new TreeView(document));
        for (var index = 0; index < document.Mentions.Length; index++)
        {
            if (document.Mentions[index].Form != MentionForm.Pronoun)
            {
                book.Place(index);
                continue;
            }

            var candidates = book.CandidatesFor(index);
            var id = ids.GetValueOrDefault(document.Mentions[index].Head);
            var choices = Choices(book, index, candidates);
            var right = candidates.Select(candidate => id is not null && ids.GetValueOrDefault(document.Mentions[candidate].Head) == id).Append(false).ToArray();
            if (!right.Contains(true))
                right[^1] = true;
            // The entity that the model would take, so that it learns on its own chains; now and then the right one.
            var scores = choices.Select(features => features.Sum(WeightOf)).ToArray();
            var best = scores.Index().MaxBy(score => score.Item).Index;
            Step(choices, right);
            book.Place(index, best < candidates.Count ? book.EntityOf(candidates[best]) : null);
        }
    }

    private static List<uint[]> Choices(EntityBook book, int pronoun, List<int> candidates)
    {
        List<uint[]> choices = [];
        List<uint> features = [];
        for (var rank = 0; rank < candidates.Count; rank++)
        {
            PronounFeatures.Pair(book.Tree, book.Traits[pronoun], book.Traits[candidates[rank]], book.EntityOf(candidates[rank])!, rank, book.Most, features);
            choices.Add([.. features]);
        }

        PronounFeatures.Alone(book.Tree, book.Traits[pronoun], candidates.Count, features);
        choices.Add([.. features]);
        return choices;
    }

    private void Step(List<uint[]> choices, bool[] right)
    {
        var kept = choices.Select(features => features.Where(_ => random.NextSingle() >= Drop).ToArray()).ToArray();
        var scores = kept.Select(features => features.Sum(WeightOf) / (1 - Drop)).ToArray();
        var (all, correct) = (LogSum(scores, _ => true), LogSum(scores, at => right[at]));
        for (var choice = 0; choice < kept.Length; choice++)
        {
            var gradient = (right[choice] ? MathF.Exp(scores[choice] - correct) : 0) - MathF.Exp(scores[choice] - all);
            if (MathF.Abs(gradient) < 1e-4f)
                continue;
            foreach (var feature in kept[choice])
            {
                var (weight, squares) = weights.GetValueOrDefault(feature);
                var its = gradient - (Decay * weight);
                squares += its * its;
                weights[feature] = (weight + (Rate * its / MathF.Sqrt(squares + 1e-3f)), squares);
            }
        }
    }

    private static float LogSum(float[] scores, Func<int, bool> counts)
    {
        var most = scores.Max();
        return most + MathF.Log(scores.Where((_, at) => counts(at)).Sum(score => MathF.Exp(score - most)) + 1e-20f);
    }

    private float WeightOf(uint feature) => weights.GetValueOrDefault(feature).Weight;
}
