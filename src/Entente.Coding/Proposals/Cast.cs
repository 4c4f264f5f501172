namespace Entente.Coding.Proposals;

/// <summary>Countries that may be the parties of an event together.</summary>
/// <param name="Sources">Who does it, each once, sorted; all who take part in what is done together.</param>
/// <param name="Targets">To whom it is done, likewise.</param>
internal sealed record Cast(string[] Sources, string[] Targets)
{
    // Who is less likely on a side is not thought of there.
    private const float Least = 0.05f;
    private const int MostASide = 3;
    private const int MostTogether = 4;

    /// <summary>Whether these are the parties.</summary>
    public bool Is(IReadOnlyCollection<string> sources, IReadOnlyCollection<string> targets) => Same(Sources, sources) && Same(Targets, targets);

    /// <summary>All that may be: of the likeliest countries on each side any two, none among them, and what the lexicon reads.</summary>
    /// <param name="deed">The word that carries the event.</param>
    /// <param name="type">Its type.</param>
    /// <param name="lands">How likely each country, which comes once, is source and target.</param>
    public static List<Cast> All(SeenDeed deed, EventType type, IReadOnlyList<(string Land, float Source, float Target)> lands)
    {
        var together = Proposer.IsTogether(type);
        var some = Some(Likeliest(lands, together ? static one => Math.Max(one.Source, one.Target) : static one => one.Source, together ? MostTogether : MostASide), together ? MostASide : 2);
        List<string[]> others = together ? [[]] : Some(Likeliest(lands, static one => one.Target, MostASide), 2);
        List<Cast> all = new((some.Count * others.Count) + deed.Drafts.Length);
        foreach (var sources in some)
        {
            foreach (var targets in others)
            {
                if (sources.Length + targets.Length > 0)
                    all.Add(new(sources, targets));
            }
        }

        foreach (var draft in deed.Drafts)
        {
            if (draft.Type == type)
                Add(all, together ? new(Sorted([.. draft.Sources.Union(draft.Targets, StringComparer.Ordinal)]), []) : new(Sorted([.. draft.Sources]), Sorted([.. draft.Targets])));
        }

        return all;
    }

    private static void Add(List<Cast> all, Cast cast)
    {
        if (cast.Sources.Length + cast.Targets.Length > 0 && !all.Exists(other => other.Is(cast.Sources, cast.Targets)))
            all.Add(cast);
    }

    private static string[] Sorted(string[] lands)
    {
        Array.Sort(lands, StringComparer.Ordinal);
        return lands;
    }

    // The likeliest first, of those as likely the first by name.
    private static string[] Likeliest(IReadOnlyList<(string Land, float Source, float Target)> lands, Func<(string Land, float Source, float Target), float> chance, int most)
    {
        List<(string Land, float Chance)> best = new(most + 1);
        for (var at = 0; at < lands.Count; at++)
        {
            var (land, likely) = (lands[at].Land, chance(lands[at]));
            if (!(likely >= Least))
                continue;
            var place = best.Count;
            while (place > 0 && (best[place - 1].Chance < likely || (best[place - 1].Chance == likely && string.CompareOrdinal(best[place - 1].Land, land) > 0)))
                place--;
            best.Insert(place, (land, likely));
            if (best.Count > most)
                best.RemoveAt(most);
        }

        return [.. best.Select(one => one.Land)];
    }

    // None of them, one, two, and three where so many may be.
    private static List<string[]> Some(string[] lands, int most)
    {
        List<string[]> all = new(16) { Array.Empty<string>() };
        for (var first = 0; first < lands.Length; first++)
        {
            all.Add([lands[first]]);
            for (var second = first + 1; second < lands.Length; second++)
            {
                all.Add(string.CompareOrdinal(lands[first], lands[second]) < 0 ? [lands[first], lands[second]] : [lands[second], lands[first]]);
                for (var third = second + 1; third < lands.Length && most > 2; third++)
                    all.Add(Sorted([lands[first], lands[second], lands[third]]));
            }
        }

        return all;
    }

    private static bool Same(string[] some, IReadOnlyCollection<string> others)
    {
        if (some.Length != others.Count)
            return false;
        foreach (var one in some)
        {
            if (!others.Contains(one))
                return false;
        }

        return true;
    }
}
