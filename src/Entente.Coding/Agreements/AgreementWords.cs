using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>A verb or noun that tells a step of an agreement, from <c>lexicon/agreement-steps.tsv</c>.</summary>
internal sealed record StepWord(string Word, string Status, string Agreement, string Line);

/// <summary>The words of agreements: which nouns mean one, what they are about, what becomes of them, what they provide.</summary>
internal static class AgreementWords
{
    // Characters between the parts of a phrase with a gap: about six words.
    private const int FarthestGap = 45;

    /// <summary>Nouns that mean an agreement by themselves; weaker ones ("statement", "plan") need a signature.</summary>
    private static readonly FrozenSet<string> Strong = new[]
    {
        "treaty", "pact", "accord", "agreement", "deal", "convention", "memorandum", "armistice", "ceasefire", "cease-fire", "truce", "protocol", "concordat", "alliance", "fire",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<ILookup<string, StepWord>> LazySteps = new(() => Table.Rows("agreement-steps.tsv")
        .Select((row, at) => new StepWord(row[0], row[1], row[2], $"lexicon/agreement-steps.tsv:{at + 3}"))
        .ToLookup(step => step.Word, StringComparer.Ordinal));

    private static readonly Lazy<ImmutableArray<(string Words, string Kind, string Line)>> LazyKinds = new(() => Phrases("agreement-kinds.tsv"));
    private static readonly Lazy<ImmutableArray<(string Words, string Kind, string Line)>> LazyProvisions = new(() => Phrases("provisions.tsv"));

    /// <summary>Whether a token names or means an agreement.</summary>
    public static bool IsAgreement(Tree tree, int token)
    {
        if (tree.Pos(token) is not (Upos.NOUN or Upos.PROPN) || tree.Is(token, "compound"))
            return false;
        var lemma = tree.Lemma(token);
        if (lemma == "fire")
            return token > 0 && tree.Lemma(token - 1) is "cease" or "-" && tree.Form(token - 1) is "cease" or "Cease" or "-";
        return Strong.Contains(lemma);
    }

    public static IEnumerable<StepWord> Steps(string word) => LazySteps.Value[word];

    /// <summary>What an agreement is about, by the words of a stretch of text: the longest phrase, then the first.</summary>
    public static (string Kind, string Line)? Kind(string words) => Longest(LazyKinds.Value, words);

    /// <summary>What a clause is about.</summary>
    public static (string Kind, string Line)? Provision(string words) => Longest(LazyProvisions.Value, words);

    private static (string Kind, string Line)? Longest(ImmutableArray<(string Words, string Kind, string Line)> phrases, string words)
    {
        (string Words, string Kind, string Line)? best = null;
        var bestAt = int.MaxValue;
        var padded = $" {words.ToLowerInvariant()} ";
        foreach (var phrase in phrases)
        {
            var at = Find(padded, phrase.Words);
            if (at >= 0 && (best is not { } current || phrase.Words.Length > current.Words.Length || (phrase.Words.Length == current.Words.Length && at < bestAt)))
                (best, bestAt) = (phrase, at);
        }

        return best is { } found ? (found.Kind, found.Line) : null;
    }

    // "come to … aid": a few words may stand between.
    private static int Find(string padded, string phrase)
    {
        var parts = phrase.Split(" … ");
        var first = padded.IndexOf($" {parts[0]} ", StringComparison.Ordinal);
        if (first < 0 || parts.Length == 1)
            return first;
        var second = padded.IndexOf($" {parts[1]} ", first + parts[0].Length, StringComparison.Ordinal);
        return second >= 0 && second - first - parts[0].Length < FarthestGap ? first : -1;
    }

    private static ImmutableArray<(string Words, string Kind, string Line)> Phrases(string table) =>
        [.. Table.Rows(table).Select((row, at) => (row[0], row[1], $"lexicon/{table}:{at + 3}"))];
}
