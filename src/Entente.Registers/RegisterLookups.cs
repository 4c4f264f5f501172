using Entente.Registers.Agreements;

namespace Entente.Registers;

/// <content>What is asked of the facts again and again.</content>
public sealed partial class Register
{
    private ILookup<string, State> statesByCode = null!;
    private ILookup<string, Tenure> tenuresByState = null!;
    private ILookup<string, Tenure> tenuresByPerson = null!;
    private ILookup<string, Affiliation> affiliationsByPerson = null!;
    private ILookup<string, Membership> membershipsByState = null!;
    private ILookup<string, Membership> membershipsByBody = null!;
    private ILookup<string, Agreement> agreementsByState = null!;
    private Dictionary<string, Agreement> agreements = null!;
    private Dictionary<string, Person> persons = null!;
    private Dictionary<string, Body> bodies = null!;
    private Dictionary<string, Source> sources = null!;
    private Dictionary<string, Place> places = null!;
    private Dictionary<string, string> preferredNames = null!;

    /// <summary>Whether a code is that of a state or territory, present or past.</summary>
    public bool IsState(string code) => statesByCode.Contains(code);

    /// <summary>A state or territory in its latest form.</summary>
    public State? State(string code) => statesByCode[code].MaxBy(state => state.Term.From);

    /// <summary>A state or territory as it was on that day; null when it did not exist.</summary>
    public State? State(string code, DateOnly day) => statesByCode[code].FirstOrDefault(state => state.Term.Covers(day));

    /// <summary>A person by id.</summary>
    public Person? Person(string id) => persons.GetValueOrDefault(id);

    /// <summary>A body by id.</summary>
    public Body? Body(string id) => bodies.GetValueOrDefault(id);

    /// <summary>The first place of that name.</summary>
    public Place? Place(string name) => places.GetValueOrDefault(name);

    /// <summary>A source by its key.</summary>
    public Source? Source(string key) => sources.GetValueOrDefault(key);

    /// <summary>Everyone's time in every office of a state, by office and beginning.</summary>
    public IEnumerable<Tenure> TenuresIn(string of) =>
        tenuresByState[of].OrderBy(tenure => tenure.Office).ThenBy(tenure => tenure.Term.From);

    /// <summary>A person's time in every office, by beginning.</summary>
    public IEnumerable<Tenure> TenuresOf(string personId) => tenuresByPerson[personId].OrderBy(tenure => tenure.Term.From);

    /// <summary>Who held an office on that day: of two whose dates are known to the year alone, the later.</summary>
    public Tenure? HolderOf(string of, Office office, DateOnly day) =>
        tenuresByState[of].Where(tenure => tenure.Office == office && tenure.Term.Covers(day)).MaxBy(tenure => tenure.Term.From);

    /// <summary>Everyone who held an office on that day: several where it is shared.</summary>
    public IEnumerable<Tenure> HoldersOf(string of, Office office, DateOnly day) =>
        tenuresByState[of].Where(tenure => tenure.Office == office && tenure.Term.Covers(day));

    /// <summary>The highest office a person held on that day, that of the person's own state first.</summary>
    public Tenure? OfficeOf(string personId, DateOnly day) =>
        tenuresByPerson[personId].Where(tenure => tenure.Term.Covers(day))
            .OrderBy(tenure => tenure.Of != Person(personId)?.Nationality).ThenBy(tenure => tenure.Office).ThenBy(tenure => tenure.Of, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>For whom a person stood on that day; without a day, or where no dated line covers it, what holds always.</summary>
    public Affiliation? AffiliationOf(string personId, DateOnly? day) =>
        affiliationsByPerson[personId].Where(one => one.Term == Term.Always || (day is { } on && one.Term.Covers(on)))
            .OrderBy(one => one.Term == Term.Always).ThenByDescending(one => one.Term.From?.First ?? DateOnly.MinValue).ThenBy(one => one.Code, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>A person's affiliations, by beginning.</summary>
    public IEnumerable<Affiliation> AffiliationsOf(string personId) => affiliationsByPerson[personId].OrderBy(one => one.Term.From);

    /// <summary>The code of a person's state: as the register says, else that of the latest office.</summary>
    public string? NationalityOf(string personId) =>
        Person(personId)?.Nationality ?? TenuresOf(personId).LastOrDefault()?.Of;

    /// <summary>The bodies a state belonged to on that day, in whatever way.</summary>
    public IEnumerable<Membership> MembershipsOf(string state, DateOnly day) =>
        membershipsByState[state].Where(membership => membership.Term.Covers(day));

    /// <summary>Whether a state was a full member of a body on that day.</summary>
    public bool IsMember(string body, string state, DateOnly day) =>
        MembershipsOf(state, day).Any(membership => membership.Body == body && membership.Status == MemberStatus.Member);

    /// <summary>The states that belonged to a body on that day, in whatever way.</summary>
    public IEnumerable<Membership> MembersOf(string body, DateOnly day) =>
        membershipsByBody[body].Where(membership => membership.Term.Covers(day));

    /// <summary>An agreement by id.</summary>
    public Agreement? Agreement(string id) => agreements.GetValueOrDefault(id);

    /// <summary>The agreements that a state was ever a party to or is owed something by.</summary>
    public IEnumerable<Agreement> AgreementsOf(string state) => agreementsByState[state];

    /// <summary>The preferred name of a state or body code, or of the id of a person, body, institution, group or medium; null when unknown.</summary>
    public string? NameOf(string codeOrId) => preferredNames.GetValueOrDefault(codeOrId);

    private void Index()
    {
        statesByCode = States.ToLookup(state => state.Code);
        tenuresByState = Tenures.ToLookup(tenure => tenure.Of);
        tenuresByPerson = Tenures.ToLookup(tenure => tenure.Person);
        affiliationsByPerson = Affiliations.ToLookup(one => one.Person);
        membershipsByState = Memberships.ToLookup(membership => membership.State);
        membershipsByBody = Memberships.ToLookup(membership => membership.Body);
        persons = ById(Persons, person => person.Id);
        bodies = ById(Bodies, body => body.Id);
        sources = ById(Sources, source => source.Key);
        places = ById(Places, place => place.Name);
        agreements = ById(Agreements, agreement => agreement.Id);
        agreementsByState = Agreements
            .SelectMany(agreement => Concerned(agreement), (agreement, state) => KeyValuePair.Create(state, agreement))
            .ToLookup(pair => pair.Key, pair => pair.Value);
        preferredNames = [];
        // The order says who gives a shared code its name: a state, then the body that is listed alone under it.
        Prefer(States.OrderByDescending(state => state.Term.From).Select(state => (state.Code, state.Name)));
        Prefer(Bodies.Select(body => (body.Id, body.Name)));
        Prefer(Bodies.Where(body => body.Kind != BodyKind.Organ && body.Code is not ("IGO" or "NGO")).Select(body => (body.Code, body.Name)));
        Prefer(Bodies.GroupBy(body => body.Code).Where(shared => shared.Count() == 1).Select(shared => (shared.Key, shared.First().Name)));
        Prefer(Persons.Select(person => (person.Id, person.Name)));
        Prefer(Institutions.Select(institution => (institution.Id, institution.Name)));
        Prefer(Groups.Select(group => (group.Id, group.Name)));
        Prefer(Media.Select(medium => (medium.Id, medium.Name)));
    }

    private static IEnumerable<string> Concerned(Agreement agreement) =>
        agreement.Parties.Select(party => party.State).Concat(agreement.Clauses.SelectMany(clause => clause.For)).Distinct();

    private void Prefer(IEnumerable<(string Key, string Name)> pairs)
    {
        foreach (var (key, name) in pairs)
            preferredNames.TryAdd(key, name);
    }

    // A doubled id is a fault that the check tells; the first counts until it is mended.
    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> facts, Func<T, string> id)
    {
        Dictionary<string, T> byId = new(facts.Count);
        foreach (var fact in facts)
            byId.TryAdd(id(fact), fact);
        return byId;
    }
}
