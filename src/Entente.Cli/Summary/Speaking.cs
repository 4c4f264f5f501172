using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>What a statement rests on.</summary>
internal enum SourceKind
{
    /// <summary>A person, state or body that the text names.</summary>
    Named,

    /// <summary>Somebody without a name: "officials", "a diplomat".</summary>
    Unnamed,

    /// <summary>A report, a document, a newspaper.</summary>
    Paper,
}

/// <summary>Tells what kind of source a claim has.</summary>
internal static class Speaking
{
    private static readonly string[] Papers = ["report", "document", "statement", "study", "poll", "survey", "communique", "communiqué", "text", "resolution", "newspaper", "paper", "media", "agency", "broadcaster", "website", "television", "daily"];

    /// <summary>The kind of source of a claim, given the actors of its report by id.</summary>
    public static SourceKind Of(Claim claim, IReadOnlyDictionary<string, Actor> actors)
    {
        var actor = claim.Speaker is { } id ? actors.GetValueOrDefault(id) : null;
        if (actor?.Kind is "media")
            return SourceKind.Paper;
        if (claim.Via is null && actor is not null && (actor.Code is not null || actor.Mentions.Any(mention => mention.Form is "name")))
            return SourceKind.Named;
        var words = (claim.Via ?? claim.SpeakerText).ToLowerInvariant();
        return words.Split(' ').Any(word => Papers.Contains(word.TrimEnd('s'))) ? SourceKind.Paper : SourceKind.Unnamed;
    }
}
