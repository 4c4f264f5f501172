namespace Entente.Training.Judging;

/// <summary>Logistic regression of a verdict on traits that hold or do not, by Newton's step for one trait after the other.</summary>
internal static class LogOdds
{
    private const int Rounds = 200;
    private const double Settled = 1e-4;
    private const double Longest = 1;

    /// <summary>The log-odds of each trait.</summary>
    /// <param name="events">For each event the places of its traits.</param>
    /// <param name="right">Whether each event is right.</param>
    /// <param name="traits">How many traits there are.</param>
    /// <param name="hold">How strongly each trait is held back towards zero.</param>
    /// <param name="start">Where to begin: log-odds of much the same events; null for nothing.</param>
    public static double[] Fit(IReadOnlyList<int[]> events, IReadOnlyList<bool> right, int traits, Func<int, double> hold, double[]? start = null)
    {
        var odds = (double[]?)start?.Clone() ?? new double[traits];
        var sums = events.Select(held => held.Sum(trait => odds[trait])).ToArray();
        var holders = new List<int>[traits];
        for (var trait = 0; trait < traits; trait++)
            holders[trait] = [];
        for (var at = 0; at < events.Count; at++)
        {
            foreach (var trait in events[at])
                holders[trait].Add(at);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var moved = 0.0;
            for (var trait = 0; trait < traits; trait++)
            {
                var (slope, bend) = (-hold(trait) * odds[trait], hold(trait) + 1e-6);
                foreach (var at in holders[trait])
                {
                    var chance = Chance(sums[at]);
                    slope += (right[at] ? 1 : 0) - chance;
                    bend += chance * (1 - chance);
                }

                var step = Math.Clamp(slope / bend, -Longest, Longest);
                odds[trait] += step;
                moved = Math.Max(moved, Math.Abs(step));
                foreach (var at in holders[trait])
                    sums[at] += step;
            }

            if (moved < Settled)
                break;
        }

        return odds;
    }

    /// <summary>The chance of an event with these traits.</summary>
    public static double Chance(int[] traits, double[] odds) => Chance(traits.Sum(trait => odds[trait]));

    private static double Chance(double sum) => 1 / (1 + Math.Exp(-sum));
}
