using System.Collections.Frozen;

namespace Entente.Text.Segmentation;

/// <summary>Where a written word falls into two words of Universal Dependencies.</summary>
internal static class Contractions
{
    // Fused or misspelt without an apostrophe; the number is the length of the first word.
    private static readonly FrozenDictionary<string, int> Fused = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3, ["gonna"] = 3, ["gotta"] = 3, ["wanna"] = 3, ["gimme"] = 3, ["lemme"] = 3, ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3,
        ["arent"] = 3, ["werent"] = 4, ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["havent"] = 4, ["hasnt"] = 3, ["hadnt"] = 3, ["cant"] = 2, ["wont"] = 2, ["aint"] = 2, ["im"] = 1, ["ive"] = 1,
        ["youre"] = 3, ["theyre"] = 4, ["thats"] = 4, ["whats"] = 4, ["theres"] = 5, ["youll"] = 3, ["itll"] = 2, ["heres"] = 4,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the second word starts in <paramref name="word"/>; 0 where it is one word.</summary>
    /// <param name="word">Letters, digits and apostrophes, raw.</param>
    public static int SplitOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 40)
            return 0;
        if (word.Length <= 8 && Fused.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var fused))
            return word is "IM" or "CANT" or "WONT" ? 0 : fused;
        for (var at = 1; at < word.Length; at++)
        {
            var apostrophe = ApostropheAt(word[at..]);
            if (apostrophe == 0)
                continue;
            var rest = word[(at + apostrophe)..];
            if (Is(rest, "t") && word[at - 1] is 'n' or 'N' && at > 1)
                return at - 1;
            if (Is(rest, "s") || Is(rest, "re") || Is(rest, "ve") || Is(rest, "ll") || Is(rest, "d") || Is(rest, "m"))
                return at;
        }

        return 0;
    }

    /// <summary>The length of an apostrophe at the start of <paramref name="text"/>, typographic or the rest of an entity; 0 where there is none.</summary>
    public static int ApostropheAt(ReadOnlySpan<char> text) =>
        text.Length == 0 ? 0
        : text[0] is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' ? 1
        : text[0] is '&' or '#' && WordForm.EntityAt(text, out var plain) is > 0 and var length && plain == "'" ? length
        : 0;

    private static bool Is(ReadOnlySpan<char> rest, string suffix) => rest.Equals(suffix, StringComparison.OrdinalIgnoreCase);
}
