namespace Entente.Text.Segmentation;

/// <summary>Addresses of the web and of mail, which are one word.</summary>
internal static class Webs
{
    private const int Longest = 2048;

    /// <summary>The length of an address at the start of <paramref name="rest"/>, full stops and brackets after it left off; 0 where there is none.</summary>
    /// <param name="rest">The text up to the next white space.</param>
    public static int Length(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 4)
            return 0;
        if (rest[0] is 'h' or 'H' or 'w' or 'W' or 'f' or 'F'
            && (Starts(rest, "http://") || Starts(rest, "https://") || Starts(rest, "www.") || Starts(rest, "ftp://")))
            return Trimmed(rest[..Math.Min(rest.Length, Longest)]);
        if (rest[0] == '@' && char.IsLetter(rest[1]))
            return Handle(rest, 1);
        return char.IsLetterOrDigit(rest[0]) ? Mail(rest) : 0;
    }

    private static bool Starts(ReadOnlySpan<char> rest, string scheme) => rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    private static int Trimmed(ReadOnlySpan<char> address)
    {
        var length = address.Length;
        while (length > 1 && address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '"' or '\'' or '>' or '”' or '’')
            length--;
        return length;
    }

    private static int Mail(ReadOnlySpan<char> rest)
    {
        var at = 0;
        while (at < rest.Length && at < 64 && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '_' or '-' or '+' or '%'))
            at++;
        if (at == rest.Length || rest[at] != '@' || at + 1 == rest.Length || !char.IsAsciiLetterOrDigit(rest[at + 1]))
            return 0;
        return Handle(rest, at + 1);
    }

    private static int Handle(ReadOnlySpan<char> rest, int from)
    {
        var at = from;
        while (at < rest.Length && at < Longest && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '_' or '-'))
            at++;
        return Trimmed(rest[..at]);
    }
}
