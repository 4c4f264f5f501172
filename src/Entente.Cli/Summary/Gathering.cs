using Entente.Cli.Output;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>What many reports tell, put together: the same told by several is one line that counts them.</summary>
/// <remarks>Events and agreements are the same when the countries and bodies, the time and the kind are. It keeps what a summary shows, never the reports.</remarks>
internal sealed class Gathering
{
    private readonly Dictionary<string, GatheredActor> actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GatheredEvent> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GatheredAgreement> agreements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GatheredReaction> reactions = new(StringComparer.Ordinal);
    private readonly List<GatheredClaim> claims = [];
    private readonly List<GatheredDoubt> doubts = [];
    private readonly List<(string Article, Disagreement Told)> disagreements = [];
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);

    public int Articles { get; private set; }

    public DocumentInfo? Only { get; private set; }

    public string? First { get; private set; }

    public string? Last { get; private set; }

    public int Sources => sources.Count;

    public IReadOnlyCollection<GatheredActor> Actors => actors.Values;

    public IEnumerable<GatheredEvent> Events => events.Values.OrderBy(told => told.Day ?? "9999", StringComparer.Ordinal);

    public IReadOnlyCollection<GatheredAgreement> Agreements => agreements.Values;

    public IEnumerable<GatheredReaction> Reactions => reactions.Values;

    public IReadOnlyList<GatheredClaim> Claims => claims;

    public IReadOnlyList<GatheredDoubt> Doubts => doubts;

    /// <summary>What the sources of one article do not tell alike.</summary>
    public IReadOnlyList<(string Article, Disagreement Told)> Disagreements => disagreements;

    public void Add(Report report)
    {
        var info = report.Document;
        Only = ++Articles is 1 ? info : null;
        if (info.Source is not null)
            sources.Add(info.Source);
        if (info.Published is { } day)
        {
            First = First is null || string.CompareOrdinal(day, First) < 0 ? day : First;
            Last = Last is null || string.CompareOrdinal(day, Last) > 0 ? day : Last;
        }

        var reading = new ReportNames(report);
        foreach (var actor in report.Actors)
            Actor(actor).Meet(actor, Articles);
        foreach (var told in report.Events)
            Add(told, reading, info);
        foreach (var agreement in report.Agreements)
            Add(agreement, reading, info);
        var actorsById = report.Actors.DistinctBy(actor => actor.Id).ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        foreach (var claim in report.Claims)
            claims.Add(new(reading.Speaker(claim), Plain.Line(claim.Content), claim, Speaking.Of(claim, actorsById), Origin(info)));
        disagreements.AddRange(Summary.Disagreements.Of(report).Select(told => (Origin(info), told)));
        foreach (var reaction in report.Reactions)
            Add(reaction, reading, info);
        foreach (var flag in report.Flags)
            doubts.Add(new(info.Id, flag));
    }

    /// <summary>Where something was read: outlet and day, else the article's id.</summary>
    public static string Origin(DocumentInfo info) =>
        Plain.Line(string.Join(", ", new[] { info.Source ?? info.Id, info.Published }.Where(part => part is not null)));

    private GatheredActor Actor(Actor actor)
    {
        // A newcomer takes a state and its government for one, and a person for the same in and out of office.
        var country = actor.Code?.Split(':')[0];
        var (name, code) = (ReportNames.Shown(actor), actor.Kind is "government" ? country : actor.Code);
        var key = $"{(actor.Kind is "person" ? country : code)}\0{name}";
        return actors.TryGetValue(key, out var known) ? known : actors[key] = new(name, actor.Kind, code);
    }

    private void Add(Event told, ReportNames reading, DocumentInfo info)
    {
        var (source, target) = (reading.Names(told.Source), reading.Names(told.Target));
        var key = string.Join('\0', told.Type, told.Modality, told.Date ?? info.Published?[..Math.Min(7, info.Published.Length)], reading.Lands(told.Source), reading.Lands(told.Target));
        if (!events.TryGetValue(key, out var known))
            events[key] = known = new(told, Phrases.Of(told, source, target), Day(told) ?? info.Published, info);
        known.Tell(told, told.SaidBy is null ? null : reading.Speaker(told.SaidBy), info);
    }

    // A day is shown no more exactly than it is known.
    private static string? Day(Event told) => told.DatePrecision switch { "year" => told.Date?[..4], "month" => told.Date?[..7], _ => told.Date };

    private void Add(Agreement agreement, ReportNames reading, DocumentInfo info)
    {
        var parties = reading.LandNames(agreement.Parties);
        var day = agreement.Signed ?? agreement.Steps.Select(step => step.Date).FirstOrDefault(date => date is not null) ?? info.Published;
        // Two that one article tells apart are two; what the register knows is one whatever articles call it.
        var twin = reading.Agreements.Count(other => reading.Lands(other.Parties) == reading.Lands(agreement.Parties)) > 1;
        var key = agreement.Register ?? $"{reading.Lands(agreement.Parties)}\0{day?[..4]}\0{(parties.Count is 0 || twin ? agreement.Title : "")}";
        if (!agreements.TryGetValue(key, out var known))
            agreements[key] = known = new(parties);
        known.Tell(agreement, reading, info);
    }

    private void Add(Reaction reaction, ReportNames reading, DocumentInfo info)
    {
        var (actor, toward) = (reading.Name(reaction.Actor), reading.Toward(reaction));
        var key = $"{actor}\0{reaction.Stance}\0{toward}";
        if (!reactions.TryGetValue(key, out var known))
            reactions[key] = known = new(actor, reaction.Stance, toward, Origin(info));
        known.Articles++;
    }
}
