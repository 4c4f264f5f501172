using Entente.Registers;
using Entente.Registers.Agreements;

namespace Entente.Analysis;

/// <summary>One state bound to another by a clause.</summary>
/// <param name="Actor">Who owes.</param>
/// <param name="Toward">To whom.</param>
/// <param name="Term">When both are bound, as far as it is known.</param>
/// <param name="Standing">Signatory where the agreement is not in force, unclear where participation is frozen.</param>
/// <param name="Why">Why the standing is unclear.</param>
/// <param name="Certainty">certain, probable or possible.</param>
internal readonly record struct Bond(string Actor, string Toward, Term Term, Standing Standing, string? Why, string Certainty);

/// <summary>Who owes whom under an agreement on a day.</summary>
internal sealed class Bonds
{
    private readonly Agreement agreement;
    private readonly DateOnly day;
    private readonly Side[] parties;

    public Bonds(Agreement agreement, DateOnly day)
    {
        this.agreement = agreement;
        this.day = day;
        AgreementOnDay onDay = new(agreement, day);
        parties = [.. agreement.Parties.Select(party => party.State).Distinct().Select(onDay.SideOf).Where(side => side.Standing != Standing.None)];
    }

    /// <summary>Whether anybody is bound or has signed.</summary>
    public bool Any => parties.Length > 0;

    /// <summary>The states that are bound or have signed.</summary>
    public IEnumerable<string> Parties => parties.Select(side => side.State);

    /// <summary>The bonds of a clause between the states wanted.</summary>
    public IEnumerable<Bond> Of(Clause clause, Func<string, string, bool> wanted)
    {
        if (!clause.Term.Covers(day))
            yield break;
        var beneficiaries = Beneficiaries(clause).ToArray();
        foreach (var actor in parties)
        {
            if (clause.By.Count > 0 && !clause.By.Contains(actor.State))
                continue;
            foreach (var toward in beneficiaries)
            {
                if (toward.State != actor.State && wanted(actor.State, toward.State))
                    yield return Make(clause, actor, toward);
            }
        }
    }

    // A beneficiary that is no party is bound to nothing, but is owed all the same.
    private IEnumerable<Side> Beneficiaries(Clause clause) =>
        clause.For.Count == 0
            ? parties
            : parties.Where(side => clause.For.Contains(side.State))
                .Concat(clause.For.Where(code => agreement.Parties.All(party => party.State != code)).Select(code => new Side(code, Standing.Bound, null, Term.Always, Doubted: false)));

    private Bond Make(Clause clause, Side actor, Side toward)
    {
        var standing = (actor.Standing, toward.Standing) switch
        {
            (Standing.Signatory, _) or (_, Standing.Signatory) => Standing.Signatory,
            (Standing.Unclear, _) or (_, Standing.Unclear) => Standing.Unclear,
            _ => Standing.Bound,
        };
        var doubted = clause.Doubt is not null || agreement.Doubt is not null || actor.Doubted || toward.Doubted;
        return new(
            actor.State, toward.State, clause.Term.Within(actor.Term).Within(toward.Term), standing, actor.Why ?? toward.Why,
            standing == Standing.Unclear ? "possible" : doubted ? "probable" : "certain");
    }
}
