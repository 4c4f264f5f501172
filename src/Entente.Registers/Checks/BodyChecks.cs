namespace Entente.Registers.Checks;

/// <summary>Bodies, their members, and what has a code of reports.</summary>
internal static class BodyChecks
{
    private const string UseCode = "use a state's or body's code, alone or with a sector: USA:MIL";

    public static IEnumerable<Problem> Run(Register register, Known known) =>
    [
        .. FactChecks.Doubled(register.Bodies, body => body.Id),
        .. FactChecks.Doubled(register.Groups, group => group.Id),
        .. FactChecks.Doubled(register.Institutions, institution => institution.Id),
        .. FactChecks.Doubled(register.Media, medium => medium.Id),
        .. register.Memberships.Unless(membership => register.Body(membership.Body) is not null, membership => $"the body {membership.Body} is unknown", "add it to bodies.tsv or mend the id"),
        .. register.Memberships.Unless(membership => known.Actor(membership.State), membership => $"the member {membership.State} is unknown", "use a code of states.tsv"),
        .. FactChecks.AtOnce(register.Memberships, membership => (membership.Body, membership.State), membership => membership.Term, membership => $"{membership.State} as {membership.Status.Word()}"),
        .. register.Groups.Unless(group => known.Code(group.Code), group => $"“{group.Code}” is no code", UseCode),
        .. register.Institutions.Unless(institution => known.Code(institution.Code), institution => $"“{institution.Code}” is no code", UseCode),
        .. register.Media.Unless(medium => known.Code(medium.Code), medium => $"“{medium.Code}” is no code", UseCode),
    ];
}
