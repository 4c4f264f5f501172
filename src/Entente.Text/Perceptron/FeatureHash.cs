namespace Entente.Text.Perceptron;

/// <summary>Turns words and combinations of values into 32-bit feature keys; the models rest on these exact numbers.</summary>
public static class FeatureHash
{
    /// <summary>The key of a text.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
            hash = (hash ^ unit) * 16777619u;
        return Finish(hash);
    }

    /// <summary>The key of a combination.</summary>
    public static uint Mix(uint template, uint a) => Finish(Step(template * 0x9E3779B1u, a));

    /// <summary>The key of a combination.</summary>
    public static uint Mix(uint template, uint a, uint b) => Finish(Step(Step(template * 0x9E3779B1u, a), b));

    /// <summary>The key of a combination.</summary>
    public static uint Mix(uint template, uint a, uint b, uint c) => Finish(Step(Step(Step(template * 0x9E3779B1u, a), b), c));

    /// <summary>The key of a combination.</summary>
    public static uint Mix(uint template, uint a, uint b, uint c, uint d) =>
        Finish(Step(Step(Step(Step(template * 0x9E3779B1u, a), b), c), d));

    private static uint Step(uint hash, uint value) => (uint.RotateLeft(hash, 13) ^ (value * 0xCC9E2D51u)) * 0x85EBCA6Bu;

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
