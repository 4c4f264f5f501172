using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Syntax;

namespace Entente.Coding.Reactions;

/// <summary>Tells whose stance is a reaction: a third party's, or a party's own toward what another party did.</summary>
internal sealed class ThirdParties(Tree tree, ActorResolver actors, IReadOnlyCollection<AgreementDraft> pacts)
{
    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        "decision", "move", "withdrawal", "suspension", "announcement", "step", "departure", "exit", "recall", "abandonment", "sanction", "violation", "breach", "pullout", "action", "strike", "signing", "ratification",
    };

    /// <summary>The agreement that the text is about: the one it names most.</summary>
    public AgreementDraft? Main { get; } = pacts.Where(pact => pact.Year is null).MaxBy(pact => pact.Mentions.Count);

    /// <summary>Whether a token names a deed that one reacts to.</summary>
    public static bool IsAct(Tree tree, int token) => Acts.Contains(tree.Lemma(token));

    public bool IsReaction(ReactionDraft stance)
    {
        // A crowd's anger is a protest, and an event.
        if (stance.Actor.Sector is "CVL" || stance.Actor.Kind == "population")
            return false;
        var country = stance.Actor.Country!;
        var toward = stance.Toward < 0 ? null : pacts.FirstOrDefault(pact => pact.Mentions.Exists(tree.Extent(stance.Toward).Covers));
        if ((toward ?? Main) is not { } pact || !pact.Countries.Contains(country, StringComparer.Ordinal) || stance.Actor.Sector is "OPP" or "NGO" or "REL")
            return true;
        var leavers = pacts.Where(other => other.Countries.SequenceEqual(pact.Countries)).SelectMany(other => other.Steps).Where(step => step.Status is "terminated" or "suspended" or "violated" or "rejected" && step.Party is not null).Select(step => step.Party!.Country!).ToHashSet(StringComparer.Ordinal);
        if (leavers.Contains(country))
            return false;
        if (stance.Toward >= 0 && IsAct(tree, stance.Toward) && (leavers.Count > 0 || actors.ResolveOrOwner(stance.Toward) is [var owner, ..] && owner.Country != country))
            return true;
        return leavers.Count > 0 && toward is null;
    }
}
