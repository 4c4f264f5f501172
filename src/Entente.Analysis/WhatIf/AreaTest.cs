using Entente.Registers;
using Entente.Registers.Agreements;

namespace Entente.Analysis;

/// <summary>Whether an attack falls into the area of a clause.</summary>
internal sealed class AreaTest(Register register, Scenario scenario)
{
    /// <summary>The verdict over all places, and why where it is not met.</summary>
    public (Met Met, string? Why) Of(Clause clause)
    {
        if (clause.Area is not { } area)
            return (Met.Yes, null);
        var verdicts = scenario.Places.Select(place => (Place: place, Met: Inside(area, place))).ToArray();
        if (verdicts.All(verdict => verdict.Met == Met.Yes))
            return (Met.Yes, null);
        var outside = string.Join(", ", verdicts.Where(verdict => verdict.Met != Met.Yes).Select(verdict => Say(verdict.Place)));
        return verdicts.All(verdict => verdict.Met == Met.No)
            ? (Met.No, $"{outside} lies outside its area ({area.Text})")
            : (Met.Unclear, $"whether {outside} lies within its area ({area.Text}) depends on where the attack falls");
    }

    private Met Inside(Area area, AttackPlace place)
    {
        var country = register.Places.FirstOrDefault(known => known.Name == place.Territory)?.Country ?? place.Presumed?.Holder;
        if (Holds(area.Not, place.Territory, country))
            return Met.No;
        if (area.Only.Count > 0)
            return Holds(area.Only, place.Territory, country) ? Met.Yes : Met.No;
        // An area in words alone covers the parties' own lands; of their territories overseas only its text can tell.
        var isOverseas = register.State(place.Territory, scenario.Day) is { Kind: StateKind.Territory };
        return area.Not.Count > 0 || !isOverseas ? Met.Yes : Met.Unclear;
    }

    private static bool Holds(IReadOnlyList<string> territories, string territory, string? country) =>
        territories.Contains(territory) || (country is not null && territories.Contains(country));

    private static string Say(AttackPlace place) =>
        place.Presumed is { } dispute ? $"{place.Name} (held by {dispute.Holder}, claimed by {dispute.Claimant}: presumed to be where the attack falls)" : place.Name;
}
