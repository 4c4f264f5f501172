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
    private readonly AgreementOnDay onDay;
    private readonly string[] states;
    private bool? doubted;
    private readonly Dictionary<string, Side> sides = [];

    public Bonds(Agreement agreement, DateOnly day)
    {
        this.agreement = agreement;
        this.day = day;
        onDay = new(agreement, day);
        states = onDay.IsAlive ? [.. agreement.Parties.Select(party => party.State).Distinct()] : [];
    }

    /// <summary>The bonds of a clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="actors">Who owes; null: anybody.</param>
    /// <param name="toward">To whom; null: anybody.</param>
    public IEnumerable<Bond> Of(Clause clause, IReadOnlyList<string>? actors, IReadOnlyList<string>? toward)
    {
        if (states.Length == 0 || !clause.Term.Covers(day))
            yield break;
        var owed = Owed(clause).Where(state => toward?.Contains(state) ?? true).Select(state => Beneficiary(state)).Where(side => side.Standing != Standing.None).ToArray();
        if (owed.Length == 0)
            yield break;
        foreach (var state in states.Where(state => (actors?.Contains(state) ?? true) && (clause.By.Count == 0 || clause.By.Contains(state))))
        {
            var actor = SideOf(state);
            if (actor.Standing == Standing.None)
                continue;
            foreach (var beneficiary in owed)
            {
                if (beneficiary.State != state)
                    yield return Make(clause, actor, beneficiary);
            }
        }
    }

    private IEnumerable<string> Owed(Clause clause) => clause.For.Count == 0 ? states : clause.For;

    // A beneficiary that is no party is bound to nothing, but is owed all the same.
    private Side Beneficiary(string state) =>
        Array.IndexOf(states, state) >= 0 ? SideOf(state) : new(state, Standing.Bound, null, Term.Always, Doubted: false);

    private Side SideOf(string state)
    {
        if (!sides.TryGetValue(state, out var side))
            sides.Add(state, side = onDay.SideOf(state));
        return side;
    }

    private bool IsDoubted => doubted ??= agreement.Doubt is not null || agreement.IsOnlyCounted;

    private Bond Make(Clause clause, Side actor, Side toward)
    {
        var standing = (actor.Standing, toward.Standing) switch
        {
            (Standing.Signatory, _) or (_, Standing.Signatory) => Standing.Signatory,
            (Standing.Unclear, _) or (_, Standing.Unclear) => Standing.Unclear,
            _ => Standing.Bound,
        };
        return new(
            actor.State, toward.State, clause.Term.Within(actor.Term).Within(toward.Term), standing, actor.Why ?? toward.Why,
            standing == Standing.Unclear ? "possible" : IsDoubted || clause.Doubt is not null || actor.Doubted || toward.Doubted ? "probable" : "certain");
    }
}
