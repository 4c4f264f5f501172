using System.Collections.Immutable;
using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>A doubt as found. The span counts characters.</summary>
/// <param name="Tokens">The tokens that are doubted, so that nothing is coded from them as if they were right; empty when none are.</param>
internal sealed record FlagDraft(string Kind, TextSpan Characters, int Sentence, string Why, string? Suggestion, ImmutableArray<int> Tokens, ImmutableArray<Step> Because);
