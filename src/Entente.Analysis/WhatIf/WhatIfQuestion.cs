using Entente.Registers;
using Entente.Registers.Agreements;

namespace Entente.Analysis;

/// <summary>Answers <c>ask what-if</c>: walks from the attack to everyone with an obligation toward one of the two.</summary>
internal sealed class WhatIfQuestion
{
    private static readonly Duty[] Military =
    [
        Duty.Defence, Duty.Offence, Duty.Neutrality, Duty.NonAggression, Duty.Consultation,
        Duty.ArmsTransfer, Duty.MilitaryCooperation, Duty.Intelligence, Duty.Basing,
    ];

    private readonly Register register;
    private readonly Scenario scenario;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, Agreement> partners = [];

    private WhatIfQuestion(Register register, Scenario scenario) => (this.register, this.scenario) = (register, scenario);

    public static WhatIfAnswer Ask(Register register, string text, string? territory, DateOnly day)
    {
        var asked = Scenario.Read(register, text, territory, day);
        WhatIfQuestion question = new(register, asked);
        question.Walk();
        return new WhatIfWriter(register, asked, question.Sorted()).Write(text);
    }

    private void Walk()
    {
        ClauseTest test = new(register, scenario);
        string[] two = [scenario.Defender, scenario.Attacker];
        var concerned = two.SelectMany(register.AgreementsOf).DistinctBy(agreement => agreement.Id);
        foreach (var agreement in concerned)
        {
            var clauses = agreement.Clauses.Where(clause => IsMilitary(clause) && !IsOwnAffair(clause)).ToArray();
            if (clauses.Length == 0)
                continue;
            Bonds bonds = new(agreement, scenario.Day);
            foreach (var clause in clauses)
            {
                foreach (var actor in bonds.Of(clause, actors: null, two).Where(bond => bond.Actor != scenario.Defender).GroupBy(bond => bond.Actor))
                    Weigh(test, agreement, clause, actor);
            }
        }
        var silent = partners.Where(partner => findings.TrueForAll(finding => finding.Actor != partner.Key)).ToArray();
        findings.AddRange(silent.Select(partner => new Finding(
            partner.Key, partner.Value, null, [], Consequence.None, Met.No, "its agreements with the two hold no duty in such a case")));
    }

    private void Weigh(ClauseTest test, Agreement agreement, Clause clause, IGrouping<string, Bond> bonds)
    {
        Bond? towardDefender = bonds.Cast<Bond?>().FirstOrDefault(bond => bond!.Value.Toward == scenario.Defender);
        Bond? towardAttacker = bonds.Cast<Bond?>().FirstOrDefault(bond => bond!.Value.Toward == scenario.Attacker);
        if (test.Of(agreement, clause, bonds.Key, towardDefender, towardAttacker) is { } finding)
            findings.Add(finding);
        else if (bonds.Key != scenario.Attacker && Military.Contains(clause.Duty) && bonds.Any(bond => bond.Standing != Standing.Signatory))
            partners.TryAdd(bonds.Key, agreement);
    }

    private static bool IsMilitary(Clause clause) => Military.Contains(clause.Duty) || ClauseTest.ConsequenceOf(clause) != Consequence.None;

    // What the two owe each other besides leaving each other alone is no matter of a third.
    private bool IsOwnAffair(Clause clause) =>
        clause.By.Count > 0 && clause.By.All(code => code == scenario.Attacker || code == scenario.Defender) && clause.Duty is not (Duty.NonAggression or Duty.Neutrality);

    private Finding[] Sorted() =>
    [
        .. findings.OrderBy(finding => finding.Consequence).ThenBy(finding => finding.Met).ThenBy(finding => finding.Actor, StringComparer.Ordinal)
            .ThenBy(finding => finding.Agreement.Id, StringComparer.Ordinal).ThenBy(finding => finding.Clause?.Line),
    ];
}
