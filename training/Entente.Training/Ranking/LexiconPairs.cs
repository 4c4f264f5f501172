using Entente.Coding;
using Entente.Coding.Lexicon;
using Entente.Sources;
using Entente.Text;

namespace Entente.Training.Ranking;

/// <summary>The examples of the lexicon as labelled pairs: those of asserted events between two actors that can be found in the sentence.</summary>
internal static class LexiconPairs
{
    public const string Origin = "lexicon";

    public static LabelledPair[] Read()
    {
        var reader = Reader.Create();
        return [.. PredicateLexicon.Shipped.Entries.SelectMany(entry => entry.Examples.Concat(entry.Unread).Select(example => (entry.Place, Example: example))).DistinctBy(pair => pair.Example.Sentence)
            .AsParallel().AsOrdered().SelectMany(pair => Pairs(reader, pair.Place, pair.Example))];
    }

    // "SANCTION FRA → MLI; CONSULT RUS+PRK": what is planned, possible or denied is an act of another type, and left out.
    private static IEnumerable<LabelledPair> Pairs(Reader reader, string place, LexiconExample example)
    {
        Dictionary<string, TextSpan>? named = null;
        foreach (var coded in example.Expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (type, rest) = coded.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? (coded[..space], coded[space..]) : (coded, "");
            if (coded.Contains(',', StringComparison.Ordinal) || !Enum.TryParse<EventType>(type, out var known))
                continue;
            var sides = rest.Split('→', StringSplitOptions.TrimEntries);
            var codes = sides.Length == 2 ? sides : sides[0].Split('+', StringSplitOptions.TrimEntries);
            named ??= Named(reader.Read(new Article("-", example.Sentence)));
            if (codes is [var source, var target] && named.TryGetValue(source, out var first) && named.TryGetValue(target, out var second) && first != second)
                yield return new(place, new(example.Sentence, first, second), [known], Origin);
        }
    }

    private static Dictionary<string, TextSpan> Named(Report report)
    {
        Dictionary<string, TextSpan> named = new(StringComparer.Ordinal);
        foreach (var actor in report.Actors.Where(actor => actor.Code is not null))
        {
            foreach (var mention in actor.Mentions.OrderBy(mention => mention.Start).Take(1))
                named.TryAdd(actor.Code!.Split(':')[0], new(mention.Start, mention.End));
        }

        return named;
    }
}
