namespace Entente.Registers.Checks;

/// <summary>Persons and the offices they hold.</summary>
internal static class OfficeChecks
{
    // Titles that several persons hold at once: Andorra, San Marino, Bosnia and Herzegovina.
    private static readonly HashSet<string> Shared = ["Co-Prince", "Captain Regent", "Member of the Presidency"];

    public static IEnumerable<Problem> Run(Register register, Known known) =>
    [
        .. FactChecks.Doubled(register.Persons, person => person.Id),
        .. register.Persons.Unless(person => IsId(person.Id), person => $"“{person.Id}” is no id", "write it in small Latin letters with hyphens: vladimir-putin"),
        .. register.Persons.Unless(
            person => person.Family is null || person.Name.Contains(person.Family, StringComparison.OrdinalIgnoreCase), person => $"the family name {person.Family} is not in {person.Name}", "leave it empty when it is the last word of the name"),
        .. register.Persons.Unless(person => person.Nationality is null || known.State(person.Nationality), person => $"the nationality {person.Nationality} is unknown", "use a code of states.tsv"),
        .. register.Tenures.Unless(tenure => register.Person(tenure.Person) is not null, tenure => $"the person {tenure.Person} is unknown", "add a line to a file under persons/ or mend the id"),
        .. register.Tenures.Unless(tenure => known.Actor(tenure.Of), tenure => $"{tenure.Of} is unknown", "use a code of states.tsv or of bodies.tsv"),
        .. register.Affiliations.Unless(one => register.Person(one.Person) is not null, one => $"the person {one.Person} is unknown", "add a line to a file under persons/ or mend the id"),
        .. register.Affiliations.Unless(one => known.Code(one.Code), one => $"the code {one.Code} is unknown", "use a code of states.tsv or bodies.tsv, with a sector where there is one"),
        .. register.Agents.Unless(one => Known.Sector(one.Sector), one => $"“{one.Sector}” is no sector", "use GOV, MIL, REB or another sector of report codes"),
        .. HeldTwice(register.Tenures),
    ];

    /// <summary>Offices held twice on one day.</summary>
    public static IEnumerable<Problem> HeldTwice(IEnumerable<Tenure> tenures) =>
        FactChecks.AtOnce(tenures.Where(tenure => !Shared.Contains(tenure.Title) && !IsActing(tenure)), tenure => (tenure.Of, tenure.Office), tenure => tenure.Term, tenure => tenure.Person);

    // Who acts for one who is ill or suspended holds the office beside the one.
    private static bool IsActing(Tenure tenure) => tenure.Title.StartsWith("Acting ", StringComparison.Ordinal);

    private static bool IsId(string id) => id.Length > 0 && id.All(letter => letter is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
