using Entente.Coding.Agreements;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Text;

namespace Entente.Coding.Reactions;

/// <summary>Finds the stances that are in deeds of words: who accuses or threatens a party of the agreement that the text is about takes a stance on it.</summary>
internal sealed class DeedStances(Document document)
{
    // What was done weeks before the article is part of the story, not an answer to it.
    private const int FreshDays = 21;

    public IEnumerable<ReactionDraft> Read(IEnumerable<EventDraft> events, AgreementDraft? main)
    {
        if (main is null)
            yield break;
        foreach (var deed in events)
        {
            if (deed.Modality != Modality.Asserted || deed.Type is not (EventType.ACCUSE or EventType.THREATEN) || !IsFresh(deed.Time))
                continue;
            var target = deed.Target.FirstOrDefault(actor => main.Countries.Contains(actor.Country, StringComparer.Ordinal));
            // A threat needs no addressee: it answers what the text is about.
            if (target is null && (deed.Type == EventType.ACCUSE || deed.Target.Any(actor => actor.Country is not null)))
                continue;
            var stance = deed.Type == EventType.ACCUSE ? "condemn" : "threaten";
            foreach (var actor in deed.Source)
            {
                if (actor.Code is not null && actor.Kind != "media" && actor.Country != target?.Country)
                    yield return new(actor, stance, deed.Trigger, target?.Tokens.Start ?? -1, 0.6, [new Noted(target is null ? $"{deed.Type} without an addressee is read as a stance on the agreement that the text is about" : $"{deed.Type} of a party of the agreement is read as a stance on it"), .. deed.Because]);
            }
        }
    }

    private bool IsFresh(TimeExpression? time) =>
        time?.Date is not { } day || document.Article.Published is not { } published || published.DayNumber - day.DayNumber <= FreshDays;
}
