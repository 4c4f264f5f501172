using System.Collections.Immutable;
using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>Who is meant by some words of a document.</summary>
/// <param name="Key">What makes two references one actor: a register's id, or code and words where the register has none.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Kind">A kind of the report contract.</param>
/// <param name="Code">COUNTRY or COUNTRY:SECTOR, null when unknown.</param>
/// <param name="Role">The office held on the article's date.</param>
/// <param name="Tokens">The words that stand for it here.</param>
/// <param name="Form">name, nominal or pronoun.</param>
/// <param name="Because">The step that says why.</param>
internal sealed record ActorReference(string Key, string Name, string Kind, string? Code, string? Role, TextSpan Tokens, MentionForm Form, ImmutableArray<Step> Because)
{
    /// <summary>COUNTRY or COUNTRY:SECTOR, null when unknown.</summary>
    public string? Code
    {
        get;
        init => (field, Country, Sector) = (value, CountryOf(value), SectorOf(value));
    } = Code;

    /// <summary>The part of the code that others join on; null when unknown.</summary>
    public string? Country { get; private init; } = CountryOf(Code);

    public string? Sector { get; private init; } = SectorOf(Code);

    /// <summary>Whether both are of one country and not of two sectors that are told apart.</summary>
    public bool IsSameSide(ActorReference other) => Country is not null && Country == other.Country && (Sector is null || other.Sector is null || Sector == other.Sector);

    private static string? CountryOf(string? code) => code is null ? null : code.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? code[..colon] : code;

    private static string? SectorOf(string? code) => code is not null && code.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? code[(colon + 1)..] : null;
}
