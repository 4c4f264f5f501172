using Entente.Cli.Output;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>What a report's ids stand for, in words.</summary>
internal sealed class ReportNames(Report report)
{
    // What joins a stance to its object in the text is not wanted where another verb tells the stance.
    private static readonly string[] Prepositions = ["of", "on", "over", "about", "with", "for", "to", "against", "at", "from", "by"];

    private const string Government = " (government)";

    private const int Longest = 100;

    private readonly Dictionary<string, Actor> actors = report.Actors.GroupBy(actor => actor.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>The agreements of the report.</summary>
    public IReadOnlyList<Agreement> Agreements => report.Agreements;

    /// <summary>An actor's name, the id where the report does not hold it.</summary>
    public string Name(string id) => actors.TryGetValue(id, out var actor) ? Shown(actor) : id;

    /// <summary>The name that people are shown: a government is called by its state.</summary>
    public static string Shown(Actor actor)
    {
        var name = Plain.Line(actor.Name);
        return name.EndsWith(Government, StringComparison.Ordinal) ? name[..^Government.Length] : name;
    }

    /// <summary>The names of several.</summary>
    public IReadOnlyList<string> Names(IEnumerable<string> ids) => [.. ids.Select(Name).Distinct(StringComparer.Ordinal)];

    /// <summary>What actors are compared by: their countries and bodies, the name where that is not known; sorted.</summary>
    public string Lands(IEnumerable<string> ids) => string.Join('\u0001', ids.Select(id => Code(id)?.Split(':')[0] ?? Name(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>The names of the states and bodies that several stand for: who signs, signs for a state.</summary>
    public IReadOnlyList<string> LandNames(IEnumerable<string> ids) => [.. ids.Select(id => LandName(id) ?? Name(id)).Distinct(StringComparer.Ordinal)];

    /// <summary>An actor's code, null when unknown.</summary>
    public string? Code(string? id) => id is not null && actors.TryGetValue(id, out var actor) ? actor.Code : null;

    /// <summary>Who makes a claim, by its id.</summary>
    public string Speaker(string claimId) => report.Claims.FirstOrDefault(claim => claim.Id == claimId) is { } claim ? Speaker(claim) : "somebody";

    /// <summary>Who makes a claim: the actor's name with the code, else the words of the text.</summary>
    public string Speaker(Claim claim) => claim.Speaker is { } id && actors.TryGetValue(id, out var actor)
        ? $"{Shown(actor)}{(claim.Via is null || claim.Via.Contains(actor.Name, StringComparison.OrdinalIgnoreCase) ? "" : $", by way of {Plain.Line(claim.Via)}")}"
        : claim.SpeakerText.Length > 0 ? Plain.Line(claim.SpeakerText) : Plain.Line(claim.Via ?? "unnamed sources");

    /// <summary>What a reaction is toward: the words of the text, where they are too few the record that they stand for.</summary>
    public string Toward(Reaction reaction)
    {
        var words = Plain.Line(reaction.TowardText, Longest);
        if (words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && Prepositions.Contains(words[..space].ToLowerInvariant()))
            words = words[(space + 1)..];
        // One word, such as "it", tells nothing when it stands alone.
        if (words.Contains(' '))
            return $"“{words}”";
        if (report.Agreements.FirstOrDefault(pact => pact.Id == reaction.Toward) is { } agreement)
            return $"the {(agreement.Title.Length > 0 ? Plain.Line(agreement.Title, Longest) : "agreement")} of {Phrases.Joined(LandNames(agreement.Parties))}";
        if (reaction.Toward is { } id && actors.TryGetValue(id, out var actor))
            return Shown(actor);
        return words.Length > 0 ? $"“{words}”" : "";
    }

    private string? LandName(string id) =>
        Code(id)?.Split(':')[0] is { } land ? report.Actors.Where(actor => actor.Kind is not "person" && actor.Code?.Split(':')[0] == land).OrderBy(actor => actor.Code!.Length).Select(Shown).FirstOrDefault() : null;
}
