using System.Collections.Frozen;

namespace Entente.Text.Segmentation;

/// <summary>Which hyphens part words: in Universal Dependencies most do ("15-year" is three), those after a prefix do not ("non-proliferation").</summary>
internal static class Hyphens
{
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "non", "pre", "anti", "re", "co", "mid", "post", "over", "pro", "multi", "semi", "ex", "sub", "neo", "e", "counter", "cross", "mini", "un", "inter", "intra", "socio", "ultra", "trans", "pseudo",
        "psycho", "bi", "tri", "de", "dis", "micro", "macro", "mega", "geo", "politico", "under", "extra", "super", "meta", "proto", "quasi", "hyper", "uh", "oh", "hm", "mm", "naqsh", "couter", "arch");

    // Syllables of Korean and Chinese given names in Latin letters: "Jong-un" is one word, "Moon-led" is three.
    private static readonly FrozenSet<string> Syllables = FrozenSet.Create(StringComparer.Ordinal,
        "ae", "bae", "baek", "beom", "bin", "bok", "bong", "bum", "byong", "byung", "chae", "chan", "chang", "che", "cheol", "chi", "chil", "chin", "cho", "chol", "chong", "choo", "chul", "chun", "chung", "dae", "deok", "do", "dong", "doo", "duck", "duk",
        "eok", "eun", "fai", "fung", "ga", "geun", "gi", "gil", "gon", "gook", "goo", "guk", "gun", "gwang", "gyeong", "gyu", "ha", "hae", "han", "hee", "heon", "ho", "hong", "hoon", "huh", "hui", "hun", "hwa", "hwan", "hye", "hyeok", "hyok", "hyon", "hyong", "hyuck", "hyuk",
        "hyun", "hyung", "il", "in", "ja", "jae", "jai", "jang", "je", "jeong", "ji", "jin", "jip", "jo", "jon", "jong", "joo", "joon", "ju", "jun", "jung", "ka", "kap", "keun", "keung", "ki", "kil", "kit", "kook", "ku", "kuk", "kun", "kwan", "kwang", "kwok", "kwon", "kye", "kyo", "kyong", "kyoung", "kyu", "kyun", "kyung",
        "lai", "lam", "lee", "leung", "lik", "lok", "lung", "mahn", "man", "mi", "min", "ming", "mo", "moo", "mook", "moon", "mun", "myong", "myung", "nak", "nam", "ok", "pik", "pil", "pong", "pyo", "pyong", "rae", "rak", "ri", "rok", "ryeol", "ryol", "ryong", "ryul", "ryun", "sae", "sam", "san", "sang", "se", "seo", "seok", "seol", "seon", "seong", "seung", "shik", "shin", "si", "sik", "sim", "sin", "siu",
        "so", "sok", "son", "song", "soo", "sook", "soon", "su", "sub", "suk", "sun", "sung", "tae", "taek", "tai", "tak", "to", "tong", "tsang", "ui", "uk", "un", "ung", "wai", "wan", "wha", "wing", "won", "woo", "wook", "woong", "wu", "yeol", "yeon", "yeong", "yi", "yin", "yiu", "yo", "yol", "yon", "yong", "yoo", "yoon", "you", "young", "yu", "yuen", "yul", "yun", "yung", "kei", "kay", "jen", "chu", "ping", "jeou", "bian", "hui", "wen", "ying", "teh", "shui", "hsien", "loong", "te", "kuang");

    private static readonly FrozenSet<string> Whole = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "x-ray", "x-rays", "t-shirt", "t-shirts", "o-kay", "bye-bye", "ninety-nine", "vis-a-vis", "vis-à-vis");

    /// <summary>Whether the hyphen between the two parts holds them together.</summary>
    public static bool Joins(ReadOnlySpan<char> before, ReadOnlySpan<char> after, ReadOnlySpan<char> whole)
    {
        if (before.Length is 0 or > 8 || after.Length == 0)
            return false;
        if (Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before) && char.IsLetter(after[0]))
            return true;
        if (whole.Length <= 12 && Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(whole))
            return true;
        return after.Length <= 6 && char.IsUpper(before[0]) && char.IsLower(after[0]) && IsSyllable(before) && IsSyllable(after);
    }

    private static bool IsSyllable(ReadOnlySpan<char> part)
    {
        Span<char> lower = stackalloc char[8];
        return Syllables.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..part.ToLowerInvariant(lower)]);
    }
}
