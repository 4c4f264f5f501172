using System.Collections.Immutable;

namespace Entente.Text.Conllu;

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Comments">Its comment lines, "#" included.</param>
/// <param name="Words">Its syntactic words in order; empty nodes are left out.</param>
/// <param name="Fused">Its multiword tokens ("don't" over "do" and "n't").</param>
public sealed record ConllUSentence(ImmutableArray<string> Comments, ImmutableArray<ConllUWord> Words, ImmutableArray<FusedWords> Fused)
{
    /// <summary>Whether it is the first of a paragraph or document.</summary>
    public bool StartsParagraph => Comments.Any(line =>
        line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal));
}

/// <summary>A word line of a CoNLL-U file.</summary>
/// <param name="Form">Column 2.</param>
/// <param name="Lemma">Column 3.</param>
/// <param name="Upos">Column 4.</param>
/// <param name="Xpos">Column 5.</param>
/// <param name="Head">Column 7: 0 for the root, else the governor's ID; −1 where the column is empty.</param>
/// <param name="Relation">Column 8.</param>
/// <param name="Misc">Column 10.</param>
public sealed record ConllUWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, string Misc)
{
    /// <summary>Whether white space follows.</summary>
    public bool SpaceAfter => !ConllU.SaysNoSpace(Misc);
}

/// <summary>A multiword token of a CoNLL-U file.</summary>
/// <param name="First">The ID of its first word.</param>
/// <param name="Last">The ID of its last word.</param>
/// <param name="Form">What the text writes.</param>
/// <param name="Misc">Column 10.</param>
public sealed record FusedWords(int First, int Last, string Form, string Misc);
