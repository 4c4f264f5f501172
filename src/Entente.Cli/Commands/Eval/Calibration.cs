namespace Entente.Cli.Commands.Eval;

/// <summary>Whether what is given as probable comes true as often.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>The expected calibration error: over ten equal bins, the distance between mean confidence and share right, weighted by how many are in the bin.</summary>
    public static double Error(IReadOnlyList<(double Confidence, bool IsRight)> events) =>
        events.GroupBy(told => Math.Min(Bins - 1, (int)(told.Confidence * Bins)))
            .Sum(bin => Math.Abs(bin.Average(told => told.Confidence) - bin.Average(told => told.IsRight ? 1.0 : 0.0)) * bin.Count()) / Math.Max(1, events.Count);
}
