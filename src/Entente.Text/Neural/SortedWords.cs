namespace Entente.Text.Neural;

/// <summary>A long list of words in ordinal order and one block of memory, looked up by halving: loaded at once, and read seldom thanks to the cache.</summary>
internal sealed class SortedWords
{
    private readonly char[] text;
    private readonly int[] starts;

    /// <summary>Takes words that are sorted by their UTF-16 units.</summary>
    public SortedWords(string[] words)
    {
        starts = new int[words.Length + 1];
        for (var at = 0; at < words.Length; at++)
            starts[at + 1] = starts[at] + words[at].Length;
        text = new char[starts[^1]];
        for (var at = 0; at < words.Length; at++)
            words[at].CopyTo(text.AsSpan(starts[at]));
    }

    /// <summary>The place of a word, −1 if it is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        int low = 0, high = starts.Length - 2;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = word.SequenceCompareTo(text.AsSpan(starts[middle], starts[middle + 1] - starts[middle]));
            if (order == 0)
                return middle;
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return -1;
    }
}
