using Entente.Cli.Output;

namespace Entente.Cli.Summary;

/// <summary>AGREEMENTS: who is bound, how far it has come, what is known of its text, who owes what, and who says so.</summary>
internal sealed class AgreementSection(Gathering all, Measure measure)
{
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
                lines.Hanging("    • ", Line(provision));
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

    private static string Line(GatheredProvision provision)
    {
        var first = provision.First;
        var who = first.Mutual ? "each for the other" : (provision.By.Count, provision.For.Count) switch
        {
            (0, 0) => "",
            (_, 0) => Phrases.Joined(provision.By),
            (0, _) => $"for {Phrases.Joined(provision.For)}",
            _ => $"{Phrases.Joined(provision.By)} for {Phrases.Joined(provision.For)}",
        };
        var summary = $"{first.Kind.Replace('-', ' ')}{(who.Length > 0 ? $", {who}" : "")}: {Plain.Line(first.Summary, 160)}";
        if (first.Condition is { Length: > 0 } condition)
            summary += $", on condition of “{Plain.Line(condition, 100)}”";
        if (!provision.Told && provision.Speakers.Count > 0)
            summary += $", known only from {Phrases.Joined([.. provision.Speakers.Take(3)])}";
        return first.Certainty is "certain" ? summary : $"{summary} ({first.Certainty})";
    }
}
