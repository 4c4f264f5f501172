using System.Numerics.Tensors;
using System.Text.Json;
using Entente.Text.Names;

namespace Entente.Training;

/// <summary>Parts words into clusters by their vectors: spherical k-means, fine ones over words, coarse ones over the fine ones.</summary>
internal static class ClusterTrainer
{
    private const int Words = 150_000;
    private const int LearntFrom = 40_000;
    private const int Fine = 768;
    private const int Coarse = 96;
    private const int Rounds = 12;

    /// <summary>Clusters of the commonest words of a wink-embeddings file.</summary>
    public static (byte[] Coarse, Dictionary<uint, ushort> Words) Train(string vectors, int seed)
    {
        var read = Read(vectors);
        Random random = new(seed);
        var centres = Means([.. read.Take(LearntFrom).Select(word => word.Vector)], Fine, random);
        var coarse = Means(centres, Coarse, random);
        Dictionary<uint, ushort> words = [];
        foreach (var (word, vector) in read)
            words.TryAdd(WordClusters.Key(word), (ushort)Nearest(centres, vector));
        return ([.. centres.Select(centre => (byte)Nearest(coarse, centre))], words);
    }

    private static float[][] Means(float[][] points, int count, Random random)
    {
        var centres = random.GetItems(points, count).Select(point => (float[])point.Clone()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var sums = Enumerable.Range(0, count).Select(_ => new float[points[0].Length]).ToArray();
            var nearest = new int[points.Length];
            Parallel.For(0, points.Length, at => nearest[at] = Nearest(centres, points[at]));
            for (var at = 0; at < points.Length; at++)
                TensorPrimitives.Add(sums[nearest[at]], points[at], sums[nearest[at]]);
            for (var centre = 0; centre < count; centre++)
                centres[centre] = TensorPrimitives.Norm<float>(sums[centre]) > 0 ? Unit(sums[centre]) : (float[])points[random.Next(points.Length)].Clone();
        }

        return centres;
    }

    private static int Nearest(float[][] centres, float[] point)
    {
        var (best, closest) = (0, float.NegativeInfinity);
        for (var centre = 0; centre < centres.Length; centre++)
        {
            var its = TensorPrimitives.Dot<float>(centres[centre], point);
            if (its > closest)
                (best, closest) = (centre, its);
        }

        return best;
    }

    private static float[] Unit(float[] vector)
    {
        TensorPrimitives.Divide(vector, Math.Max(TensorPrimitives.Norm<float>(vector), 1e-9f), vector);
        return vector;
    }

    // The file is one object; its words come by falling frequency.
    private static List<(string Word, float[] Vector)> Read(string path)
    {
        Utf8JsonReader reader = new(File.ReadAllBytes(path));
        List<(string Word, float[] Vector)> found = [];
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors")))
        {
        }

        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && found.Count < Words)
        {
            var word = reader.GetString()!;
            reader.Read();
            List<float> numbers = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                numbers.Add(reader.GetSingle());
            found.Add((word, Unit([.. numbers.Take(100)])));
        }

        return found;
    }
}
