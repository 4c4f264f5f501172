using System.Buffers;
using Entente.Registers.Names;

namespace Entente.Registers.Import;

/// <summary>Writes the capitals of a dictionary as news writes names: "ISLAMIC ARMY OF ADEN" is "Islamic Army of Aden".</summary>
internal static class NameCasing
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "of", "the", "for", "and", "in", "on", "to", "against", "without", "with", "from", "by", "at", "de", "del", "della", "di", "da", "dos", "das", "du", "des", "la", "le", "el", "al", "von", "van", "der", "den", "bin", "ibn", "y", "e", "ul", "ur",
    };

    // With none of these a short word is an abbreviation: "TNT", "KGB".
    private static readonly SearchValues<char> Spoken = SearchValues.Create("AEIOUY-'.’");

    /// <summary>The name, with what stands in brackets behind it taken out.</summary>
    public static IEnumerable<string> Spellings(string written)
    {
        var open = written.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : written.IndexOf(')', open);
        if (open >= 0)
        {
            var inner = close < 0 ? written[(open + 1)..] : written[(open + 1)..close];
            var outer = close < 0 ? written[..open] : $"{written[..open]} {written[(close + 1)..]}";
            foreach (var part in new[] { outer, inner })
            {
                if (part.Trim(' ', '(', ')', ',') is { Length: > 1 } text && text.Any(char.IsLetter))
                    yield return Cased(text);
            }
            yield break;
        }
        var name = Cased(written.Trim(' ', ')', ',', ':'));
        yield return name;
        // "Ki-Moon" or "Ki-moon": where the register writes a small letter, text may write either.
        if (name.Contains('-', StringComparison.Ordinal) && SmallBehindHyphens(name) is var other && other != name)
            yield return other;
    }

    private static string Cased(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && words[0].Equals("THE", StringComparison.OrdinalIgnoreCase))
            words = words[1..];
        if (text.Any(char.IsLower))
            return string.Join(' ', words);
        return words.Length == 1 && IsAbbreviation(words[0]) ? words[0] : string.Join(' ', words.Select((word, at) => Word(word, at == 0)));
    }

    private static string Word(string word, bool first)
    {
        var lower = word.ToLowerInvariant();
        if (!first && Small.Contains(lower))
            return lower;
        if (word.Length is > 1 and <= 5 && !word.AsSpan().ContainsAny(Spoken) && !char.IsDigit(word[0]))
            return word;
        var parts = lower.Split('-');
        // "al-Sadr" at the beginning too: text may write either.
        return string.Join('-', parts.Select((part, at) => parts.Length > 1 && at == 0 && part is "al" or "el" or "ul" or "ar" or "as" or "ad" or "an" ? part : Capital(part)));
    }

    private static string Capital(string part)
    {
        var letter = part.AsSpan().IndexOfAnyExceptInRange('\0', '@');
        if (letter < 0 || char.IsDigit(part[0]))
            return part;
        // "U.N." is capitals throughout.
        if (part.Length > 2 && part.Where((_, at) => at % 2 == 1).All(sign => sign == '.'))
            return part.ToUpperInvariant();
        return string.Concat(part.AsSpan(0, letter), char.ToUpperInvariant(part[letter]).ToString(), part.AsSpan(letter + 1));
    }

    private static bool IsAbbreviation(string word) =>
        word.Length <= 3 || (word.Length <= 6 && !word.AsSpan().ContainsAny("AEIOU")) || word.Contains('.', StringComparison.Ordinal);

    private static string SmallBehindHyphens(string name)
    {
        var letters = name.ToCharArray();
        for (var at = 1; at < letters.Length; at++)
        {
            if (letters[at - 1] == '-' && (at < 3 || !Particle(name.AsSpan(at - 3, 2))))
                letters[at] = char.ToLowerInvariant(letters[at]);
        }
        return new(letters);
    }

    private static bool Particle(ReadOnlySpan<char> before) => before is "al" or "el" or "ul";

    /// <summary>Small Latin letters, digits and hyphens; empty where nothing is left.</summary>
    public static string Id(string name)
    {
        var folded = NameFolding.Fold(name).ToLowerInvariant();
        return string.Join('-', string.Concat(folded.Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
