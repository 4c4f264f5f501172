namespace Entente.Registers;

/// <summary>An office of state.</summary>
public enum Office
{
    /// <summary>Head of state.</summary>
    HeadOfState,

    /// <summary>Head of government.</summary>
    HeadOfGovernment,

    /// <summary>Foreign minister.</summary>
    ForeignMinister,

    /// <summary>Defence minister.</summary>
    DefenceMinister,
}

/// <summary>One person's time in one office.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Office">The office.</param>
/// <param name="Of">The state's code.</param>
/// <param name="Title">The title, as news in English has it.</param>
/// <param name="Term">The time.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Tenure(string Person, Office Office, string Of, string Title, Term Term, Citation Cited) : IFact;

/// <summary>A person.</summary>
/// <param name="Id">Latin letters and hyphens: <c>vladimir-putin</c>.</param>
/// <param name="Name">The preferred full name in Latin letters.</param>
/// <param name="Family">The family name where it is not the last word.</param>
/// <param name="Names">Other spellings of the full name.</param>
/// <param name="Nationality">A state's code.</param>
/// <param name="Cited">The person's line and source.</param>
public sealed record Person(
    string Id, string Name, string? Family, IReadOnlyList<string> Names, string? Nationality, Citation Cited) : IFact
{
    /// <summary>The family name: the last word of the name unless the register says otherwise.</summary>
    public string FamilyName => Family ?? Name[(Name.LastIndexOf(' ') + 1)..];
}
