using System.Collections.Concurrent;
using Entente.Text.Segmentation;
using Entente.Text.Vocabulary;

namespace Entente.Text.Neural;

/// <summary>A word as the network takes it in.</summary>
/// <param name="Form">Its plain form, for the lemmatiser.</param>
/// <param name="Vector">Its input.</param>
internal sealed record Word(string Form, float[] Vector);

/// <summary>Turns words into inputs. An input depends on the spelling alone, so each is computed once and kept.</summary>
internal sealed class WordInput
{
    // About 40 MB; a long article has two thousand.
    private const int MostKept = 32_768;
    private const int LongestKept = 48;
    private const int Unknown = 0;
    private const int RootRow = 1;
    private const int FirstKnown = 2;

    private readonly SortedWords vectorWords;
    private readonly ModelFile.Numbers vectors;
    private readonly Table[] tables;
    private readonly PackedMatrix projection;
    private readonly ConcurrentDictionary<string, Word> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> knownAs;
    private int kept;

    public WordInput(ModelFile file)
    {
        vectorWords = new(file.Words("vectors"));
        vectors = file["vectors"];
        tables = [.. Enumerable.Range(0, 9).Select(number => new Table(file.Words($"table{number}"), file[$"table{number}"]))];
        projection = JointModel.Linear(file, "input");
        knownAs = known.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> rows = stackalloc int[tables.Length];
        rows.Fill(RootRow);
        Root = new("", Project(-1, rows));
    }

    /// <summary>The length of an input.</summary>
    public int Width => projection.Width;

    /// <summary>The vectors of words that it starts from.</summary>
    public WordVectors Vectors => new(vectorWords, vectors);

    /// <summary>The word before every sentence, on which its root hangs.</summary>
    public Word Root { get; }

    /// <summary>The word that the text writes as <paramref name="raw"/>.</summary>
    public Word this[ReadOnlySpan<char> raw]
    {
        get
        {
            if (knownAs.TryGetValue(raw, out var found))
                return found;
            var form = WordForm.Normalise(raw);
            Word word = new(form, Project(WordFeatures.Spelling(form)));
            if (raw.Length > LongestKept)
                return word;
            if (Interlocked.Increment(ref kept) > MostKept)
            {
                known.Clear();
                kept = 0;
            }

            known.TryAdd(raw.ToString(), word);
            return word;
        }
    }

    private float[] Project(string spelling)
    {
        var small = WordFeatures.Lower(spelling);
        Span<char> shape = stackalloc char[WordFeatures.LongestShape];
        var shapeLength = WordFeatures.Shape(spelling, shape);
        Span<int> rows = stackalloc int[tables.Length];
        rows[0] = tables[0].RowOf(small);
        rows[1] = tables[1].RowOf(spelling.AsSpan(0, Math.Min(1, spelling.Length)));
        for (var length = 2; length <= 3; length++)
            rows[length] = tables[length].RowOf(small.AsSpan(0, Math.Min(length, small.Length)));
        for (var length = 1; length <= 4; length++)
            rows[3 + length] = tables[3 + length].RowOf(small.AsSpan(Math.Max(0, small.Length - length)));
        rows[8] = tables[8].RowOf(shape[..shapeLength]);
        return Project(vectorWords.Find(small), rows);
    }

    private float[] Project(int vector, ReadOnlySpan<int> rows)
    {
        var parts = new float[projection.Inner];
        if (vector >= 0)
            vectors.CopyRow(vector, parts);
        var at = vectors.Columns;
        for (var table = 0; table < tables.Length; table++)
        {
            tables[table].Rows.CopyRow(rows[table], parts.AsSpan(at));
            at += tables[table].Rows.Columns;
        }

        var projected = new float[projection.Width];
        projection.Multiply(ref parts[0], parts.Length, 1, ref projected[0], projected.Length);
        return projected;
    }

    /// <summary>Learned rows by key; the first is for what is unknown, the second for the root.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, int> places;
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> placeOf;

        public Table(string[] keys, ModelFile.Numbers rows)
        {
            Rows = rows;
            places = new(keys.Length, StringComparer.Ordinal);
            for (var at = 0; at < keys.Length; at++)
                places.Add(keys[at], at + FirstKnown);
            placeOf = places.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public ModelFile.Numbers Rows { get; }

        public int RowOf(ReadOnlySpan<char> key) => placeOf.TryGetValue(key, out var row) ? row : Unknown;
    }
}
