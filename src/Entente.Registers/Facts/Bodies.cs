namespace Entente.Registers;

/// <summary>What an international body is.</summary>
public enum BodyKind
{
    /// <summary>An organisation of states.</summary>
    Igo,

    /// <summary>A court.</summary>
    Court,

    /// <summary>An international non-governmental organisation.</summary>
    Ngo,

    /// <summary>A bloc or grouping without an organisation of its own.</summary>
    Bloc,

    /// <summary>An organ of another body.</summary>
    Organ,
}

/// <summary>An international body.</summary>
/// <param name="Id">Lower-case slug: <c>nato</c>.</param>
/// <param name="Code">The code of reports: <c>NAT</c>, <c>UNO:IAEA</c>, <c>IGO</c>.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Names">Other names and abbreviations.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Seat">The city of its seat.</param>
/// <param name="Term">When it exists.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Body(
    string Id, string Code, string Name, IReadOnlyList<string> Names, BodyKind Kind, string? Seat, Term Term, Citation Cited) : IFact;

/// <summary>How a state belongs to a body.</summary>
public enum MemberStatus
{
    /// <summary>Member.</summary>
    Member,

    /// <summary>Observer.</summary>
    Observer,

    /// <summary>Member whose rights are suspended.</summary>
    Suspended,

    /// <summary>Candidate.</summary>
    Candidate,

    /// <summary>Partner or associate.</summary>
    Partner,
}

/// <summary>One state's time in a body.</summary>
/// <param name="Body">The body's id.</param>
/// <param name="State">The state's code.</param>
/// <param name="Status">As what.</param>
/// <param name="Term">The time.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Membership(string Body, string State, MemberStatus Status, Term Term, Citation Cited) : IFact;

/// <summary>What a group is.</summary>
public enum GroupKind
{
    /// <summary>An armed group.</summary>
    ArmedGroup,

    /// <summary>A political party.</summary>
    Party,

    /// <summary>A movement.</summary>
    Movement,

    /// <summary>A militia on the side of a government.</summary>
    Militia,
}

/// <summary>An armed group, party or movement.</summary>
/// <param name="Id">Lower-case slug.</param>
/// <param name="Code">The code of reports: <c>LBN:REB</c>.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Names">Other names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Term">When it exists.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Group(
    string Id, string Code, string Name, IReadOnlyList<string> Names, GroupKind Kind, Term Term, Citation Cited) : IFact;

/// <summary>What an institution is.</summary>
public enum InstitutionKind
{
    /// <summary>A ministry.</summary>
    Ministry,

    /// <summary>An agency.</summary>
    Agency,

    /// <summary>An intelligence service.</summary>
    Service,

    /// <summary>Armed forces or a branch of them.</summary>
    Military,

    /// <summary>A police force.</summary>
    Police,

    /// <summary>A parliament or a chamber of one.</summary>
    Parliament,

    /// <summary>A court.</summary>
    Court,

    /// <summary>A building or street that stands for an institution.</summary>
    Metonym,

    /// <summary>A company.</summary>
    Company,

    /// <summary>A central bank.</summary>
    CentralBank,
}

/// <summary>A ministry, service, parliament or another institution of one state.</summary>
/// <param name="Id">Lower-case slug.</param>
/// <param name="Code">The code of reports, with the sector: <c>USA:MIL</c>.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Names">Other names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Term">When it exists.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Institution(
    string Id, string Code, string Name, IReadOnlyList<string> Names, InstitutionKind Kind, Term Term, Citation Cited) : IFact;

/// <summary>What a news outlet is.</summary>
public enum MediumKind
{
    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A newspaper or magazine.</summary>
    Newspaper,

    /// <summary>A broadcaster.</summary>
    Broadcaster,

    /// <summary>A web site.</summary>
    Site,
}

/// <summary>A news outlet.</summary>
/// <param name="Id">Lower-case slug.</param>
/// <param name="Code">The code of reports: <c>GBR:MED</c>.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Names">Other names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cited">Its line and source.</param>
public sealed record Medium(string Id, string Code, string Name, IReadOnlyList<string> Names, MediumKind Kind, Citation Cited) : IFact;
