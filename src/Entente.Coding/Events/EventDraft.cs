using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>An event as read at one place of the text, before it is joined with others that tell the same.</summary>
internal sealed record EventDraft(
    EventType Type,
    LexiconEntry Entry,
    int Trigger,
    TextSpan Words,
    ImmutableArray<ActorReference> Source,
    ImmutableArray<ActorReference> Target,
    Modality Modality,
    ImmutableArray<Step> Because)
{
    public TimeExpression? Time { get; init; }

    public NameHit? Place { get; init; }

    /// <summary>The trigger of the event whose complement this one stands in, −1 for none ("accused Syria of <c>arming</c>").</summary>
    public int ComplementOf { get; init; } = -1;

    /// <summary>Whether the text does not say whom it hit, so that the people of the place are taken.</summary>
    public bool IsTargetPresumed { get; init; }

    /// <summary>How much of who is in it was understood rather than said, 0 to 1.</summary>
    public double Doubt { get; init; }

    /// <summary>How real the words make it by rule, where the networks have made it otherwise.</summary>
    public Modality? Ruled { get; init; }

    /// <summary>What its reader knows of how sure it is, by the names of <c>lexicon/confidence.tsv</c>.</summary>
    public ImmutableArray<string> Traits { get; init; } = [];

    /// <summary>What makes two drafts one event.</summary>
    public string Key => $"{EnumNames<EventType>.Of(Type)}|{Countries(Source)}|{Countries(Target)}";

    // Most sides are one actor or none.
    private static string Countries(ImmutableArray<ActorReference> actors) => actors.IsEmpty ? "" : actors is [var only] ? only.Country ?? only.Key :
        string.Join('+', actors.Select(actor => actor.Country ?? actor.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
