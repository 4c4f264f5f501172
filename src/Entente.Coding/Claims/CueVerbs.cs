using System.Collections.Frozen;
using Entente.Coding.Lexicon;

namespace Entente.Coding.Claims;

/// <summary>A word that attributes ("said", "denied", "accused"), from <c>lexicon/cues.tsv</c>.</summary>
internal sealed record Cue(string Lemma, string Kind, string Certainty, string Line);

/// <summary>The words that attribute.</summary>
internal static class CueVerbs
{
    private static readonly Lazy<FrozenDictionary<string, Cue>> Lazily = new(() => Table.Rows("cues.tsv")
        .Select((row, at) => new Cue(row[0], row[1], row[2], $"lexicon/cues.tsv:{at + 3}"))
        .ToFrozenDictionary(cue => cue.Lemma, StringComparer.Ordinal));

    public static Cue? Find(string lemma) => Lazily.Value.GetValueOrDefault(lemma);
}
