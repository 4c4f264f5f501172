using System.Text;
using System.Text.RegularExpressions;
using Entente.Text;

namespace Entente.Coding.Relations;

/// <summary>A sentence and the two stretches of it that name a source and a target, in characters; an empty stretch where one is not found.</summary>
internal sealed partial record MarkedPair(string Sentence, TextSpan Source, TextSpan Target)
{
    /// <summary>Reads where the two stand from the marks, or by looking for their words.</summary>
    /// <param name="marked">The sentence with the first mention of each in <c>&lt;s&gt;</c> and <c>&lt;t&gt;</c>; it outranks the other arguments.</param>
    public static MarkedPair Of(string sentence, string source, string target, string? marked)
    {
        var (text, first, second) = marked is null ? (sentence, default, default) : Unmark(marked);
        if (first.Length == 0 && second.Length == 0)
            text = sentence;
        if (first.Length == 0)
            first = Find(text, source, second);
        if (second.Length == 0)
            second = Find(text, target, first);
        return new(text, first, second);
    }

    private static (string Text, TextSpan Source, TextSpan Target) Unmark(string marked)
    {
        StringBuilder text = new(marked.Length);
        TextSpan source = default, target = default;
        var at = 0;
        var opened = -1;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, at, mark.Index - at);
            at = mark.Index + mark.Length;
            if (mark.ValueSpan[1] != '/')
            {
                opened = text.Length;
            }
            else if (opened >= 0)
            {
                // Of a name that is marked more than once the first mention counts.
                if (mark.ValueSpan[2] == 's' && source.Length == 0)
                    source = new(opened, text.Length);
                else if (mark.ValueSpan[2] == 't' && target.Length == 0)
                    target = new(opened, text.Length);
                opened = -1;
            }
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), source, target);
    }

    private static TextSpan Find(string text, string name, TextSpan taken)
    {
        if (name.Length == 0)
            return default;
        foreach (var comparison in (ReadOnlySpan<StringComparison>)[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
        {
            for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
            {
                if (at >= taken.End || at + name.Length <= taken.Start)
                    return new(at, at + name.Length);
            }
        }

        return FindWords(text, name, taken);
    }

    // The longest run of the name's words that the sentence holds: tables write "Israel 's army" for "Israel's army".
    private static TextSpan FindWords(string text, string name, TextSpan taken)
    {
        var words = Word().Matches(name).Select(match => match.Value).ToArray();
        var there = Word().Matches(text);
        TextSpan best = default;
        var most = 0;
        for (var start = 0; start < there.Count; start++)
        {
            for (var from = 0; from < words.Length; from++)
            {
                var run = 0;
                while (start + run < there.Count && from + run < words.Length && there[start + run].ValueSpan.Equals(words[from + run], StringComparison.OrdinalIgnoreCase))
                    run++;
                if (run <= most)
                    continue;
                TextSpan found = new(there[start].Index, there[start + run - 1].Index + there[start + run - 1].Length);
                if (found.Start < taken.End && taken.Start < found.End)
                    continue;
                (best, most) = (found, run);
            }
        }

        return best;
    }

    [GeneratedRegex("</?[st]>", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
