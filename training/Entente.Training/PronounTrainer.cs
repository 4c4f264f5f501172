using System.Runtime.InteropServices;
using Entente.Text;
using Entente.Text.Coreference;
using Entente.Text.Evaluation;
using Entente.Text.Perceptron;
using Entente.Text.Dependencies;

namespace Entente.Training;

/// <summary>Trains what ranks the mentions that a pronoun may stand for.</summary>
internal static class PronounTrainer
{
    public static List<(uint Feature, SparseModel.Weight[] Weights)> Train(IReadOnlyList<(Document Document, IReadOnlyList<GumEntity> Gold)> documents, int epochs, int seed)
    {
        TrainingWeights weights = new(["link"]);
        Random random = new(seed);
        var order = documents.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (document, gold) in order)
                Learn(document, gold, weights);
        }

        return weights.Averaged(1.0 / 16, 1.0 / 8);
    }

    private static void Learn(Document document, IReadOnlyList<GumEntity> gold, TrainingWeights weights)
    {
        var ids = gold.GroupBy(entity => entity.Head).ToDictionary(group => group.Key, group => group.MinBy(entity => entity.Span.Length)!.Id);
        EntityBook book = new(new TreeView(document));
        Span<float> scores = stackalloc float[1];
        for (var index = 0; index < document.Mentions.Length; index++)
        {
            if (document.Mentions[index].Form != MentionForm.Pronoun)
            {
                book.Place(index);
                continue;
            }

            var candidates = book.CandidatesFor(index);
            var id = ids.GetValueOrDefault(document.Mentions[index].Head);
            List<uint> features = [];
            List<uint[]> all = [];
            var (best, right, bestScore, rightScore) = (-1, -1, float.NegativeInfinity, float.NegativeInfinity);
            for (var choice = 0; choice <= candidates.Count; choice++)
            {
                var link = choice < candidates.Count;
                if (link)
                    PronounFeatures.Pair(book.Tree, book.Traits[index], book.Traits[candidates[choice]], book.EntityOf(candidates[choice])!, choice, book.Most, features);
                else
                    PronounFeatures.Alone(book.Tree, book.Traits[index], candidates.Count, features);
                all.Add([.. features]);
                weights.Score(CollectionsMarshal.AsSpan(features), scores);
                var isRight = link ? id is not null && ids.GetValueOrDefault(document.Mentions[candidates[choice]].Head) == id : right < 0;
                if (scores[0] > bestScore)
                    (best, bestScore) = (choice, scores[0]);
                if (isRight && scores[0] > rightScore)
                    (right, rightScore) = (choice, scores[0]);
            }

            weights.Tick();
            if (best != right && !IsRight(best, candidates, document, ids, id))
            {
                weights.Add(all[right], 0, 1);
                weights.Add(all[best], 0, -1);
            }

            book.Place(index, best < candidates.Count ? book.EntityOf(candidates[best]) : null);
        }
    }

    private static bool IsRight(int choice, List<int> candidates, Document document, Dictionary<int, string> ids, string? id) =>
        choice < candidates.Count && id is not null && ids.GetValueOrDefault(document.Mentions[candidates[choice]].Head) == id;
}
