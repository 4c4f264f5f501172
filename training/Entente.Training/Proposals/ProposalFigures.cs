using System.Globalization;
using Entente.Coding;
using Entente.Coding.Proposals;

namespace Entente.Training.Proposals;

/// <summary>How good the networks are at items from which they did not learn.</summary>
/// <param name="items">The items, each with networks that did not learn from it.</param>
internal sealed class ProposalFigures((FreshItem Item, ProposalModels Apart)[] items)
{
    /// <summary>The figures, a line each.</summary>
    public IEnumerable<string> Tell() => [Words(), Parties(), Sectors(), Modes()];

    // At the bar at which they are best.
    private string Words()
    {
        var answers = items.AsParallel().SelectMany(pair => pair.Item.Seen.Deeds.Zip(pair.Apart.Deeds(pair.Item.Seen)).SelectMany(deed => deed.Second.Select((chance, type) => (Chance: chance, Right: pair.Item.Found.Any(one => one.Deed == deed.First && (int)one.Type == type)))))
            .OrderByDescending(answer => answer.Chance).ToArray();
        var (all, right, best) = (answers.Count(answer => answer.Right), 0, (F: 0.0, P: 0.0, R: 0.0, Chance: 0f));
        for (var at = 0; at < answers.Length; at++)
        {
            right += answers[at].Right ? 1 : 0;
            var (precision, recall) = (right / (at + 1.0), right / (double)all);
            if (2 * precision * recall / (precision + recall) > best.F)
                best = (2 * precision * recall / (precision + recall), precision, recall, answers[at].Chance);
        }

        return string.Create(CultureInfo.InvariantCulture, $"words and types: F {best.F:F3}, P {best.P:F3}, R {best.R:F3} at {best.Chance:F2}");
    }

    // To the country, word and type given.
    private string Parties()
    {
        var verdicts = items.AsParallel().SelectMany(pair =>
        {
            var (item, models) = pair;
            var chances = models.Deeds(item.Seen);
            return item.Found.Select(found =>
            {
                var sides = models.Sides(found.Deed, found.Type);
                var some = models.Lands(item.Seen, found.Deed, found.Type, chances[Array.IndexOf(item.Seen.Deeds, found.Deed)][(int)found.Type], sides);
                var casts = models.Casts(item.Seen, found.Deed, found.Type, sides, some);
                return (Source: casts is [var (first, _), ..] && found.Sources.SetEquals(first.Sources), Target: casts is [var (second, _), ..] && found.Targets.SetEquals(second.Targets), Loss: -Math.Log(casts.Find(one => one.Cast.Is(found.Sources, found.Targets)) is { Cast: { } } right ? right.Chance : Math.Max(1e-3, 1 - casts.Sum(one => one.Chance))));
            });
        }).ToArray();
        return $"parties: source {Share(verdicts, one => one.Source)}, target {Share(verdicts, one => one.Target)}, both {Share(verdicts, one => one is { Source: true, Target: true })}, loss {verdicts.Average(one => one.Loss):F3}";
    }

    private string Sectors()
    {
        var verdicts = items.AsParallel().SelectMany(pair => pair.Item.Found.SelectMany(found =>
        {
            var sides = pair.Apart.Sides(found.Deed, found.Type);
            return found.Sectors.Select(one =>
            {
                var (party, open, other) = found.Deed.Around(found.Type, one.Side, one.Land, sides);
                var chances = pair.Apart.Sectors(pair.Item.Seen, found.Deed, found.Type, one.Side, one.Land, party, open, other);
                return (Named: Math.Max(0, SectorFeatures.Sectors.IndexOf(party?.Sector ?? "-")), Learned: Array.IndexOf(chances, chances.Max()), Right: one.Sector);
            });
        })).ToArray();
        return $"sectors: as named {Share(verdicts, one => one.Named == one.Right)}, learned {Share(verdicts, one => one.Learned == one.Right)}; at odds with the reader's: as named {Share(verdicts, one => IsAtOdds(one.Named, one.Right))}, learned {Share(verdicts, one => IsAtOdds(one.Learned, one.Right))}";

        // A country as such is at odds with none of its sectors.
        static bool IsAtOdds(int told, int right) => told != right && told != 0 && right != 0;
    }

    private string Modes()
    {
        var verdicts = items.SelectMany(pair => pair.Item.Found.Select(one =>
        {
            var chances = pair.Apart.Modes(one.Deed, one.Type, one.Ruled);
            return (Rule: one.Ruled == one.Modality, Learned: (Modality)Array.IndexOf(chances, chances.Max()) == one.Modality);
        })).ToArray();
        return $"modality: by rule {Share(verdicts, one => one.Rule)}, learned {Share(verdicts, one => one.Learned)}";
    }

    private static string Share<T>(T[] verdicts, Func<T, bool> holds) => (verdicts.Count(holds) / (double)verdicts.Length).ToString("F3", CultureInfo.InvariantCulture);
}
