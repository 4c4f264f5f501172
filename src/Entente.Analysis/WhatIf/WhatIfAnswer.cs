using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Analysis;

/// <summary>What one clause means for one state.</summary>
/// <param name="Actor">The state's code.</param>
/// <param name="Duty">act, consult, stay-out or none.</param>
/// <param name="Met">Whether the clause's condition is met: yes, no or unclear.</param>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Clause">The article; null where no clause obliges.</param>
/// <param name="Why">Why it is met or not.</param>
/// <param name="Toward">Toward whom it is owed: the defender, the attacker or both.</param>
/// <param name="Kind">The kind of provision; null where no clause obliges.</param>
/// <param name="Discretion">none, some or constitutional: what the clause leaves to the actor.</param>
/// <param name="CollidesWith">The actor's other duties that pull the other way: "agreement, article".</param>
/// <param name="Title">The agreement's title.</param>
/// <param name="Summary">What the clause says.</param>
/// <param name="Source">Who says so.</param>
public sealed record WhatIfRow(
    string Actor, string Duty, string Met, string Agreement, string? Clause, string Why,
    IReadOnlyList<string> Toward, string? Kind, string? Discretion, IReadOnlyList<string> CollidesWith, string Title, string? Summary, string Source);

/// <summary>A published rate at which promises of a kind were kept. A reference class: wars are selected cases, for deterrence that works is not seen.</summary>
/// <param name="Kind">The kind of promise, or all.</param>
/// <param name="Rate">The share kept, 0 to 1.</param>
/// <param name="N">How many cases; null when not published.</param>
/// <param name="Period">The years studied.</param>
/// <param name="Study">Author and year.</param>
/// <param name="Source">Where to read it.</param>
public sealed record RateRow(string Kind, string Rate, string? N, string Period, string Study, string Source);

/// <summary>Where an attack is taken to fall.</summary>
/// <param name="Territory">A code or the name of a place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Presumed">Whether it is presumed because the attacker claims it and the defender holds it.</param>
public sealed record PlaceRow(string Territory, string Name, bool Presumed);

/// <summary>Who would have to act, consult or stay out.</summary>
public sealed record WhatIfAnswer : Answer
{
    /// <summary>One row for each actor, agreement and clause.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<WhatIfRow> Answer { get; init; } = [];

    /// <summary>The attacker's code.</summary>
    public required string Attacker { get; init; }

    /// <summary>The defender's code.</summary>
    public required string Defender { get; init; }

    /// <summary>Where the attack is taken to fall.</summary>
    public IReadOnlyList<PlaceRow> Places { get; init; } = [];

    /// <summary>How often such promises were kept, as published.</summary>
    public IReadOnlyList<RateRow> HonourRates { get; init; } = [];

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, AnswerJson.Default.WhatIfAnswer);
}
