using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Claims;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Reactions;

/// <summary>Gathers who takes which stance on what the text is about: by words of stance, by what is said, by accusations and threats.</summary>
internal sealed class StanceFinder(Document document, Tree tree, ActorResolver actors, WordClasses classes)
{
    /// <summary>One stance a country and kind, the surest reading first, in the order of the text.</summary>
    public ImmutableArray<ReactionDraft> Find(ImmutableArray<EventDraft> events, ImmutableArray<AgreementDraft> pacts, ImmutableArray<ClaimDraft> claims)
    {
        ThirdParties third = new(tree, actors, pacts);
        var read = new ReactionReader(tree, actors, classes).Read().ToArray();
        SpokenStances said = new(document, tree, actors);
        var spoken = pacts.IsEmpty ? [] : said.Names().Concat(said.Read(claims, pacts));
        var deeds = new DeedStances(document).Read(events, third.Main);
        return [.. read.Concat(spoken).Concat(deeds).Where(third.IsReaction).DistinctBy(stance => (stance.Actor.Country, stance.Stance)).OrderBy(stance => stance.Trigger).ThenBy(stance => stance.Actor.Key, StringComparer.Ordinal)];
    }
}
