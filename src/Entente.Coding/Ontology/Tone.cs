namespace Entente.Coding;

/// <summary>The tone of events on the PLOVER scale.</summary>
public static class Tone
{
    /// <summary>The tone of an event type, refined by its mode.</summary>
    /// <returns>−10 (most hostile) to +10 (most cooperative); 0 for REQUEST.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is not a PLOVER type.</exception>
    /// <remarks>Source: PLOVER manual (2024), weights by type and mode.</remarks>
    public static double Of(EventType type, string? mode) => (type, mode) switch
    {
        (EventType.CONSULT, "visit" or "host") => 4,
        (EventType.CONSULT, "telephone" or "phone") => 1.5,
        (EventType.ACCUSE, "disapprove") => -2,
        (EventType.ACCUSE, _) => -3.5,
        (EventType.AGREE, _) => 2.5,
        (EventType.CONSULT, _) => 2.5,
        (EventType.SUPPORT, _) => 5,
        (EventType.CONCEDE, _) => 4.5,
        (EventType.COOPERATE, _) => 9.5,
        (EventType.AID, _) => 10,
        (EventType.RETREAT, _) => 6.5,
        (EventType.REQUEST, _) => 0,
        (EventType.REJECT, _) => -2,
        (EventType.THREATEN, _) => -3.5,
        (EventType.PROTEST, _) => -5,
        (EventType.SANCTION, _) => -6,
        (EventType.MOBILIZE, _) => -5.5,
        (EventType.COERCE, _) => -7,
        (EventType.ASSAULT, _) => -9,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a PLOVER type."),
    };
}
