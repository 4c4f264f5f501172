using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace Entente.Registers;

/// <summary>How the members of an enum are written in files and answers: <c>HeadOfState</c> is <c>head-of-state</c>.</summary>
/// <remarks>For enums that count from 0 without gaps. Kept by type, not in generic tables: those would be compiled anew for each enum whenever a register is loaded.</remarks>
public static class Spelling
{
    private static readonly ConcurrentDictionary<Type, string[]> Words = new();

    /// <summary>The word of a value.</summary>
    public static string Word<T>(this T value)
        where T : struct, Enum => WordsOf(typeof(T))[Unsafe.BitCast<T, int>(value)];

    /// <summary>All words of an enum, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => WordsOf(typeof(T));

    /// <summary>Reads a word.</summary>
    /// <returns>Whether the enum has such a word.</returns>
    public static bool TryRead<T>(ReadOnlySpan<char> word, out T value)
        where T : struct, Enum
    {
        var at = IndexOf(WordsOf(typeof(T)), word);
        value = Unsafe.BitCast<int, T>(Math.Max(at, 0));
        return at >= 0;
    }

    private static int IndexOf(string[] words, ReadOnlySpan<char> word)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (word.SequenceEqual(words[at]))
                return at;
        }
        return -1;
    }

    private static string[] WordsOf(Type type) => Words.GetOrAdd(type, static type => Array.ConvertAll(type.GetEnumNames(), Hyphenated));

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
}
