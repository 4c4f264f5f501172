using Entente.Cli.Output;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>AGREEMENTS: who is bound, how far it has come, what is known of its text, who owes what, and who says so.</summary>
internal sealed class AgreementSection(Gathering all, Measure measure)
{
    // How many ways of putting one duty are shown.
    private const int Wordings = 3;

    public void Write(Lines lines)
    {
        var agreements = all.Agreements.OrderByDescending(agreement => agreement.Articles).ThenByDescending(agreement => agreement.Provisions.Count)
            .ThenBy(agreement => agreement.Title, StringComparer.Ordinal).ToArray();
        if (agreements.Length is 0)
            return;
        lines.Heading("AGREEMENTS", "and what they bind their parties to");
        foreach (var agreement in agreements.Take(measure.Agreements))
        {
            var parties = agreement.Parties.Count > 0 ? Phrases.Joined(agreement.Parties) + ": " : "";
            lines.Hanging("  ", $"{parties}{Plain.Line(agreement.Title, 120)}, {Facts(agreement)}", further: 2);
            foreach (var provision in agreement.Provisions)
            {
                foreach (var (wording, speaker) in provision.Wordings.Take(all.Articles is 1 ? Wordings : 1))
                    lines.Hanging("    • ", Line(provision, wording, speaker));
            }
        }

        if (agreements.Length > measure.Agreements)
            lines.Hanging("  ", $"and {agreements.Length - measure.Agreements} more");
    }

    private string Facts(GatheredAgreement agreement)
    {
        var steps = agreement.Steps.Select(step => $"{Phrases.Status(step.Status)} {step.Date}").Distinct(StringComparer.Ordinal).ToArray();
        var status = agreement.Steps.Any(step => step.Status == agreement.Status) ? "" : Phrases.Status(agreement.Status);
        var parts = new[]
        {
            agreement.Kind is "other" ? "" : agreement.Kind,
            status,
            string.Join(", ", steps),
            Phrases.Disclosure(agreement.Disclosure),
            all.Articles > 1 && agreement.Articles > 1 ? $"in {agreement.Articles} articles" : "",
        };
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Line(GatheredProvision provision, Provision wording, string? speaker)
    {
        var who = wording.Mutual ? "each for the other" : (provision.By.Count, provision.For.Count) switch
        {
            (0, 0) => "",
            (_, 0) => Phrases.Joined(provision.By),
            (0, _) => $"for {Phrases.Joined(provision.For)}",
            _ => $"{Phrases.Joined(provision.By)} for {Phrases.Joined(provision.For)}",
        };
        var summary = $"{wording.Kind.Replace('-', ' ')}{(who.Length > 0 ? $", {who}" : "")}: {Plain.Line(wording.Summary, 160)}";
        if (wording.Condition is { Length: > 0 } condition && !wording.Summary.Contains(condition, StringComparison.Ordinal))
            summary += $", on condition of “{Plain.Line(condition, 100)}”";
        if (speaker is not null)
            summary += $", known only from {speaker}";
        return wording.Certainty is "certain" ? summary : $"{summary} ({wording.Certainty})";
    }
}
