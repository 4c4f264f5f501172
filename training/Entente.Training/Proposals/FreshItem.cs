using System.Text.RegularExpressions;
using Entente.Cli.Commands.Eval;
using Entente.Coding;
using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Proposals;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Sources;
using Entente.Text;
using Entente.Training.Judging;

namespace Entente.Training.Proposals;

/// <summary>An event that readers found, laid over what the networks see.</summary>
/// <param name="Deed">The word that carries it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Sources">The countries that do it; in symmetric events all of them.</param>
/// <param name="Targets">Those to whom it is done.</param>
/// <param name="Sectors">Who of each country it is, by the place in the list of sectors; countries left out of which there are several.</param>
/// <param name="Ruled">How real the rules make it.</param>
/// <param name="Modality">How real it is.</param>
/// <param name="Sides">For each party of the word: 1 source, 2 target, 0 neither, -1 when it cannot be said.</param>
internal sealed record FoundDeed(SeenDeed Deed, EventType Type, HashSet<string> Sources, HashSet<string> Targets, (string Land, int Side, int Sector)[] Sectors, int[] Sides, Modality Ruled, Modality Modality);

/// <summary>An item of news of which readers marked every event, as the networks see it.</summary>
/// <param name="Id">Its name in the readings.</param>
/// <param name="Seen">What is seen of it.</param>
/// <param name="Found">The events, those left out whose words could not be found.</param>
internal sealed partial record FreshItem(string Id, SeenText Seen, FoundDeed[] Found)
{
    private static readonly DateOnly Day = new(2004, 10, 1);

    /// <summary>The item with some of its words alone.</summary>
    public FreshItem Only(Func<SeenDeed, bool> isSeen)
    {
        var deeds = Seen.Deeds.Where(isSeen).ToArray();
        return this with { Seen = Seen with { Deeds = deeds }, Found = [.. Found.Where(one => deeds.Contains(one.Deed))] };
    }

    /// <summary>Lays the events of an item over its text.</summary>
    public static FreshItem? Of(Reader reader, string id, string text, IReadOnlyList<FreshEvent> events)
    {
        var document = reader.Annotate(Article.Compose(id, null, text, published: Day));
        if (document.IsForeign)
            return null;
        Tree tree = new(document);
        Naming naming = new(document, Register.Shipped);
        ActorResolver actors = new(document, tree, naming, Register.Shipped);
        var drafts = new EventCoder(document, tree, actors, naming, PredicateLexicon.Shipped, []).Code();
        var seen = new Observer(document, tree, naming, actors, PredicateLexicon.Shipped, drafts).See(any: true);
        foreach (var deed in seen.Deeds)
            _ = deed.PartyKeys.Value;
        var words = Enumerable.Range(0, tree.Count).Select(token => Letters(document.Form(token).ToString())).ToArray();
        Reality reality = new(tree, PredicateLexicon.Shipped.Classes);
        return new(id, seen, [.. events.Select(one => Lay(one, document, tree, seen, words, (token, type) => drafts.FirstOrDefault(draft => draft.Trigger == token && draft.Type == type)?.Modality ?? reality.Of(token, type).Modality)).OfType<FoundDeed>()]);
    }

    private static FoundDeed? Lay(FreshEvent given, Document document, Tree tree, SeenText seen, string[] words, Func<int, EventType, Modality> rule)
    {
        var type = Enum.Parse<EventType>(given.Type);
        foreach (var (start, end) in Places(words, Letters(given.Trigger), 0, words.Length))
        {
            var inside = seen.Deeds.Where(deed => deed.Token >= start && deed.Token < end).ToArray();
            if (inside.Length == 0)
                continue;
            // What the lexicon reads first, then the word that the others hang on.
            var carrier = Array.Find(inside, deed => deed.Drafts.Any(draft => draft.Type == type)) ?? Array.Find(inside, deed => tree.Head(deed.Token) < start || tree.Head(deed.Token) >= end) ?? inside[0];
            var (sources, targets) = (Countries(given.Source), Countries(given.Target));
            if (Proposer.IsTogether(type))
            {
                sources.UnionWith(targets);
                targets.Clear();
            }

            var sides = new int[carrier.Parties.Length];
            Array.Fill(sides, -2);
            var sentence = document.Sentences[carrier.Sentence].Tokens;
            Mark(given.Source, given.SourceWords, 1);
            Mark(given.Target, given.TargetWords, 2);
            for (var at = 0; at < sides.Length; at++)
            {
                if (sides[at] == -2)
                    sides[at] = carrier.Parties[at].Lands.Any(land => sources.Contains(land) || targets.Contains(land)) ? -1 : 0;
            }

            return new(carrier, type, sources, targets, Sectors(type, given), sides, rule(carrier.Token, type), Enum.Parse<Modality>(given.Modality, ignoreCase: true));

            void Mark(string[] codes, string[] named, int side)
            {
                for (var at = 0; at < codes.Length; at++)
                {
                    int[] hit = [];
                    if (at < named.Length && Letters(named[at]) is { Length: > 0 } letters)
                    {
                        var spans = Places(words, letters, sentence.Start, sentence.End).ToArray();
                        hit = [.. Enumerable.Range(0, sides.Length).Where(party => spans.Any(span => carrier.Parties[party].Head >= span.Start && carrier.Parties[party].Head < span.End))];
                        if (hit.Length == 0)
                            hit = [.. Enumerable.Range(0, sides.Length).Where(party => spans.Any(span => carrier.Parties[party].Words.Any(own => own.Start < span.End && span.Start < own.End)))];
                    }

                    if (hit.Length == 0 && codes[at] != "?")
                    {
                        var land = Lands.Of(codes[at]);
                        hit = [.. Enumerable.Range(0, sides.Length).Where(party => carrier.Parties[party].Lands.Contains(land)).OrderBy(party => Math.Abs(carrier.Parties[party].Head - carrier.Token)).Take(1)];
                    }

                    foreach (var party in hit)
                    {
                        if (sides[party] == -2)
                            sides[party] = side;
                    }
                }
            }
        }

        return null;
    }

    // Stretches of tokens whose letters, put together, are these.
    private static IEnumerable<(int Start, int End)> Places(string[] words, string letters, int from, int to)
    {
        for (var start = from; start < to && letters.Length > 0; start++)
        {
            if (words[start].Length == 0)
                continue;
            var (at, end) = (0, start);
            while (end < to && at < letters.Length && letters.AsSpan(at).StartsWith(words[end], StringComparison.Ordinal))
                at += words[end++].Length;
            if (at == letters.Length)
                yield return (start, end);
        }
    }

    // Who of each country it is, where one alone is named.
    private static (string Land, int Side, int Sector)[] Sectors(EventType type, FreshEvent given)
    {
        var all = given.Source.Select(code => (Code: code, Side: 0)).Concat(given.Target.Select(code => (Code: code, Side: Proposer.IsTogether(type) ? 0 : 1))).Where(one => one.Code != "?").Distinct();
        return [.. all.GroupBy(one => (Land: Lands.Of(one.Code), one.Side)).Where(group => group.Count() == 1)
            .Select(group => (group.Key.Land, group.Key.Side, SectorFeatures.Sectors.IndexOf(group.First().Code.Split(':') is [_, var sector, ..] ? sector : "-"))).Where(one => one.Item3 >= 0)];
    }

    private static HashSet<string> Countries(IEnumerable<string> codes) => [.. codes.Where(code => code != "?").Select(Lands.Of)];

    private static string Letters(string text) => NoLetters().Replace(text.ToLowerInvariant().Replace("#39;", "", StringComparison.Ordinal).Replace("&lt;", "", StringComparison.Ordinal).Replace("quot;", "", StringComparison.Ordinal), "");

    [GeneratedRegex("[^a-z0-9]")]
    private static partial Regex NoLetters();
}
