using Entente.Text.Neural;

namespace Entente.Text.Vocabulary;

/// <summary>Vectors of English words, in which words of like use lie near each other. They are those that the parser reads.</summary>
public sealed class WordVectors
{
    private readonly SortedWords words;
    private readonly ModelFile.Numbers vectors;

    internal WordVectors(SortedWords words, ModelFile.Numbers vectors) => (this.words, this.vectors) = (words, vectors);

    /// <summary>How many numbers a vector has.</summary>
    public int Width => vectors.Columns;

    /// <summary>Adds the vector of a word, scaled to length 1, to <paramref name="into"/>.</summary>
    /// <returns>Whether the word has one.</returns>
    public bool Add(ReadOnlySpan<char> lowerCase, Span<float> into)
    {
        var row = words.Find(lowerCase);
        if (row < 0)
            return false;
        Span<float> vector = stackalloc float[vectors.Columns];
        vectors.CopyRow(row, vector);
        // One after the other, so that every machine adds up the same bits.
        var squares = 0f;
        foreach (var number in vector)
            squares += number * number;
        var scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        for (var at = 0; at < vector.Length; at++)
            into[at] += vector[at] * scale;
        return true;
    }
}
