using System.Collections.Immutable;
using Entente.Coding.Events;
using Entente.Coding.Proposals;

namespace Entente.Coding.Judging;

/// <summary>What the networks make of an event: how likely its word carries it and no other, how likely its parties are its parties and those who are meant, whether somebody else is, and whether it is as real as it is told.</summary>
internal static class ProposalTraits
{
    // Of a word that so unlikely carries the event nobody is asked who its parties are.
    private const float Hopeless = 0.08f;

    private static readonly string[] ReadTypes = Types("read"), BothTypes = Types("both"), ProposedTypes = Types("proposed");
    private static readonly string[] ReadDeed = Steps("read-deed"), BothDeed = Steps("both-deed"), ProposedDeed = Steps("proposed-deed"), Parties = Steps("parties"), Others = Steps("others"), InAll = Steps("in-all"), Rivals = Steps("rival"), Real = Steps("real"), Forgotten = Steps("forgotten"), Posts = Steps("post"), Casts = Steps("cast"), RivalCasts = Steps("cast-rival"), Wholes = Steps("whole");

    /// <param name="tellings">The tellings of the event.</param>
    /// <param name="chances">What the networks give the words.</param>
    /// <param name="isProposed">Whether only the networks read it.</param>
    /// <param name="isBoth">Whether lexicon and networks both do.</param>
    public static IEnumerable<string> Of(ImmutableArray<EventDraft> tellings, Chances chances, bool isProposed, bool isBoth)
    {
        var type = tellings[0].Type;
        var draft = tellings[0];
        var (token, chance) = chances.Carrier(draft.Words, type);
        foreach (var telling in tellings)
        {
            if (chances.Carrier(telling.Words, type) is var (other, likelier) && likelier > chance)
                (draft, token, chance) = (telling, other, likelier);
        }

        var origin = isProposed ? "proposed" : isBoth ? "both" : "read";
        yield return origin;
        yield return (isProposed ? ProposedTypes : isBoth ? BothTypes : ReadTypes)[(int)type];
        yield return (isProposed ? ProposedDeed : isBoth ? BothDeed : ReadDeed)[LandFeatures.Step(chance)];
        if (token < 0 || chance < Hopeless)
            yield break;
        HashSet<string> sources = [.. tellings[0].Source.Select(actor => actor.Country).OfType<string>()], targets = [.. tellings[0].Target.Select(actor => actor.Country).OfType<string>()];
        var (least, beside) = (1f, 0f);
        foreach (var (land, source, target) in chances.Parties(token, type).Lands)
        {
            var (isSource, isTarget) = (sources.Contains(land), targets.Contains(land));
            if (isSource)
                least = Math.Min(least, Proposer.IsTogether(type) ? Math.Max(source, target) : source);
            if (isTarget)
                least = Math.Min(least, Proposer.IsTogether(type) ? Math.Max(source, target) : target);
            if (!isSource && !isTarget)
                beside = Math.Max(beside, Math.Max(source, target));
        }

        yield return Parties[LandFeatures.Step(least)];
        yield return Others[LandFeatures.Step(beside)];
        yield return InAll[LandFeatures.Step(chance * least * (1 - beside))];
        var (cast, rival) = (0f, 0f);
        if (Proposer.IsTogether(type))
        {
            sources.UnionWith(targets);
            targets.Clear();
        }

        foreach (var (those, likely) in chances.Casts(token, type))
        {
            if (those.Is(sources, targets))
                cast = likely;
            else
                rival = Math.Max(rival, likely);
        }

        yield return Casts[LandFeatures.Step(cast)];
        yield return RivalCasts[LandFeatures.Step(rival)];
        yield return Rivals[LandFeatures.Step(chances.Rival(token, type))];
        var real = chances.Modes(chances.Deed(token), type, draft.Ruled ?? draft.Modality)[(int)tellings[0].Modality];
        yield return Real[LandFeatures.Step(real)];
        yield return Forgotten[LandFeatures.Step(chances.Forgotten(token, draft))];
        var post = 1f;
        foreach (var actor in tellings[0].Source)
            post = Math.Min(post, chances.Post(token, type, 0, actor));
        foreach (var actor in tellings[0].Target)
            post = Math.Min(post, chances.Post(token, type, Proposer.IsTogether(type) ? 0 : 1, actor));
        yield return Posts[LandFeatures.Step(post)];
        yield return Wholes[LandFeatures.Step(chance * cast * real * post)];
    }

    private static string[] Types(string origin) => [.. Enum.GetValues<EventType>().Select(type => $"{origin}-{EnumNames<EventType>.Small(type)}")];

    private static string[] Steps(string trait) => [.. Enumerable.Range(0, LandFeatures.Step(1) + 1).Select(step => $"{trait}-{step}")];
}
