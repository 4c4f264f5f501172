using System.Collections.Immutable;
using Entente.Coding.Events;
using Entente.Coding.Proposals;

namespace Entente.Coding.Judging;

/// <summary>What the networks make of an event: how likely its word carries it and no other, how likely its parties are its parties and those who are meant, whether somebody else is, and whether it is as real as it is told.</summary>
internal static class ProposalTraits
{
    // Of a word that so unlikely carries the event nobody is asked who its parties are.
    private const float Hopeless = 0.08f;

    private static readonly string[] ReadDeed = Steps("read-deed"), BothDeed = Steps("both-deed"), ProposedDeed = Steps("proposed-deed"), Parties = Steps("parties"), Others = Steps("others"), InAll = Steps("in-all"), Rivals = Steps("rival"), Real = Steps("real"), Forgotten = Steps("forgotten"), Posts = Steps("post");

    /// <param name="tellings">The tellings of the event.</param>
    /// <param name="chances">What the networks give the words.</param>
    /// <param name="isProposed">Whether only the networks read it.</param>
    /// <param name="isBoth">Whether lexicon and networks both do.</param>
    public static IEnumerable<string> Of(ImmutableArray<EventDraft> tellings, Chances chances, bool isProposed, bool isBoth)
    {
        var type = tellings[0].Type;
        var (token, chance) = tellings.Select(draft => chances.Carrier(draft.Words, type)).MaxBy(found => found.Chance);
        var origin = isProposed ? "proposed" : isBoth ? "both" : "read";
        yield return origin;
        yield return $"{origin}-{type.ToString().ToLowerInvariant()}";
        yield return (isProposed ? ProposedDeed : isBoth ? BothDeed : ReadDeed)[LandFeatures.Step(chance)];
        if (token < 0 || chance < Hopeless)
            yield break;
        HashSet<string> sources = [.. tellings[0].Source.Select(actor => actor.Country).OfType<string>()], targets = [.. tellings[0].Target.Select(actor => actor.Country).OfType<string>()];
        var (least, other) = (1f, 0f);
        foreach (var (land, source, target) in chances.Parties(token, type).Lands)
        {
            var (isSource, isTarget) = (sources.Contains(land), targets.Contains(land));
            if (isSource)
                least = Math.Min(least, Proposer.IsTogether(type) ? Math.Max(source, target) : source);
            if (isTarget)
                least = Math.Min(least, Proposer.IsTogether(type) ? Math.Max(source, target) : target);
            if (!isSource && !isTarget)
                other = Math.Max(other, Math.Max(source, target));
        }

        yield return Parties[LandFeatures.Step(least)];
        yield return Others[LandFeatures.Step(other)];
        yield return InAll[LandFeatures.Step(chance * least * (1 - other))];
        var draft = tellings[0];
        yield return Rivals[LandFeatures.Step(chances.Rival(token, type))];
        yield return Real[LandFeatures.Step(chances.Modes(chances.Deed(token), type, draft.Modality)[(int)draft.Modality])];
        yield return Forgotten[LandFeatures.Step(chances.Forgotten(token, draft))];
        var post = 1f;
        foreach (var actor in draft.Source)
            post = Math.Min(post, chances.Post(token, type, 0, actor));
        foreach (var actor in draft.Target)
            post = Math.Min(post, chances.Post(token, type, Proposer.IsTogether(type) ? 0 : 1, actor));
        yield return Posts[LandFeatures.Step(post)];
    }

    private static string[] Steps(string trait) => [.. Enumerable.Range(0, LandFeatures.Step(1) + 1).Select(step => $"{trait}-{step}")];
}
