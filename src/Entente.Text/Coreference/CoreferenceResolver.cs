using System.Runtime.InteropServices;
using Entente.Text.Perceptron;

namespace Entente.Text.Coreference;

/// <summary>Finds which mentions mean the same: names by their words, descriptions by their nouns and titles, pronouns by what was learned from GUM.</summary>
public sealed class CoreferenceResolver : IStage
{
    // A pronoun nearly always comes back to something; so much must speak against it. Tuned on gum-dev.
    private const int Anaphoric = 200;

    private readonly SparseModel pronouns;

    internal CoreferenceResolver(SparseModel pronouns) => this.pronouns = pronouns;

    /// <inheritdoc/>
    public Layers Reads => Layers.Sentences | Layers.Tokens | Layers.Tags | Layers.Arcs | Layers.Mentions;

    /// <inheritdoc/>
    public Layers Adds => Layers.Chains;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        EntityBook book = new(new(document));
        List<uint> features = [];
        for (var index = 0; index < document.Mentions.Length; index++)
        {
            var traits = book.Traits[index];
            if (traits.Mention.Form != MentionForm.Pronoun)
                book.Place(index);
            else
                book.Place(index, Choose(book, index, features));
        }

        return document with
        {
            Chains = [.. book.Entities.Where(entity => entity.Mentions.Count > 1)
                .OrderBy(entity => entity.Mentions[0])
                .Select(entity => new Chain([.. entity.Mentions.Order()]))],
        };
    }

    private Entity? Choose(EntityBook book, int pronoun, List<uint> features)
    {
        var candidates = book.CandidatesFor(pronoun);
        PronounFeatures.Alone(book.Tree, book.Traits[pronoun], candidates.Count, features);
        var (best, score) = ((Entity?)null, Score(features) - Anaphoric);
        for (var rank = 0; rank < candidates.Count; rank++)
        {
            var entity = book.EntityOf(candidates[rank])!;
            PronounFeatures.Pair(book.Tree, book.Traits[pronoun], book.Traits[candidates[rank]], entity, rank, book.Most, features);
            if (Score(features) is var its && its > score)
                (best, score) = (entity, its);
        }

        return best;
    }

    private int Score(List<uint> features)
    {
        Span<int> scores = stackalloc int[1];
        pronouns.Score(CollectionsMarshal.AsSpan(features), scores);
        return scores[0];
    }
}
