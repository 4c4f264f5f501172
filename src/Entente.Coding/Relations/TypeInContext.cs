using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Relations;

/// <summary>The type of an entry where it stands: what is planned, threatened or refused is an act of its own.</summary>
/// <remarks>PLOVER manual: intended CONSULT, SUPPORT, COOPERATE and AID are AGREE; refusing to do what another wants is REJECT.</remarks>
internal sealed class TypeInContext(Tree tree, WordClasses classes)
{
    private static readonly HashSet<EventType> Cooperative = [EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.RETREAT, EventType.CONCEDE];
    private static readonly HashSet<EventType> Hostile = [EventType.ASSAULT, EventType.SANCTION, EventType.COERCE, EventType.MOBILIZE];
    private readonly Reality reality = new(tree, classes);

    /// <summary>The type, and in words why it is not the entry's own.</summary>
    public (EventType Type, string? Why) Of(EntryMatch match)
    {
        var type = match.Entry.Type!.Value;
        var (modality, step) = reality.Of(match.Trigger, match.Entry.Type);
        if (IsPurpose(match.Trigger))
            return (type, null);
        if (reality.Threatens(match.Trigger, type, modality) is not null)
            return (EventType.THREATEN, "what is announced on a condition is a threat");
        if (modality == Modality.Asserted && Willing(match.Trigger) is { } willing && Cooperative.Contains(type))
            return (EventType.AGREE, new Read(new(willing, willing + 1), $"makes {type} a readiness, which is AGREE").Say(tree.Document));
        var turned = modality switch
        {
            Modality.Planned or Modality.Hypothetical when Cooperative.Contains(type) => EventType.AGREE,
            Modality.Planned when Hostile.Contains(type) => EventType.THREATEN,
            Modality.Denied when type == EventType.AGREE || Cooperative.Contains(type) => EventType.REJECT,
            _ => type,
        };
        return turned == type ? (type, null) : (turned, step?.Say(tree.Document) + $"; {type} that is {modality.ToString().ToLowerInvariant()} is {turned}");
    }

    // "is willing to send", "is ready to withdraw".
    private int? Willing(int trigger)
    {
        for (var (at, steps) = (trigger, 0); tree.Head(at) is >= 0 and var head && steps < 4; at = head, steps++)
        {
            if ((tree.Is(at, "xcomp") || tree.Is(at, "ccomp") || tree.Is(at, "advcl")) && tree.Lemma(head) is "willing" or "ready" or "prepared" or "committed" or "eager" or "keen" or "open")
                return head;
        }

        return null;
    }

    // "launched operations to detain": what is done for a purpose is done.
    private bool IsPurpose(int trigger) =>
        tree.Is(trigger, "advcl") && tree.Tags[trigger].Xpos is "VB" && tree.Child(trigger, "mark") is >= 0 and var mark && tree.Lemma(mark) == "to" && tree.Pos(tree.Head(trigger)) == Upos.VERB;
}
