using System.Security.Cryptography;
using System.Text;
using Entente.Registers.Agreements;
using Entente.Registers.Compiled;
using Entente.Registers.Reading;

namespace Entente.Registers;

/// <summary>What the world is, dated and sourced: the facts that are known before any text is read. Immutable; one serves all threads.</summary>
public sealed partial class Register
{
    private static readonly Lazy<Register> LazilyShipped = new(() => Load(overlayDirectory: null));

    private readonly Lazy<NameIndex> names;
    private readonly Lazy<string> hash;

    private Register(IReadOnlyList<RegisterFile> shipped, IReadOnlyList<RegisterFile> own)
    {
        Faults faults = new(), agreementFaults = new();
        var compiled = CompiledRegister.Among(shipped);
        // The agreements are as much work as all tables together, and need none of them.
        var treaties = Task.Run(() => AgreementFiles.Read(own, agreementFaults).Over(compiled?.Agreements() ?? AgreementFiles.Read(shipped, agreementFaults)));
        FactReader reader = new(shipped, compiled, own, faults);
        Sources = reader.Read(Layouts.Sources);
        States = reader.Read(Layouts.States);
        Names = reader.Read(Layouts.Names);
        Tenures = reader.ReadOffices();
        Persons = reader.Read(Layouts.Persons);
        Affiliations = reader.Read(Layouts.Affiliations);
        Agents = reader.Read(Layouts.Agents);
        Bodies = reader.Read(Layouts.Bodies);
        Memberships = reader.Read(Layouts.Members);
        Groups = reader.Read(Layouts.Groups);
        Institutions = reader.Read(Layouts.Institutions);
        Media = reader.Read(Layouts.Media);
        Places = reader.Read(Layouts.Places);
        Disputes = reader.Read(Layouts.Disputes);
        Sanctions = reader.Read(Layouts.Sanctions);
        HonourRates = reader.Read(Layouts.HonourRates);
        Agreements = treaties.GetAwaiter().GetResult();
        FormatProblems = [.. compiled?.FormatProblems() ?? [], .. faults.Found, .. agreementFaults.Found];
        names = new(() => compiled is not null && own.Count == 0 ? NameIndex.Of(compiled) : NameIndex.Of(this));
        hash = new(() => compiled is null ? Hash([.. shipped, .. own]) : own.Count == 0 ? compiled.ContentHash() : Hash(own, compiled.ContentHash()));
    }

    /// <summary>The register inside this assembly, read when first asked for.</summary>
    public static Register Shipped => LazilyShipped.Value;

    /// <summary>Reads the shipped register with a user's own files laid over it.</summary>
    /// <param name="overlayDirectory">A folder laid out like the shipped <c>data</c>; null for the shipped files alone.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Register Load(string? overlayDirectory) =>
        new([.. RegisterFile.Shipped()], overlayDirectory is null ? [] : [.. RegisterFile.In(overlayDirectory)]);

    /// <summary>Reads a folder that holds a whole register, without the shipped one.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Register LoadAlone(string directory) => new([], [.. RegisterFile.In(directory)]);

    /// <summary>States and territories in all their forms.</summary>
    public IReadOnlyList<State> States { get; }

    /// <summary>What text calls them.</summary>
    public IReadOnlyList<Name> Names { get; }

    /// <summary>Who held which office.</summary>
    public IReadOnlyList<Tenure> Tenures { get; }

    /// <summary>Persons.</summary>
    public IReadOnlyList<Person> Persons { get; }

    /// <summary>For whom persons stood without an office of state: leaders of armed groups, heads of bodies.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; }

    /// <summary>Nouns that stand for actors beside those of the lexicon; none is shipped.</summary>
    public IReadOnlyList<AgentNoun> Agents { get; }

    /// <summary>International bodies.</summary>
    public IReadOnlyList<Body> Bodies { get; }

    /// <summary>Which state belonged to which body.</summary>
    public IReadOnlyList<Membership> Memberships { get; }

    /// <summary>Armed groups, parties, movements.</summary>
    public IReadOnlyList<Group> Groups { get; }

    /// <summary>Ministries, services, parliaments and the like.</summary>
    public IReadOnlyList<Institution> Institutions { get; }

    /// <summary>News outlets.</summary>
    public IReadOnlyList<Medium> Media { get; }

    /// <summary>Places.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Territories that one holds and another claims.</summary>
    public IReadOnlyList<Dispute> Disputes { get; }

    /// <summary>Sanctions.</summary>
    public IReadOnlyList<Sanction> Sanctions { get; }

    /// <summary>The works the facts rest on.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Published rates at which promises were kept.</summary>
    public IReadOnlyList<HonourRate> HonourRates { get; }

    /// <summary>Treaties and other agreements, by id.</summary>
    public IReadOnlyList<Agreement> Agreements { get; }

    /// <summary>All names, for finding them in text; made when first asked for.</summary>
    public NameIndex NameIndex => names.Value;

    /// <summary>Twelve hexadecimal digits that change with any file of the register: SHA-256 over paths and bytes.</summary>
    public string ContentHash => hash.Value;

    /// <summary>How many facts each register holds.</summary>
    public IReadOnlyList<(string What, int Number)> Counts =>
    [
        ("states and territories", States.Count), ("names of states and bodies", Names.Count), ("tenures of office", Tenures.Count), ("persons", Persons.Count),
        ("affiliations of persons", Affiliations.Count), ("nouns that stand for actors", Agents.Count),
        ("international bodies", Bodies.Count), ("memberships", Memberships.Count), ("armed groups, parties, movements", Groups.Count),
        ("institutions", Institutions.Count), ("media", Media.Count), ("places", Places.Count), ("disputes", Disputes.Count), ("sanctions", Sanctions.Count),
        ("agreements", Agreements.Count), ("clauses of agreements", Agreements.Sum(agreement => agreement.Clauses.Count)),
        ("published rates", HonourRates.Count), ("sources", Sources.Count), ("names the index finds", NameIndex.Count),
    ];

    /// <summary>Every dated fact of the tables; agreements stand apart.</summary>
    internal IEnumerable<IFact> AllFacts =>
        States.Concat<IFact>(Names).Concat(Tenures).Concat(Persons).Concat(Affiliations).Concat(Agents).Concat(Bodies).Concat(Memberships).Concat(Groups).Concat(Institutions)
            .Concat(Media).Concat(Places).Concat(Disputes).Concat(Sanctions).Concat(HonourRates).Concat(Sources);

    /// <summary>Faults of single lines, found while reading; the checks find those between them.</summary>
    internal IReadOnlyList<Problem> FormatProblems { get; }

    /// <summary>The register of some files alone.</summary>
    internal static Register Of(IReadOnlyList<RegisterFile> files) => new([], files);

    /// <summary>Twelve hexadecimal digits over the paths and bytes of files, and over what they lie upon.</summary>
    internal static string Hash(IReadOnlyList<RegisterFile> files, string below = "")
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes(below));
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(file.Path));
            digest.AppendData(file.ReadBytes());
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset())[..12];
    }
}
