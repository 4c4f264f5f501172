using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Judging;

/// <summary>Gathers what tells a right event from a wrong one: from the record, from where its word stands and from the rest of the text.</summary>
internal sealed class Judge(Document document, Tree tree, Naming naming, ActorResolver actors, PredicateLexicon lexicon)
{
    private readonly StandingTraits standing = new(document, tree, actors, new(tree, lexicon.Classes));
    private readonly TextTraits text = new(document, tree, naming, actors);

    /// <summary>The traits of an event, by their names in <c>lexicon/confidence.tsv</c>.</summary>
    /// <param name="tellings">Its tellings, the first speaks for it.</param>
    /// <param name="said">Whether somebody says so.</param>
    public ImmutableArray<string> TraitsOf(ImmutableArray<EventDraft> tellings, bool said) =>
        [.. RecordTraits.Of(tellings[0], lexicon), .. standing.Of(tellings[0]), .. text.Of(tellings, said)];
}
