using System.Collections.Immutable;
using System.Globalization;
using Entente.Coding.Lexicon;

namespace Entente.Coding;

/// <summary>An event type with its place in the ontology.</summary>
/// <param name="Type">The type.</param>
/// <param name="Quad">1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.</param>
/// <param name="Penta">1 words of accord, 2 giving way and acting together, 3 words of conflict, 4 deeds of conflict, as <c>entente relate</c> writes it.</param>
/// <param name="Tone">The published tone, −10 to +10.</param>
/// <param name="Definition">What it is, in our words.</param>
/// <param name="Source">Where the manual says so.</param>
public sealed record TypeDefinition(EventType Type, int Quad, int Penta, double Tone, string Definition, string Source);

/// <summary>A mode of an event type.</summary>
/// <param name="Type">The type it refines.</param>
/// <param name="Mode">Its name.</param>
/// <param name="Tone">The published tone; the type's where none is published.</param>
/// <param name="Definition">What it is, in our words.</param>
/// <param name="Source">Where the manual says so.</param>
public sealed record ModeDefinition(EventType Type, string Mode, double Tone, string Definition, string Source);

/// <summary>What an event may be about, whatever its type.</summary>
/// <param name="Context">Its name.</param>
/// <param name="Definition">What it is, in our words.</param>
/// <param name="Source">Where the manual says so.</param>
public sealed record ContextDefinition(string Context, string Definition, string Source);

/// <summary>A root of CAMEO and what became of it.</summary>
/// <param name="Root">Two digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Types">The types it became; none for what is no event any more.</param>
/// <param name="Note">Where it splits, and what else is to be known; empty where nothing is.</param>
/// <param name="Source">Where the manual says so.</param>
public sealed record CameoRoot(string Root, string Name, ImmutableArray<EventType> Types, string Note, string Source);

/// <summary>The event types, modes and contexts of the PLOVER manual (2024), their tone, and their counterparts in CAMEO; read from the tables beside this file.</summary>
public static class PloverOntology
{
    /// <summary>The sixteen types, from accord to violence.</summary>
    public static ImmutableArray<TypeDefinition> Types { get; } =
        [.. Table.Rows("types.tsv", "ontology").Select(row => new TypeDefinition(Enum.Parse<EventType>(row[0]), int.Parse(row[1]), int.Parse(row[2]), Number(row[3]), row[4], row[5]))];

    /// <summary>All modes, by type.</summary>
    public static ImmutableArray<ModeDefinition> Modes { get; } =
        [.. Table.Rows("modes.tsv", "ontology").Select(row => (Type: Enum.Parse<EventType>(row[0]), Row: row))
            .Select(mode => new ModeDefinition(mode.Type, mode.Row[1], mode.Row[2].Length == 0 ? Of(mode.Type).Tone : Number(mode.Row[2]), mode.Row[3], mode.Row[4]))];

    /// <summary>All contexts.</summary>
    public static ImmutableArray<ContextDefinition> Contexts { get; } = [.. Table.Rows("contexts.tsv", "ontology").Select(row => new ContextDefinition(row[0], row[1], row[2]))];

    /// <summary>The twenty roots of CAMEO.</summary>
    public static ImmutableArray<CameoRoot> Cameo { get; } =
        [.. Table.Rows("cameo.tsv", "ontology").Select(row => new CameoRoot(row[0], row[1], [.. row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EventType>)], row[3], row[4]))];

    private static readonly ImmutableDictionary<(EventType Type, string Mode), double> ToneOfModes = Modes.ToImmutableDictionary(mode => (mode.Type, mode.Mode), mode => mode.Tone);

    /// <summary>The definition of a type.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is not a PLOVER type.</exception>
    public static TypeDefinition Of(EventType type) =>
        Types.FirstOrDefault(definition => definition.Type == type) ?? throw new ArgumentOutOfRangeException(nameof(type), type, "Not a PLOVER type.");

    /// <summary>The published tone of an event type, refined by its mode.</summary>
    /// <returns>−10 (most hostile) to +10 (most cooperative); 0 for REQUEST.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is not a PLOVER type.</exception>
    public static double Tone(EventType type, string? mode) => mode is not null && ToneOfModes.TryGetValue((type, mode), out var tone) ? tone : Of(type).Tone;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
