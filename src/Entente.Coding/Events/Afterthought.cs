using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;

namespace Entente.Coding.Events;

/// <summary>Takes away what turns out to be no event once all of a text has been read: what a crowd shouts, a bang that nobody explains, a crime without a political side.</summary>
internal static class Afterthought
{
    // What marchers say of others is what they march for.
    private static readonly HashSet<EventType> Shouted = [EventType.ACCUSE, EventType.REQUEST, EventType.REJECT];

    /// <summary>Removes them.</summary>
    public static void Sift(Tree tree, WordClasses classes, List<EventDraft> drafts)
    {
        if (drafts.Exists(draft => draft.Type == EventType.ASSAULT) && Calamity.Fills(tree, classes))
            drafts.RemoveAll(draft => draft.Type == EventType.ASSAULT);
        if (drafts.Exists(IsUnexplained) && !Calamity.TellsViolence(tree, classes))
            drafts.RemoveAll(IsUnexplained);
        var marches = drafts.Where(draft => draft.Type == EventType.PROTEST && draft.Modality == Modality.Asserted).ToArray();
        if (marches.Length > 0)
            drafts.RemoveAll(draft => Shouted.Contains(draft.Type) && Array.Exists(marches, march => IsOfItsCrowd(march, draft)));
        if (drafts.Count > 0 && PrivateCrime.Fills(tree, classes))
            drafts.RemoveAll(draft => draft.Source.Concat(draft.Target).Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2);
    }

    // "a blast was heard in the capital": no doer, no victim but whoever lives there.
    private static bool IsUnexplained(EventDraft draft) =>
        draft is { Type: EventType.ASSAULT, IsTargetPresumed: true, Source.IsEmpty: true, Target: [{ Sector: "CVL" }], Entry.Head: "explosion" or "blast" or "explode" };

    private static bool IsOfItsCrowd(EventDraft march, EventDraft said) =>
        said.Source is [{ Code: not null, Kind: not "state" and not "government", Sector: null or "CVL" or "LAB" or "REL" } one] && march.Source.Any(crowd => crowd.Code == one.Code);
}
