using System.Collections.Immutable;
using Entente.Coding.Events;
using Entente.Text;

namespace Entente.Coding.Assembly;

/// <summary>Joins drafts that tell the same event: once per text, however often it is told.</summary>
internal static class EventMerger
{
    // So many tokens apart two tellings are of one scene.
    private const int Near = 50;

    // So many sentences after a headline tell again what it told.
    private const int LeadSentences = 2;

    /// <summary>Groups of drafts, one an event, in the order of their first triggers; the first of a group is the one that speaks for it.</summary>
    /// <param name="document">The document, whose headline the first sentences tell again.</param>
    /// <param name="drafts">The events as they were read, each at its place.</param>
    public static ImmutableArray<ImmutableArray<EventDraft>> Merge(Document document, ImmutableArray<EventDraft> drafts)
    {
        if (drafts.Length < 2)
            return drafts.IsEmpty ? [] : [drafts];
        var groups = drafts.GroupBy(draft => draft.Key, StringComparer.Ordinal).SelectMany(same => ByModality(document, same)).ToList();
        // Where the victims of an attack are named nearby, the people of the place are not presumed to be others.
        foreach (var presumed in groups.Where(group => group.TrueForAll(draft => draft.IsTargetPresumed)).ToArray())
        {
            if (groups.Find(group => group.Exists(draft => draft.Type == presumed[0].Type && !draft.IsTargetPresumed && (!draft.Target.IsEmpty || draft.Source.Length > 1) && Math.Abs(draft.Trigger - presumed[0].Trigger) < Near && Within(presumed[0].Source, draft.Source))) is not { } named)
                continue;
            groups.Remove(presumed);
            named.AddRange(presumed);
        }

        // "will visit Tokyo to discuss trade": a visit and what is talked of on it are one meeting.
        foreach (var later in groups.Where(group => group.TrueForAll(draft => draft.Type == EventType.CONSULT)).Skip(1).ToArray())
        {
            if (groups.Find(group => group[0].Trigger < later[0].Trigger && Sentence(document, group[0]) == Sentence(document, later[0]) && IsSameMeeting(group[0], later[0])) is not { } earlier)
                continue;
            groups.Remove(later);
            earlier.AddRange(later);
        }

        // A vaguer telling (no doer, no target) of an event that is told fully elsewhere is the same event.
        foreach (var vague in groups.OrderBy(group => Fullness(group[0])).ToArray())
        {
            var full = groups.Find(group => group != vague && IsVaguer(vague[0], group[0]));
            if (full is null)
                continue;
            groups.Remove(vague);
            groups[groups.IndexOf(full)] = [.. full, .. vague];
        }

        foreach (var headline in groups.Where(group => group.TrueForAll(draft => Sentence(document, draft).Headline)).ToArray())
        {
            if (groups.Find(group => group != headline && group.Exists(draft => IsLead(document, draft)) && IsRetold(headline[0], group[0])) is not { } lead)
                continue;
            groups.Remove(headline);
            var (first, second) = Fullness(headline[0]) > Fullness(lead[0]) ? (headline, lead) : (lead, headline);
            groups[groups.IndexOf(lead)] = [Completed(first[0], second[0]), .. first.Skip(1), .. second];
        }

        return [.. groups.OrderBy(group => group.Min(draft => draft.Trigger)).Select(group => group.ToImmutableArray())];
    }

    private static Dictionary<Modality, List<EventDraft>>.ValueCollection ByModality(Document document, IEnumerable<EventDraft> same)
    {
        var byModality = same.GroupBy(draft => draft.Modality).ToDictionary(group => group.Key, group => group.ToList());
        if (byModality.TryGetValue(Modality.Asserted, out var asserted))
        {
            foreach (var (modality, other) in byModality.Where(pair => pair.Key != Modality.Asserted).ToArray())
            {
                asserted.AddRange(other.Where(draft => asserted.Exists(done => IsOfTheFact(document, draft, done))).ToArray());
                if (other.RemoveAll(asserted.Contains) > 0 && other.Count == 0)
                    byModality.Remove(modality);
            }
        }
        else if (byModality.TryGetValue(Modality.Planned, out var planned) && byModality.Remove(Modality.Hypothetical, out var possible))
        {
            planned.AddRange(possible);
        }

        return byModality.Values;
    }

    // "is suspending the treaty, stressing that it does not leave it": what one sentence tells as a fact is one. What has happened was once planned or possible,
    // where the same word tells it; another word tells of another time.
    private static bool IsOfTheFact(Document document, EventDraft draft, EventDraft fact) =>
        document.Tokens[draft.Trigger].Sentence == document.Tokens[fact.Trigger].Sentence || (draft.Modality != Modality.Denied && draft.Entry.Trigger == fact.Entry.Trigger);

    private static Sentence Sentence(Document document, EventDraft draft) => document.Sentences[document.Tokens[draft.Trigger].Sentence];

    private static bool IsLead(Document document, EventDraft draft)
    {
        var sentence = Sentence(document, draft);
        return !sentence.Headline && sentence.Index <= LeadSentences && document.Sentences[0].Headline;
    }

    // "Eta suspects arrested in France", "French security forces have arrested 20 people": the same type, and nobody whom the other tells otherwise.
    private static bool IsRetold(EventDraft headline, EventDraft lead)
    {
        if (headline.Type != lead.Type || (headline.Modality == Modality.Denied) != (lead.Modality == Modality.Denied))
            return false;
        if (headline.Type == EventType.ASSAULT && (IsHalf(headline, lead) || IsHalf(lead, headline)))
            return true;
        var (some, others) = (headline.Source.Concat(headline.Target), lead.Source.Concat(lead.Target));
        if (!Share(some, others))
            return false;
        if (headline.Entry.Trigger == lead.Entry.Trigger)
            return true;
        var together = lead is { Source.Length: > 1, Target.IsEmpty: true } || headline is { Source.Length: > 1, Target.IsEmpty: true };
        return together ? Within([.. some], [.. others]) || Within([.. others], [.. some]) : Agree(headline.Source, lead.Source) && Agree(headline.Target, lead.Target);
    }

    // "Israel kills five in raid", "Five Palestinians were killed in a raid": one names who did it, the other to whom.
    private static bool IsHalf(EventDraft doing, EventDraft suffering) =>
        doing.Source.Any(actor => actor.Code is not null) && doing.Target.IsEmpty && suffering.Source.IsEmpty && suffering.Target is [{ Code: not null }]
        && !doing.Source.Any(actor => actor.Country == suffering.Target[0].Country) && doing.Modality == suffering.Modality;

    // Each of the two names whom the other leaves out.
    private static EventDraft Completed(EventDraft draft, EventDraft other)
    {
        var together = draft is { Source.Length: > 1, Target.IsEmpty: true } || other is { Source.Length: > 1, Target.IsEmpty: true };
        if (together)
            return draft;
        return draft with
        {
            Source = draft.Source.Any(actor => actor.Code is not null) || other.Source.IsEmpty ? draft.Source : other.Source,
            Target = draft.Target.Any(actor => actor.Code is not null) || other.Target.IsEmpty ? draft.Target : other.Target,
        };
    }

    private static bool Agree(ImmutableArray<Actors.ActorReference> some, ImmutableArray<Actors.ActorReference> others) =>
        !some.Any(actor => actor.Code is not null) || !others.Any(actor => actor.Code is not null) || Share(some, others);

    private static bool Share(IEnumerable<Actors.ActorReference> some, IEnumerable<Actors.ActorReference> others) =>
        some.Any(actor => actor.Code is not null && others.Any(other => other.Country == actor.Country));

    private static int Fullness(EventDraft draft) => draft.Source.Count(actor => actor.Code is not null) + draft.Target.Count(actor => actor.Code is not null);

    private static bool IsSameMeeting(EventDraft one, EventDraft other) =>
        one.Type == EventType.CONSULT && one.Modality == other.Modality && one.Source.Concat(one.Target).All(actor => actor.Code is not null)
        && one.Source.Concat(one.Target).Select(actor => actor.Country).ToHashSet(StringComparer.Ordinal) is { Count: > 1 } met && met.SetEquals(other.Source.Concat(other.Target).Select(actor => actor.Country));

    private static bool IsVaguer(EventDraft vague, EventDraft full)
    {
        if (vague.Type != full.Type || vague.Modality != full.Modality || (Fullness(vague) >= Fullness(full) && !(vague.Target.IsEmpty && !full.Target.IsEmpty && !vague.Source.IsEmpty)) || (vague.Source.Length > 1 && vague.Target.IsEmpty))
            return false;
        return Within(vague.Source, full.Source) && Within(vague.Target, full.Target);
    }

    private static bool Within(ImmutableArray<Actors.ActorReference> few, ImmutableArray<Actors.ActorReference> many) =>
        few.Where(actor => actor.Code is not null).All(actor => many.Any(other => other.Country == actor.Country));
}
