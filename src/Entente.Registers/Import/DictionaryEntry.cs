namespace Entente.Registers.Import;

/// <summary>A code of a dictionary with its time, where it has one.</summary>
/// <param name="Code">As written, without <c>~</c>.</param>
/// <param name="Term">The time.</param>
/// <param name="Line">Its line.</param>
internal sealed record DatedCode(string Code, Term Term, int Line);

/// <summary>A name of a dictionary: spaces for underscores, nothing else changed.</summary>
internal readonly record struct WrittenName(string Text, int Line);

/// <summary>A name of a dictionary with its synonyms and codes.</summary>
/// <param name="File">The file's name.</param>
/// <param name="IsAgent">Whether the codes are those of a noun (<c>[~GOV]</c>).</param>
/// <param name="Names">The name and its synonyms.</param>
/// <param name="Codes">The codes; none where the dictionary forgot them.</param>
internal sealed record DictionaryEntry(string File, bool IsAgent, IReadOnlyList<WrittenName> Names, IReadOnlyList<DatedCode> Codes)
{
    /// <summary>Where it begins.</summary>
    public int Line => Names[0].Line;
}
