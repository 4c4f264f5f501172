namespace Entente.Text.Languages;

/// <summary>A script that letters are written in.</summary>
internal enum Writing
{
    None, Latin, Cyrillic, Arabic, Han, Kana, Hangul, Greek, Hebrew, Thai, Devanagari, Bengali, Tamil, Georgian, Armenian, Ethiopic, Khmer, Burmese, Lao,
}

/// <summary>Which script a letter belongs to.</summary>
/// <remarks>Source: Unicode 16.0, Blocks.txt.</remarks>
internal static class Writings
{
    // First code unit, past the last, script. Sorted.
    private static readonly (char First, char Past, Writing Script)[] Blocks =
    [
        ('\u0041', '\u0250', Writing.Latin), ('\u0370', '\u0400', Writing.Greek), ('\u0400', '\u0530', Writing.Cyrillic), ('\u0530', '\u0590', Writing.Armenian),
        ('\u0590', '\u0600', Writing.Hebrew), ('\u0600', '\u0700', Writing.Arabic), ('\u0750', '\u0780', Writing.Arabic), ('\u0900', '\u0980', Writing.Devanagari),
        ('\u0980', '\u0A00', Writing.Bengali), ('\u0B80', '\u0C00', Writing.Tamil), ('\u0E00', '\u0E80', Writing.Thai), ('\u0E80', '\u0F00', Writing.Lao),
        ('\u1000', '\u10A0', Writing.Burmese), ('\u10A0', '\u1100', Writing.Georgian), ('\u1100', '\u1200', Writing.Hangul), ('\u1200', '\u1380', Writing.Ethiopic),
        ('\u1780', '\u1800', Writing.Khmer), ('\u1E00', '\u1F00', Writing.Latin), ('\u1F00', '\u2000', Writing.Greek), ('\u3040', '\u3100', Writing.Kana),
        ('\u3400', '\uA000', Writing.Han), ('\uAC00', '\uD7B0', Writing.Hangul), ('\uFB50', '\uFE00', Writing.Arabic), ('\uFE70', '\uFF00', Writing.Arabic),
    ];

    /// <summary>The script of a UTF-16 unit; none for what is no letter or stands in no block above.</summary>
    public static Writing Of(char unit)
    {
        if (!char.IsLetter(unit))
            return Writing.None;
        foreach (var (first, past, script) in Blocks)
        {
            if (unit < first)
                break;
            if (unit < past)
                return script;
        }

        return Writing.None;
    }

    /// <summary>The language of a script that one language is known by, or most of what is written in it; null where words must tell.</summary>
    public static string? LanguageOf(Writing script) => script switch
    {
        Writing.Han => "zh",
        Writing.Kana => "ja",
        Writing.Hangul => "ko",
        Writing.Greek => "el",
        Writing.Hebrew => "he",
        Writing.Thai => "th",
        Writing.Devanagari => "hi",
        Writing.Bengali => "bn",
        Writing.Tamil => "ta",
        Writing.Georgian => "ka",
        Writing.Armenian => "hy",
        Writing.Ethiopic => "am",
        Writing.Khmer => "km",
        Writing.Burmese => "my",
        Writing.Lao => "lo",
        _ => null,
    };
}
