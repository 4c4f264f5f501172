using System.Collections.Frozen;
using System.Text;

namespace Entente.Registers;

/// <summary>How the members of an enum are written in files and answers: <c>HeadOfState</c> is <c>head-of-state</c>.</summary>
public static class Spelling
{
    /// <summary>The word of a value.</summary>
    public static string Word<T>(this T value)
        where T : struct, Enum => Of<T>.Words[value];

    /// <summary>All words of an enum, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word)];

    /// <summary>Reads a word.</summary>
    /// <returns>Whether the enum has such a word.</returns>
    public static bool TryRead<T>(ReadOnlySpan<char> word, out T value)
        where T : struct, Enum => Of<T>.Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);

    private static string Hyphenated(string name)
    {
        StringBuilder word = new();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }

    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(value => value, value => Hyphenated(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
