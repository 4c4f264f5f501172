using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Claims;

/// <summary>A claim as read: who says what by which word. Content counts characters, the rest tokens.</summary>
internal sealed record ClaimDraft(
    ActorReference? Speaker, TextSpan SpeakerWords, int CueToken, TextSpan Content, string Polarity, string Certainty, string? Via, bool Direct, double Confidence, ImmutableArray<Step> Because);
