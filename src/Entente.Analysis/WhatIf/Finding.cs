using Entente.Registers.Agreements;

namespace Entente.Analysis;

/// <summary>What a state would have to do.</summary>
internal enum Consequence
{
    /// <summary>Help with arms or otherwise.</summary>
    Act,

    /// <summary>Consult.</summary>
    Consult,

    /// <summary>Keep out of the war, or of one side of it.</summary>
    StayOut,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>Whether the condition of a clause is met.</summary>
internal enum Met
{
    /// <summary>Met.</summary>
    Yes,

    /// <summary>It cannot be told.</summary>
    Unclear,

    /// <summary>Not met.</summary>
    No,
}

/// <summary>What one clause means for one state in a scenario.</summary>
/// <param name="Actor">The state.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Clause">The clause; null where no clause obliges.</param>
/// <param name="Toward">Toward whom: the defender, the attacker, or both.</param>
/// <param name="Consequence">What it would have to do.</param>
/// <param name="Met">Whether the condition is met.</param>
/// <param name="Why">In words.</param>
internal sealed record Finding(
    string Actor, Agreement Agreement, Clause? Clause, IReadOnlyList<string> Toward, Consequence Consequence, Met Met, string Why);
