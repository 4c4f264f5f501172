namespace Entente.Registers.Checks;

/// <summary>States, their names, places, disputes and sanctions.</summary>
internal static class StateChecks
{
    private const string AddState = "add it to states.tsv or mend the code";

    public static IEnumerable<Problem> Run(Register register, Known known) =>
    [
        .. register.States.Unless(state => state.Code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'], state => $"“{state.Code}” is no code", "use three capital letters, ISO 3166-1 alpha-3"),
        .. register.States.Unless(state => state.Parent is null || known.State(state.Parent), state => $"the parent {state.Parent} is unknown", AddState),
        .. register.States.Unless(state => state.Successor is null || state.Successor.Split(';', ',').All(code => known.State(code.Trim())), state => $"the successor {state.Successor} is unknown", AddState),
        .. FactChecks.AtOnce(register.States, state => state.Code, state => state.Term, state => state.Official),
        .. register.Names.Unless(
            name => known.State(name.Of) || register.Body(name.Of) is not null || register.Institutions.Any(institution => institution.Id == name.Of),
            name => $"{name.Of} is no state, body or institution", "use a code of states.tsv or an id of bodies.tsv or institutions.tsv"),
        .. register.Places.Unless(place => place.Country is null || known.State(place.Country), place => $"the country {place.Country} is unknown", AddState),
        .. register.Places.Unless(place => Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180, place => $"{place.Name} lies off the earth", "lat is -90 to 90, lon -180 to 180"),
        .. register.Disputes.Unless(dispute => known.Territory(dispute.Territory), dispute => $"the territory {dispute.Territory} is neither a code nor a place", "add it to places.tsv or mend the name"),
        .. register.Disputes.Unless(dispute => known.Code(dispute.Holder), dispute => $"the holder {dispute.Holder} is unknown", AddState),
        .. register.Disputes.Unless(dispute => known.Code(dispute.Claimant), dispute => $"the claimant {dispute.Claimant} is unknown", AddState),
        .. register.Disputes.Unless(dispute => dispute.Holder != dispute.Claimant, dispute => $"{dispute.Holder} claims what it holds", "holder and claimant are two"),
        .. register.Sanctions.Unless(sanction => known.Code(sanction.Target), sanction => $"the target {sanction.Target} is unknown", AddState),
        .. register.Sanctions.Unless(sanction => known.Actor(sanction.Body), sanction => $"the body {sanction.Body} is unknown", "use a code of states.tsv or bodies.tsv"),
    ];
}
