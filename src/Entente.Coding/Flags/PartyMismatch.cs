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

        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Case(token) is not "between" || naming.At(token) is not { } first || StateOf(first) is not { } one)
                continue;
            var second = tree.Coordinated(token).Skip(1).Select(naming.At).FirstOrDefault(hit => hit is not null);
            if (second is null || StateOf(second) is not { } other)
                continue;
            foreach (var (strange, known, hit) in (ReadOnlySpan<(string, string, NameHit)>)[(other, one, second), (one, other, first)])
            {
                // The stranger stands here alone, in a text that otherwise speaks of the other and a third.
                if (counts[strange] != 1 || counts[known] < 3)
                    continue;
                var partner = counts.Where(pair => pair.Key != strange && pair.Key != known).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
                if (partner.Key is null || partner.Value < 3 || !AreTogether(known, partner.Key))
                    continue;
                var span = new TextSpan(tree.Extent(token).Start, tree.Extent(token).End);
                var clean = new TextSpan(tree.Child(token, "case"), Math.Max(first.Tokens.End, second.Tokens.End));
                var suggested = hit.IsSeat ? register.State(partner.Key)?.Capital ?? register.NameOf(partner.Key) : register.NameOf(partner.Key);
                yield return new("party-mismatch", document.Characters(clean.Start >= 0 && clean.Length > 0 ? clean : span), document.Tokens[token].Sentence,
                    $"the text speaks of {register.NameOf(known)} and {register.NameOf(partner.Key)} throughout; {register.NameOf(strange)} is named only here", suggested,
                    [.. Enumerable.Range(hit.Tokens.Start, hit.Tokens.Length)],
                    [new Read(hit.Tokens, $"is named once in the text, beside {register.NameOf(known)}, which stands with {register.NameOf(partner.Key)} elsewhere")]);
                break;
            }
        }
    }

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
