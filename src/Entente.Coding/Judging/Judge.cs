using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Relations.Ranking;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Judging;

/// <summary>Gathers what tells a right event from a wrong one: from the record, from where its word stands, from the rest of the text, and from the ranker.</summary>
internal sealed class Judge(Document document, Tree tree, Naming naming, ActorResolver actors, PredicateLexicon lexicon)
{
    private readonly StandingTraits standing = new(document, tree, actors, new(tree, lexicon.Classes));
    private readonly TextTraits text = new(document, tree, naming, actors);
    private readonly SecondOpinion opinion = new(document, tree, lexicon, TypeRanker.Shipped);

    /// <summary>The traits of an event, by their names in <c>lexicon/confidence.tsv</c>.</summary>
    /// <param name="tellings">Its tellings, the first speaks for it.</param>
    /// <param name="said">Whether somebody says so.</param>
    /// <param name="leastChance">The chance from which on events are told.</param>
    public ImmutableArray<string> TraitsOf(ImmutableArray<EventDraft> tellings, bool said, double leastChance)
    {
        ImmutableArray<string> traits = [.. RecordTraits.Of(tellings[0], lexicon), .. standing.Of(tellings[0]), .. text.Of(tellings, said)];
        // The ranker takes its time: it is not asked of what its best word could not save.
        return Confidence.Shipped.OfAll([.. traits, SecondOpinion.Best]) < leastChance ? traits : [.. traits, .. opinion.Of(tellings[0])];
    }
}
