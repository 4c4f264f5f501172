using Entente.Registers;
using Entente.Registers.Agreements;

namespace Entente.Analysis;

/// <summary>Tests a clause against a scenario for one state.</summary>
internal sealed class ClauseTest(Register register, Scenario scenario)
{
    private readonly AreaTest area = new(register, scenario);

    private string Attacker => scenario.Attacker;

    private string Defender => scenario.Defender;

    /// <summary>What the clause means for a state that is bound by it toward the defender, the attacker or both; null where it means nothing here.</summary>
    public Finding? Of(Agreement agreement, Clause clause, string actor, Bond? towardDefender, Bond? towardAttacker)
    {
        var consequence = ConsequenceOf(clause);
        if (consequence == Consequence.None || (actor == Attacker && consequence != Consequence.StayOut))
            return null;
        var (met, why) = Condition(clause, consequence, actor, towardDefender is not null, towardAttacker is not null);
        // Not met is not met, whether or not the agreement is in force; else its standing decides.
        var standing = (towardDefender ?? towardAttacker)!.Value;
        if (standing.Standing == Standing.Signatory)
            (met, why) = (Met.No, $"the agreement is {ClauseWords.Status(agreement, scenario.Day)}");
        else if (standing.Standing == Standing.Unclear && met != Met.No)
            (met, why) = (Met.Unclear, $"{standing.Why}; otherwise: {why}");
        else if (met == Met.Yes)
            why += $" ({ClauseWords.Status(agreement, scenario.Day)}){Latitude(clause, consequence)}";
        if (met == Met.Yes && (clause.Doubt ?? agreement.Doubt) is { } doubt)
            why += $"; in doubt: {doubt}";
        return new(actor, agreement, clause, Toward(towardDefender, towardAttacker, consequence, met), consequence, met, why);
    }

    /// <summary>What a clause of this kind makes a state do.</summary>
    public static Consequence ConsequenceOf(Clause clause) => clause.Duty switch
    {
        Duty.Defence or Duty.Offence => Consequence.Act,
        Duty.Consultation => Consequence.Consult,
        Duty.Neutrality or Duty.NonAggression => Consequence.StayOut,
        // Arms or money promised for the case of an attack are a duty to act, though not to fight.
        Duty.ArmsTransfer or Duty.MilitaryCooperation or Duty.Intelligence or Duty.EconomicAid or Duty.Other
            when clause.When is Registers.Agreements.Condition.ArmedAttack or Registers.Agreements.Condition.War => Consequence.Act,
        _ => Consequence.None,
    };

    private (Met Met, string Why) Condition(Clause clause, Consequence consequence, string actor, bool forDefender, bool forAttacker)
    {
        if (clause.Duty == Duty.Offence)
            return Offence(clause, forAttacker);
        if (consequence == Consequence.StayOut)
            return StayOut(clause, actor, forDefender);
        if (!forDefender)
        {
            return clause.When == Registers.Agreements.Condition.Any && consequence == Consequence.Consult
                ? (Met.Yes, $"it has to consult with {Attacker} at all times")
                : (Met.No, $"{Attacker} attacks, it is not attacked");
        }
        if (clause.When == Registers.Agreements.Condition.AggressionByChoice)
            return (Met.No, $"{Defender} is attacked, it does not attack");
        if (NotMeantAgainst(clause, Attacker) is { } other)
            return (Met.No, other);
        var (inArea, outside) = area.Of(clause);
        if (inArea != Met.Yes)
            return (inArea, outside!);
        var both = forAttacker ? $"; {Attacker} is a party too, and the clause does not except an attack by one party on another" : "";
        return (Met.Yes, $"{Defender} is attacked by {Attacker}{both}");
    }

    private (Met Met, string Why) Offence(Clause clause, bool forAttacker)
    {
        if (!forAttacker)
            return (Met.No, $"{Defender} is attacked, it does not attack");
        return NotMeantAgainst(clause, Defender) is { } other ? (Met.No, other) : (Met.Yes, $"{Attacker} goes to war with {Defender}");
    }

    private (Met Met, string Why) StayOut(Clause clause, string actor, bool forDefender)
    {
        if (forDefender && NotMeantAgainst(clause, Attacker) is { } other)
            return (Met.No, other);
        if (forDefender && actor == Attacker)
            return (Met.Yes, $"the attack on {Defender} itself is against it");
        if (forDefender)
            return (Met.Yes, clause.Duty == Duty.Neutrality ? $"{Defender} is attacked, so {Attacker} may not be helped" : $"joining the attack on {Defender} is against it");
        return clause.Duty == Duty.NonAggression || clause.When == Registers.Agreements.Condition.Any
            ? (Met.Yes, $"it may do nothing against {Attacker}, help for {Defender} by arms included")
            : (Met.No, $"{Attacker} attacks, it is not attacked");
    }

    private static string? NotMeantAgainst(Clause clause, string enemy)
    {
        if (clause.Adversary.Count > 0 && !clause.Adversary.Contains(enemy))
            return $"it is meant against {string.Join(", ", clause.Adversary)} alone";
        return clause.Except.Contains(enemy) ? $"it is never meant against {enemy}" : null;
    }

    private IReadOnlyList<string> Toward(Bond? towardDefender, Bond? towardAttacker, Consequence consequence, Met met)
    {
        if (towardDefender is null)
            return [Attacker];
        var alsoAttacker = towardAttacker is not null && (consequence == Consequence.StayOut || met != Met.Yes);
        return alsoAttacker ? [Defender, Attacker] : [Defender];
    }

    private static string Latitude(Clause clause, Consequence consequence) => (consequence, clause.Discretion) switch
    {
        (Consequence.Act, Discretion.Some) => "; how to help is left to it",
        (Consequence.Act, Discretion.Constitutional) => "; it decides in accordance with its constitution",
        (Consequence.Act, _) when clause.Duty is not (Duty.Defence or Duty.Offence) => $"; what it owes is {clause.Duty.Word()}, not to fight",
        _ => "",
    };
}
