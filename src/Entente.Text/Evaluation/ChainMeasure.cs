namespace Entente.Text.Evaluation;

/// <summary>Sums MUC, B³ and CEAF-e over documents.</summary>
internal sealed class ChainMeasure
{
    private readonly double[] muc = new double[4];
    private readonly double[] cubed = new double[4];
    private readonly double[] ceaf = new double[3];

    /// <summary>The mean of the three F1.</summary>
    public double Conll => (F1(muc[0], muc[1], muc[2], muc[3]) + F1(cubed[0], cubed[1], cubed[2], cubed[3]) + F1(ceaf[0], ceaf[1], ceaf[0], ceaf[2])) / 3;

    /// <summary>Adds the chains of a document.</summary>
    public void Add(List<HashSet<TextSpan>> gold, List<HashSet<TextSpan>> found)
    {
        var goldOf = Index(gold);
        var foundOf = Index(found);
        (muc[0], muc[1]) = Sum(muc[0], muc[1], Links(found, goldOf));
        (muc[2], muc[3]) = Sum(muc[2], muc[3], Links(gold, foundOf));
        (cubed[0], cubed[1]) = Sum(cubed[0], cubed[1], Overlap(found, gold, goldOf));
        (cubed[2], cubed[3]) = Sum(cubed[2], cubed[3], Overlap(gold, found, foundOf));
        ceaf[0] += BestMatch(gold, found);
        ceaf[1] += found.Count;
        ceaf[2] += gold.Count;
    }

    private static (double, double) Sum(double part, double whole, (double Part, double Whole) more) => (part + more.Part, whole + more.Whole);

    private static double F1(double right, double found, double recalled, double gold)
    {
        var (precision, recall) = (found == 0 ? 0 : right / found, gold == 0 ? 0 : recalled / gold);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Dictionary<TextSpan, int> Index(List<HashSet<TextSpan>> chains)
    {
        Dictionary<TextSpan, int> index = [];
        foreach (var (number, chain) in chains.Index())
        {
            foreach (var span in chain)
                index.TryAdd(span, number);
        }

        return index;
    }

    private static (double Part, double Whole) Links(List<HashSet<TextSpan>> chains, Dictionary<TextSpan, int> other)
    {
        var (part, whole) = (0, 0);
        foreach (var chain in chains)
        {
            var pieces = chain.Where(other.ContainsKey).Select(span => other[span]).Distinct().Count() + chain.Count(span => !other.ContainsKey(span));
            part += chain.Count - pieces;
            whole += chain.Count - 1;
        }

        return (part, whole);
    }

    private static (double Part, double Whole) Overlap(List<HashSet<TextSpan>> chains, List<HashSet<TextSpan>> others, Dictionary<TextSpan, int> other)
    {
        var (part, whole) = (0.0, 0);
        foreach (var chain in chains)
        {
            foreach (var span in chain)
            {
                whole++;
                if (other.TryGetValue(span, out var number))
                    part += (double)chain.Count(others[number].Contains) / chain.Count;
            }
        }

        return (part, whole);
    }

    // The best one-to-one match of chains by φ4 (Luo 2005): Hungarian algorithm with potentials, rows at most columns.
    private static double BestMatch(List<HashSet<TextSpan>> gold, List<HashSet<TextSpan>> found)
    {
        var (rows, columns) = gold.Count <= found.Count ? (gold, found) : (found, gold);
        if (rows.Count == 0)
            return 0;
        var (u, v) = (new double[rows.Count + 1], new double[columns.Count + 1]);
        var (match, way) = (new int[columns.Count + 1], new int[columns.Count + 1]);
        for (var row = 1; row <= rows.Count; row++)
        {
            match[0] = row;
            var column = 0;
            var least = Enumerable.Repeat(double.PositiveInfinity, columns.Count + 1).ToArray();
            var used = new bool[columns.Count + 1];
            do
            {
                used[column] = true;
                var (current, delta, next) = (match[column], double.PositiveInfinity, 0);
                for (var other = 1; other <= columns.Count; other++)
                {
                    if (used[other])
                        continue;
                    var cost = -Phi(rows[current - 1], columns[other - 1]) - u[current] - v[other];
                    if (cost < least[other])
                        (least[other], way[other]) = (cost, column);
                    if (least[other] < delta)
                        (delta, next) = (least[other], other);
                }

                for (var other = 0; other <= columns.Count; other++)
                {
                    if (used[other])
                        (u[match[other]], v[other]) = (u[match[other]] + delta, v[other] - delta);
                    else
                        least[other] -= delta;
                }

                column = next;
            }
            while (match[column] != 0);
            for (; column != 0; column = way[column])
                match[column] = match[way[column]];
        }

        return Enumerable.Range(1, columns.Count).Where(column => match[column] > 0).Sum(column => Phi(rows[match[column] - 1], columns[column - 1]));
    }

    private static double Phi(HashSet<TextSpan> one, HashSet<TextSpan> other)
    {
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        return 2.0 * small.Count(large.Contains) / (one.Count + other.Count);
    }
}
