using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>An agreement while it is read: what its mentions tell, in the order of the text.</summary>
internal sealed class AgreementDraft
{
    public List<ActorReference> Parties { get; } = [];

    /// <summary>The tokens that head its mentions.</summary>
    public List<int> Mentions { get; } = [];

    public List<StepDraft> Steps { get; } = [];

    public List<ProvisionDraft> Provisions { get; } = [];

    public List<Step> Because { get; } = [];

    /// <summary>What tells an earlier agreement from the text's own: its year, its day, or "earlier"; null for the text's own.</summary>
    public string? Year { get; init; }

    /// <summary>The countries that brought it about for others and are no parties.</summary>
    public HashSet<string> Brokers { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is told as one between two sides, of one country where no other is named.</summary>
    public bool IsInner { get; set; }

    /// <summary>Whether a verb of signing has said who the parties are.</summary>
    public bool Signed { get; set; }

    /// <summary>The agreement of the register that this one is, null when it is none or not recognised.</summary>
    public Registers.Agreements.Agreement? Known { get; set; }

    public string Kind { get; set; } = "";

    public string Disclosure { get; set; } = "unknown";

    public IEnumerable<string> Countries => Parties.Select(party => party.Country ?? party.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

/// <summary>A step in an agreement's life as told at one place.</summary>
internal sealed record StepDraft(string Status, int Token, Modality Modality, TimeExpression? Time, ActorReference? Party, Step Because);

/// <summary>A clause as told at one place.</summary>
/// <param name="Head">The token that heads the words of the clause.</param>
/// <param name="Words">Its tokens.</param>
/// <param name="Condition">The tokens of its condition, empty when it has none.</param>
/// <param name="Debtor">Who alone owes it, null when the parties owe it to each other.</param>
/// <param name="Permits">Whether <paramref name="Debtor"/> is the one who may rather than must, so that the others owe it.</param>
internal sealed record ProvisionDraft(string Kind, int Head, TextSpan Words, TextSpan Condition, ActorReference? Debtor, bool Permits, Step Because);
