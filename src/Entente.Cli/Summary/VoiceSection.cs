using Entente.Cli.Output;

namespace Entente.Cli.Summary;

/// <summary>WHO SAYS WHAT, and REACTIONS.</summary>
internal sealed class VoiceSection(Gathering all, Measure measure)
{
    public void Write(Lines lines)
    {
        Claims(lines);
        Reactions(lines);
    }

    private void Claims(Lines lines)
    {
        if (all.Claims.Count is 0)
            return;

        // One claim of each speaker before a second of anybody, surest first; then in the order they were read.
        var shown = all.Claims.GroupBy(claim => claim.Speaker, StringComparer.Ordinal)
            .SelectMany(speaker => speaker.OrderByDescending(claim => claim.Claim.Speaker is not null).ThenByDescending(claim => claim.Claim.Confidence).Select((claim, turn) => (Claim: claim, Turn: turn)))
            .OrderBy(claim => claim.Turn).ThenByDescending(claim => claim.Claim.Claim.Confidence).Take(measure.Voices).Select(claim => claim.Claim).ToHashSet();
        lines.Heading("WHO SAYS WHAT", "in their words; what they say is not thereby true");
        foreach (var claim in all.Claims.Where(shown.Contains))
        {
            var verb = claim.Claim.IsDenied ? " (denying)" : "";
            var certainty = claim.Claim.Certainty is "certain" or "unknown" ? "" : $" ({claim.Claim.Certainty})";
            lines.Hanging("  ", $"{claim.Speaker}{verb}: “{Plain.Line(claim.Content, measure.Quotes)}”{certainty}{(all.Articles > 1 ? $" — {claim.Origin}" : "")}", further: 2);
        }

        if (all.Claims.Count > shown.Count)
            lines.Hanging("  ", $"and {all.Claims.Count - shown.Count} more");
    }

    private void Reactions(Lines lines)
    {
        var reactions = all.Reactions.OrderByDescending(reaction => reaction.Articles).ToArray();
        if (reactions.Length is 0)
            return;
        lines.Heading("REACTIONS", "");
        foreach (var reaction in reactions.Take(measure.Voices))
        {
            lines.Hanging("  ", $"{reaction.Actor} {Phrases.Stance(reaction.Stance)} {(reaction.Toward.Length > 0 ? reaction.Toward : "it")}"
                + (reaction.Articles > 1 ? $" ({reaction.Articles} articles)" : all.Articles > 1 ? $" — {reaction.Origin}" : ""), further: 2);
        }

        if (reactions.Length > measure.Voices)
            lines.Hanging("  ", $"and {reactions.Length - measure.Voices} more");
    }
}
