using Entente.Registers;

namespace Entente.Analysis;

/// <summary>The questions that the register answers. Immutable; one serves all threads.</summary>
/// <param name="register">What is known.</param>
public sealed class Questions(Register register)
{
    /// <summary>Who held the offices of a state or body.</summary>
    /// <param name="state">A code or a name.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="UnknownActorException">The register does not know the name.</exception>
    public OfficeAnswer Office(string state, DateOnly day) => OfficeQuestion.Ask(register, state, day);

    /// <summary>What a state owes others and is owed, or what two states owe each other.</summary>
    /// <param name="state">A code or a name.</param>
    /// <param name="other">The other state; null for all.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="UnknownActorException">The register does not know the name.</exception>
    public ObligationsAnswer Obligations(string state, string? other, DateOnly day) => ObligationsQuestion.Ask(register, state, other, day);

    /// <summary>Who would have to act, consult or stay out after an attack.</summary>
    /// <param name="scenario">"ATTACKER attacks DEFENDER", codes or names.</param>
    /// <param name="territory">Where the attack falls; null to presume it from what the attacker claims.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="FormatException">The scenario is no such sentence.</exception>
    /// <exception cref="UnknownActorException">The register does not know one of the names.</exception>
    public WhatIfAnswer WhatIf(string scenario, string? territory, DateOnly day) => WhatIfQuestion.Ask(register, scenario, territory, day);

    /// <summary>The sanctions on a state.</summary>
    /// <param name="state">A code or a name.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="UnknownActorException">The register does not know the name.</exception>
    public SanctionsAnswer Sanctions(string state, DateOnly day) => SanctionsQuestion.Ask(register, state, day);

    /// <summary>Who or what somebody is.</summary>
    /// <param name="name">A code, an id or a name.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="UnknownActorException">The register does not know the name.</exception>
    public ActorAnswer Actor(string name, DateOnly day) => ActorQuestion.Ask(register, name, day);
}
