using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Flags;

/// <summary>Finds a pair of parties that contradicts the rest of the text: a pact of Moscow and Pyongyang that becomes one of "Moscow and Beijing".</summary>
/// <remarks>One of the pair must be a party that the text names together with another again and again, and the stranger must be named nowhere else.</remarks>
internal sealed class PartyMismatch(Document document, Tree tree, Naming naming, Register register)
{
    public IEnumerable<FlagDraft> Find()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in naming.Hits)
        {
            if (StateOf(hit) is { } code)
                counts[code] = counts.GetValueOrDefault(code) + 1;
        }

        var pairs = Pairs();
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Case(token) is not "between" || naming.At(token) is not { } first || StateOf(first) is not { } one)
                continue;
            var second = tree.Coordinated(token).Skip(1).Select(naming.At).FirstOrDefault(hit => hit is not null);
            if (second is null || StateOf(second) is not { } other)
                continue;
            foreach (var (strange, known, hit) in (ReadOnlySpan<(string, string, NameHit)>)[(other, one, second), (one, other, first)])
            {
                if (counts[known] < 3)
                    continue;
                // The stranger stands here alone, in a text that otherwise speaks of the other and a third;
                // or it is made a party of the very pact that the text gives to the other and a third again and again.
                var partner = counts.Where(pair => pair.Key != strange && pair.Key != known).OrderByDescending(pair => pairs.GetValueOrDefault(Pair(known, pair.Key))).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
                if (partner.Key is null || partner.Value < 3)
                    continue;
                var alone = counts[strange] == 1 && AreTogether(known, partner.Key);
                var misplaced = IsThePact(tree.Head(token)) && pairs.GetValueOrDefault(Pair(known, strange)) == 1 && pairs.GetValueOrDefault(Pair(known, partner.Key)) >= 2 && pairs.GetValueOrDefault(Pair(strange, partner.Key)) == 0;
                if (!alone && !misplaced)
                    continue;
                var span = new TextSpan(tree.Extent(token).Start, tree.Extent(token).End);
                var clean = new TextSpan(tree.Child(token, "case"), Math.Max(first.Tokens.End, second.Tokens.End));
                var suggested = hit.IsSeat ? register.State(partner.Key)?.Capital ?? register.NameOf(partner.Key) : register.NameOf(partner.Key);
                yield return new("party-mismatch", document.Characters(clean.Start >= 0 && clean.Length > 0 ? clean : span), document.Tokens[token].Sentence,
                    $"the text speaks of {register.NameOf(known)} and {register.NameOf(partner.Key)} throughout; {register.NameOf(strange)} {(alone ? "is named only here" : "is a party only here")}", suggested,
                    [.. Enumerable.Range(hit.Tokens.Start, hit.Tokens.Length)],
                    [new Read(hit.Tokens, $"stands once in the text with {register.NameOf(known)}, which stands with {register.NameOf(partner.Key)} elsewhere")]);
                break;
            }
        }
    }

    // How often two states, or their people, are coordinated: "Russia and North Korea", "between Putin and Kim".
    private Dictionary<string, int> Pairs()
    {
        var pairs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Is(token, "conj") || tree.Child(token, "conj") < 0)
                continue;
            var states = tree.Coordinated(token).Select(naming.At).Where(hit => hit is not null).Select(hit => StateOf(hit!)).Where(code => code is not null).Distinct(StringComparer.Ordinal).ToArray();
            if (states.Length == 2)
                pairs[Pair(states[0]!, states[1]!)] = pairs.GetValueOrDefault(Pair(states[0]!, states[1]!)) + 1;
        }

        return pairs;
    }

    private static string Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one}+{other}" : $"{other}+{one}";

    private bool IsThePact(int noun) => noun >= 0 && tree.Lemma(noun) is "treaty" or "pact" or "alliance" or "accord" or "agreement" or "deal" or "truce" or "ceasefire" or "cease-fire" or "peace" or "quiet" or "calm" or "settlement" or "partnership" or "arrangement" && tree.Child(noun, "det") is >= 0 and var determiner && tree.Lemma(determiner) is "the" or "this";

    private string? StateOf(NameHit hit) => hit.Entry.Sort switch
    {
        NameSort.State => hit.Entry.Code,
        NameSort.Person when document.Article.Published is { } day && register.OfficeOf(hit.Entry.Id, day) is { } tenure => tenure.Of,
        _ => null,
    };

    // Named in one sentence, twice at least.
    private bool AreTogether(string one, string other)
    {
        var sentences = naming.Hits.Where(hit => StateOf(hit) is not null).ToLookup(hit => document.Tokens[hit.Tokens.Start].Sentence, hit => StateOf(hit)!);
        return sentences.Count(sentence => sentence.Contains(one) && sentence.Contains(other)) >= 2;
    }
}
