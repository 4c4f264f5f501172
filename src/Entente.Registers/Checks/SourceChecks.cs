using Entente.Registers.Agreements;

namespace Entente.Registers.Checks;

/// <summary>Every fact names a source, every source is known once and can be found.</summary>
internal static class SourceChecks
{
    private const string AddSource = "add its key to a file under sources/ or mend the key";

    public static IEnumerable<Problem> Run(Register register) =>
    [
        .. FactChecks.Doubled(register.Sources, source => source.Key),
        .. register.Sources.Unless(source => source.Url is null || Uri.TryCreate(source.Url, UriKind.Absolute, out _), source => $"“{source.Url}” is no web address", "begin with https://"),
        .. register.AllFacts.Where(fact => fact is not Source).Unless(
            fact => fact.Cited.Source.Length == 0 || register.Source(fact.Cited.Key) is not null, fact => $"the source “{fact.Cited.Key}” is unknown", AddSource),
        .. register.Agreements.SelectMany(agreement => OfAgreement(register, agreement)),
    ];

    private static IEnumerable<Problem> OfAgreement(Register register, Agreement agreement)
    {
        var cited = agreement.Sources.Select(source => (Source: source, Line: 1))
            .Concat(agreement.Steps.Select(step => (Source: step.Source ?? "", step.Line)))
            .Concat(agreement.Parties.Select(party => (Source: party.Source ?? "", party.Line)))
            .Concat(agreement.Clauses.Select(clause => (clause.Source, clause.Line)));
        foreach (var (source, line) in cited)
        {
            Citation citation = new(source, agreement.Cited.File, line);
            if (source.Length > 0 && register.Source(citation.Key) is null)
                yield return citation.Problem($"the source “{citation.Key}” is unknown", AddSource);
        }
        if (agreement.Sources.Count == 0)
            yield return agreement.Cited.Problem("there are no sources", "add sources: [\"key: where\"]");
    }
}
