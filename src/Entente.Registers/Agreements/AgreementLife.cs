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

    /// <summary>How a state stands to an agreement on a day, and why where it is unclear.</summary>
    public static (Standing Standing, string? Why) StandingOf(this Agreement agreement, string state, DateOnly day)
    {
        var side = new AgreementOnDay(agreement, day).SideOf(state);
        return (side.Standing, side.Why);
    }

    private static AgreementStatus After(Agreement agreement, AgreementStatus status, Step step) => step.Kind switch
    {
        StepKind.Signed => status == AgreementStatus.None ? AgreementStatus.Signed : status,
        StepKind.Ratified => status is AgreementStatus.None or AgreementStatus.Signed ? AgreementStatus.Ratified : status,
        // Once it is in force, a later entry into force "by" a state is that state's accession.
        StepKind.InForce => step.By is null || status < AgreementStatus.InForce ? AgreementStatus.InForce : status,
        StepKind.CountedFrom => status < AgreementStatus.InForce ? AgreementStatus.InForce : status,
        StepKind.ProvisionallyApplied => status < AgreementStatus.ProvisionallyApplied ? AgreementStatus.ProvisionallyApplied : status,
        // What one of two does, it does for both.
        StepKind.Suspended => step.By is null || agreement.IsBilateral ? AgreementStatus.Suspended : status,
        StepKind.Withdrawn => step.By is null || agreement.IsBilateral ? AgreementStatus.Terminated : status,
        StepKind.Terminated => AgreementStatus.Terminated,
        StepKind.Superseded => AgreementStatus.Superseded,
        _ => status,
    };

    private static bool IsLive(AgreementStatus status) => status is AgreementStatus.InForce or AgreementStatus.ProvisionallyApplied;

    internal static bool IsOver(AgreementStatus status) => status is AgreementStatus.Terminated or AgreementStatus.Superseded;
}
