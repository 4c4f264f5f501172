namespace Entente.Coding.Networks;

/// <summary>The weights of a network over features: one hidden layer.</summary>
/// <param name="Keys">The features it knows, rising; each has a row of <see cref="Hidden"/>, and behind them each number of the word vectors has one.</param>
/// <param name="Scales">By what the bytes of a row are to be multiplied.</param>
/// <param name="Hidden">From features and vectors to the hidden units, a row each.</param>
/// <param name="Bias">What the hidden units start from.</param>
/// <param name="Output">From each hidden unit to the answers.</param>
/// <param name="OutputBias">What the answers start from.</param>
internal sealed record FeatureWeights(uint[] Keys, Half[] Scales, sbyte[] Hidden, float[] Bias, float[] Output, float[] OutputBias)
{
    /// <summary>Rounds the rows of a first layer to signed bytes.</summary>
    public static FeatureWeights Of(uint[] keys, ReadOnlySpan<float> hidden, float[] bias, float[] output, float[] outputBias)
    {
        var width = bias.Length;
        var scales = new Half[hidden.Length / width];
        var bytes = new sbyte[hidden.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            var values = hidden.Slice(row * width, width);
            var most = 0f;
            foreach (var value in values)
                most = Math.Max(most, Math.Abs(value));
            scales[row] = (Half)(most / 127);
            for (var unit = 0; unit < width && scales[row] > Half.Zero; unit++)
                bytes[(row * width) + unit] = (sbyte)Math.Clamp(MathF.Round(values[unit] / (float)scales[row]), -127, 127);
        }

        return new(keys, scales, bytes, bias, output, outputBias);
    }
}
