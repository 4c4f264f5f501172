using Entente.Text.Conllu;
using Entente.Text.Dependencies;

namespace Entente.Text.Evaluation;

/// <summary>How well chains agree with GUM's.</summary>
/// <param name="Pronouns">The share of third-person pronouns, of those whose gold chain has an earlier mention that is no pronoun, for which the nearest earlier such mention of the found chain is in their gold chain.</param>
/// <param name="PronounCount">How many such pronouns there are.</param>
/// <param name="Conll">The mean F1 of MUC, B³ and CEAF-e over chains of two mentions and more, spans exact.</param>
public sealed record CoreferenceScores(double Pronouns, int PronounCount, double Conll)
{
    /// <summary>Compares documents with chains with the sentences they were made of, which carry GUM's <c>Entity</c>.</summary>
    public static CoreferenceScores Of(IEnumerable<(IReadOnlyList<ConllUSentence> Gold, Document Found)> documents)
    {
        var (right, all) = (0, 0);
        ChainMeasure measure = new();
        foreach (var (sentences, document) in documents)
        {
            var words = sentences.SelectMany(sentence => sentence.Words).ToArray();
            var gold = GumEntities.Of(sentences);
            TreeView tree = new(document);
            measure.Add(
                [.. gold.GroupBy(entity => entity.Id).Where(chain => chain.DistinctBy(entity => entity.Span).Count() > 1).Select(chain => chain.Select(entity => entity.Span).ToHashSet())],
                [.. document.Chains.Select(chain => chain.Mentions.Select(index => EntityScores.GumSpan(tree, document.Mentions[index])).ToHashSet())]);
            var ids = gold.GroupBy(entity => entity.Head).ToDictionary(group => group.Key, group => group.MinBy(entity => entity.Span.Length)!.Id);
            var chainOf = document.Chains.SelectMany(chain => chain.Mentions.Select(mention => (mention, chain))).ToDictionary(pair => pair.mention, pair => pair.chain);
            foreach (var (index, mention) in document.Mentions.Index())
            {
                if (!IsThirdPerson(words[mention.Head]) || !ids.TryGetValue(mention.Head, out var id)
                    || !gold.Any(entity => entity.Id == id && entity.Head < mention.Head && words[entity.Head].Upos != "PRON"))
                    continue;
                all++;
                var antecedent = !chainOf.TryGetValue(index, out var chain) ? -1
                    : chain.Mentions.LastOrDefault(other => document.Mentions[other].Head < mention.Head && document.Mentions[other].Form != MentionForm.Pronoun, -1);
                right += antecedent >= 0 && ids.GetValueOrDefault(document.Mentions[antecedent].Head) == id ? 1 : 0;
            }
        }

        return new(all == 0 ? 0 : (double)right / all, all, measure.Conll);
    }

    private static bool IsThirdPerson(ConllUWord word) =>
        word.Upos == "PRON" && word.Xpos is "PRP" or "PRP$"
        && word.Form.ToLowerInvariant() is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself" or "it" or "its" or "itself" or "they" or "them" or "their" or "theirs" or "themselves";
}
