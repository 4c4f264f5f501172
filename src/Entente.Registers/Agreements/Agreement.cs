namespace Entente.Registers.Agreements;

/// <summary>What an agreement is about.</summary>
public enum AgreementKind
{
    /// <summary>Military help or restraint.</summary>
    Defence,

    /// <summary>The end of a war.</summary>
    Peace,

    /// <summary>The end of fighting.</summary>
    Ceasefire,

    /// <summary>Trade.</summary>
    Trade,

    /// <summary>Limits on arms and forces.</summary>
    ArmsControl,

    /// <summary>Nuclear matters.</summary>
    Nuclear,

    /// <summary>Energy.</summary>
    Energy,

    /// <summary>Space.</summary>
    Space,

    /// <summary>Aid.</summary>
    Aid,

    /// <summary>A border.</summary>
    Border,

    /// <summary>Extradition.</summary>
    Extradition,

    /// <summary>Partnership or friendship in general.</summary>
    Partnership,

    /// <summary>Cooperation in a field not named here.</summary>
    Cooperation,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A treaty or another agreement: its parties, what happened to it, what it obliges to.</summary>
/// <remarks>Whether it is in force is never written down: it follows from the dated steps (<see cref="AgreementLife"/>).</remarks>
public sealed record Agreement : IFact
{
    /// <summary>The id, which is the file's name: <c>rus-prk-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The official title in English.</summary>
    public required string Title { get; init; }

    /// <summary>Other names that news and scholars use.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What it is about.</summary>
    public AgreementKind Kind { get; init; }

    /// <summary>Who is bound, one entry for each time a state was a party.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>Ids of the agreements it replaces.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    /// <summary>Ids of other agreements it builds on or belongs with.</summary>
    public IReadOnlyList<string> RelatesTo { get; init; } = [];

    /// <summary>What happened to it, by date.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>What it obliges to.</summary>
    public IReadOnlyList<Clause> Clauses { get; init; } = [];

    /// <summary>The sources of the whole.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What is in doubt about the whole; null when nothing is.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether the day of its entry into force is not established, so that it is only counted as in force.</summary>
    public bool IsOnlyCounted =>
        Steps.FirstOrDefault(step => step is { Kind: StepKind.InForce or StepKind.CountedFrom, By: null, Doubt: null }) is { Kind: StepKind.CountedFrom };

    /// <summary>Whether two states alone are parties.</summary>
    public bool IsBilateral => Parties.Count == 2;

    /// <summary>Its file; the source is the first of <see cref="Sources"/>.</summary>
    public Citation Cited { get; init; }
}

/// <summary>A state bound by an agreement.</summary>
public sealed record Party
{
    /// <summary>The state's code.</summary>
    public required string State { get; init; }

    /// <summary>When it entered; null: when the agreement entered into force.</summary>
    public PartialDate? From { get; init; }

    /// <summary>First day no longer a party; null: until the agreement ends.</summary>
    public PartialDate? To { get; init; }

    /// <summary>When it took no part though bound.</summary>
    public IReadOnlyList<Freeze> Frozen { get; init; } = [];

    /// <summary>What it does not accept.</summary>
    public string? Reservation { get; init; }

    /// <summary>Anything else worth knowing.</summary>
    public string? Note { get; init; }

    /// <summary>What is in doubt.</summary>
    public string? Doubt { get; init; }

    /// <summary>Who says so; null: the agreement's own sources.</summary>
    public string? Source { get; init; }

    /// <summary>The line of its file.</summary>
    public int Line { get; init; }
}

/// <summary>A time in which a party takes no part.</summary>
/// <param name="Term">The time.</param>
/// <param name="Why">What it declared.</param>
public sealed record Freeze(Term Term, string? Why);

/// <summary>What can happen to an agreement.</summary>
public enum StepKind
{
    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Ratified, by the party that <see cref="Step.By"/> names or by all.</summary>
    Ratified,

    /// <summary>Entered into force, again after a suspension too.</summary>
    InForce,

    /// <summary>Applied before it is in force.</summary>
    ProvisionallyApplied,

    /// <summary>Counted as in force from that day on, because the day of its entry into force is not established.</summary>
    CountedFrom,

    /// <summary>Changed.</summary>
    Amended,

    /// <summary>Suspended, by one party or for all.</summary>
    Suspended,

    /// <summary>Notice of withdrawal or termination given.</summary>
    Notice,

    /// <summary>A party left.</summary>
    Withdrawn,

    /// <summary>Ended.</summary>
    Terminated,

    /// <summary>Ended because another took its place.</summary>
    Superseded,
}

/// <summary>Something that happened to an agreement.</summary>
public sealed record Step
{
    /// <summary>What.</summary>
    public StepKind Kind { get; init; }

    /// <summary>When.</summary>
    public PartialDate Date { get; init; }

    /// <summary>The party that did it; null: all.</summary>
    public string? By { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Why it counts.</summary>
    public string? Why { get; init; }

    /// <summary>What is in doubt: such a step stands beside the others and changes no status.</summary>
    public string? Doubt { get; init; }

    /// <summary>Who says so; null: the agreement's own sources.</summary>
    public string? Source { get; init; }

    /// <summary>The line of its file.</summary>
    public int Line { get; init; }
}
