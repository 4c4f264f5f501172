using Entente.Registers.Compiled;

namespace Entente.Registers.Reading;

/// <summary>Reads the files of a register, and lays the user's own over the shipped.</summary>
internal sealed class FactReader(IReadOnlyList<RegisterFile> shipped, CompiledRegister? compiled, IReadOnlyList<RegisterFile> own, Faults faults)
{
    private readonly TextBuffer buffer = new();

    /// <summary>The facts of one register; one of the user's takes the place of a shipped one with the same key.</summary>
    public IReadOnlyList<T> Read<T>(Layout<T> layout)
        where T : IFact
    {
        var mineToo = own.Any(file => file.Register == layout.Register);
        if (!mineToo && compiled is not null && compiled.Holds(layout.Register))
            return CompiledTable.Read(compiled.Open(layout.Register), layout);
        if (!mineToo)
            return Read(layout, shipped, keys: null);
        List<string> keys = [], ownKeys = [];
        var facts = Read(layout, shipped, keys);
        var mine = Read(layout, own, ownKeys);
        var replaced = ownKeys.ToHashSet();
        return (List<T>)[.. mine, .. facts.Where((_, at) => !replaced.Contains(keys[at]))];
    }

    /// <summary>Who holds an office by the user's files holds it: shipped tenures end where those begin, or begin where those end.</summary>
    public IReadOnlyList<Tenure> ReadOffices()
    {
        var facts = Read(Layouts.Offices);
        var mine = own.Select(file => file.Shown).ToHashSet();
        if (!facts.Any(tenure => mine.Contains(tenure.Cited.File)))
            return facts;
        var (held, shippedOnes) = (facts.Where(Mine).ToLookup(tenure => (tenure.Of, tenure.Office)), facts.Where(tenure => !Mine(tenure)));
        return (List<Tenure>)[.. facts.Where(Mine), .. shippedOnes.Select(tenure => GivenWay(tenure, held[(tenure.Of, tenure.Office)])).OfType<Tenure>()];

        bool Mine(Tenure tenure) => mine.Contains(tenure.Cited.File);
    }

    private static Tenure? GivenWay(Tenure tenure, IEnumerable<Tenure> others)
    {
        foreach (var other in others)
        {
            if (!tenure.Term.Overlaps(other.Term))
                continue;
            if (other.Term.From is { } from && (tenure.Term.From is null || tenure.Term.From < from))
                tenure = tenure with { Term = tenure.Term with { To = from } };
            else if (other.Term.To is { } to && (tenure.Term.To is null || tenure.Term.To > to))
                tenure = tenure with { Term = tenure.Term with { From = to } };
            else
                return null;
        }
        return tenure;
    }

    private List<T> Read<T>(Layout<T> layout, IReadOnlyList<RegisterFile> files, List<string>? keys)
        where T : IFact
    {
        Pool pool = new();
        List<T> facts = [];
        foreach (var file in files)
        {
            if (file.Register == layout.Register && file.Path.EndsWith(".tsv", StringComparison.Ordinal))
                facts.AddRange(TsvReader.Read(file.Shown, buffer.Read(file), layout, pool, faults, keys));
        }
        return facts;
    }
}
