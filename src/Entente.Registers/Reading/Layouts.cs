using Entente.Registers.Compiled;

namespace Entente.Registers.Reading;

/// <summary>Makes a fact of a row.</summary>
internal delegate T FactReading<out T>(FactRow row);

/// <summary>How the files of one register are laid out, whatever its facts.</summary>
internal interface ILayout
{
    /// <summary>The name of the file or folder.</summary>
    string Register { get; }

    /// <summary>The columns in order.</summary>
    string[] Columns { get; }

    /// <summary>The columns that sort the lines and tell them apart.</summary>
    int[] Key { get; }

    /// <summary>Writes the register in the form in which it is shipped.</summary>
    void Compile(IReadOnlyList<RegisterFile> files, CompiledOutput output, Faults faults);
}

/// <summary>How the files of one register are laid out.</summary>
/// <param name="Register">The name of the file or folder.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Key">The columns that sort the lines and tell them apart.</param>
/// <param name="Read">Makes a fact of a row.</param>
internal sealed record Layout<T>(string Register, string[] Columns, int[] Key, FactReading<T> Read) : ILayout
    where T : IFact
{
    /// <inheritdoc/>
    public void Compile(IReadOnlyList<RegisterFile> files, CompiledOutput output, Faults faults) => CompiledTable.Write(files, this, row => Read(row), output, faults);
}

/// <summary>The columns of every register. A register more is one more layout here and one list in <see cref="Register"/>.</summary>
internal static class Layouts
{
    public static readonly Layout<State> States = new(
        "states",
        ["code", "name", "official", "kind", "parent", "from", "to", "capital", "successor", "source"],
        [0, 5],
        row => new(row.Required(0), row.Own(1), row.Text(2), row.Word<StateKind>(3), row.Optional(4), row.Term(5, 6), row.Optional(7), row.Optional(8), row.Cited(9)));

    public static readonly Layout<Name> Names = new(
        "names",
        ["of", "name", "kind", "from", "to", "source"],
        [0, 2, 1, 3],
        row => new(row.Required(0), row.Own(1), row.Word<NameKind>(2), row.Term(3, 4), row.Cited(5)));

    public static readonly Layout<Tenure> Offices = new(
        "offices",
        ["person", "office", "of", "title", "from", "to", "source"],
        [2, 1, 4, 0],
        row => new(row.Required(0), row.Word<Office>(1), row.Required(2), row.Required(3), row.Term(4, 5), row.Cited(6)));

    public static readonly Layout<Person> Persons = new(
        "persons",
        ["id", "name", "family", "names", "nationality", "source"],
        [0],
        row => new(row.Own(0), row.Own(1), row.Optional(2), row.List(3), row.Optional(4), row.Cited(5)));

    public static readonly Layout<Affiliation> Affiliations = new(
        "affiliations",
        ["person", "code", "from", "to", "source"],
        [0, 2, 1],
        row => new(row.Required(0), row.Required(1), row.Term(2, 3), row.Cited(4)));

    public static readonly Layout<AgentNoun> Agents = new(
        "agents",
        ["word", "sector", "source"],
        [0],
        row => new(row.Required(0), row.Required(1), row.Cited(2)));

    public static readonly Layout<Body> Bodies = new(
        "bodies",
        ["id", "code", "name", "names", "kind", "seat", "from", "to", "source"],
        [0],
        row => new(row.Own(0), row.Required(1), row.Own(2), row.List(3), row.Word<BodyKind>(4), row.Optional(5), row.Term(6, 7), row.Cited(8)));

    public static readonly Layout<Membership> Members = new(
        "members",
        ["body", "state", "status", "from", "to", "source"],
        [0, 1, 3],
        row => new(row.Required(0), row.Required(1), row.Word<MemberStatus>(2), row.Term(3, 4), row.Cited(5)));

    public static readonly Layout<Group> Groups = new(
        "groups",
        ["id", "code", "name", "names", "kind", "from", "to", "source"],
        [0],
        row => new(row.Own(0), row.Required(1), row.Own(2), row.List(3), row.Word<GroupKind>(4), row.Term(5, 6), row.Cited(7)));

    public static readonly Layout<Institution> Institutions = new(
        "institutions",
        ["id", "code", "name", "names", "kind", "from", "to", "source"],
        [0],
        row => new(row.Own(0), row.Required(1), row.Own(2), row.List(3), row.Word<InstitutionKind>(4), row.Term(5, 6), row.Cited(7)));

    public static readonly Layout<Medium> Media = new(
        "media",
        ["id", "code", "name", "names", "kind", "source"],
        [0],
        row => new(row.Own(0), row.Required(1), row.Own(2), row.List(3), row.Word<MediumKind>(4), row.Cited(5)));

    public static readonly Layout<Place> Places = new(
        "places",
        ["name", "names", "kind", "country", "lat", "lon", "source"],
        [3, 0, 2],
        row => new(row.Own(0), row.List(1), row.Word<PlaceKind>(2), row.Optional(3), row.Degrees(4), row.Degrees(5), row.Cited(6)));

    public static readonly Layout<Dispute> Disputes = new(
        "disputes",
        ["territory", "name", "holder", "claimant", "from", "to", "source"],
        [0, 3, 4],
        row => new(row.Required(0), row.Required(1), row.Required(2), row.Required(3), row.Term(4, 5), row.Cited(6)));

    public static readonly Layout<Sanction> Sanctions = new(
        "sanctions",
        ["target", "body", "instrument", "from", "to", "scope", "source"],
        [0, 1, 3, 2],
        row => new(row.Required(0), row.Required(1), row.Required(2), row.Term(3, 4), row.Required(5), row.Cited(6)));

    public static readonly Layout<Source> Sources = new(
        "sources",
        ["key", "title", "url", "licence"],
        [0],
        row => new(row.Required(0), row.Required(1), row.Optional(2), row.Optional(3), row.CitedAs(0)));

    public static readonly Layout<HonourRate> HonourRates = new(
        "honour-rates",
        ["kind", "rate", "n", "period", "study", "source"],
        [0, 3, 4],
        row => new(row.Required(0), row.Required(1), row.Optional(2), row.Required(3), row.Required(4), row.Cited(5)));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ILayout> All =>
        [Sources, States, Names, Offices, Persons, Affiliations, Agents, Bodies, Members, Groups, Institutions, Media, Places, Disputes, Sanctions, HonourRates];
}
