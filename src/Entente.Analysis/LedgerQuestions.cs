using Entente.Ledger;
using Entente.Ledger.Queries;
using Entente.Registers;

namespace Entente.Analysis;

/// <summary>The questions that the ledger answers; the register tells who is meant by a name.</summary>
/// <param name="register">What is known.</param>
/// <param name="ledger">What was read.</param>
public sealed class LedgerQuestions(Register register, ReportLedger ledger)
{
    /// <summary>What happened, between whom.</summary>
    /// <param name="query">Which events; <see cref="EventQuery.One"/> and <see cref="EventQuery.Other"/> may be names.</param>
    /// <param name="day">The day the answer holds for: what was published later is left out only where the query says so.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="UnknownActorException">The register does not know a name.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<EventsAnswer> EventsAsync(EventQuery query, DateOnly day, CancellationToken stop = default)
    {
        query = query with
        {
            One = query.One is { } one ? EventsQuestion.CodeOf(register, one, day) : null,
            Other = query.Other is { } other ? EventsQuestion.CodeOf(register, other, day) : null,
        };
        return EventsQuestion.Answer(query, await ledger.EventsAsync(query, stop), day);
    }
}
