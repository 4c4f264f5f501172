using System.Text;
using Entente.Coding;
using Entente.Ledger;

namespace Entente.Cli.Html;

/// <summary>A stretch of text that a record rests on.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Past the last.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="Id">The record.</param>
/// <param name="Label">What the record says.</param>
internal sealed record Light(int Start, int End, string Kind, string Id, string Label);

/// <summary>
/// The text with its records lit. Stretches may overlap in any way: the text is cut wherever one starts or ends, each piece shows all that lie on it and
/// leads to the shortest.
/// </summary>
internal static class LitText
{
    /// <summary>The stretches of a report: of events and the like their triggers, of claims what is said, of actors their mentions.</summary>
    public static IEnumerable<Light> Lights(Report report, Func<ReportRecord, string> label)
    {
        foreach (var record in ReportRecord.All(report))
        {
            var words = label(record);
            if (record.Content is Actor actor)
            {
                foreach (var mention in actor.Mentions)
                    yield return new(mention.Start, mention.End, record.Kind, record.Id, words);
                continue;
            }

            foreach (var evidence in record.Evidence)
            {
                var (start, end) = record.Kind is not "claim" && evidence.Trigger is { } trigger ? (trigger.Start, trigger.End) : (evidence.Start, evidence.End);
                yield return new(start, end, record.Kind, record.Id, words);
            }
        }
    }

    /// <summary>A part of a text as HTML.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the part starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="lights">The stretches, in any order; what lies outside the part does not matter.</param>
    /// <param name="article">The article's number in the page.</param>
    public static string Of(string text, int start, int end, IReadOnlyList<Light> lights, int article)
    {
        var near = lights.Where(light => light.Start < end && light.End > start && light.End > light.Start).ToArray();
        var cuts = new SortedSet<int>(near.SelectMany(light => new[] { Math.Max(start, light.Start), Math.Min(end, light.End) })) { start, end };
        cuts.RemoveWhere(cut => cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]) && char.IsHighSurrogate(text[cut - 1]));
        var html = new StringBuilder();
        var from = start;
        foreach (var cut in cuts.Where(cut => cut > start))
        {
            var piece = Markup.Text(text[from..cut]);
            var on = near.Where(light => light.Start < cut && light.End > from).OrderBy(light => light.End - light.Start).ThenBy(light => light.Kind is "actor").ThenBy(light => light.Start).ToArray();
            if (on.Length is 0)
                html.Append(piece);
            else
                html.Append($"<a class=\"{string.Join(' ', on.Select(light => light.Kind).Distinct(StringComparer.Ordinal))}\" href=\"#{Markup.Anchor(article, on[0].Id)}\"")
                    .Append($" title=\"{Markup.Text(string.Join("\n", on.Select(light => light.Label).Distinct(StringComparer.Ordinal)))}\">{piece}</a>");
            from = cut;
        }

        return html.ToString();
    }
}
