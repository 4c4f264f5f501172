namespace Entente.Registers;

/// <summary>Where a fact stands in the register and who says so.</summary>
/// <param name="Source">A key of the sources, optionally followed by <c>: where in it</c>.</param>
/// <param name="File">The register file, <c>/</c>-separated, below the data folder.</param>
/// <param name="Line">The line, from 1.</param>
public readonly record struct Citation(string Source, string File, int Line)
{
    /// <summary>The key of the source: what stands before the first <c>": "</c>.</summary>
    public string Key => Source.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? Source[..colon] : Source;

    /// <summary>Where in the source; null when nothing narrower is said.</summary>
    public string? Locator => Source.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? Source[(colon + 2)..] : null;

    /// <summary>A fault of this line.</summary>
    public Problem Problem(string fault, string remedy) => new(File, Line, fault, remedy);

    /// <summary>"offices/europe.tsv:412".</summary>
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>A fact of the register: dated where it can change, sourced always.</summary>
public interface IFact
{
    /// <summary>Where it stands and who says so.</summary>
    Citation Cited { get; }
}

/// <summary>A fault of the register files.</summary>
/// <param name="File">The file, below the folder checked.</param>
/// <param name="Line">The line, from 1; 0 for the whole file.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(string File, int Line, string Fault, string Remedy)
{
    /// <summary>"offices/europe.tsv:412: fault; remedy."</summary>
    public override string ToString() => $"{File}:{Line}: {Fault}; {Remedy}.";
}
