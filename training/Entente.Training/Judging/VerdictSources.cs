using System.Text.Json;
using Entente.Cli.Commands.Eval;
using Entente.Coding;
using Entente.Coding.Judging;
using Entente.Coding.Proposals;
using Entente.Sources;

namespace Entente.Training.Judging;

/// <summary>An event that the engine tells, and whether it is right.</summary>
/// <param name="Part">What is left out together.</param>
/// <param name="Traits">The names of its traits.</param>
/// <param name="IsRight">Whether it is right: type and countries alone, or everything.</param>
internal sealed record Verdict(int Part, IReadOnlyList<string> Traits, bool IsRight)
{
    /// <summary>What the network that judges sees of it.</summary>
    public List<uint>[] Seen { get; init; } = [];

    /// <summary>The item of fresh news it is of; null for others.</summary>
    public string? Item { get; init; }

    /// <summary>Whether it is of a snippet with gold.</summary>
    public bool IsOfSnippet { get; init; }

    /// <summary>Whether it is of an item of which readers have marked every event.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Whether nobody has mended the engine on its text.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether everything was asked for: modality, sectors and everybody who takes part.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether a reader gave the verdict.</summary>
    public bool IsReaders { get; init; }
}

/// <summary>All events of which it is known whether they are right: those of texts with gold, and those that readers marked.</summary>
/// <param name="reader">Reads what no network has learned from.</param>
/// <param name="apart">Reads an item of the news from which the networks learned with some that did not learn from it.</param>
internal sealed class VerdictSources(Reader reader, Func<string, Reader> apart)
{
    private const int Parts = 10;
    private static readonly DateOnly DayOfSnippets = new(2004, 10, 1);

    public IEnumerable<Verdict> OfArticles(string folder)
    {
        foreach (var (arrived, at) in ArticleSource.Read(Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)).OfType<Arrived>().Select((arrived, at) => (arrived, at)))
        {
            var gold = File.ReadAllText(Path.Combine(folder, Path.GetFileNameWithoutExtension(arrived.Article.Id) + ".gold.json"));
            foreach (var verdict in ByGold(at % Parts, arrived.Article, JsonDocument.Parse(gold).RootElement))
                yield return verdict;
        }
    }

    public IEnumerable<Verdict> OfSnippets(string file)
    {
        foreach (var (gold, at) in Lines(file).Select((gold, at) => (gold, at)))
        {
            foreach (var verdict in ByGold(at % Parts, Article.Compose($"{at}", null, gold.GetProperty("text").GetString()!, published: DayOfSnippets), gold))
                yield return verdict with { IsOfSnippet = true };
        }
    }

    /// <summary>What readers said; records that have changed since are left out.</summary>
    public IEnumerable<Verdict> OfReaders(string items, Readings readings)
    {
        var at = 0;
        foreach (var item in Lines(items))
        {
            var id = item.GetProperty("id").GetString()!;
            if (!readings.Know(id))
                continue;
            var report = reader.Read(Article.Compose(id, item.GetProperty("title").GetString(), item.GetProperty("text").GetString()!, published: DayOfSnippets));
            var given = MarkedText.Of(report).Events;
            var told = given.Zip(report.Events, (marked, one) => (marked, one.Evidence[0].Trigger?.Text)).ToArray();
            foreach (var (one, marked, verdict) in report.Events.Zip(given, readings.Of(id, told)))
            {
                if (verdict is { } isTrue)
                    yield return new(at % Parts, Own(one), isTrue) { IsStrict = true, IsReaders = true, Seen = See(one, marked, DayOfSnippets) };
            }

            at++;
        }
    }

    /// <summary>Items of which readers have marked every event, without their titles.</summary>
    /// <param name="items">The items, a JSON object a line.</param>
    /// <param name="gold">Their events.</param>
    /// <param name="isKept">Whether nobody has mended the engine on them.</param>
    public IEnumerable<Verdict> OfFresh(string items, FreshGold gold, bool isKept)
    {
        return Lines(items).Select((item, at) => (item, at)).AsParallel().AsOrdered().SelectMany(pair =>
        {
            var (item, at) = pair;
            var text = item.GetProperty("text").GetString()!;
            var name = FreshGold.NameOf(item.GetProperty("title").GetString()!, text);
            return gold.Of(name) is not { } wanted ? [] : ByGold(apart(name), at % Parts, Article.Compose($"{at}", null, text, published: DayOfSnippets), [.. wanted.Select(one => one.Marked)]).Select(verdict => verdict with { Item = name, IsFresh = true, IsKept = isKept });
        });
    }

    private IEnumerable<Verdict> ByGold(int part, Article article, JsonElement gold) => ByGold(reader, part, article, MarkedText.Of(gold, null).Events);

    // By both standards: gold tells modality, sectors and everybody who takes part too.
    private static IEnumerable<Verdict> ByGold(Reader reader, int part, Article article, IReadOnlyList<MarkedEvent> wanted)
    {
        var report = reader.Read(article);
        foreach (var (told, given) in report.Events.Zip(MarkedText.Of(report).Events))
        {
            var (traits, seen) = (Own(told), See(told, given, article.Published));
            yield return new(part, traits, EventPairs.AreRight(given, wanted)) { Seen = seen };
            yield return new(part, traits, wanted.Any(one => Faultless.Is(given, one))) { Seen = seen, IsStrict = true };
        }
    }

    private static string[] Own(Event told) => [.. told.Traits.Where(trait => !VerdictFeatures.IsOfNetwork(trait))];

    private static List<uint>[] See(Event told, MarkedEvent given, DateOnly? day) =>
        VerdictFeatures.Of(told.Type, told.Modality, told.Evidence[0].Trigger?.Text, given.Source, given.Target, told.Traits, HabitFeatures.HoldOn(day));

    private static IEnumerable<JsonElement> Lines(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
}
