namespace Entente.Registers;

/// <summary>What a name is of.</summary>
public enum NameSort
{
    /// <summary>A state or territory.</summary>
    State,

    /// <summary>An international body.</summary>
    Body,

    /// <summary>An institution of one state.</summary>
    Institution,

    /// <summary>An armed group, party or movement.</summary>
    Group,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A news outlet.</summary>
    Medium,

    /// <summary>A place.</summary>
    Place,
}

/// <summary>One meaning of a name.</summary>
/// <param name="Id">The state's code, the place's name, or the id of anything else.</param>
/// <param name="Sort">What it is.</param>
/// <param name="Kind">How the words name it: name, official, demonym, people, abbreviation, capital, metonym, seat; <c>family</c> for a family name alone; for a place what it is (city, strait…).</param>
/// <param name="Code">The code of reports: a state's, a body's, a person's nationality, the country of a place; empty where there is none.</param>
/// <param name="Term">When the words mean it.</param>
public sealed record NameEntry(string Id, NameSort Sort, string Kind, string Code, Term Term);

/// <summary>The longest name that words begin with.</summary>
/// <param name="Words">How many of them it takes; 0 when they begin with none.</param>
/// <param name="Entries">What it may mean; empty when there is none.</param>
/// <param name="Shouted">Whether capitals alone ("CHAD", "PYONGYANG") left its case untold.</param>
public readonly record struct NameMatch(int Words, IReadOnlyList<NameEntry> Entries, bool Shouted)
{
    /// <summary>No name.</summary>
    public static NameMatch None { get; } = new(0, [], Shouted: false);
}
