namespace Entente.Cli.Commands.Eval;

/// <summary>An event between one and one, as it is compared. The order of the two is lost where both do the same.</summary>
internal readonly record struct EventPair(string Type, string One, string Other)
{
    /// <summary>With the two in the other order.</summary>
    public EventPair Turned => new(Type, Other, One);
}

/// <summary>Events taken apart into pairs. The pairs of one event share a weight of 1, so that a meeting of six counts once.</summary>
internal static class EventPairs
{
    private static readonly string[] Symmetric = ["AGREE", "CONSULT", "COOPERATE"];

    /// <summary>The pairs of an event.</summary>
    public static IReadOnlyList<EventPair> Of(MarkedEvent told)
    {
        var source = Lands.Of(told.Source);
        var target = Lands.Of(told.Target).Where(land => land is not "?").ToArray();
        if (Symmetric.Contains(told.Type) || (told.Type is "SUPPORT" or "ASSAULT" && source.Count > 1 && target.Length is 0))
        {
            var all = source.Concat(target).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            var pairs = all.SelectMany((one, at) => all[(at + 1)..].Select(other => new EventPair(told.Type, one, other))).ToArray();
            return pairs.Length > 0 ? pairs : [new(told.Type, all.Length > 0 ? all[0] : "?", "")];
        }

        return [.. from one in source.Count > 0 ? source : ["?"] from other in target.Length > 0 ? target : [""] select new EventPair(told.Type, one, other)];
    }

    /// <summary>The pairs of several events with their weights; of a pair told twice, the greater.</summary>
    public static Dictionary<EventPair, double> Weights(IEnumerable<MarkedEvent> events)
    {
        var weights = new Dictionary<EventPair, double>();
        foreach (var pairs in events.Select(Of))
        {
            foreach (var pair in pairs)
                weights[pair] = Math.Max(1.0 / pairs.Count, weights.GetValueOrDefault(pair));
        }

        return weights;
    }

    /// <summary>Whether all pairs of an event stand in the gold, in either order where several sign or clash together.</summary>
    public static bool AreRight(MarkedEvent told, IReadOnlyList<MarkedEvent> gold)
    {
        var wanted = gold.SelectMany(Of).ToHashSet();
        var together = gold.Where(one => one.Type is "SUPPORT" or "ASSAULT" && one.Target.Count is 0 && one.Source.Count > 1).SelectMany(Of).ToHashSet();
        return Of(told).All(pair => wanted.Contains(pair) || together.Contains(pair.Turned));
    }

    /// <summary>For each pair, what its events have of something.</summary>
    public static Dictionary<EventPair, HashSet<T>> Gather<T>(IEnumerable<MarkedEvent> events, Func<EventPair, EventPair> turn, Func<MarkedEvent, T> what)
    {
        var gathered = new Dictionary<EventPair, HashSet<T>>();
        foreach (var told in events)
        {
            foreach (var pair in Of(told).Select(turn))
            {
                if (!gathered.TryGetValue(pair, out var values))
                    gathered[pair] = values = [];
                values.Add(what(told));
            }
        }

        return gathered;
    }
}
