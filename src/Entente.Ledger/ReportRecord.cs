using System.Collections.Immutable;
using Entente.Coding;

namespace Entente.Ledger;

/// <summary>Any one record of a report: what all kinds have in common.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">actor | event | agreement | provision | claim | reaction | flag.</param>
/// <param name="Evidence">The words it rests on; empty for an actor, which has mentions.</param>
/// <param name="Because">Its derivation in words.</param>
/// <param name="Content">The <see cref="Actor"/>, <see cref="Event"/>, <see cref="Agreement"/>, <see cref="Provision"/>, <see cref="Claim"/>, <see cref="Reaction"/> or <see cref="Flag"/>.</param>
public sealed record ReportRecord(string Id, string Kind, ImmutableArray<Evidence> Evidence, ImmutableArray<string> Because, object Content)
{
    /// <summary>All records of a report, in its order; an agreement's provisions follow it.</summary>
    public static IEnumerable<ReportRecord> All(Report report) =>
    [
        .. report.Actors.Select(actor => new ReportRecord(actor.Id, "actor", [], actor.Because, actor)),
        .. report.Events.Select(told => new ReportRecord(told.Id, "event", told.Evidence, told.Because, told)),
        .. report.Agreements.SelectMany(agreement => agreement.Provisions
            .Select(provision => new ReportRecord(provision.Id, "provision", provision.Evidence, provision.Because, provision))
            .Prepend(new(agreement.Id, "agreement", agreement.Evidence, agreement.Because, agreement))),
        .. report.Claims.Select(claim => new ReportRecord(claim.Id, "claim", claim.Evidence, claim.Because, claim)),
        .. report.Reactions.Select(reaction => new ReportRecord(reaction.Id, "reaction", reaction.Evidence, reaction.Because, reaction)),
        .. report.Flags.Select(flag => new ReportRecord(flag.Id, "flag", flag.Evidence, flag.Because, flag)),
    ];
}

/// <summary>A record as the ledger keeps it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Report">The report that holds it.</param>
/// <param name="Superseded">Whether a newer report on the article has taken that one's place.</param>
public sealed record LedgerRecord(ReportRecord Record, Report Report, bool Superseded);
