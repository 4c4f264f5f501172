using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;

namespace Entente.Coding.Reactions;

/// <summary>A stance as read.</summary>
/// <param name="Toward">The token that heads what it is toward, −1 when the text does not say.</param>
internal sealed record ReactionDraft(ActorReference Actor, string Stance, int Trigger, int Toward, double Confidence, ImmutableArray<Step> Because);
