namespace Entente.Text.Dependencies;

/// <summary>The dependents of every token of a document, ready to be walked.</summary>
internal sealed class TreeView
{
    private readonly int[] starts;
    private readonly int[] dependents;

    public TreeView(Document document)
    {
        Document = document;
        var count = document.Tokens.Length;
        starts = new int[count + 1];
        foreach (var arc in document.Arcs)
        {
            if (arc.Head >= 0)
                starts[arc.Head + 1]++;
        }

        for (var token = 0; token < count; token++)
            starts[token + 1] += starts[token];
        dependents = new int[count];
        var next = starts.AsSpan(0, count).ToArray();
        for (var token = 0; token < count; token++)
        {
            if (document.Arcs[token].Head is >= 0 and var head)
                dependents[next[head]++] = token;
        }
    }

    public Document Document { get; }

    /// <summary>The tokens that a token governs, in order.</summary>
    public ReadOnlySpan<int> Of(int token) => dependents.AsSpan(starts[token], starts[token + 1] - starts[token]);

    public string Relation(int token) => Document.Arcs[token].Relation;

    /// <summary>The first dependent with a relation, subtype included; −1 where there is none.</summary>
    public int First(int token, string relation)
    {
        foreach (var child in Of(token))
        {
            if (Relation(child) == relation)
                return child;
        }

        return -1;
    }
}
