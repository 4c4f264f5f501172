using Entente.Registers;

namespace Entente.Analysis;

/// <summary>Where an attack happens.</summary>
/// <param name="Territory">A code or the name of a place.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Presumed">The dispute from which it is presumed; null where it was given, or is the defender's own land.</param>
internal sealed record AttackPlace(string Territory, string Name, Dispute? Presumed);

/// <summary>An attack: by whom, on whom, where, when.</summary>
internal sealed record Scenario(string Attacker, string Defender, DateOnly Day, IReadOnlyList<AttackPlace> Places)
{
    private static readonly string[] Verbs = [" attacks ", " attack ", " invades ", " strikes ", " bombs ", " declares war on ", " goes to war with ", " goes to war against "];
    private static readonly string[] Prepositions = [" in ", " at ", " on "];

    /// <summary>Reads a scenario.</summary>
    /// <param name="register">The register that knows the names.</param>
    /// <param name="text">"ATTACKER attacks DEFENDER".</param>
    /// <param name="territory">Where; null to take it from the text or presume it.</param>
    /// <param name="day">When.</param>
    /// <exception cref="FormatException">The text is no such sentence.</exception>
    /// <exception cref="UnknownActorException">The register does not know one of the two.</exception>
    public static Scenario Read(Register register, string text, string? territory, DateOnly day)
    {
        if (Split(text.Trim().TrimEnd('.', '?', '!'), Verbs) is not var (subject, rest))
            throw new FormatException($"“{text}” is no scenario: write ATTACKER attacks DEFENDER, such as \"KOR attacks PRK\".");
        StateNames names = new(register);
        var attacker = names.CodeOf(WithoutArticle(subject), day);
        var located = Split(rest, Prepositions);
        var defender = names.CodeOf(WithoutArticle(located?.Before ?? rest), day);
        var place = territory ?? located?.After;
        // Who attacks a territory attacks the state that holds it.
        if (register.State(defender, day) is { Kind: StateKind.Territory, Parent: { } holder })
            (defender, place) = (holder, place ?? defender);
        if (attacker == defender)
            throw new FormatException($"{attacker} cannot attack itself.");
        return new(attacker, defender, day, place is null ? Presumed(register, attacker, defender, day) : [Given(register, place, day)]);
    }

    // What the attacker claims and the defender holds is where it is presumed to strike; else the defender's own land.
    // Who held it until that day counts too: the attack may be what ended it.
    private static AttackPlace[] Presumed(Register register, string attacker, string defender, DateOnly day)
    {
        AttackPlace[] claimed =
        [
            .. from dispute in register.Disputes
               where dispute.Claimant == attacker && dispute.Holder == defender && (dispute.Term.Covers(day) || dispute.Term.Covers(day.AddDays(-1)))
               group dispute by dispute.Territory into same
               let dispute = same.First()
               select new AttackPlace(dispute.Territory, dispute.Name, dispute),
        ];
        return claimed.Length > 0 ? claimed : [new(defender, register.Called(defender), null)];
    }

    private static AttackPlace Given(Register register, string place, DateOnly day)
    {
        if (register.Places.Any(known => known.Name == place) || register.Disputes.Any(dispute => dispute.Territory == place))
            return new(place, register.Called(place), null);
        var code = new StateNames(register).CodeOf(WithoutArticle(place), day);
        return new(code, register.Called(code), null);
    }

    // What stands before and after the first of the separators that occurs.
    private static (string Before, string After)? Split(string text, string[] separators)
    {
        foreach (var separator in separators)
        {
            var at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && at + separator.Length < text.Length)
                return (text[..at].Trim(), text[(at + separator.Length)..].Trim());
        }
        return null;
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
