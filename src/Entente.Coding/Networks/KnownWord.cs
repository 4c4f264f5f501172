using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.Coding.Networks;

/// <summary>A word with its vector, and with what a network makes of that at each place.</summary>
/// <remarks>The words of news come again and again, so the latest are kept over documents: two to a place, the newest instead of the oldest.</remarks>
internal sealed class KnownWord
{
    private const int Slots = 1 << 14;
    private const int Longest = 64;
    private static readonly KnownWord?[] Kept = new KnownWord?[Slots];
    private static readonly KnownWord Nameless = new("", []);

    private readonly string form;
    private Projection? projection;

    private KnownWord(string form, float[] vector) => (this.form, Vector) = (form, vector);

    /// <summary>Its vector, of length 1; no numbers where it has none.</summary>
    public float[] Vector { get; }

    /// <summary>The word of some letters, in whatever case.</summary>
    public static KnownWord Of(ReadOnlySpan<char> letters)
    {
        Span<char> lower = stackalloc char[Longest];
        if (letters.Length > Longest || letters.ToLowerInvariant(lower) is not (> 0 and var length))
            return Nameless;
        lower = lower[..length];
        var place = FeatureHash.Of(lower) % (Slots / 2) * 2;
        ref var later = ref Kept[place];
        ref var earlier = ref Kept[place + 1];
        // Several threads may write a slot: whichever comes last is kept, and each goes on with what it read.
        if (later is { } kept && lower.SequenceEqual(kept.form))
            return kept;
        if (earlier is { } older && lower.SequenceEqual(older.form))
            return older;
        earlier = later;
        var vector = new float[English.WordVectors.Width];
        return later = new(lower.ToString(), English.WordVectors.Add(lower, vector) ? vector : []);
    }

    /// <summary>The mean vector of some words, of length 1; no numbers where none has one.</summary>
    public static float[] Mean(ReadOnlySpan<KnownWord> words)
    {
        if (words.IsEmpty)
            return [];
        var sum = new float[words[0].Vector.Length];
        var scale = Sum(words, sum);
        foreach (ref var number in sum.AsSpan())
            number *= scale;
        return sum;
    }

    /// <summary>Sums the vectors of some words, all of which have one.</summary>
    /// <returns>By what the sum is to be multiplied to be of length 1.</returns>
    public static float Sum(ReadOnlySpan<KnownWord> words, Span<float> sum)
    {
        sum.Clear();
        foreach (var word in words)
            Sums.Add(word.Vector, sum);
        var squares = 0f;
        foreach (var number in sum)
            squares += number * number;
        return squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
    }

    /// <summary>What a network makes of the vector, taken once.</summary>
    /// <param name="by">The network.</param>
    /// <param name="project">Projects a vector.</param>
    public float[] Projected(FeatureNetwork by, Func<float[], float[]> project)
    {
        if (projection is { } known && known.By == by)
            return known.Units;
        Projection made = new(by, project(Vector));
        projection = made;
        return made.Units;
    }

    private sealed record Projection(FeatureNetwork By, float[] Units);
}
