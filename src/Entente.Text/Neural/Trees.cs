namespace Entente.Text.Neural;

/// <summary>Chooses heads so that they make a tree with one root.</summary>
internal static class Trees
{
    /// <summary>The best head of each word where these make a tree, else the best tree.</summary>
    /// <param name="scores">A row for each word as dependent, a column for each as head; the root is the first of both.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="heads">The head of each word; of the root, 0.</param>
    public static void Choose(Span<float> scores, int width, Span<short> heads)
    {
        heads[0] = 0;
        var roots = 0;
        for (var word = 1; word < heads.Length; word++)
        {
            var row = scores.Slice(word * width, heads.Length);
            row[word] = float.NegativeInfinity;
            var best = 0;
            for (var head = 1; head < row.Length; head++)
            {
                if (row[head] > row[best])
                    best = head;
            }

            heads[word] = (short)best;
            roots += best == 0 ? 1 : 0;
        }

        if (roots != 1 || HasCycle(heads))
            Repair(scores, width, heads);
    }

    /// <summary>Whether some word is its own ancestor.</summary>
    internal static bool HasCycle(ReadOnlySpan<short> heads)
    {
        // The walk on which a word was first met; a walk that meets itself has found a cycle.
        Span<int> met = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        met.Clear();
        for (var word = 1; word < heads.Length; word++)
        {
            var at = word;
            for (; at != 0 && met[at] == 0; at = heads[at])
                met[at] = word;
            if (at != 0 && met[at] == word)
                return true;
        }

        return false;
    }

    /// <summary>The maximum spanning tree (Chu and Liu 1965, Edmonds 1967), its root made costly so that it has but one.</summary>
    private static void Repair(ReadOnlySpan<float> scores, int width, Span<short> heads)
    {
        var size = heads.Length;
        var weights = new double[size, size];
        var span = 1.0;
        for (var word = 1; word < size; word++)
        {
            for (var head = 0; head < size; head++)
            {
                if (head != word)
                    span = Math.Max(span, Math.Abs(scores[(word * width) + head]));
            }
        }

        for (var word = 1; word < size; word++)
        {
            for (var head = 0; head < size; head++)
                weights[word, head] = head == word ? double.NegativeInfinity : scores[(word * width) + head] - (head == 0 ? 4 * size * span : 0);
        }

        var tree = Span(weights);
        for (var word = 1; word < size; word++)
            heads[word] = (short)tree[word];
    }

    private static int[] Span(double[,] weights)
    {
        var size = weights.GetLength(0);
        var heads = new int[size];
        for (var word = 1; word < size; word++)
        {
            var best = 0;
            for (var head = 1; head < size; head++)
            {
                if (weights[word, head] > weights[word, best])
                    best = head;
            }

            heads[word] = best;
        }

        if (CycleIn(heads) is not { } cycle)
            return heads;

        // The cycle becomes one node, the last; the others keep their order.
        var inside = new bool[size];
        foreach (var word in cycle)
            inside[word] = true;
        int[] outside = [.. Enumerable.Range(0, size).Where(word => !inside[word])];
        var node = outside.Length;
        var small = new double[node + 1, node + 1];
        var entry = new int[node];
        var exit = new int[node];
        for (var a = 0; a < node; a++)
        {
            for (var b = 0; b < node; b++)
                small[a, b] = a == 0 || a == b ? double.NegativeInfinity : weights[outside[a], outside[b]];
            // Into the cycle: the arc that gains most by breaking it; out of it: the best head.
            (small[node, a], entry[a]) = cycle.Select(word => (weights[word, outside[a]] - weights[word, heads[word]], word)).MaxBy(pair => pair.Item1);
            (small[a, node], exit[a]) = a == 0
                ? (double.NegativeInfinity, 0)
                : cycle.Select(word => (weights[outside[a], word], word)).MaxBy(pair => pair.Item1);
        }

        small[node, node] = double.NegativeInfinity;
        var shrunk = Span(small);
        for (var a = 1; a < node; a++)
            heads[outside[a]] = shrunk[a] == node ? exit[a] : outside[shrunk[a]];
        heads[entry[shrunk[node]]] = outside[shrunk[node]];
        return heads;
    }

    private static List<int>? CycleIn(int[] heads)
    {
        var met = new int[heads.Length];
        for (var word = 1; word < heads.Length; word++)
        {
            var at = word;
            for (; at != 0 && met[at] == 0; at = heads[at])
                met[at] = word;
            if (at == 0 || met[at] != word)
                continue;
            List<int> cycle = [at];
            for (var next = heads[at]; next != at; next = heads[next])
                cycle.Add(next);
            return cycle;
        }

        return null;
    }
}
