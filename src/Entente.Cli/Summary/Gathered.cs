using Entente.Cli.Output;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>An actor of one or more articles.</summary>
internal sealed class GatheredActor(string name, string kind, string? code)
{
    private readonly HashSet<int> articles = [];

    public string Name { get; } = name;

    public string Kind { get; } = kind;

    public string? Code { get; private set; } = code;

    public string? Country { get; } = code?.Split(':')[0];

    public string? Role { get; private set; }

    public int Articles => articles.Count;

    public int Mentions { get; private set; }

    public void Meet(Actor actor, int article)
    {
        articles.Add(article);
        Mentions += actor.Mentions.Length;
        Code = actor.Code?.Length > Code?.Length && Kind is "person" ? actor.Code : Code;
        Role = actor.Role is null ? Role : Plain.Line(actor.Role);    // the latest read
    }
}

/// <summary>An event of one or more articles.</summary>
internal sealed class GatheredEvent(Event first, string sentence, string? day, DocumentInfo origin)
{
    private readonly SortedSet<string> speakers = new(StringComparer.Ordinal);
    private readonly HashSet<string> articles = new(StringComparer.Ordinal);

    public Event First { get; } = first;

    public string Sentence { get; } = sentence;

    /// <summary>The day it is put under: its own, else the article's.</summary>
    public string? Day { get; } = day;

    public string Origin { get; } = Gathering.Origin(origin);

    public int Articles => articles.Count;

    /// <summary>Whether a title tells it.</summary>
    public bool IsHeadline { get; private set; }

    /// <summary>Whether some article tells it in its own words.</summary>
    public bool Told { get; private set; }

    public IReadOnlyCollection<string> Speakers => speakers;

    public void Tell(Event told, string? speaker, DocumentInfo info)
    {
        IsHeadline |= info.Title is not null && told.Evidence.Any(evidence => evidence.Sentence is 0);
        articles.Add(info.Id + '\0' + info.Source);
        Told |= told.SaidBy is null;
        if (speaker is not null)
            speakers.Add(speaker);
    }
}

/// <summary>An agreement of one or more articles.</summary>
internal sealed class GatheredAgreement(IReadOnlyList<string> parties)
{
    private readonly HashSet<string> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GatheredProvision> provisions = new(StringComparer.Ordinal);
    private readonly SortedSet<(string Date, string Status)> steps = [];
    private string latest = "";

    public string Title { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public IReadOnlyList<string> Parties { get; } = parties;

    /// <summary>As the latest published article has it.</summary>
    public string Status { get; private set; } = "";

    public string Disclosure { get; private set; } = "";

    public string? Place { get; private set; }

    public int Articles => articles.Count;

    /// <summary>How often it is named.</summary>
    public int Mentions { get; private set; }

    public IReadOnlyCollection<GatheredProvision> Provisions => provisions.Values;

    /// <summary>Its dated steps, in order.</summary>
    public IReadOnlyCollection<(string Date, string Status)> Steps => steps;

    public void Tell(Agreement agreement, ReportNames names, DocumentInfo info)
    {
        articles.Add(info.Id + '\0' + info.Source);
        Mentions += agreement.Evidence.Length;
        var title = Plain.Line(agreement.Title);
        Title = title.Length > Title.Length ? title : Title;
        if (string.CompareOrdinal(info.Published ?? "", latest) >= 0)
        {
            (latest, Status, Disclosure) = (info.Published ?? "", agreement.Status, agreement.Disclosure);
            Kind = agreement.Kind is "other" && Kind.Length > 0 ? Kind : agreement.Kind;
        }

        Place ??= agreement.Place;
        foreach (var step in agreement.Steps.Where(step => step.Date is not null))
            steps.Add((step.DatePrecision switch { "year" => step.Date![..4], "month" => step.Date![..7], _ => step.Date! }, step.Status));
        foreach (var provision in agreement.Provisions)
        {
            var (by, other) = (names.Names(provision.By), names.Names(provision.For));
            var key = string.Join('\0', provision.Kind, provision.Mutual, string.Join('\u0001', by), string.Join('\u0001', other));
            if (!provisions.TryGetValue(key, out var known))
                provisions[key] = known = new(by, other);
            known.Tell(provision, provision.SaidBy is null ? null : names.Speaker(provision.SaidBy));
        }
    }
}

/// <summary>A duty of the same kind between the same, in the ways it is put, with who says that it is in the agreement.</summary>
internal sealed class GatheredProvision(IReadOnlyList<string> by, IReadOnlyList<string> other)
{
    private readonly List<(Provision Provision, string? Speaker)> wordings = [];

    public IReadOnlyList<string> By { get; } = by;

    public IReadOnlyList<string> For { get; } = other;

    /// <summary>The wordings, each once, those with a condition first; speaker null where an article tells it itself.</summary>
    public IEnumerable<(Provision Provision, string? Speaker)> Wordings => wordings.OrderBy(wording => wording.Provision.Condition is null);

    public void Tell(Provision provision, string? speaker)
    {
        if (!wordings.Exists(known => known.Speaker == speaker && (known.Provision.Summary.Contains(provision.Summary, StringComparison.OrdinalIgnoreCase) || provision.Summary.Contains(known.Provision.Summary, StringComparison.OrdinalIgnoreCase))))
            wordings.Add((provision, speaker));
    }
}

/// <summary>A reaction of one or more articles.</summary>
internal sealed class GatheredReaction(string actor, string stance, string toward, string origin)
{
    public string Actor { get; } = actor;

    public string Stance { get; } = stance;

    public string Toward { get; } = toward;

    public string Origin { get; } = origin;

    public int Articles { get; set; }
}

/// <summary>A claim of one article.</summary>
internal sealed record GatheredClaim(string Speaker, string Content, Claim Claim, SourceKind Source, string Origin);

/// <summary>A doubt about one article.</summary>
internal sealed record GatheredDoubt(string Article, Flag Flag);
