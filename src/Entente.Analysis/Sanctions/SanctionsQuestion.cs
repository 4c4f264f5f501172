using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Registers;

namespace Entente.Analysis;

/// <summary>A sanction in force on the day asked for.</summary>
/// <param name="Body">The code of the body or state that imposes it.</param>
/// <param name="Instrument">The legal act.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day no longer; null while it lasts.</param>
/// <param name="Scope">What it forbids.</param>
/// <param name="Source">Who says so.</param>
public sealed record SanctionRow(string Body, string Instrument, string? From, string? To, string Scope, string Source);

/// <summary>The sanctions on a state.</summary>
public sealed record SanctionsAnswer : Answer
{
    /// <summary>The sanctions in force.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<SanctionRow> Answer { get; init; } = [];

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, AnswerJson.Default.SanctionsAnswer);
}

/// <summary>Answers <c>ask sanctions</c>.</summary>
internal static class SanctionsQuestion
{
    public static SanctionsAnswer Ask(Register register, string state, DateOnly day)
    {
        Citations says = new(register);
        var code = new StateNames(register).CodeOf(state, day);
        var inForce = register.Sanctions
            .Where(sanction => (sanction.Target == code || sanction.Target.StartsWith(code + ":", StringComparison.Ordinal)) && sanction.Term.Covers(day))
            .OrderBy(sanction => sanction.Body, StringComparer.Ordinal).ThenBy(sanction => sanction.Term.From).ThenBy(sanction => sanction.Instrument, StringComparer.Ordinal)
            .ToArray();
        return new()
        {
            Question = $"sanctions {state}",
            AsOf = day,
            Answer = [.. inForce.Select(sanction => new SanctionRow(
                sanction.Body, sanction.Instrument, sanction.Term.From?.ToString(), sanction.Term.To?.ToString(), sanction.Scope, says.Say(sanction.Cited.Source)))],
            Because = [.. inForce.Select(sanction => says.Because(
                sanction.Cited, $"{register.Called(sanction.Body)} imposes {sanction.Instrument} on {register.Called(sanction.Target)}, {sanction.Term}: {sanction.Scope}."))],
        };
    }
}
