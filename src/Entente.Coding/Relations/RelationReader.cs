using System.Collections.Immutable;
using Entente.Coding.Lexicon;
using Entente.Coding.Relations.Ranking;
using Entente.Coding.Syntax;
using Entente.Sources;
using Entente.Text;

namespace Entente.Coding.Relations;

/// <summary>Tells what a marked source does to a marked target: by the lexicon where it is sure, else by the ranker.</summary>
/// <param name="ranker">Null where the lexicon is to decide alone.</param>
internal sealed class RelationReader(Pipeline pipeline, PredicateLexicon lexicon, TypeRanker? ranker)
{
    // Of those that read about two parties most read a charge: the commonest type of news between states.
    private const EventType Commonest = EventType.ACCUSE;

    public Relation Read(MarkedPair marked)
    {
        var document = pipeline.Annotate(new(new Article("-", marked.Sentence)));
        Tree tree = new(document);
        PairPath pair = new(tree, marked.Source, marked.Target);
        var links = new LinkFinder(tree, lexicon, pair).Find();
        var told = links is [var best, ..] ? best : null;
        if (ranker is null)
            return new(told?.Type ?? Commonest, RelationBasis.Lexicon, [.. told is null ? ["no word of the sentence is in the lexicon: the commonest type"] : LinkWords.Of(told, document), "the lexicon decides alone, without the ranker"]);

        Decision decision = new(ranker.Rank(new PairFeatures(tree, pair, links), English.WordVectors), told);
        return decision.IsLexicons
            ? new(told!.Type, RelationBasis.Lexicon, [.. LinkWords.Of(told, document), decision.Say()])
            : new(decision.Type, RelationBasis.Ranker, [decision.Say(), .. told is null ? ImmutableArray<string>.Empty : LinkWords.Of(told, document)]);
    }
}
