using System.Collections.Frozen;
using Entente.Text.Vocabulary;

namespace Entente.Text.Lemmas;

/// <summary>Undoes English inflection by its spelling rules: irregular forms by list, regular ones by the stem that is a word.</summary>
/// <remarks>Endings learned from a treebank guess the stem ("bombed" like "robbed"); the rules of spelling and a list of words know it.</remarks>
internal static class Inflections
{
    private static readonly Lazy<FrozenDictionary<string, string>> Irregular = new(ReadIrregular);

    /// <summary>The lemma of an irregular form, null where the list has none.</summary>
    /// <param name="form">In lower case.</param>
    /// <param name="xpos">Its Penn tag.</param>
    public static string? Listed(string form, string xpos) => xpos switch
    {
        // A tagger that calls "shot" a base form is wrong, unless there is such a verb.
        "VB" or "VBP" => form is "found" or "felt" or "fell" or "lay" or "saw" or "left" or "wound" or "bound" or "ground" or "bore" or "rose" or "spoke" or "stole" or "wove" or "shed" ? null : Irregular.Value.GetValueOrDefault("verb|" + form),
        "VBD" or "VBN" => Irregular.Value.GetValueOrDefault("verb|" + form),
        "NNS" => Irregular.Value.GetValueOrDefault("noun|" + form),
        _ => null,
    };

    /// <summary>The lemma of a regular form, null where no stem of it is a word.</summary>
    /// <param name="form">In lower case.</param>
    /// <param name="xpos">Its Penn tag.</param>
    public static string? Undo(string form, string xpos)
    {
        if (xpos is not ("VBD" or "VBN" or "VBG" or "VBZ" or "NNS"))
            return null;
        if (form.LastIndexOf('-') is > 0 and var hyphen)
            return Undo(form[(hyphen + 1)..], xpos) is { } last ? string.Concat(form.AsSpan(0, hyphen + 1), last) : null;
        if (xpos is "VBZ" or "NNS")
            return form.Length > 2 && form.EndsWith('s') ? Best(Singulars(form)) : null;
        var suffix = xpos == "VBG" ? "ing" : "ed";
        return form.EndsWith(suffix, StringComparison.Ordinal) && form.Length > suffix.Length + 1 ? Best(Stems(form[..^suffix.Length])) : null;
    }

    // The likeliest spelling first: where two are words, the first is meant.
    private static IEnumerable<string> Stems(string stem)
    {
        var last = stem[^1];
        if (stem.Length > 2 && last == stem[^2] && !IsVowel(last))
        {
            // "stopped", "controlled": doubled by the ending; "called", "passed", "buzzed", "added": the verb's own.
            if (last is 's' or 'z' or 'f' || (last == 'l' && IsShort(stem)) || stem.Length == 3)
                return [stem, stem[..^1]];
            return [stem[..^1], stem];
        }

        if (last == 'i')
            return [stem[..^1] + "y"];
        if (last is 'e' or 'c' or 'g' or 'v' or 'u' or 'z' || (last == 's' && !stem.EndsWith("ss", StringComparison.Ordinal)) || (last == 'l' && stem.Length > 1 && !IsVowel(stem[^2])))
            return [stem + "e", stem];
        // "hoped", "fined", "traded": a short verb would have doubled its last letter.
        return IsShort(stem) && stem.Length > 1 && !IsVowel(last) && last is not ('w' or 'x' or 'y') && IsVowel(stem[^2]) && (stem.Length < 3 || !IsVowel(stem[^3])) ? [stem + "e", stem] : [stem, stem + "e"];
    }

    private static IEnumerable<string> Singulars(string form)
    {
        if (form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 4)
            return [form[..^3] + "y", form[..^1]];
        return form.EndsWith("es", StringComparison.Ordinal) && form.Length > 3 && (form[^3] is 'x' or 'o' or 'z' || form.EndsWith("sses", StringComparison.Ordinal) || form.EndsWith("ches", StringComparison.Ordinal) || form.EndsWith("shes", StringComparison.Ordinal))
            ? [form[..^2], form[..^1]]
            : [form[..^1], form[..^2]];
    }

    private static string? Best(IEnumerable<string> candidates)
    {
        string? known = null;
        foreach (var candidate in candidates)
        {
            if (EnglishWords.Shipped.IsCommon(candidate))
                return candidate;
            // Of rare words the list holds many a name: a silent e is the safer guess ("berate", "atone").
            if (EnglishWords.Shipped.Knows(candidate) && (known is null || candidate.EndsWith('e')))
                known = candidate;
        }

        return known;
    }

    // One vowel group: the stem of one syllable.
    private static bool IsShort(string stem)
    {
        var groups = 0;
        for (var at = 0; at < stem.Length; at++)
        {
            if (IsVowel(stem[at]) && (at == 0 || !IsVowel(stem[at - 1])))
                groups++;
        }

        return groups <= 1;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        using StreamReader reader = new(typeof(Inflections).Assembly.GetManifestResourceStream("lemmas/irregular.tsv")
            ?? throw new InvalidOperationException("The library was built without lemmas/irregular.tsv: restore the file and build again."));
        Dictionary<string, string> lemmas = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var kind, var lemma, .. var forms])
                continue;
            foreach (var form in forms.SelectMany(form => form.Split('/')))
                lemmas.TryAdd(kind + "|" + form, lemma);
        }

        return lemmas.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
