using System.Collections.Immutable;
using Entente.Coding.Agreements;

namespace Entente.Coding.Assembly;

/// <summary>The life of an agreement: its status follows from its steps.</summary>
internal static class LifeCycle
{
    private static readonly ImmutableArray<string> Order = ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "violated", "suspended", "rejected", "terminated"];

    // What was signed a year or more ago and is still told of as standing has taken effect, unless the text says otherwise.
    private const int DaysUntilOld = 365;

    /// <summary>How late in its life a status comes.</summary>
    public static int Rank(string status) => Order.IndexOf(status);

    /// <summary>The latest status that the text supports.</summary>
    /// <param name="on">The day of the article, for what the register knows and the text leaves out.</param>
    public static string StatusOf(AgreementDraft pact, ImmutableArray<AgreementDraft> all, DateOnly? on)
    {
        // One of many that leaves ends its own part, not the agreement.
        var steps = pact.Steps.Where(step => step.Party is null || step.Status is not ("terminated" or "suspended" or "rejected") || pact.Countries.Count() <= 2).ToArray();
        var left = steps.Length < pact.Steps.Count;
        var registered = pact.Known is { } agreement ? KnownAgreements.StatusOn(agreement, on) : null;
        if (steps.Length == 0)
            return registered is not null && !(left && Rank(registered) > Rank("in-force")) ? registered : left ? "in-force" : Unsaid(pact, all);
        var told = steps.MaxBy(step => Rank(step.Status))!;
        if (Rank(told.Status) >= Rank("in-force") || told.Status is "proposed" or "negotiating")
            return told.Status;
        var isOld = pact.Year is "earlier" or { Length: 4 } || left || (pact.Known is { } old && on is { } now && KnownAgreements.IsSignedBefore(old, now.AddDays(-DaysUntilOld))) || (told.Time?.Date is { } date && on is { } day && day.DayNumber - date.DayNumber > DaysUntilOld);
        return !isOld ? told.Status : registered is not null && Rank(registered) <= Rank("in-force") && Rank(registered) > Rank(told.Status) ? registered : "in-force";
    }

    // An earlier agreement of the same parties that is named without a word on its fate stands until it is replaced.
    private static string Unsaid(AgreementDraft pact, ImmutableArray<AgreementDraft> all) =>
        pact.Year is not null || all.Any(other => other != pact && other.Countries.SequenceEqual(pact.Countries)) ? "in-force" : "agreed";
}
