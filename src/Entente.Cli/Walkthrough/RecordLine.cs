using Entente.Cli.Summary;
using Entente.Coding;

namespace Entente.Cli.Walkthrough;

/// <summary>A record in one line of our own words; of the article's words no more than a locator.</summary>
internal static class RecordLine
{
    public static string Of(object record, ReportNames names) => record switch
    {
        Event told => $"{Phrases.Of(told, names.Names(told.Source), names.Names(told.Target))} ({Codes(told.Source, names)}{(told.Target.Length > 0 ? " → " + Codes(told.Target, names) : "")}; {Facts(
            told.Modality.ToString().ToLowerInvariant(), told.Mode, told.Date, told.Place?.Name, told.SaidBy is null ? null : $"said by {names.Speaker(told.SaidBy)}", told.Agreement is null ? null : $"under {told.Agreement}",
            told.InReturnFor.Length > 0 ? $"in return for {string.Join(", ", told.InReturnFor)}" : null)})",
        Agreement pact => $"“{Locator.Of(pact.Title)}” of {Codes(pact.Parties, names)} ({Facts(
            Phrases.Status(pact.Status), Phrases.Disclosure(pact.Disclosure), pact.Register is null ? null : $"{pact.Register} of the register", pact.RelatesTo.Length > 0 ? $"beside “{string.Join("”, “", pact.RelatesTo.Select(Locator.Of))}”" : null)})",
        Provision owed => $"{owed.Kind}, {(owed.Mutual ? "each of " + Codes(owed.By, names) : $"{Codes(owed.By, names)} for {Codes(owed.For, names)}")}: “{Locator.Of(owed.Summary)}” ({Facts(
            owed.Condition is null ? null : $"on condition “{Locator.Of(owed.Condition)}”", owed.Certainty, owed.SaidBy is null ? null : $"said by {names.Speaker(owed.SaidBy)}")})",
        Claim claim => $"{names.Speaker(claim)} ({names.Code(claim.Speaker) ?? "nobody known"}) “{claim.Cue}”: “{Locator.Of(claim.Content)}” ({Facts(claim.Polarity, claim.Certainty, claim.Via is null ? null : $"relayed by {claim.Via}", claim.Direct ? "in these words" : null)})",
        Reaction reaction => $"{names.Name(reaction.Actor)} ({names.Code(reaction.Actor) ?? "no code"}): {reaction.Stance}{(reaction.TowardText.Length > 0 ? $", toward “{Locator.Of(reaction.TowardText)}”" : "")}",
        Flag flag => $"“{Locator.Of(flag.Text)}”: {Locator.Step(flag.Why)}{(flag.Suggestion is { Length: > 0 } better ? $"; suggested: {Locator.Of(better)}" : "")}",
        _ => throw new NotSupportedException($"{record.GetType().Name} has no line yet: add it here."),
    };

    private static string Codes(IEnumerable<string> ids, ReportNames names) => string.Join(" + ", ids.Select(id => names.Code(id) ?? names.Name(id)));

    private static string Facts(params string?[] facts) => string.Join(", ", facts.Where(fact => fact is { Length: > 0 }));
}
