namespace Entente.Text.Vocabulary;

/// <summary>Rising hashes, found by their first bits: these tell where the few that share them begin.</summary>
internal sealed class SortedHashes
{
    private const int FirstBits = 16;

    private readonly uint[] hashes;
    private readonly int[] starts = new int[(1 << FirstBits) + 1];

    /// <param name="hashes">The hashes, rising.</param>
    public SortedHashes(uint[] hashes)
    {
        this.hashes = hashes;
        var next = 0;
        for (var at = 0; at < hashes.Length; at++)
        {
            for (var first = (int)(hashes[at] >> (32 - FirstBits)); next <= first; next++)
                starts[next] = at;
        }

        starts.AsSpan(next).Fill(hashes.Length);
    }

    public bool Contains(uint hash)
    {
        var first = hash >> (32 - FirstBits);
        for (var at = starts[first]; at < starts[first + 1]; at++)
        {
            if (hashes[at] == hash)
                return true;
        }

        return false;
    }
}
