using System.Globalization;

namespace Entente.Coding.Relations;

/// <summary>Who decides the type of a marked pair, the lexicon or the ranker.</summary>
internal sealed class Decision
{
    // A type that the ranker gives less than three chances for each five of its own choice is not left to an entry that might be of another sense.
    private const float Doubtful = 0.6f;

    private readonly float[] chances;
    private readonly Link? told;

    /// <param name="chances">What the ranker gives each type.</param>
    /// <param name="told">The lexicon's best link; null when it is silent.</param>
    public Decision(float[] chances, Link? told)
    {
        (this.chances, this.told) = (chances, told);
        Type = Likeliest(chances);
        if (told is not null && (Alike(told.Type, Type) || (IsSure(told) && Chance(told.Type) >= Doubtful * Chance(Type))))
            (Type, IsLexicons) = (told.Type, true);
    }

    public EventType Type { get; }

    /// <summary>Whether the lexicon's type stands.</summary>
    public bool IsLexicons { get; }

    /// <summary>Who decided, in words.</summary>
    public string Say()
    {
        var chance = Chance(Type).ToString("0.00", CultureInfo.InvariantCulture);
        return (told, IsLexicons) switch
        {
            (null, _) => $"the lexicon is silent: the ranker decides for {Type} ({chance})",
            (_, true) => $"the lexicon decides; the ranker gives {Type} {chance}",
            (var link, _) => $"the lexicon is torn: the ranker decides for {Type} ({chance}) against {link.Type} ({Chance(link.Type).ToString("0.00", CultureInfo.InvariantCulture)})",
        };
    }

    /// <summary>The likeliest type. Giving way in words and in deeds is one thing to the benchmark from which the ranker learns most: the two are weighed together, then parted.</summary>
    public static EventType Likeliest(ReadOnlySpan<float> chances)
    {
        var (best, most) = (EventType.AGREE, -1f);
        for (var type = (EventType)0; (int)type < chances.Length; type++)
        {
            var together = Together(chances, type);
            if (together > most || (together == most && chances[(int)type] > chances[(int)best]))
                (best, most) = (type, together);
        }

        return best;
    }

    private static bool IsSure(Link link) => link is { IsLoose: false, Source: >= 0, Target: >= 0, IsTurned: false };

    private static bool Alike(EventType one, EventType other) => one == other || (GivesWay(one) && GivesWay(other));

    private static bool GivesWay(EventType type) => type is EventType.CONCEDE or EventType.RETREAT;

    private static float Together(ReadOnlySpan<float> chances, EventType type) =>
        GivesWay(type) ? chances[(int)EventType.CONCEDE] + chances[(int)EventType.RETREAT] : chances[(int)type];

    private float Chance(EventType type) => Together(chances, type);
}
