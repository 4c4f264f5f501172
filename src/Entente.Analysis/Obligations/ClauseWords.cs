using Entente.Registers;
using Entente.Registers.Agreements;

namespace Entente.Analysis;

/// <summary>Says clauses in words.</summary>
internal static class ClauseWords
{
    /// <summary>When a clause obliges: "armed attack on PRK; only against DEU; within: …".</summary>
    public static string Condition(Clause clause, string beneficiary)
    {
        List<string> parts =
        [
            clause.When switch
            {
                Registers.Agreements.Condition.ArmedAttack => $"armed attack on {beneficiary}",
                Registers.Agreements.Condition.War => $"{beneficiary} at war after an armed attack on it",
                Registers.Agreements.Condition.Threat => $"threat to the security of {beneficiary}",
                Registers.Agreements.Condition.AggressionByChoice => $"{beneficiary} attacks by its own choice",
                _ => "none: at all times",
            },
        ];
        if (clause.Adversary.Count > 0)
            parts.Add($"only against {string.Join(", ", clause.Adversary)}");
        if (clause.Except.Count > 0)
            parts.Add($"never against {string.Join(", ", clause.Except)}");
        if (clause.Area is { } area)
            parts.Add($"area: {area.Text}");
        return string.Join("; ", parts);
    }

    /// <summary>The clause with its agreement and what has become of it.</summary>
    public static string Say(Agreement agreement, Clause clause, DateOnly day) =>
        $"{agreement.Title}, article {clause.Article} ({Status(agreement, day)}): {clause.Summary}" + (clause.Doubt is { } doubt ? $" In doubt: {doubt}." : "");

    /// <summary>"in force since 2024-12-04", "counted as in force since 1960-08-26", "signed on 2024-06-19, not in force".</summary>
    public static string Status(Agreement agreement, DateOnly day)
    {
        var status = agreement.StatusOn(day);
        var latest = agreement.Steps.LastOrDefault(step => step.Doubt is null && step.Date.First <= day && Makes(step.Kind, status));
        return (status, latest) switch
        {
            (AgreementStatus.InForce, { Kind: StepKind.CountedFrom } step) => $"counted as in force since {step.Date}",
            (AgreementStatus.InForce, { } step) => $"in force since {step.Date}",
            (AgreementStatus.Signed or AgreementStatus.Ratified, { } step) => $"{status.Word()} on {step.Date}, not in force",
            (AgreementStatus.ProvisionallyApplied, { } step) => $"provisionally applied since {step.Date}",
            (AgreementStatus.Suspended, { } step) => $"suspended since {step.Date}",
            _ => status.Word(),
        };
    }

    private static bool Makes(StepKind kind, AgreementStatus status) => status switch
    {
        AgreementStatus.Signed => kind == StepKind.Signed,
        AgreementStatus.Ratified => kind == StepKind.Ratified,
        AgreementStatus.ProvisionallyApplied => kind == StepKind.ProvisionallyApplied,
        AgreementStatus.InForce => kind is StepKind.InForce or StepKind.CountedFrom,
        AgreementStatus.Suspended => kind == StepKind.Suspended,
        _ => false,
    };
}
