using System.Collections.Immutable;
using Entente.Coding;

namespace Entente.Ledger.Queries;

/// <summary>Which events to find. What is null or empty does not narrow.</summary>
public sealed record EventQuery
{
    /// <summary>A code that takes part, on either side: a country or body ("RUS") stands for all its sectors, a full code ("RUS:GOV") for itself.</summary>
    public string? One { get; init; }

    /// <summary>Another that takes part on the other side, or on the same where all act together and nobody suffers.</summary>
    public string? Other { get; init; }

    /// <summary>PLOVER types, of <see cref="Event.Type"/>.</summary>
    public ImmutableArray<EventType> Types { get; init; } = [];

    /// <summary>How real they are.</summary>
    public ImmutableArray<Modality> Modalities { get; init; } = [];

    /// <summary>The first day they may have happened on. The article's day counts for an event without a date.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What was known on a day: articles published later are left out, and undated ones.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to return at most.</summary>
    public int Take { get; init; } = 100;
}

/// <summary>Some of the events found.</summary>
/// <param name="Events">In order of their first possible day, then as they were added; without any day last.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record EventPage(ImmutableArray<FoundEvent> Events, int Total);

/// <summary>An event with what is needed to show it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Source">The actors that act.</param>
/// <param name="Target">The actors acted upon.</param>
/// <param name="SaidBy">The claim that tells it, null when it is the reporter's own statement.</param>
/// <param name="Speaker">Who makes that claim, null when no actor is named.</param>
/// <param name="Document">The article.</param>
public sealed record FoundEvent(Event Event, ImmutableArray<Actor> Source, ImmutableArray<Actor> Target, Claim? SaidBy, Actor? Speaker, DocumentInfo Document);
