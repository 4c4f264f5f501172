using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Analysis;

/// <summary>A record that an answer rests on.</summary>
/// <param name="Record">Where it stands: <c>offices/europe.tsv:412</c>, or the id of a record of the ledger.</param>
/// <param name="Sentence">What it says, in words.</param>
/// <param name="Source">Who says so: title, where in it, address.</param>
public sealed record Because(string Record, string Sentence, string Source);

/// <summary>What a question was answered with, and on what it rests.</summary>
/// <remarks>A kind of answer more derives from this and adds <c>Answer</c>, the list of its rows.</remarks>
public abstract record Answer
{
    /// <summary>The question, in the words of the command line.</summary>
    [JsonPropertyOrder(-4)]
    public required string Question { get; init; }

    /// <summary>The day the answer holds for.</summary>
    [JsonPropertyOrder(-3)]
    public required DateOnly AsOf { get; init; }

    /// <summary>The records it rests on.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<Because> Because { get; init; } = [];

    /// <summary>Writes it as <c>{question, asOf, answer, because}</c>.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);
}
