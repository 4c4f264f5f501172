using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>What is seen of countries that may be the parties of an event together: how likely each is and whoever is left out, how many they are, where they stand, and whether the lexicon says so.</summary>
internal sealed class CastFeatures
{
    // How much less likely than the likeliest, in natural logarithms.
    private static readonly float[] Falls = [0.01f, 0.3f, 0.7f, 1.2f, 2, 3, 4.5f, 7];

    private const int LastRank = 6;

    private readonly SeenText text;
    private readonly SeenDeed deed;
    private readonly EventType type;
    private readonly IReadOnlyList<(string Land, float Source, float Target)> lands;
    private readonly List<(string[] Sources, string[] Targets)> told = [];
    private readonly uint[]?[] members;
    private readonly uint kind;
    private readonly uint word;
    private readonly bool together;
    private readonly float openSource;
    private readonly float openTarget;

    /// <param name="text">The text.</param>
    /// <param name="deed">The word that carries the event.</param>
    /// <param name="type">Its type.</param>
    /// <param name="sides">How likely each of the deed's parties is source and target.</param>
    /// <param name="lands">How likely each country is.</param>
    public CastFeatures(SeenText text, SeenDeed deed, EventType type, float[][] sides, IReadOnlyList<(string Land, float Source, float Target)> lands)
    {
        (this.text, this.deed, this.type, this.lands) = (text, deed, type, lands);
        (kind, word, together) = ((uint)type, FeatureHash.Of(deed.Lemma), Proposer.IsTogether(type));
        members = new uint[]?[lands.Count * 4];
        foreach (var draft in deed.Drafts)
        {
            if (draft.Type == type)
                told.Add(together ? ([.. draft.Sources.Union(draft.Targets, StringComparer.Ordinal)], []) : (draft.Sources, draft.Targets));
        }

        for (var at = 0; at < sides.Length; at++)
        {
            if (deed.Parties[at].Lands.Length == 0)
                (openSource, openTarget) = (Math.Max(openSource, sides[at][0]), Math.Max(openTarget, sides[at][1]));
        }
    }

    /// <summary>The keys of each cast's features by view.</summary>
    public List<uint>[][] Of(List<Cast> casts)
    {
        var likelihoods = Likelihoods(casts);
        var most = likelihoods.Length > 0 ? likelihoods.Max() : 0;
        var all = new List<uint>[casts.Count][];
        for (var at = 0; at < all.Length; at++)
            all[at] = [Shape(casts[at], most - likelihoods[at], Rank(likelihoods, likelihoods[at])), Members(casts[at]), Outside(casts[at]), text.IsOfPeriod ? HabitFeatures.OfCast(casts[at], kind) : []];
        return all;
    }

    // As if each country stood there or not for itself.
    private float[] Likelihoods(List<Cast> casts)
    {
        var sums = new float[casts.Count];
        for (var place = 0; place < lands.Count; place++)
        {
            var (land, source, target) = lands[place];
            if (together)
                source = Math.Max(source, target);
            var (does, not, suffers, spared) = (Log(source, true), Log(source, false), Log(target, true), Log(target, false));
            for (var at = 0; at < sums.Length; at++)
            {
                var own = casts[at].Sources.Contains(land) ? does : not;
                sums[at] += together ? own : own + (casts[at].Targets.Contains(land) ? suffers : spared);
            }
        }

        return sums;

        static float Log(float chance, bool holds) => MathF.Log(Math.Max(0.01f, holds ? chance : 1 - chance));
    }

    // How many are likelier, as far as that is told apart.
    private static int Rank(float[] likelihoods, float own)
    {
        var rank = 0;
        for (var at = 0; at < likelihoods.Length && rank < LastRank; at++)
            rank += likelihoods[at] > own ? 1 : 0;
        return rank;
    }

    private List<uint> Shape(Cast cast, float fall, int rank)
    {
        var (sources, targets) = (cast.Sources.Length, cast.Targets.Length);
        var shape = (uint)((sources * 16) + (targets * 4) + cast.Sources.Count(cast.Targets.Contains));
        var step = 0u;
        while (step < Falls.Length && fall >= Falls[step])
            step++;
        List<uint> keys = new(12 + (3 * told.Count));
        keys.AddRange((ReadOnlySpan<uint>)
        [
            FeatureHash.Mix(400, shape), FeatureHash.Mix(401, shape, kind), FeatureHash.Mix(402, shape, word), FeatureHash.Mix(403, shape, word, kind), FeatureHash.Mix(404, shape, (uint)Math.Min(lands.Count, 5)),
            FeatureHash.Mix(405, step), FeatureHash.Mix(406, step, kind), FeatureHash.Mix(407, step, shape), FeatureHash.Mix(408, (uint)rank, shape),
        ]);
        foreach (var (doers, others) in told)
        {
            var (source, target) = (Same(cast.Sources, doers), together || Same(cast.Targets, others));
            keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(420, source ? 1u : 0, target ? 1u : 0), FeatureHash.Mix(421, source ? 1u : 0, target ? 1u : 0, kind), FeatureHash.Mix(422, source ? 1u : 0, target ? 1u : 0, shape)]);
        }

        if (told.Count == 0)
            keys.Add(FeatureHash.Mix(423, step));
        return keys;
    }

    private static bool Same(string[] some, string[] others) => Array.TrueForAll(some, others.Contains) && Array.TrueForAll(others, some.Contains);

    private List<uint> Members(Cast cast)
    {
        List<uint> keys = new(7 * (cast.Sources.Length + cast.Targets.Length));
        foreach (var land in cast.Sources)
            keys.AddRange(Member(land, 0, cast.Targets.Contains(land)));
        foreach (var land in cast.Targets)
            keys.AddRange(Member(land, 1, cast.Sources.Contains(land)));
        return keys;
    }

    // The same in each cast that has a country there, so that it is seen once.
    private ReadOnlySpan<uint> Member(string land, int side, bool isBoth)
    {
        var place = lands.Count - 1;
        while (place >= 0 && lands[place].Land != land)
            place--;
        return place < 0 ? Member(land, side, isBoth, 0) : members[(place * 4) + (side * 2) + (isBoth ? 1 : 0)] ??= Member(land, side, isBoth, together ? Math.Max(lands[place].Source, lands[place].Target) : side == 0 ? lands[place].Source : lands[place].Target);
    }

    private uint[] Member(string land, int side, bool isBoth, float chance)
    {
        var (place, step) = ((uint)side, (uint)LandFeatures.Step(chance));
        var standing = (land == deed.Scene ? 1u : 0) + (land == text.Filed ? 2u : 0) + (text.IsNamedIn(deed.Sentence, land) ? 4u : 0) + (isBoth ? 8u : 0);
        var sector = 0u;
        foreach (var party in deed.Parties)
        {
            if (Array.IndexOf(party.Lands, land) >= 0)
                sector = FeatureHash.Of(party.Sector);
        }

        return
        [
            FeatureHash.Mix(430, place, step), FeatureHash.Mix(431, place, step, kind), FeatureHash.Mix(432, place, standing, kind), FeatureHash.Mix(433, place, standing, step),
            FeatureHash.Mix(434, place, sector, kind), FeatureHash.Mix(435, place, sector, word), FeatureHash.Mix(436, place, standing, word),
        ];
    }

    // Who else may be a party, and whether somebody stands there of whom it is not known where he is of.
    private List<uint> Outside(Cast cast)
    {
        var (source, target) = (0f, 0f);
        for (var at = 0; at < lands.Count; at++)
        {
            var (land, asSource, asTarget) = lands[at];
            if (!cast.Sources.Contains(land))
                source = Math.Max(source, together ? Math.Max(asSource, asTarget) : asSource);
            if (!cast.Targets.Contains(land))
                target = Math.Max(target, asTarget);
        }

        var (a, b, none) = ((uint)LandFeatures.Step(source), (uint)LandFeatures.Step(target), (cast.Sources.Length == 0 ? 1u : 0) + (cast.Targets.Length == 0 ? 2u : 0));
        return
        [
            FeatureHash.Mix(440, a, (uint)cast.Sources.Length), FeatureHash.Mix(441, b, (uint)cast.Targets.Length), FeatureHash.Mix(442, a / 2, b / 2, none), FeatureHash.Mix(443, a, none, kind), FeatureHash.Mix(444, b, none, kind),
            FeatureHash.Mix(445, (uint)LandFeatures.Step(openSource), none), FeatureHash.Mix(446, (uint)LandFeatures.Step(openTarget), none), FeatureHash.Mix(447, (uint)LandFeatures.Step(openSource) / 2, none, kind), FeatureHash.Mix(448, (uint)LandFeatures.Step(openTarget) / 2, none, kind),
        ];
    }
}
