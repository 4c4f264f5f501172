using Entente.Registers.Agreements;

namespace Entente.Registers.Checks;

/// <summary>Agreements: their parties, steps and clauses.</summary>
internal static class AgreementChecks
{
    public static IEnumerable<Problem> Run(Register register, Known known)
    {
        var ids = register.Agreements.Select(agreement => agreement.Id).ToHashSet();
        return
        [
            .. FactChecks.Doubled(register.Agreements, agreement => agreement.Id),
            .. register.Agreements.Unless(
                agreement => Path.GetFileNameWithoutExtension(agreement.Cited.File) == agreement.Id, agreement => $"the id {agreement.Id} is not the file's name", "make them the same"),
            .. register.Agreements.SelectMany(agreement => new AgreementCheck(agreement, known, ids).Run()),
        ];
    }
}

/// <summary>The faults of one agreement.</summary>
internal sealed class AgreementCheck(Agreement agreement, Known known, HashSet<string> ids)
{
    private readonly HashSet<string> parties = agreement.Parties.Select(party => party.State).ToHashSet();

    public IEnumerable<Problem> Run() => [.. Whole(), .. Parties(), .. Steps(), .. agreement.Clauses.SelectMany(Clause)];

    private IEnumerable<Problem> Whole()
    {
        if (agreement.Parties.Count < 2 && !agreement.Clauses.Any(clause => clause.For.Any(code => !parties.Contains(code))))
            yield return At(1, "there are not two parties", "add { state: CODE } under parties");
        if (agreement.Steps.Count == 0)
            yield return At(1, "there are no steps", "add { step: signed, date: …, source: … }");
        foreach (var id in agreement.Replaces.Concat(agreement.RelatesTo).Where(id => !ids.Contains(id)))
            yield return At(1, $"there is no agreement {id}", "mend the id, or add agreements/" + id + ".yaml");
    }

    private IEnumerable<Problem> Parties()
    {
        foreach (var party in agreement.Parties.Where(party => !known.Actor(party.State)))
            yield return At(party.Line, $"the party {party.State} is unknown", "use a code of states.tsv or of bodies.tsv");
        foreach (var same in agreement.Parties.GroupBy(party => party.State))
        {
            var inOrder = same.OrderBy(party => party.From).ToArray();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (new Term(earlier.From, earlier.To).Overlaps(new(later.From, later.To)))
                    yield return At(later.Line, $"{same.Key} enters before it has left", $"mend line {earlier.Line} or this one");
            }
        }
    }

    private IEnumerable<Problem> Steps()
    {
        foreach (var (earlier, later) in agreement.Steps.Zip(agreement.Steps.Skip(1)))
        {
            if (later.Date < earlier.Date)
                yield return At(later.Line, $"the step of {later.Date} comes after that of {earlier.Date}", "sort the steps by date");
        }
        foreach (var step in agreement.Steps.Where(step => step.By is { } by && !parties.Contains(by)))
            yield return At(step.Line, $"{step.By} is no party", "add it to the parties or mend the code");
        if (First(StepKind.CountedFrom) is { } counted && !agreement.IsOnlyCounted)
            yield return At(counted.Line, "it is counted from a day though the entry into force is known", "take out counted-from");
        if ((First(StepKind.InForce) ?? First(StepKind.CountedFrom)) is { } force && First(StepKind.Signed) is { } signed && force.Date < signed.Date)
            yield return At(force.Line, "it is in force before it is signed", "mend one of the dates");
        if (agreement.Steps.FirstOrDefault(step => step.Kind is StepKind.Terminated or StepKind.Superseded) is { } end && First(StepKind.Signed) is { } begin && end.Date < begin.Date)
            yield return At(end.Line, "it ends before it is signed", "mend one of the dates");
    }

    private IEnumerable<Problem> Clause(Clause clause)
    {
        foreach (var code in clause.By.Where(code => !parties.Contains(code)))
            yield return At(clause.Line, $"{code} is obliged but no party", "add it to the parties or mend the code");
        foreach (var code in clause.For.Concat(clause.Adversary).Concat(clause.Except).Where(code => !known.Actor(code)))
            yield return At(clause.Line, $"the code {code} is unknown", "use a code of states.tsv or of bodies.tsv");
        if (clause.By is [var alone] && clause.For is [var same] && alone == same)
            yield return At(clause.Line, $"{alone} is obliged to itself", "mend by or for");
        if (agreement.Parties.Count == 0)
            yield return At(clause.Line, "the clause has no party", "add { state: CODE } under parties");
        foreach (var place in clause.Area is { } area ? area.Only.Concat(area.Not).Where(place => !known.Territory(place)) : [])
            yield return At(clause.Line, $"{place} in the area is neither a code nor a place", "add it to places.tsv or mend the name");
    }

    private Step? First(StepKind kind) => agreement.Steps.FirstOrDefault(step => step.Kind == kind && step.Doubt is null);

    private Problem At(int line, string fault, string remedy) => new(agreement.Cited.File, line, fault, remedy);
}
