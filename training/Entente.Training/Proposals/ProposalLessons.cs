using Entente.Coding;
using Entente.Coding.Networks;
using Entente.Coding.Proposals;
using Entente.Text;

namespace Entente.Training.Proposals;

/// <summary>What each network learns from marked items.</summary>
internal static class ProposalLessons
{
    private static readonly AnswerSettings OfDeeds = new(Width: 64, Epochs: 14, Least: 3, Most: 25_000, InputDropout: 0.5f, HiddenDropout: 0.3f);
    private static readonly AnswerSettings OfSides = new(Width: 48, Epochs: 12, Least: 2, Most: 20_000, InputDropout: 0.5f, HiddenDropout: 0.3f);
    private static readonly AnswerSettings OfLands = new(Width: 32, Epochs: 8, Least: 3, Most: 14_000, InputDropout: 0.15f, HiddenDropout: 0.2f, LastDropout: 0.4f);
    private static readonly AnswerSettings OfCasts = new(Width: 16, Epochs: 6, Least: 3, Most: 9_000, InputDropout: 0.15f, HiddenDropout: 0.2f, LastDropout: 0.4f);
    private static readonly AnswerSettings OfModes = new(Width: 32, Epochs: 8, Least: 3, Most: 9_000);
    private static readonly AnswerSettings OfSectors = new(Width: 32, Epochs: 8, Least: 3, Most: 9_000, LastDropout: 0.4f);
    private static readonly int Types = Enum.GetValues<EventType>().Length;

    /// <summary>Which words carry which events.</summary>
    public static FeatureWeights Deeds(IEnumerable<FreshItem> items, int seed)
    {
        var deeds = items.SelectMany(item => item.Seen.Deeds.Select(deed => (deed, Types: item.Found.Where(one => one.Deed == deed).Select(one => (int)one.Type).ToHashSet()))).ToArray();
        return ProposalNetwork.Learn(Array.ConvertAll(deeds, one => one.deed.Keys), Array.ConvertAll(deeds, one => Dense(one.deed.Vectors)), Array.ConvertAll(deeds, one => Right(Types, one.Types.Contains)), OfDeeds, seed);
    }

    /// <summary>Who of those whom a sentence names is source and target.</summary>
    public static FeatureWeights Sides(IEnumerable<FreshItem> items, int seed)
    {
        var sides = items.SelectMany(item => item.Found).SelectMany(one => one.Sides.Select((side, at) => (Side: side, Keys: PartyFeatures.With(one.Deed.PartyKeys.Value[at], one.Type)))).Where(one => one.Side >= 0).ToArray();
        return Learn(sides, one => one.Keys, one => [one.Side == 1 ? 1 : 0, one.Side == 2 ? 1 : 0], OfSides, seed);
    }

    /// <summary>How real an event is.</summary>
    public static FeatureWeights Modes(IEnumerable<FreshItem> items, int seed) =>
        Learn([.. items.SelectMany(item => item.Found)], one => DeedFeatures.With(one.Deed.Keys, one.Type, one.Ruled), one => Right(Enum.GetValues<Modality>().Length, mode => (int)one.Modality == mode), OfModes, seed);

    /// <summary>Which countries are source and target.</summary>
    /// <param name="items">The items, each with networks that did not learn from it.</param>
    /// <param name="seed">Where chance begins.</param>
    public static FeatureWeights Lands(IEnumerable<(FreshItem Item, ProposalModels Apart)> items, int seed)
    {
        var lands = items.AsParallel().AsOrdered().SelectMany(pair =>
        {
            var chances = pair.Apart.Deeds(pair.Item.Seen);
            return pair.Item.Found.SelectMany(found => LandFeatures
                .Of(pair.Item.Seen, found.Deed, found.Type, chances[Array.IndexOf(pair.Item.Seen.Deeds, found.Deed)][(int)found.Type], pair.Apart.Sides(found.Deed, found.Type))
                .Select(one => (one.Keys, IsSource: found.Sources.Contains(one.Land), IsTarget: found.Targets.Contains(one.Land))));
        }).ToArray();
        return Learn(lands, one => one.Keys, one => [one.IsSource ? 1 : 0, one.IsTarget ? 1 : 0], OfLands, seed);
    }

    /// <summary>Which countries are the parties together.</summary>
    /// <param name="items">The items, each with networks that did not learn from it.</param>
    /// <param name="seed">Where chance begins.</param>
    public static FeatureWeights Casts(IEnumerable<(FreshItem Item, ProposalModels Apart)> items, int seed)
    {
        var groups = items.AsParallel().AsOrdered().SelectMany(pair =>
        {
            var chances = pair.Apart.Deeds(pair.Item.Seen);
            return pair.Item.Found.Select(found =>
            {
                var sides = pair.Apart.Sides(found.Deed, found.Type);
                var lands = pair.Apart.Lands(pair.Item.Seen, found.Deed, found.Type, chances[Array.IndexOf(pair.Item.Seen.Deeds, found.Deed)][(int)found.Type], sides);
                var casts = Cast.All(found.Deed, found.Type, lands);
                return (Keys: new CastFeatures(pair.Item.Seen, found.Deed, found.Type, sides, lands).Of(casts), Right: casts.FindIndex(one => one.Is(found.Sources, found.Targets)));
            });
        }).Where(group => group.Keys.Length > 0).ToArray();
        return ChoiceNetwork.Learn(Array.ConvertAll(groups, group => group.Keys), Array.ConvertAll(groups, group => group.Right), OfCasts, seed);
    }

    /// <summary>Who of a country is meant.</summary>
    /// <param name="items">The items, each with networks that did not learn from it.</param>
    /// <param name="seed">Where chance begins.</param>
    public static FeatureWeights Sectors(IEnumerable<(FreshItem Item, ProposalModels Apart)> items, int seed)
    {
        var posts = items.AsParallel().AsOrdered().SelectMany(pair => pair.Item.Found.SelectMany(found =>
        {
            var chances = pair.Apart.Sides(found.Deed, found.Type);
            return found.Sectors.Select(one =>
            {
                var (party, open, other) = found.Deed.Around(found.Type, one.Side, one.Land, chances);
                return (Keys: SectorFeatures.Of(pair.Item.Seen, found.Deed, found.Type, one.Side, one.Land, party, open, other), one.Sector);
            });
        })).ToArray();
        return Learn(posts, one => one.Keys, one => Right(SectorFeatures.Sectors.Length, sector => one.Sector == sector), OfSectors, seed);
    }

    private static FeatureWeights Learn<T>(T[] samples, Converter<T, IReadOnlyList<IReadOnlyList<uint>>> keys, Converter<T, float[]> right, AnswerSettings settings, int seed) =>
        ProposalNetwork.Learn(Array.ConvertAll(samples, keys), Array.ConvertAll(samples, _ => Array.Empty<float>()), Array.ConvertAll(samples, right), settings, seed);

    private static float[] Right(int answers, Func<int, bool> isRight) => [.. Enumerable.Range(0, answers).Select(answer => isRight(answer) ? 1f : 0)];

    private static float[] Dense(float[][] groups)
    {
        var width = English.WordVectors.Width;
        var all = new float[groups.Length * width];
        for (var group = 0; group < groups.Length; group++)
            groups[group].CopyTo(all, group * width);
        return all;
    }
}
