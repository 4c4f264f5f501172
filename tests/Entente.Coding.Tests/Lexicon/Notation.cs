using System.Text;

namespace Entente.Coding.Tests.Lexicon;

/// <summary>Events as the lexicon's examples write them: "SANCTION FRA → MLI, hypothetical; CONSULT RUS+PRK", or "nothing".</summary>
internal static class Notation
{
    public static string Of(Report report)
    {
        var codes = report.Actors.ToDictionary(actor => actor.Id, actor => Country(actor.Code), StringComparer.Ordinal);
        var events = report.Events.Select(coded => Of(coded, codes)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return events.Length == 0 ? "nothing" : string.Join("; ", events);
    }

    /// <summary>Brings what an author wrote into the same form: actors and events sorted.</summary>
    public static string Normal(string expected)
    {
        if (expected.Trim() == "nothing")
            return "nothing";
        var events = expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NormalEvent);
        return string.Join("; ", events.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static string NormalEvent(string written)
    {
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        var modality = comma < 0 ? "" : ", " + written[(comma + 1)..].Trim();
        var body = comma < 0 ? written : written[..comma];
        var space = body.IndexOf(' ', StringComparison.Ordinal);
        var type = space < 0 ? body : body[..space];
        var sides = (space < 0 ? "" : body[space..]).Split('→', StringSplitOptions.TrimEntries);
        return Write(type, sides[0].Split('+'), sides.Length > 1 ? sides[1].Split('+') : [], modality == ", asserted" ? "" : modality);
    }

    private static string Of(Event coded, Dictionary<string, string> codes) => Write(
        coded.Type.ToString(), coded.Source.Select(id => codes[id]), coded.Target.Select(id => codes[id]),
        coded.Modality == Modality.Asserted ? "" : ", " + coded.Modality.ToString().ToLowerInvariant());

    private static string Write(string type, IEnumerable<string> source, IEnumerable<string> target, string modality)
    {
        var text = new StringBuilder(type).Append(' ').Append(Join(source));
        // Whether a target is nobody or somebody without a code makes no difference to those who count events.
        if (target.Any(code => Country(code.Trim()) is not ("?" or "")))
            text.Append(" → ").Append(Join(target));
        return text.Append(modality).ToString();
    }

    private static string Join(IEnumerable<string> codes)
    {
        var known = codes.Where(code => Country(code.Trim()) != "?");
        var sorted = (known.Any() ? known : codes).Select(code => code.Trim()).Where(code => code.Length > 0).Select(Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return sorted.Length == 0 ? "?" : string.Join('+', sorted);
    }

    private static string Country(string? code) => code is null ? "?" : code.Split(':')[0];
}
