using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Lexicon;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>What tells how sure an event is, each by its name in <c>lexicon/confidence.tsv</c>.</summary>
internal static class EventTraits
{
    private static readonly HashSet<EventType> TwoSided =
        [EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN, EventType.SANCTION];

    /// <summary>What is known where the event is read.</summary>
    public static ImmutableArray<string> Of(LexiconEntry entry, EventType type, ImmutableArray<ActorReference> source, ImmutableArray<ActorReference> target, Modality modality, double doubt)
    {
        var traits = ImmutableArray.CreateBuilder<string>();
        Add(entry.Kind == TriggerKind.Noun, "noun");
        Add(entry.Weight >= 3, "asks");
        Add(modality == Modality.Planned, "planned");
        Add(modality is Modality.Hypothetical or Modality.Denied, "unreal");
        Add(source.IsEmpty, type == EventType.ASSAULT ? "unclaimed" : "nobody");
        Add(source.Any(actor => actor.Code is null), "source-unknown");
        Add(target.Any(actor => actor.Code is null), "target-unknown");
        Add(target.IsEmpty && source.Length < 2 && TwoSided.Contains(type), "one-sided");
        Add(doubt > 0, "understood");
        Add(source.Concat(target).Any(actor => actor.Form == MentionForm.Nominal), "nominal");
        Add(source.Concat(target).Any(actor => actor.Form == MentionForm.Pronoun), "pronoun");
        Add(source.Length > 2 || target.Length > 1, "many");
        return traits.ToImmutable();

        void Add(bool holds, string trait)
        {
            if (holds)
                traits.Add(trait);
        }
    }

    /// <summary>With what is known when all tellings of it are together.</summary>
    public static ImmutableArray<string> With(ImmutableArray<string> traits, bool again, bool said)
    {
        if (again)
            traits = traits.Add("again");
        return said ? traits.Add("said") : traits;
    }
}
