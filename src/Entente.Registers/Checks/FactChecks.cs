namespace Entente.Registers.Checks;

/// <summary>Checks that many registers share.</summary>
internal static class FactChecks
{
    /// <summary>Ids that stand twice.</summary>
    public static IEnumerable<Problem> Doubled<T>(IEnumerable<T> facts, Func<T, string> id)
        where T : IFact =>
        from same in facts.GroupBy(id)
        from again in same.Skip(1)
        select again.Cited.Problem($"{same.Key} stands in {same.First().Cited} already", "keep one of the two");

    /// <summary>Facts of one kind about one subject that hold on the same day.</summary>
    public static IEnumerable<Problem> AtOnce<T, TSubject>(IEnumerable<T> facts, Func<T, TSubject> subject, Func<T, Term> term, Func<T, string> say)
        where T : IFact
    {
        foreach (var same in facts.GroupBy(subject))
        {
            var inOrder = same.OrderBy(fact => term(fact).From).ToArray();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (term(earlier).Overlaps(AtLatest(term(later))))
                    yield return later.Cited.Problem($"{say(later)} starts before {say(earlier)} ends", $"mend {earlier.Cited} or this line");
            }
        }
    }

    // A beginning known to the month may well lie after an end in that month.
    private static Term AtLatest(Term term) => term.From is { } from ? term with { From = from.Last } : term;

    /// <summary>A fault of each fact that does not hold what it should.</summary>
    public static IEnumerable<Problem> Unless<T>(this IEnumerable<T> facts, Func<T, bool> holds, Func<T, string> fault, string remedy)
        where T : IFact =>
        from fact in facts
        where !holds(fact)
        select fact.Cited.Problem(fault(fact), remedy);
}
