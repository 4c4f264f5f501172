namespace Entente.Registers.Names;

/// <summary>Writes a name the way the index keeps it: diacritics, apostrophes and full stops gone, hyphens as spaces.</summary>
internal static class NameFolding
{
    /// <summary>Appends a surface token to a buffer.</summary>
    /// <returns>The new length; the old where the token is a hyphen or does not fit.</returns>
    public static int Append(ReadOnlySpan<char> token, Span<char> buffer, int length, bool joined)
    {
        var start = length;
        var gap = length > 0 && !joined;
        foreach (var letter in token)
        {
            if (IsApostrophe(letter) || letter == '.')
                continue;
            if (IsHyphen(letter) || char.IsWhiteSpace(letter))
            {
                gap = length > 0;
                continue;
            }
            var plain = Plain(letter);
            if (length + plain.Length + 1 > buffer.Length)
                return start;
            if (gap)
                buffer[length++] = ' ';
            gap = false;
            plain.CopyTo(buffer[length..]);
            length += plain.Length;
        }
        return length;
    }

    /// <summary>A whole name, words between single spaces.</summary>
    public static string Fold(string name)
    {
        if (IsPlain(name))
            return name;
        Span<char> buffer = stackalloc char[256];
        var length = Append(name.Length > 200 ? name.AsSpan(0, 200) : name, buffer, 0, joined: false);
        return buffer[..length].ToString();
    }

    // Most names are folded already: ASCII letters and digits between single spaces.
    private static bool IsPlain(string name)
    {
        var space = true;
        foreach (var letter in name)
        {
            if (letter == ' ' ? space : !char.IsAsciiLetterOrDigit(letter))
                return false;
            space = letter == ' ';
        }
        return !space && name.Length <= 200;
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2018' or '\u2019' or '\u02BC' or '\u02BB' or '\u02BF' or '`' or '\u00B4';

    private static bool IsHyphen(char letter) => letter is '-' or (>= '\u2010' and <= '\u2015');

    private static ReadOnlySpan<char> Plain(char letter) => letter < 128 ? Ascii.AsSpan(letter, 1) : Folded.GetValueOrDefault(letter) ?? letter.ToString();

    private static readonly string Ascii = string.Concat(Enumerable.Range(0, 128).Select(code => (char)code));

    // Written out: the letters of names in news are few, and a table folds alike on every platform.
    private static readonly Dictionary<char, string> Folded = Table(
        "A ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰ|a àáâãäåāăąạảấầẩẫậắằ|AE Æ|ae æ|C ÇĆĈĊČ|c çćĉċč|D ĎĐÐ|d ďđð|E ÈÉÊËĒĖĘĚƏẸẺẾỀỂỄỆ|e èéêëēėęěəẹẻếềểễệ|G ĜĞĠĢ|g ĝğġģ|H ĤĦḤ|h ĥħḥ|" +
        "I ÌÍÎÏĨĪĮİỊỈ|i ìíîïĩīįıịỉ|J Ĵ|j ĵ|K Ķ|k ķ|L ĹĻĽŁ|l ĺļľł|N ÑŃŅŇ|n ñńņň|O ÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỢ|o òóôõöøōŏőơọỏốồổỗộớờởợ|OE Œ|oe œ|R ŔŖŘ|r ŕŗř|" +
        "S ŚŜŞŠȘṢ|s śŝşšșṣ|ss ß|T ŢŤȚṬ|t ţťțṭ|Th Þ|th þ|U ÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰ|u ùúûüũūŭůűųưụủứừửữự|W Ŵ|w ŵ|Y ÝŶŸỲỴỶỸ|y ýÿŷỳỵỷỹ|Z ŹŻŽẒ|z źżžẓ");

    private static Dictionary<char, string> Table(string lines)
    {
        Dictionary<char, string> table = [];
        foreach (var line in lines.Split('|'))
        {
            var (plain, letters) = (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]);
            foreach (var letter in letters)
                table[letter] = plain;
        }
        return table;
    }
}
