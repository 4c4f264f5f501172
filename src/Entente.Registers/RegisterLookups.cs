using Entente.Registers.Agreements;

namespace Entente.Registers;

/// <content>What is asked of the facts again and again.</content>
public sealed partial class Register
{
    // Each is made when first asked for: most questions need two or three of them, and a register is read to be asked one question.
    private ILookup<string, State> StatesByCode => field ??= States.ToLookup(state => state.Code);
    private ILookup<string, Tenure> TenuresByState => field ??= Tenures.ToLookup(tenure => tenure.Of);
    private ILookup<string, Tenure> TenuresByPerson => field ??= Tenures.ToLookup(tenure => tenure.Person);
    private ILookup<string, Affiliation> AffiliationsByPerson => field ??= Affiliations.ToLookup(one => one.Person);
    private ILookup<string, Membership> MembershipsByState => field ??= Memberships.ToLookup(membership => membership.State);
    private ILookup<string, Membership> MembershipsByBody => field ??= Memberships.ToLookup(membership => membership.Body);
    private ILookup<string, Agreement> AgreementsByState => field ??= Agreements
        .SelectMany(agreement => Concerned(agreement), (agreement, state) => KeyValuePair.Create(state, agreement))
        .ToLookup(pair => pair.Key, pair => pair.Value);
    private Dictionary<string, Agreement> AgreementsById => field ??= ById(Agreements, agreement => agreement.Id);
    private Dictionary<string, Person> PersonsById => field ??= ById(Persons, person => person.Id);
    private Dictionary<string, Body> BodiesById => field ??= ById(Bodies, body => body.Id);
    private Dictionary<string, Source> SourcesByKey => field ??= ById(Sources, source => source.Key);
    private Dictionary<string, Place> PlacesByName => field ??= ById(Places, place => place.Name);
    private Dictionary<string, string> PreferredNames => field ??= Preferred();

    /// <summary>Whether a code is that of a state or territory, present or past.</summary>
    public bool IsState(string code) => StatesByCode.Contains(code);

    /// <summary>A state or territory in its latest form.</summary>
    public State? State(string code) => StatesByCode[code].MaxBy(state => state.Term.From);

    /// <summary>A state or territory as it was on that day; null when it did not exist.</summary>
    public State? State(string code, DateOnly day) => StatesByCode[code].FirstOrDefault(state => state.Term.Covers(day));

    /// <summary>A person by id.</summary>
    public Person? Person(string id) => PersonsById.GetValueOrDefault(id);

    /// <summary>A body by id.</summary>
    public Body? Body(string id) => BodiesById.GetValueOrDefault(id);

    /// <summary>The first place of that name.</summary>
    public Place? Place(string name) => PlacesByName.GetValueOrDefault(name);

    /// <summary>A source by its key.</summary>
    public Source? Source(string key) => SourcesByKey.GetValueOrDefault(key);

    /// <summary>Everyone's time in every office of a state, by office and beginning.</summary>
    public IEnumerable<Tenure> TenuresIn(string of) =>
        TenuresByState[of].OrderBy(tenure => tenure.Office).ThenBy(tenure => tenure.Term.From);

    /// <summary>A person's time in every office, by beginning.</summary>
    public IEnumerable<Tenure> TenuresOf(string personId) => TenuresByPerson[personId].OrderBy(tenure => tenure.Term.From);

    /// <summary>Who held an office on that day: of two whose dates are known to the year alone, the later.</summary>
    public Tenure? HolderOf(string of, Office office, DateOnly day) =>
        TenuresByState[of].Where(tenure => tenure.Office == office && tenure.Term.Covers(day)).MaxBy(tenure => tenure.Term.From);

    /// <summary>Everyone who held an office on that day: several where it is shared.</summary>
    public IEnumerable<Tenure> HoldersOf(string of, Office office, DateOnly day) =>
        TenuresByState[of].Where(tenure => tenure.Office == office && tenure.Term.Covers(day));

    /// <summary>The highest office a person held on that day, that of the person's own state first.</summary>
    public Tenure? OfficeOf(string personId, DateOnly day) =>
        TenuresByPerson[personId].Where(tenure => tenure.Term.Covers(day))
            .OrderBy(tenure => tenure.Of != Person(personId)?.Nationality).ThenBy(tenure => tenure.Office).ThenBy(tenure => tenure.Of, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>For whom a person stood on that day; without a day, or where no dated line covers it, what holds always.</summary>
    public Affiliation? AffiliationOf(string personId, DateOnly? day) =>
        AffiliationsByPerson[personId].Where(one => one.Term == Term.Always || (day is { } on && one.Term.Covers(on)))
            .OrderBy(one => one.Term == Term.Always).ThenByDescending(one => one.Term.From?.First ?? DateOnly.MinValue).ThenBy(one => one.Code, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>A person's affiliations, by beginning.</summary>
    public IEnumerable<Affiliation> AffiliationsOf(string personId) => AffiliationsByPerson[personId].OrderBy(one => one.Term.From);

    /// <summary>The code of a person's state: as the register says, else that of the latest office.</summary>
    public string? NationalityOf(string personId) =>
        Person(personId)?.Nationality ?? TenuresOf(personId).LastOrDefault()?.Of;

    /// <summary>The bodies a state belonged to on that day, in whatever way.</summary>
    public IEnumerable<Membership> MembershipsOf(string state, DateOnly day) =>
        MembershipsByState[state].Where(membership => membership.Term.Covers(day));

    /// <summary>Whether a state was a full member of a body on that day.</summary>
    public bool IsMember(string body, string state, DateOnly day) =>
        MembershipsOf(state, day).Any(membership => membership.Body == body && membership.Status == MemberStatus.Member);

    /// <summary>The states that belonged to a body on that day, in whatever way.</summary>
    public IEnumerable<Membership> MembersOf(string body, DateOnly day) =>
        MembershipsByBody[body].Where(membership => membership.Term.Covers(day));

    /// <summary>An agreement by id.</summary>
    public Agreement? Agreement(string id) => AgreementsById.GetValueOrDefault(id);

    /// <summary>The agreements that a state was ever a party to or is owed something by.</summary>
    public IEnumerable<Agreement> AgreementsOf(string state) => AgreementsByState[state];

    /// <summary>The preferred name of a state or body code, or of the id of a person, body, institution, group or medium; null when unknown.</summary>
    public string? NameOf(string codeOrId) => PreferredNames.GetValueOrDefault(codeOrId);

    private Dictionary<string, string> Preferred()
    {
        Dictionary<string, string> preferred = [];
        // The order says who gives a shared code its name: a state, then the body that is listed alone under it.
        Prefer(States.OrderByDescending(state => state.Term.From).Select(state => (state.Code, state.Name)));
        Prefer(Bodies.Select(body => (body.Id, body.Name)));
        Prefer(Bodies.Where(body => body.Kind != BodyKind.Organ && body.Code is not ("IGO" or "NGO")).Select(body => (body.Code, body.Name)));
        Prefer(Bodies.GroupBy(body => body.Code).Where(shared => shared.Count() == 1).Select(shared => (shared.Key, shared.First().Name)));
        Prefer(Persons.Select(person => (person.Id, person.Name)));
        Prefer(Institutions.Select(institution => (institution.Id, institution.Name)));
        Prefer(Groups.Select(group => (group.Id, group.Name)));
        Prefer(Media.Select(medium => (medium.Id, medium.Name)));
        return preferred;

        void Prefer(IEnumerable<(string Key, string Name)> pairs)
        {
            foreach (var (key, name) in pairs)
                preferred.TryAdd(key, name);
        }
    }

    private static IEnumerable<string> Concerned(Agreement agreement) =>
        agreement.Parties.Select(party => party.State).Concat(agreement.Clauses.SelectMany(clause => clause.For)).Distinct();

    // A doubled id is a fault that the check tells; the first counts until it is mended.
    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> facts, Func<T, string> id)
    {
        Dictionary<string, T> byId = new(facts.Count);
        foreach (var fact in facts)
            byId.TryAdd(id(fact), fact);
        return byId;
    }
}
