using System.Numerics.Tensors;
using Entente.Coding;
using Entente.Coding.Relations.Ranking;
using Entente.Training.Networks;

namespace Entente.Training.Ranking;

/// <summary>A sentence as numbers: rows of the first layer by view, vectors, and the classes that are right.</summary>
/// <param name="Often">How often it is met, of all rounds.</param>
/// <param name="LexiconDropout">How often what the lexicon says is hidden.</param>
internal sealed record Sample(int[][] Rows, float[] Vectors, int[] Right, float Weight, float Often, float LexiconDropout);

/// <summary>The ranker's network: one type is right or several are, and what hides features, whole views and hidden units is chance. The numbers of the vectors learn by plain descent.</summary>
internal sealed class Network(int rows, int vectors, int width, int classes, Random random)
{
    private static readonly int[] Pentas = [.. Enum.GetValues<EventType>().Select(type => PloverOntology.Of(type).Penta)];
    private readonly LearningNetwork network = new(rows, vectors, width, classes, plainVectors: true, random);

    /// <summary>The first layer: a row a feature, a row a number of the vectors, the bias.</summary>
    public float[] Hidden => network.Hidden;

    /// <summary>The second layer: a row a hidden unit, the bias.</summary>
    public float[] Output => network.Output;

    public void Train(Sample[] samples, Settings settings, Random random)
    {
        var (units, mask, scores) = (new float[width], new float[width], new float[classes]);
        List<(int Row, float Value)> input = [];
        var order = Enumerable.Range(0, samples.Length).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = settings.Rate * (1 - (0.9f * epoch / settings.Epochs));
            foreach (var sample in order.Select(at => samples[at]))
            {
                if (random.NextSingle() >= sample.Often)
                    continue;
                Drop(sample, settings, random, input);
                Dropout.Mask(mask, settings.HiddenDropout, random);
                network.Forward(input, mask, units, scores);
                Chances(scores);
                Towards(sample, settings.Penta, scores);
                network.Learn(input, mask, units, scores, rate);
            }
        }
    }

    private static void Chances(Span<float> scores)
    {
        var (most, sum) = (TensorPrimitives.Max<float>(scores), 0f);
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - most);
        TensorPrimitives.Divide(scores, sum, scores);
    }

    // The gradient of the loss: each right type gets its part of what all right ones have, each type of the right class its part of what the class has.
    private static void Towards(Sample sample, float share, Span<float> probabilities)
    {
        var penta = Pentas[sample.Right[0]];
        var (right, kin) = (1e-9f, 1e-9f);
        foreach (var type in sample.Right)
            right += probabilities[type];
        for (var type = 0; type < probabilities.Length; type++)
            kin += Pentas[type] == penta ? probabilities[type] : 0;
        for (var type = 0; type < probabilities.Length; type++)
        {
            var wanted = (sample.Right.Contains(type) ? (1 - share) / right : 0) + (Pentas[type] == penta ? share / kin : 0);
            probabilities[type] *= (1 - wanted) * sample.Weight;
        }
    }

    private void Drop(Sample sample, Settings settings, Random random, List<(int Row, float Value)> input)
    {
        input.Clear();
        for (var view = 0; view < sample.Rows.Length; view++)
        {
            if ((view != (int)View.Lexicon || random.NextSingle() >= sample.LexiconDropout) && random.NextSingle() >= settings.ViewDropout)
                Dropout.Show(sample.Rows[view], settings.InputDropout, random, input);
        }

        Dropout.Show(sample.Vectors, rows, input);
    }
}
