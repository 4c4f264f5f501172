using System.Collections.Immutable;

namespace Entente.Coding;

/// <summary>What decided the type of a relation.</summary>
public enum RelationBasis
{
    /// <summary>An entry of the lexicon, or a count of its words where none links the two.</summary>
    Lexicon,

    /// <summary>The trained ranker, where the lexicon is silent or torn.</summary>
    Ranker,
}

/// <summary>What a source does to a target in a sentence.</summary>
/// <param name="Type">The type as the PLOVER manual counts it: a planned meeting, support, cooperation or aid is AGREE.</param>
/// <param name="Basis">What decided.</param>
/// <param name="Because">The steps that led there, in words.</param>
public sealed record Relation(EventType Type, RelationBasis Basis, ImmutableArray<string> Because);
