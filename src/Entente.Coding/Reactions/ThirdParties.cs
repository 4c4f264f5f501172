using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Reactions;

/// <summary>Tells whose stance is a reaction: a third party's, or a party's own toward what another party did.</summary>
internal sealed class ThirdParties(Tree tree, ActorResolver actors, IReadOnlyCollection<AgreementDraft> pacts)
{
    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        "decision", "move", "withdrawal", "suspension", "announcement", "step", "departure", "exit", "recall", "abandonment", "sanction", "violation", "breach", "pullout", "action", "strike", "signing", "ratification",
    };

    // Words that are said of many things besides.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "back", "support", "endorse", "reject", "oppose", "attack", "protest", "study", "monitor", "question", "note", "congratulate", "commend", "celebrate" };

    /// <summary>The agreement that the text is about: the one it names most.</summary>
    public AgreementDraft? Main { get; } = pacts.Where(pact => pact.Year is null).MaxBy(pact => pact.Mentions.Count);

    // "backed Morocco's plan" is another story, unless it is the agreement or a deed that is backed.
    private bool IsToward(int token) =>
        token >= 0 && (tree.Pos(token) == Upos.PRON || IsAct(tree, token) || pacts.Any(pact => pact.Mentions.Exists(tree.Extent(token).Covers)) || actors.Resolve(token).Any(actor => Main?.Countries.Contains(actor.Country, StringComparer.Ordinal) == true));

    /// <summary>Whether a token names a deed that one reacts to.</summary>
    public static bool IsAct(Tree tree, int token) => Acts.Contains(tree.Lemma(token));

    public bool IsReaction(ReactionDraft stance)
    {
        if (Plain.Contains(tree.Lemma(stance.Trigger)) && !IsToward(stance.Toward))
            return false;
        // A crowd's anger is a protest, and an event.
        if (stance.Actor.Sector is "CVL" || stance.Actor.Kind == "population")
            return false;
        var country = stance.Actor.Country!;
        var toward = stance.Toward < 0 ? null : pacts.FirstOrDefault(pact => pact.Mentions.Exists(tree.Extent(stance.Toward).Covers));
        if ((toward ?? Main) is not { } pact || !pact.Countries.Contains(country, StringComparer.Ordinal) || stance.Actor.Sector is "OPP" or "NGO" or "REL")
            return true;
        var leavers = pacts.Where(other => other.Countries.SequenceEqual(pact.Countries)).SelectMany(other => other.Steps).Where(step => step.Status is "terminated" or "suspended" or "rejected" && step.Party is not null).Select(step => step.Party!.Country!).ToHashSet(StringComparer.Ordinal);
        if (leavers.Contains(country))
            return false;
        if (stance.Toward >= 0 && IsAct(tree, stance.Toward) && (leavers.Count > 0 || actors.ResolveOrOwner(stance.Toward) is [var owner, ..] && owner.Country != country))
            return true;
        return leavers.Count > 0 && toward is null;
    }
}
