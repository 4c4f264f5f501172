namespace Entente.Registers.Agreements;

/// <summary>What has become of an agreement.</summary>
public enum AgreementStatus
{
    /// <summary>Not yet signed.</summary>
    None,

    /// <summary>Signed, not ratified.</summary>
    Signed,

    /// <summary>Ratified by one party at least, not in force.</summary>
    Ratified,

    /// <summary>Not in force but applied.</summary>
    ProvisionallyApplied,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Suspended for all.</summary>
    Suspended,

    /// <summary>Ended.</summary>
    Terminated,

    /// <summary>Ended because another took its place.</summary>
    Superseded,
}

/// <summary>How a state stands to an agreement on a day.</summary>
public enum Standing
{
    /// <summary>It is not a party.</summary>
    None,

    /// <summary>It is to be a party to what is signed and not in force.</summary>
    Signatory,

    /// <summary>It is bound.</summary>
    Bound,

    /// <summary>It is bound, but takes no part, or the agreement is suspended, or the dates are known too roughly.</summary>
    Unclear,
}

/// <summary>What follows from an agreement's dated steps.</summary>
public static class AgreementLife
{
    /// <summary>The status on a day: the steps up to then, folded. Steps in doubt change nothing.</summary>
    public static AgreementStatus StatusOn(this Agreement agreement, DateOnly day)
    {
        var status = AgreementStatus.None;
        foreach (var step in agreement.Steps)
        {
            if (step.Doubt is null && step.Date.First <= day)
                status = After(agreement, status, step);
        }
        return status;
    }

    /// <summary>When the agreement is in force or applied, the first time to the last; null when it never was.</summary>
    public static Term? TermOf(this Agreement agreement)
    {
        PartialDate? from = null, to = null;
        var status = AgreementStatus.None;
        foreach (var step in agreement.Steps.Where(step => step.Doubt is null))
        {
            var next = After(agreement, status, step);
            if (from is null && IsLive(next))
                from = step.Date;
            if (IsOver(next) && !IsOver(status))
                to = step.Date;
            else if (!IsOver(next))
                to = null;
            status = next;
        }
        return from is null ? null : new(from, to);
    }

    /// <summary>When a state is a party: from its entry, or the entry into force, to its exit, or the end.</summary>
    public static Term? TermOf(this Agreement agreement, Party party)
    {
        if (agreement.TermOf() is not { } whole)
            return null;
        var left = agreement.Steps.FirstOrDefault(step =>
            step is { Kind: StepKind.Withdrawn, Doubt: null } && step.By == party.State && (party.From is null || step.Date > party.From));
        return new Term(party.From, party.To ?? left?.Date).Within(whole);
    }

    /// <summary>How a state stands to an agreement on a day, and why where it is unclear.</summary>
    public static (Standing Standing, string? Why) StandingOf(this Agreement agreement, string state, DateOnly day)
    {
        var status = agreement.StatusOn(day);
        if (status == AgreementStatus.None || IsOver(status))
            return (Standing.None, null);
        var parties = agreement.Parties.Where(party => party.State == state).ToArray();
        if (status is AgreementStatus.Signed or AgreementStatus.Ratified)
            return (parties.Any(party => party.From is not { } from || agreement.TermOf() is not { From: { } start } || from <= start) ? Standing.Signatory : Standing.None, null);
        foreach (var party in parties)
        {
            if (agreement.TermOf(party) is not { } term || !term.Covers(day))
                continue;
            return Doubts(agreement, party, status, term, day) is { } why ? (Standing.Unclear, why) : (Standing.Bound, null);
        }
        return (Standing.None, null);
    }

    private static string? Doubts(Agreement agreement, Party party, AgreementStatus status, Term term, DateOnly day)
    {
        if (status == AgreementStatus.Suspended)
            return "the agreement is suspended";
        if (party.Frozen.FirstOrDefault(freeze => freeze.Term.Covers(day)) is { } frozen)
            return $"{party.State} has frozen its participation" + (frozen.Term.From is { } since ? $" since {since}" : "") + (frozen.Why is { } why ? $" ({why})" : "");
        if (agreement.Steps.LastOrDefault(step => step.Date.First <= day && step.By == party.State && step.Kind is StepKind.Suspended or StepKind.InForce) is { Kind: StepKind.Suspended, Doubt: null } suspended)
            return $"{party.State} has suspended it since {suspended.Date}";
        return term.IsOpenOn(day) ? $"the dates are known no better than {term}" : null;
    }

    private static AgreementStatus After(Agreement agreement, AgreementStatus status, Step step) => step.Kind switch
    {
        StepKind.Signed => status == AgreementStatus.None ? AgreementStatus.Signed : status,
        StepKind.Ratified => status is AgreementStatus.None or AgreementStatus.Signed ? AgreementStatus.Ratified : status,
        // Once it is in force, a later entry into force "by" a state is that state's accession.
        StepKind.InForce => step.By is null || status < AgreementStatus.InForce ? AgreementStatus.InForce : status,
        StepKind.ProvisionallyApplied => status < AgreementStatus.ProvisionallyApplied ? AgreementStatus.ProvisionallyApplied : status,
        // What one of two does, it does for both.
        StepKind.Suspended => step.By is null || agreement.IsBilateral ? AgreementStatus.Suspended : status,
        StepKind.Withdrawn => step.By is null || agreement.IsBilateral ? AgreementStatus.Terminated : status,
        StepKind.Terminated => AgreementStatus.Terminated,
        StepKind.Superseded => AgreementStatus.Superseded,
        _ => status,
    };

    private static bool IsLive(AgreementStatus status) => status is AgreementStatus.InForce or AgreementStatus.ProvisionallyApplied;

    private static bool IsOver(AgreementStatus status) => status is AgreementStatus.Terminated or AgreementStatus.Superseded;
}
