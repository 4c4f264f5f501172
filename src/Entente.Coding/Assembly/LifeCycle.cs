using System.Collections.Immutable;
using Entente.Coding.Agreements;

namespace Entente.Coding.Assembly;

/// <summary>The life of an agreement: its status follows from its steps.</summary>
internal static class LifeCycle
{
    private static readonly ImmutableArray<string> Order = ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "violated", "suspended", "rejected", "terminated"];

    /// <summary>How late in its life a status comes.</summary>
    public static int Rank(string status) => Order.IndexOf(status);

    /// <summary>The latest status that the text supports.</summary>
    /// <param name="on">The day of the article, for what the register knows and the text leaves out.</param>
    public static string StatusOf(AgreementDraft pact, ImmutableArray<AgreementDraft> all, DateOnly? on)
    {
        if (pact.Steps.Count > 0)
            return pact.Steps.MaxBy(step => Rank(step.Status))!.Status;
        if (pact.Known is { } agreement && KnownAgreements.StatusOn(agreement, on) is { } status)
            return status;
        // An earlier agreement of the same parties that is named without a word on its fate stands until it is replaced.
        return pact.Year is not null ? "in-force" : all.Any(other => other != pact && other.Countries.SequenceEqual(pact.Countries)) ? "in-force" : "agreed";
    }
}
