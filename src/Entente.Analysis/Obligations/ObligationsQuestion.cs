using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Registers;
using Entente.Registers.Agreements;

namespace Entente.Analysis;

/// <summary>What one state owes another under one clause on the day asked for.</summary>
/// <param name="Actor">Who owes: a code.</param>
/// <param name="Toward">To whom: a code.</param>
/// <param name="Duty">The kind of provision.</param>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Clause">The article.</param>
/// <param name="Condition">When it is owed, in words.</param>
/// <param name="Status">The agreement's status on that day.</param>
/// <param name="From">First day; null while the agreement is not in force.</param>
/// <param name="To">First day no longer; null while it lasts.</param>
/// <param name="Certainty">certain, probable (a fact is in doubt) or possible (frozen, suspended, or dates known too roughly).</param>
/// <param name="Discretion">none, some or constitutional.</param>
/// <param name="Title">The agreement's title.</param>
/// <param name="Summary">What the clause says.</param>
/// <param name="Source">Who says so.</param>
public sealed record ObligationRow(
    string Actor, string Toward, string Duty, string Agreement, string Clause, string Condition, string Status, string? From, string? To, string Certainty,
    string Discretion, string Title, string Summary, string Source);

/// <summary>Who owes what to whom.</summary>
public sealed record ObligationsAnswer : Answer
{
    /// <summary>The obligations: first those of the state asked for, then those toward it.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<ObligationRow> Answer { get; init; } = [];

    /// <inheritdoc/>
    public override void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, AnswerJson.Default.ObligationsAnswer);
}

/// <summary>Answers <c>ask obligations</c>.</summary>
internal sealed class ObligationsQuestion(Register register, DateOnly day)
{
    private readonly Citations says = new(register);
    private readonly List<ObligationRow> rows = [];
    private readonly Dictionary<string, Because> because = [];

    public static ObligationsAnswer Ask(Register register, string state, string? other, DateOnly day)
    {
        StateNames names = new(register);
        var code = names.CodeOf(state, day);
        var second = other is null ? null : names.CodeOf(other, day);
        ObligationsQuestion question = new(register, day);
        foreach (var agreement in register.AgreementsOf(code))
            question.Add(agreement, code, second);
        return new()
        {
            Question = other is null ? $"obligations {state}" : $"obligations {state} {other}",
            AsOf = day,
            Answer = [.. question.rows
                .OrderBy(row => row.Actor != code).ThenBy(row => row.Actor, StringComparer.Ordinal).ThenBy(row => row.Toward, StringComparer.Ordinal)
                .ThenBy(row => Array.IndexOf(Duties, row.Duty)).ThenBy(row => row.Agreement, StringComparer.Ordinal).ThenBy(row => row.Clause, StringComparer.Ordinal)],
            Because = [.. question.because.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)],
        };
    }

    private static readonly string[] Duties = [.. Spelling.All<Duty>()];

    private void Add(Agreement agreement, string state, string? other)
    {
        var status = agreement.StatusOn(day);
        string[]? others = other is null ? null : [other];
        Bonds bonds = new(agreement, day);
        foreach (var clause in agreement.Clauses)
        {
            foreach (var bond in bonds.Of(clause, [state], others).Concat(bonds.Of(clause, others, [state])))
                Add(agreement, clause, status, bond);
        }
    }

    private void Add(Agreement agreement, Clause clause, AgreementStatus status, Bond bond)
    {
        var inForce = status is AgreementStatus.InForce or AgreementStatus.ProvisionallyApplied or AgreementStatus.Suspended;
        rows.Add(new(
            bond.Actor, bond.Toward, clause.Duty.Word(), agreement.Id, clause.Article, ClauseWords.Condition(clause, bond.Toward), status.Word(),
            inForce ? bond.Term.From?.ToString() : null, inForce ? bond.Term.To?.ToString() : null, bond.Certainty,
            clause.Discretion.Word(), agreement.Title, clause.Summary, says.Say(clause.Source)));
        var cited = agreement.Cited with { Source = clause.Source, Line = clause.Line };
        because.TryAdd($"{agreement.Id}:{clause.Line:d6}", says.Because(cited, ClauseWords.Say(agreement, clause, day)));
    }
}
