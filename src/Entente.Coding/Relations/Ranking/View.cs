namespace Entente.Coding.Relations.Ranking;

/// <summary>A way of looking at a sentence with a source and a target. Features of one view share its weight.</summary>
internal enum View
{
    /// <summary>The predicates that link the two, with what depends on them.</summary>
    Predicate,

    /// <summary>What the lexicon says.</summary>
    Lexicon,

    /// <summary>The words outside the names of the two.</summary>
    Outside,

    /// <summary>The words between the two.</summary>
    Between,

    /// <summary>The way from one to the other in the tree.</summary>
    Path,

    /// <summary>What the two are.</summary>
    Sides,
}
