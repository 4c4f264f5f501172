namespace Entente.Registers.Agreements;

/// <summary>How one state stands to an agreement on a day.</summary>
/// <param name="State">The state's code.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Why">Why that is unclear; null when it is not.</param>
/// <param name="Term">When it is a party; always where that is not known or it is none.</param>
/// <param name="Doubted">Whether the register has a doubt about it.</param>
public readonly record struct Side(string State, Standing Standing, string? Why, Term Term, bool Doubted);

/// <summary>An agreement as it stands on one day.</summary>
public sealed class AgreementOnDay
{
    private readonly Agreement agreement;
    private readonly DateOnly day;
    private readonly Term? whole;
    private readonly ILookup<string, Party> byState;

    /// <summary>Folds its steps up to the day.</summary>
    public AgreementOnDay(Agreement agreement, DateOnly day)
    {
        (this.agreement, this.day) = (agreement, day);
        Status = agreement.StatusOn(day);
        whole = agreement.TermOf();
        byState = agreement.Parties.ToLookup(party => party.State);
    }

    /// <summary>Its status.</summary>
    public AgreementStatus Status { get; }

    /// <summary>Whether it is signed or more, and not over.</summary>
    public bool IsAlive => Status != AgreementStatus.None && !AgreementLife.IsOver(Status);

    /// <summary>How a state stands to it.</summary>
    public Side SideOf(string state)
    {
        var parties = byState[state];
        if (!IsAlive)
            return new(state, Standing.None, null, Term.Always, Doubted: false);
        if (Status is AgreementStatus.Signed or AgreementStatus.Ratified)
            return new(state, parties.Any(WasThereFirst) ? Standing.Signatory : Standing.None, null, Term.Always, Doubted: false);
        foreach (var party in parties)
        {
            if (TermOf(party) is { } term && term.Covers(day))
                return Bound(party, term);
        }
        return new(state, Standing.None, null, Term.Always, Doubted: false);
    }

    // Who enters after the agreement is in force has not signed it before.
    private bool WasThereFirst(Party party) => party.From is not { } from || whole is not { From: { } start } || from <= start;

    // From its entry, or the entry into force, to its exit, or the end.
    private Term? TermOf(Party party)
    {
        if (whole is not { } term)
            return null;
        var left = agreement.Steps.FirstOrDefault(step =>
            step is { Kind: StepKind.Withdrawn, Doubt: null } && step.By == party.State && (party.From is null || step.Date > party.From));
        return new Term(party.From, party.To ?? left?.Date).Within(term);
    }

    private Side Bound(Party party, Term term)
    {
        var why = Status == AgreementStatus.Suspended ? "the agreement is suspended" : Absence(party);
        why ??= term.IsOpenOn(day) ? $"the dates are known no better than {term}" : null;
        return new(party.State, why is null ? Standing.Bound : Standing.Unclear, why, term, party.Doubt is not null);
    }

    private string? Absence(Party party)
    {
        if (party.Frozen.FirstOrDefault(freeze => freeze.Term.Covers(day)) is { } frozen)
            return $"{party.State} has frozen its participation{(frozen.Term.From is { } since ? $" since {since}" : "")}{(frozen.Why is { } why ? $" ({why})" : "")}";
        var latest = agreement.Steps.LastOrDefault(step =>
            step.Doubt is null && step.Date.First <= day && step.By == party.State && step.Kind is StepKind.Suspended or StepKind.InForce);
        return latest is { Kind: StepKind.Suspended } ? $"{party.State} has suspended it since {latest.Date}" : null;
    }
}
