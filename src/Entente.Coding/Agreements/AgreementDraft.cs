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

    public string? Year { get; init; }

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
internal sealed record ProvisionDraft(string Kind, int Head, TextSpan Words, TextSpan Condition, Step Because);
