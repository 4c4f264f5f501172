using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>What is seen of a country beside a word that carries an event: how likely those of it are its parties, and whether it is where the text is set.</summary>
internal static class LandFeatures
{
    private static readonly float[] Steps = [0.02f, 0.05f, 0.1f, 0.2f, 0.35f, 0.5f, 0.65f, 0.8f, 0.9f, 0.96f];

    /// <summary>The step of a chance, 0 to 10.</summary>
    public static int Step(float chance)
    {
        var step = 0;
        while (step < Steps.Length && chance >= Steps[step])
            step++;
        return step;
    }

    /// <summary>The countries that may be parties, each with its features by view.</summary>
    /// <param name="text">The text.</param>
    /// <param name="deed">The word.</param>
    /// <param name="type">The type of its event.</param>
    /// <param name="chance">How likely it carries one.</param>
    /// <param name="sides">How likely each of the deed's parties is source and target.</param>
    public static IEnumerable<(string Land, List<uint>[] Keys)> Of(SeenText text, SeenDeed deed, EventType type, float chance, float[][] sides)
    {
        List<(string Land, float Source, float Target, string SourceSector, string TargetSector, SeenParty? AsSource, SeenParty? AsTarget, bool Named)> lands = [];
        var (openSource, openTarget, openSourceSector, openTargetSector, openSourceWord, openTargetWord) = (0f, 0f, "", "", 0u, 0u);
        for (var at = 0; at < deed.Parties.Length; at++)
        {
            var (party, source, target) = (deed.Parties[at], sides[at][0], sides[at][1]);
            foreach (var land in party.Lands)
            {
                var known = Place(land);
                var before = known >= 0 ? lands[known] : (Land: land, Source: -1, Target: -1, SourceSector: "", TargetSector: "", AsSource: null, AsTarget: null, Named: true);
                if (source > before.Source)
                    (before.Source, before.SourceSector, before.AsSource) = (source, party.Sector, party);
                if (target > before.Target)
                    (before.Target, before.TargetSector, before.AsTarget) = (target, party.Sector, party);
                if (known >= 0)
                    lands[known] = before;
                else
                    lands.Add(before);
            }

            if (party.Lands.Length > 0)
                continue;
            if (source > openSource)
                (openSource, openSourceSector, openSourceWord) = (source, party.Sector, party.Word);
            if (target > openTarget)
                (openTarget, openTargetSector, openTargetWord) = (target, party.Sector, party.Word);
        }

        var named = text.Lands;
        foreach (var land in named)
            AddUnnamed(land);
        AddUnnamed(deed.Scene);
        AddUnnamed(text.Filed);
        lands.Sort(static (one, other) => string.CompareOrdinal(one.Land, other.Land));

        var (kind, word) = ((uint)type, FeatureHash.Of(deed.Lemma));
        (uint Land, float Source, float Target)[] own = text.IsOfPeriod ? [.. lands.Select(one => (FeatureHash.Of(one.Land), one.Source, one.Target))] : [];
        var (openSourceKey, openTargetKey) = (FeatureHash.Of(openSourceSector), FeatureHash.Of(openTargetSector));
        foreach (var (land, source, target, sourceSector, targetSector, asSource, asTarget, isNamed) in lands)
        {
            var (otherSource, otherTarget, topSource, topTarget) = (0f, 0f, true, true);
            foreach (var values in lands)
            {
                if (values.Land == land)
                    continue;
                (otherSource, otherTarget) = (Math.Max(otherSource, values.Source), Math.Max(otherTarget, values.Target));
                (topSource, topTarget) = (topSource && values.Source <= source, topTarget && values.Target <= target);
            }

            var (a, b) = ((uint)Step(source), (uint)Step(target));
            var standing = (land == deed.Scene ? 1u : 0) + (land == text.Filed ? 2u : 0) + (isNamed ? 4u : 0) + (text.IsNamedIn(deed.Sentence, land) ? 8u : 0);
            var (open, openOther) = ((uint)Step(openSource), (uint)Step(openTarget));
            List<uint> keys = new(64);
            keys.AddRange((ReadOnlySpan<uint>)
            [
                FeatureHash.Mix(200, a), FeatureHash.Mix(201, b), FeatureHash.Mix(202, a, b), FeatureHash.Mix(203, kind, a), FeatureHash.Mix(204, kind, b), FeatureHash.Mix(205, standing), FeatureHash.Mix(206, kind, standing),
                FeatureHash.Mix(207, a, (uint)Step(otherSource)), FeatureHash.Mix(208, b, (uint)Step(otherTarget)), FeatureHash.Mix(209, a / 2, b / 2, (uint)Step(otherSource) / 2, (uint)Step(otherTarget) / 2),
                FeatureHash.Mix(210, (uint)Math.Min(lands.Count, 5), standing), FeatureHash.Mix(211, lands.Count == 1 ? 1u : 0, named is [var single] && single == land ? 1u : 0),
                FeatureHash.Mix(212, open, standing, a / 2), FeatureHash.Mix(213, openOther, standing, b / 2), FeatureHash.Mix(214, kind, open / 2, standing, a / 3), FeatureHash.Mix(215, kind, openOther / 2, standing, b / 3),
                FeatureHash.Mix(216, (uint)Step(chance), a / 2, b / 2), FeatureHash.Mix(217, topSource && source > 0 ? 1u : 0, a), FeatureHash.Mix(218, topTarget && target > 0 ? 1u : 0, b), FeatureHash.Mix(219, kind, b / 2, a / 2, standing),
            ]);
            keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(230, word, standing), FeatureHash.Mix(231, word, a / 2), FeatureHash.Mix(232, word, b / 2), FeatureHash.Mix(233, (uint)Step(otherSource) / 2, (uint)Step(otherTarget) / 2, standing, kind)]);
            // "Moscow and Pyongyang": what the one does the other mostly does as well.
            var (besideSource, besideTarget) = (-1f, -1f);
            for (var at = 0; at < deed.Parties.Length; at++)
            {
                if (Array.IndexOf(deed.Parties[at].Lands, land) >= 0)
                    continue;
                if (asSource is not null && deed.Parties[at].First == asSource.First)
                    besideSource = Math.Max(besideSource, sides[at][0]);
                if (asTarget is not null && deed.Parties[at].First == asTarget.First)
                    besideTarget = Math.Max(besideTarget, sides[at][1]);
            }

            if (besideSource >= 0)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(250, (uint)Step(besideSource), a), FeatureHash.Mix(251, (uint)Step(besideSource), a / 2, kind)]);
            if (besideTarget >= 0)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(252, (uint)Step(besideTarget), b), FeatureHash.Mix(253, (uint)Step(besideTarget), b / 2, kind)]);
            if (asSource is not null)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(234, asSource.Place, a / 2), FeatureHash.Mix(235, asSource.Place, kind), FeatureHash.Mix(236, asSource.Word, kind), FeatureHash.Mix(237, asSource.Place, word)]);
            if (asTarget is not null && asTarget != asSource)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(238, asTarget.Place, b / 2), FeatureHash.Mix(239, asTarget.Place, kind), FeatureHash.Mix(240, asTarget.Word, kind)]);
            if (openSource > 0.3f)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(241, openSourceWord, standing), FeatureHash.Mix(242, openSourceWord, kind, standing)]);
            if (openTarget > 0.3f)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(243, openTargetWord, standing), FeatureHash.Mix(244, openTargetWord, kind, standing)]);
            if (openSource > 0.3f)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(220, openSourceKey, standing, kind), FeatureHash.Mix(221, openSourceKey, standing)]);
            if (openTarget > 0.3f)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(222, openTargetKey, standing, kind), FeatureHash.Mix(223, openTargetKey, standing)]);
            if (isNamed)
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(224, FeatureHash.Of(sourceSector), kind, a / 2), FeatureHash.Mix(225, FeatureHash.Of(targetSector), kind, b / 2)]);
            foreach (var draft in deed.Drafts)
            {
                var (same, side) = (draft.Type == type ? 1u : 0, (draft.Sources.Contains(land) ? 1u : 0) + (draft.Targets.Contains(land) ? 2u : 0));
                keys.AddRange((ReadOnlySpan<uint>)[FeatureHash.Mix(226, same, side, kind), FeatureHash.Mix(245, same, side, draft.Sources.Length > 0 ? 1u : 0, draft.Targets.Length > 0 ? 1u : 0), FeatureHash.Mix(246, side, a / 2, b / 2)]);
            }

            if (deed.Drafts.Length == 0)
                keys.Add(FeatureHash.Mix(227, 0));
            yield return (land, [keys, text.IsOfPeriod ? HabitFeatures.OfLand(own, FeatureHash.Of(land), kind, word, standing) : []]);
        }

        // So few that a list is the quicker dictionary.
        int Place(string land)
        {
            for (var at = 0; at < lands.Count; at++)
            {
                if (lands[at].Land == land)
                    return at;
            }

            return -1;
        }

        void AddUnnamed(string? land)
        {
            if (land is not null && Place(land) < 0)
                lands.Add((land, 0, 0, "", "", null, null, false));
        }
    }
}
