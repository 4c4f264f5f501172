namespace Entente.Registers.Agreements;

/// <summary>What a clause obliges to; the first five in the sense of the ATOP codebook.</summary>
public enum Duty
{
    /// <summary>To help a party that is attacked.</summary>
    Defence,

    /// <summary>To join a party that attacks.</summary>
    Offence,

    /// <summary>To help nobody who fights a party.</summary>
    Neutrality,

    /// <summary>Not to attack a party.</summary>
    NonAggression,

    /// <summary>To talk in a crisis, with a view to a common answer.</summary>
    Consultation,

    /// <summary>To give or sell arms.</summary>
    ArmsTransfer,

    /// <summary>To work together in military matters.</summary>
    MilitaryCooperation,

    /// <summary>To share intelligence.</summary>
    Intelligence,

    /// <summary>To let forces stay or pass.</summary>
    Basing,

    /// <summary>To help economically.</summary>
    EconomicAid,

    /// <summary>To trade.</summary>
    Trade,

    /// <summary>To work together in energy.</summary>
    Energy,

    /// <summary>To work together in space.</summary>
    Space,

    /// <summary>A nuclear matter.</summary>
    Nuclear,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What must be the case before a clause obliges.</summary>
public enum Condition
{
    /// <summary>A beneficiary is attacked.</summary>
    ArmedAttack,

    /// <summary>A beneficiary is in a state of war after being attacked.</summary>
    War,

    /// <summary>A beneficiary's security is threatened.</summary>
    Threat,

    /// <summary>A beneficiary attacks by its own choice.</summary>
    AggressionByChoice,

    /// <summary>Nothing: the clause holds at all times.</summary>
    Any,
}

/// <summary>How much a clause leaves to the one obliged.</summary>
public enum Discretion
{
    /// <summary>Nothing: automatic, "with all means".</summary>
    None,

    /// <summary>The means: "such action as it deems necessary".</summary>
    Some,

    /// <summary>The decision: "in accordance with its constitutional processes".</summary>
    Constitutional,
}

/// <summary>Where a clause applies.</summary>
/// <param name="Text">In words.</param>
/// <param name="Only">Territories or places inside; empty: no such limit.</param>
/// <param name="Not">Territories or places outside.</param>
public sealed record Area(string Text, IReadOnlyList<string> Only, IReadOnlyList<string> Not);

/// <summary>An obligation of an agreement.</summary>
public sealed record Clause
{
    /// <summary>The article, as the agreement numbers it.</summary>
    public required string Article { get; init; }

    /// <summary>What it obliges to.</summary>
    public Duty Duty { get; init; }

    /// <summary>The codes of those obliged; empty: every party.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The codes of the beneficiaries, parties or not; empty: every other party.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>What must be the case.</summary>
    public Condition When { get; init; }

    /// <summary>The only attackers it is meant against; empty: any.</summary>
    public IReadOnlyList<string> Adversary { get; init; } = [];

    /// <summary>Attackers it is never meant against.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Where it applies; null: everywhere.</summary>
    public Area? Area { get; init; }

    /// <summary>How much it leaves to the one obliged.</summary>
    public Discretion Discretion { get; init; }

    /// <summary>When the clause itself holds, where it came later or ended earlier than the agreement.</summary>
    public Term Term { get; init; }

    /// <summary>What it says, in the register's own words.</summary>
    public required string Summary { get; init; }

    /// <summary>What is in doubt; null when nothing is.</summary>
    public string? Doubt { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>The line of its file.</summary>
    public int Line { get; init; }
}
