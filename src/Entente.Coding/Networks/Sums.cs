using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Coding.Networks;

/// <summary>Sums of numbers, many at a time: each has its product rounded, then its sum, as one alone would, so that every machine comes to the same.</summary>
internal static class Sums
{
    /// <summary>Adds numbers to as many others.</summary>
    public static void Add(ReadOnlySpan<float> numbers, Span<float> to)
    {
        var some = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        var into = MemoryMarshal.Cast<float, Vector<float>>(to[..numbers.Length]);
        for (var at = 0; at < into.Length; at++)
            into[at] += some[at];
        for (var at = into.Length * Vector<float>.Count; at < numbers.Length; at++)
            to[at] += numbers[at];
    }

    /// <summary>Adds numbers, each multiplied by one factor, to as many others.</summary>
    public static void Add(ReadOnlySpan<float> numbers, float factor, Span<float> to)
    {
        var some = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        var into = MemoryMarshal.Cast<float, Vector<float>>(to[..numbers.Length]);
        Vector<float> times = new(factor);
        for (var at = 0; at < into.Length; at++)
            into[at] += some[at] * times;
        for (var at = into.Length * Vector<float>.Count; at < numbers.Length; at++)
            to[at] += numbers[at] * factor;
    }
}
