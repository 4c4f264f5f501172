using System.Buffers;

namespace Entente.Cli.Output;

/// <summary>Text from outside, made harmless for a terminal: what would move its cursor, change its colours or turn its letters round is shown as a blank.</summary>
internal static class Plain
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl),
        '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
    ]);

    /// <summary>On one line, runs of white space joined.</summary>
    public static string Line(string text)
    {
        if (text.AsSpan().ContainsAny(Unwanted))
            text = string.Concat(text.Select(letter => Unwanted.Contains(letter) ? ' ' : letter));
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>On one line and no longer than asked, cut at a word.</summary>
    public static string Line(string text, int longest)
    {
        text = Line(text);
        if (text.Length <= longest)
            return text;
        var cut = text.LastIndexOf(' ', longest - 1);
        cut = cut > longest / 2 ? cut : longest - 1;
        if (char.IsHighSurrogate(text[cut - 1]))
            cut--;
        return text[..cut].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
