using Entente.Registers;

namespace Entente.Analysis;

/// <summary>Turns findings into the rows of an answer and the records they rest on.</summary>
internal sealed class WhatIfWriter(Register register, Scenario scenario, Finding[] findings)
{
    private readonly Citations says = new(register);

    public WhatIfAnswer Write(string text) => new()
    {
        Question = $"what-if {text}",
        AsOf = scenario.Day,
        Attacker = scenario.Attacker,
        Defender = scenario.Defender,
        Places = [.. scenario.Places.Select(place => new PlaceRow(place.Territory, place.Name, place.Presumed is not null))],
        Answer = [.. Rows()],
        HonourRates = [.. Rates().Select(rate => new RateRow(rate.Kind, rate.Rate, rate.N, rate.Period, rate.Study, says.Say(rate.Cited.Source)))],
        Because = [.. Because()],
    };

    private IEnumerable<WhatIfRow> Rows()
    {
        var byActor = findings.ToLookup(finding => finding.Actor);
        foreach (var finding in findings)
        {
            var clause = finding.Clause;
            yield return new(
                finding.Actor, WordOf(finding.Consequence), finding.Met.Word(), finding.Agreement.Id, clause?.Article, finding.Why,
                finding.Toward, clause?.Duty.Word(), clause?.Discretion.Word(),
                [.. Collisions.With(finding, byActor[finding.Actor]).Select(other => $"{other.Agreement.Id}, article {other.Clause!.Article}")],
                finding.Agreement.Title, clause?.Summary, says.Say(clause?.Source ?? finding.Agreement.Cited.Source));
        }
    }

    private IEnumerable<Because> Because()
    {
        foreach (var dispute in scenario.Places.Select(place => place.Presumed).OfType<Dispute>())
            yield return says.Because(dispute.Cited, $"{dispute.Name} is held by {register.Called(dispute.Holder)} and claimed by {register.Called(dispute.Claimant)}, so the attack is presumed to fall there.");
        var clauses = findings.Where(finding => finding.Clause is not null).Select(finding => (finding.Agreement, Clause: finding.Clause!)).Distinct()
            .OrderBy(pair => pair.Agreement.Id, StringComparer.Ordinal).ThenBy(pair => pair.Clause.Line);
        foreach (var (agreement, clause) in clauses)
            yield return says.Because(agreement.Cited with { Source = clause.Source, Line = clause.Line }, ClauseWords.Say(agreement, clause, scenario.Day));
        foreach (var rate in Rates())
        {
            var cases = rate.N is { } n ? $" of {n} cases" : "";
            yield return says.Because(rate.Cited, $"{rate.Study}: {rate.Rate}{cases} of promises ({rate.Kind}) were kept in war, {rate.Period}. A reference class, not a forecast.");
        }
    }

    // Only promises that this attack calls on have a rate of being kept.
    private IEnumerable<HonourRate> Rates()
    {
        var called = findings.Where(finding => finding.Met != Met.No && finding.Consequence is Consequence.Act or Consequence.StayOut)
            .Select(finding => finding.Clause!.Duty.Word()).ToHashSet();
        return called.Count == 0 ? [] : register.HonourRates.Where(rate => rate.Kind == "all" || called.Contains(rate.Kind));
    }

    private static string WordOf(Consequence consequence) => consequence.Word();
}
