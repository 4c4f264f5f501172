using System.Collections.Immutable;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Sources;
using Entente.Text;

namespace Entente.Coding.Relations;

/// <summary>Tells what a marked source does to a marked target.</summary>
internal sealed class RelationReader(Pipeline pipeline, PredicateLexicon lexicon)
{
    // Of those that read about two parties most read a charge: the commonest type of news between states.
    private const EventType Commonest = EventType.ACCUSE;

    public Relation Read(MarkedPair marked)
    {
        var document = pipeline.Annotate(new(new Article("-", marked.Sentence)));
        Tree tree = new(document);
        PairPath pair = new(tree, marked.Source, marked.Target);
        var links = new LinkFinder(tree, lexicon, pair).Find();
        return links is [var best, ..] ? new(best.Type, RelationBasis.Lexicon, Because(best, document)) : new(Commonest, RelationBasis.Lexicon, ["no word of the sentence is in the lexicon: the commonest type"]);
    }

    private static ImmutableArray<string> Because(Link link, Document document)
    {
        var because = ImmutableArray.CreateBuilder<string>();
        because.Add(new Triggered(link.Match.Words, link.Match.Entry.Type!.Value, link.Match.Entry.Place).Say(document));
        because.Add((link.Source, link.Target, link.IsTurned) switch
        {
            ( >= 0, >= 0, false) => "its roles reach both source and target",
            ( >= 0, >= 0, true) => "its roles reach source and target the other way round",
            ( >= 0, _, false) => "its source is the marked one",
            (_, >= 0, false) => "its target is the marked one",
            _ => link.Steps == 0 ? "it stands between source and target" : "it is the nearest to what links source and target",
        });
        if (link.Why is { } why)
            because.Add(why);
        return because.ToImmutable();
    }
}
