using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;

namespace Entente.Coding.Judging;

/// <summary>What the record itself tells of how sure it is: its type, the word that carries it, who is in it and how they were found.</summary>
internal static class RecordTraits
{
    private static readonly HashSet<EventType> TwoSided =
        [EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SANCTION];

    // Who does these needs nobody to do them to.
    private static readonly HashSet<EventType> Lonely = [EventType.PROTEST, EventType.RETREAT, EventType.MOBILIZE];

    // What is seldom told before it is done.
    private static readonly HashSet<EventType> Deeds = [EventType.RETREAT, EventType.CONCEDE, EventType.COERCE, EventType.ASSAULT, EventType.MOBILIZE];

    public static IEnumerable<string> Of(EventDraft draft, PredicateLexicon lexicon)
    {
        if (draft.Entry.Kind == TriggerKind.Noun)
            yield return "noun";
        if (HasManySenses(draft.Entry.Head, lexicon))
            yield return "many-senses";
        if (draft.Type == EventType.MOBILIZE)
            yield return "mobilize";
        foreach (var trait in OfModality(draft).Concat(OfParties(draft)).Concat(OfSource(draft)))
            yield return trait;
        foreach (var trait in draft.Traits)
            yield return trait;
    }

    private static bool HasManySenses(string word, PredicateLexicon lexicon)
    {
        EventType? first = null;
        foreach (var entry in lexicon.Find(word))
        {
            if (entry.Type is not { } type)
                continue;
            if (first is { } other && other != type)
                return true;
            first = type;
        }

        return false;
    }

    private static IEnumerable<string> OfModality(EventDraft draft)
    {
        if (draft.Modality == Modality.Asserted)
            yield break;
        yield return EnumNames<Modality>.Small(draft.Modality);
        if (Deeds.Contains(draft.Type))
            yield return "unreal-deed";
    }

    private static IEnumerable<string> OfParties(EventDraft draft)
    {
        var (type, source, target) = (draft.Type, draft.Source, draft.Target);
        if (source.IsEmpty)
            yield return type == EventType.ASSAULT ? "unclaimed" : "nobody";
        if (source.Any(actor => actor.Code is null))
            yield return "source-unknown";
        if (target.Any(actor => actor.Code is null))
            yield return "target-unknown";
        if (target.Any(IsForce))
            yield return "target-force";
        if (source.Length > 2 || target.Length > 1)
            yield return "many";
        if (draft.Doubt > 0)
            yield return "understood";
        if (draft.IsTargetPresumed)
            yield return "presumed";
        if (draft.Because.Any(step => step is Read))
            yield return "goes-back";
        if (!IsAimless(draft))
            yield break;
        if (TwoSided.Contains(type))
            yield return "one-sided";
        if (!Lonely.Contains(type))
            yield return "aimless";
        if (type == EventType.ASSAULT)
            yield return "aimless-attack";
        if (type == EventType.REQUEST)
            yield return "aimless-request";
    }

    /// <summary>Whether it is done to nobody.</summary>
    public static bool IsAimless(EventDraft draft) => draft.Target.IsEmpty && draft.Source.Length < 2;

    private static IEnumerable<string> OfSource(EventDraft draft)
    {
        var (state, armed) = (draft.Source.Any(actor => actor.Kind == "state"), draft.Source.Any(actor => actor.Kind == "armed-group"));
        if (state)
            yield return "source-state";
        if (armed)
            yield return "source-armed";
        if (draft.Source.Any(IsForce))
            yield return "source-force";
        if (draft.Type == EventType.ASSAULT && state)
            yield return "state-attack";
        if (draft.Type == EventType.ASSAULT && armed)
            yield return "armed-attack";
        var path = draft.Because.OfType<Filled>().FirstOrDefault(step => step.Role is "source" or "party")?.Path ?? "";
        if (path.StartsWith("whose", StringComparison.Ordinal))
            yield return "source-owner";
        if (path.StartsWith("the noun", StringComparison.Ordinal))
            yield return "source-described";
    }

    private static bool IsForce(ActorReference actor) => actor.Sector is "MIL" or "COP";
}
