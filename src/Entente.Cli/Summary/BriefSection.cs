using Entente.Cli.Output;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>IN SHORT: what happened and when, what is agreed and how far it has come, how well it is vouched for.</summary>
internal sealed class BriefSection(Gathering all)
{
    private const int Leads = 3;

    public void Write(Lines lines)
    {
        var leads = all.Events.Where(told => told.First.Modality is Modality.Asserted or Modality.Planned && told.First.Source.Length > 0)
            .OrderByDescending(told => told.Articles).ThenByDescending(told => told.IsHeadline).ThenByDescending(told => told.Told).ThenBy(told => told.First.Modality).ThenByDescending(told => told.First.Agreement is not null).ThenByDescending(told => told.First.Confidence).Take(Leads).ToHashSet();
        var pact = all.Agreements.OrderByDescending(agreement => agreement.Articles).ThenByDescending(agreement => agreement.Mentions).ThenByDescending(agreement => agreement.Provisions.Count).FirstOrDefault();
        if (leads.Count is 0 && pact is null && all.Claims.Count is 0)
            return;
        lines.Heading("IN SHORT", "");
        foreach (var told in all.Events.Where(leads.Contains))
            lines.Hanging("  ", $"{told.Sentence}{(told.First.Date is null ? "" : $", {told.Day}")}{(told.Told || told.Speakers.Count is 0 ? "" : $", according to {Phrases.Joined([.. told.Speakers.Take(2)])}")}.", further: 2);
        if (pact is not null)
            lines.Hanging("  ", $"{Sentence(pact)}.", further: 2);
        var counts = new[]
        {
            Count(all.Claims.Count(claim => claim.Source is SourceKind.Named), "statement by name", "statements by name"),
            Count(all.Claims.Count(claim => claim.Source is not SourceKind.Named), "statement without a name", "statements without a name"),
            Count(all.Disagreements.Count, "disagreement", "disagreements"),
            Count(all.Doubts.Count, "doubt about the text", "doubts about the text"),
        }.Where(part => part.Length > 0).ToArray();
        if (counts.Length > 0)
            lines.Hanging("  ", $"{string.Join("; ", counts)}.", further: 2);
    }

    private static string Sentence(GatheredAgreement pact)
    {
        var parties = pact.Parties.Count > 0 ? $", between {Phrases.Joined(pact.Parties)}" : "";
        var day = pact.Steps.LastOrDefault(step => step.Status == pact.Status).Date;
        var terms = Phrases.Disclosure(pact.Disclosure);
        return $"“{Plain.Line(pact.Title, 100)}”{parties}: {Phrases.Status(pact.Status)}{(day is null ? "" : " " + day)}{(terms.Length > 0 ? ", " + terms : "")}";
    }

    private static string Count(int number, string one, string several) => number is 0 ? "" : $"{number} {(number is 1 ? one : several)}";
}
