using Entente.Coding.Networks;

namespace Entente.Training.Networks;

/// <summary>What a network is shown of a sample while it learns: some features and hidden units are left out at random, so that none is leant upon alone.</summary>
internal static class Dropout
{
    /// <summary>What each hidden unit counts: nothing where it is left out, and so much more elsewhere.</summary>
    public static void Mask(float[] mask, float dropout, Random random)
    {
        for (var unit = 0; unit < mask.Length; unit++)
            mask[unit] = random.NextSingle() < dropout ? 0 : 1 / (1 - dropout);
    }

    /// <summary>Shows the features of one view, together with one weight however many they are.</summary>
    public static void Show(int[] view, float dropout, Random random, List<(int Row, float Value)> input)
    {
        var value = FeatureNetwork.Share(view.Length) / (1 - dropout);
        foreach (var row in view)
        {
            if (random.NextSingle() >= dropout)
                input.Add((row, value));
        }
    }

    /// <summary>Shows the numbers of the vectors, whose rows stand behind those of the features.</summary>
    public static void Show(float[] vectors, int rows, List<(int Row, float Value)> input)
    {
        for (var number = 0; number < vectors.Length; number++)
        {
            if (vectors[number] != 0)
                input.Add((rows + number, vectors[number] * FeatureNetwork.VectorShare));
        }
    }
}
