namespace Entente.Text.Neural;

/// <summary>Cuts a document into windows and batches: memory and time grow with the text, never with the square of a sentence.</summary>
internal static class Windows
{
    /// <summary>The longest window. The longest sentence of the treebanks has 176 words.</summary>
    public const int Longest = 200;

    // Rows a batch: enough for whole tiles, few enough for the cache.
    private const int BatchRows = 768;

    /// <summary>The windows of a document, in order.</summary>
    public static List<Window> Of(Document document, ReadOnlySpan<Word> words)
    {
        List<Window> windows = new(document.Sentences.Length);
        foreach (var sentence in document.Sentences)
        {
            var start = sentence.Tokens.Start;
            while (sentence.Tokens.End - start > Longest)
            {
                var count = CutOf(words.Slice(start, Longest));
                windows.Add(new(start, count));
                start += count;
            }

            if (sentence.Tokens.End > start)
                windows.Add(new(start, sentence.Tokens.End - start));
        }

        return windows;
    }

    /// <summary>Runs of windows of like length, the longest first: what is left of a batch when short sentences have ended is small.</summary>
    public static IEnumerable<ArraySegment<Window>> Batches(List<Window> windows)
    {
        Window[] sorted = [.. windows.OrderByDescending(window => window.Count).ThenBy(window => window.Start)];
        for (int from = 0, to = 0; from < sorted.Length; from = to)
        {
            for (var rows = 0; to < sorted.Length && (rows == 0 || rows + sorted[to].Count + 2 <= BatchRows); to++)
                rows += sorted[to].Count + 2;
            yield return new(sorted, from, to - from);
        }
    }

    // After the last punctuation in the second half, or at the end.
    private static int CutOf(ReadOnlySpan<Word> words)
    {
        for (var at = words.Length - 1; at >= words.Length / 2; at--)
        {
            if (words[at].Form is "." or ";" or ":" or "," or "!" or "?" or "-" or "--")
                return at + 1;
        }

        return words.Length;
    }
}
