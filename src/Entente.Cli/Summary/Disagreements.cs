using Entente.Cli.Output;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>Two tellings that cannot both hold, in the words of those who tell them.</summary>
internal sealed record Disagreement(string One, string Other);

/// <summary>Finds where the sources of an article contradict each other: a denial beside an assertion, and accusations that go both ways.</summary>
internal static class Disagreements
{
    // Letters of a word that tell it from another, its ending left aside.
    private const int Stem = 5;
    private const int Shortest = 4;
    private const int Longest = 120;

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "that", "this", "with", "from", "have", "been", "were", "will", "would", "their", "they", "them", "there", "which", "about", "after", "before", "than", "into", "over", "other", "such", "when", "could", "should", "made", "make", "said",
    };

    /// <summary>The disagreements of a report, in the order of the denials.</summary>
    public static IEnumerable<Disagreement> Of(Report report)
    {
        var names = new ReportNames(report);
        foreach (var denial in report.Claims.Where(claim => claim.Polarity is "negated"))
        {
            if (Answered(denial, report, names) is { } other)
                yield return new($"{names.Speaker(denial)}{(denial.IsDenied ? " denies" : ":")} “{Plain.Line(denial.Content, Longest)}”", other);
        }

        foreach (var denied in report.Events.Where(told => told.Modality is Modality.Denied && told.SaidBy is not null))
        {
            var done = report.Events.FirstOrDefault(told => told.Modality is Modality.Asserted && told.Type == denied.Type && names.Lands(told.Source) == names.Lands(denied.Source) && names.Lands(told.Target) == names.Lands(denied.Target) && told.SaidBy != denied.SaidBy);
            if (done is not null)
                yield return new($"{names.Speaker(denied.SaidBy!)}: {Phrases.Of(denied, names.Names(denied.Source), names.Names(denied.Target))}", $"{Teller(done, names)}: {Phrases.Of(done, names.Names(done.Source), names.Names(done.Target))}");
        }

        foreach (var (one, other) in Mutual(report, names))
            yield return new($"{one} accuses {other}", $"{other} accuses {one}");
    }

    // Who says what is denied: a statement of somebody else's, else what the reporter tells.
    private static string? Answered(Claim denial, Report report, ReportNames names)
    {
        var (own, words) = (names.Speaker(denial), Words(denial.Content));
        var land = names.Code(denial.Speaker)?.Split(':')[0];
        var said = report.Claims.Where(claim => claim.Polarity is "affirmed" && names.Speaker(claim) != own && (land is null || names.Code(claim.Speaker)?.Split(':')[0] != land))
            .Select(claim => (Text: $"{names.Speaker(claim)}: “{Plain.Line(claim.Content, Longest)}”", Likeness: Likeness(words, Words(claim.Content)), Fits: claim.About.Any(about => land is not null && names.Code(about)?.Split(':')[0] == land)))
            .Where(pair => pair.Likeness.Share >= (pair.Fits ? 0.2 : 0.4) && pair.Likeness.Count >= (pair.Fits ? 1 : 2)).OrderByDescending(pair => pair.Likeness.Share).FirstOrDefault();
        if (said.Text is not null)
            return said.Text;
        var told = report.Events.Where(done => done.Modality is Modality.Asserted && done.Evidence.Length > 0 && !done.Evidence.Any(evidence => denial.Evidence.Any(piece => piece.Sentence == evidence.Sentence)) && done.SaidBy != denial.Id
                && done.Source.Concat(done.Target).Any(actor => land is not null && names.Code(actor)?.Split(':')[0] == land))
            .Select(done => (Text: $"{Teller(done, names)}: {Phrases.Of(done, names.Names(done.Source), names.Names(done.Target))}", Likeness: Likeness(words, Words(done.Evidence[0].Text))))
            .Where(pair => pair.Likeness is { Share: >= 0.5, Count: >= 2 }).OrderByDescending(pair => pair.Likeness.Share).FirstOrDefault();
        return told.Text;
    }

    private static IEnumerable<(string One, string Other)> Mutual(Report report, ReportNames names)
    {
        var charges = report.Events.Where(told => told is { Type: EventType.ACCUSE, Modality: Modality.Asserted, Source.Length: > 0, Target.Length: > 0 })
            .Select(told => (From: Phrases.Joined(names.LandNames(told.Source)), To: Phrases.Joined(names.LandNames(told.Target)))).Distinct().ToArray();
        return charges.Where(charge => string.CompareOrdinal(charge.From, charge.To) < 0 && charges.Contains((charge.To, charge.From)));
    }

    private static string Teller(Event told, ReportNames names) => told.SaidBy is null ? "the article" : names.Speaker(told.SaidBy);

    private static (double Share, int Count) Likeness(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return (common / (double)Math.Max(1, Math.Min(one.Count, other.Count)), common);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([.. " ,.;:!?'’“”\"()-–—\n\t"], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= Shortest && !Common.Contains(word)).Select(word => word[..Math.Min(Stem, word.Length)])];
}
