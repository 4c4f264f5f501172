using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Registers;

namespace Entente.Analysis;

/// <summary>An office held on the day asked for.</summary>
/// <param name="Person">The holder's name in Latin letters.</param>
/// <param name="Office">head-of-state, head-of-government, foreign-minister or defence-minister.</param>
/// <param name="Title">The title.</param>
/// <param name="Of">The state's code.</param>
/// <param name="From">First day; null when older than the record.</param>
/// <param name="To">First day no longer; null while it lasts.</param>
/// <param name="Source">Who says so.</param>
public sealed record OfficeRow(string Person, string Office, string Title, string Of, string? From, string? To, string Source);

/// <summary>Who held which office.</summary>
public sealed record OfficeAnswer : Answer
{
    /// <summary>The offices known.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<OfficeRow> Answer { get; init; } = [];

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, AnswerJson.Default.OfficeAnswer);
}

/// <summary>Answers <c>ask office</c>.</summary>
internal static class OfficeQuestion
{
    public static OfficeAnswer Ask(Register register, string state, DateOnly day)
    {
        Citations says = new(register);
        var code = new StateNames(register).CodeOf(state, day);
        var held = Enum.GetValues<Office>().SelectMany(office => register.HoldersOf(code, office, day).OrderBy(tenure => tenure.Term.From)).ToArray();
        return new()
        {
            Question = $"office {state}",
            AsOf = day,
            Answer = [.. held.Select(tenure => new OfficeRow(
                register.Called(tenure.Person), tenure.Office.Word(), tenure.Title, tenure.Of, tenure.Term.From?.ToString(), tenure.Term.To?.ToString(), says.Say(tenure.Cited.Source)))],
            Because = [.. held.Select(tenure => says.Because(
                tenure.Cited, $"{register.Called(tenure.Person)} is {tenure.Title} of {register.Called(tenure.Of)}, {tenure.Term}."))],
        };
    }
}
