namespace Entente.Registers;

/// <summary>What a line of the states is about.</summary>
public enum StateKind
{
    /// <summary>A state.</summary>
    State,

    /// <summary>A territory of another state.</summary>
    Territory,

    /// <summary>A state or territory whose statehood or sovereignty is contested.</summary>
    Disputed,

    /// <summary>A state or territory that is no more.</summary>
    Former,
}

/// <summary>A state or territory in one of its forms.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or 3166-3 for what is no more; XKX Kosovo, SML Somaliland.</param>
/// <param name="Name">The preferred short name.</param>
/// <param name="Official">The official name.</param>
/// <param name="Kind">State, territory, disputed or former.</param>
/// <param name="Parent">The state a territory belongs to.</param>
/// <param name="Term">When it exists in this form.</param>
/// <param name="Capital">The capital; null where there is none.</param>
/// <param name="Successor">The state that follows it.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record State(
    string Code, string Name, string Official, StateKind Kind, string? Parent, Term Term, string? Capital, string? Successor, Citation Cited) : IFact;

/// <summary>How a name names.</summary>
public enum NameKind
{
    /// <summary>The short name: "Russia".</summary>
    Name,

    /// <summary>The official name: "Russian Federation".</summary>
    Official,

    /// <summary>The adjective: "Russian".</summary>
    Demonym,

    /// <summary>A member of the people: "Briton".</summary>
    People,

    /// <summary>Letters: "DPRK", "U.S.".</summary>
    Abbreviation,

    /// <summary>The capital, which stands for the government: "Moscow".</summary>
    Capital,

    /// <summary>A building or street that stands for the government: "Kremlin".</summary>
    Metonym,

    /// <summary>Where a body or government sits.</summary>
    Seat,
}

/// <summary>What text calls a state or body.</summary>
/// <param name="Of">A state code, or the id of a body or institution.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">How they name it.</param>
/// <param name="Term">When they mean it.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Name(string Of, string Text, NameKind Kind, Term Term, Citation Cited) : IFact;

/// <summary>A place on the map.</summary>
/// <param name="Name">The preferred name.</param>
/// <param name="Names">Other names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">The code of the state that holds it; null for the open sea.</param>
/// <param name="Latitude">Degrees north, two decimals.</param>
/// <param name="Longitude">Degrees east, two decimals.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Place(
    string Name, IReadOnlyList<string> Names, PlaceKind Kind, string? Country, double Latitude, double Longitude, Citation Cited) : IFact;

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>A capital.</summary>
    Capital,

    /// <summary>Another city or town.</summary>
    City,

    /// <summary>A military base.</summary>
    Base,

    /// <summary>A strait.</summary>
    Strait,

    /// <summary>A sea or gulf.</summary>
    Sea,

    /// <summary>A river.</summary>
    River,

    /// <summary>An island or a group of islands.</summary>
    Island,

    /// <summary>A region or province.</summary>
    Region,

    /// <summary>A disputed area.</summary>
    Disputed,

    /// <summary>A plant, test range or another site.</summary>
    Site,

    /// <summary>A border or a crossing.</summary>
    Border,
}

/// <summary>A territory that one holds and another claims.</summary>
/// <param name="Territory">A state or territory code, or the name of a place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Holder">Who holds it: a code.</param>
/// <param name="Claimant">Who claims it: a code.</param>
/// <param name="Term">While it is held by the one and claimed by the other.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Dispute(string Territory, string Name, string Holder, string Claimant, Term Term, Citation Cited) : IFact;
