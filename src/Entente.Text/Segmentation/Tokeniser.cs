namespace Entente.Text.Segmentation;

/// <summary>A word found in the text.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="EndsSentence">Whether a sentence ends after it whatever follows: a caption's credit with the text glued to it.</param>
internal readonly record struct Piece(TextSpan Span, bool EndsSentence = false);

/// <summary>Finds words as Universal Dependencies has them in English: one pass, no character looked at more than a few times.</summary>
internal sealed class Tokeniser(string text, List<Piece> into)
{
    /// <summary>Finds the words between two positions.</summary>
    public void Read(int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var stop = at + 1;
            while (stop < end && !IsBlank(text[stop]))
                stop++;
            ReadChunk(at, stop);
            at = stop;
        }
    }

    /// <summary>Whether a character parts words without being one: white space, controls, marks of direction, and the backslash that news feeds leave for a line end.</summary>
    public static bool IsBlank(char unit) =>
        unit <= ' ' || char.IsWhiteSpace(unit) || char.IsControl(unit) || unit is '\\' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private void ReadChunk(int start, int stop)
    {
        for (var at = start; at < stop;)
            at = ReadOne(start, at, stop);
    }

    // Reads one token at a position and returns the next position.
    private int ReadOne(int start, int at, int stop)
    {
        var rest = text.AsSpan(at, stop - at);
        if (WordForm.EntityAt(rest, out var plain) is > 0 and var entity && plain != "'")
            return plain == " " ? at + entity : Add(at, at + entity);
        if (Webs.Length(rest) is > 0 and var web)
            return Add(at, at + web);
        if (char.IsLetterOrDigit(rest[0]))
            return new WordReader(text, into).Read(at, stop);
        if (Contractions.ApostropheAt(rest) is > 0 and var apostrophe)
            return AddApostrophe(at, rest, apostrophe);
        if (at == start && Emoticon(rest) is > 0 and var face)
            return Add(at, at + face);
        if (char.IsSurrogate(rest[0]))
            return Add(at, at + Pictograph(rest));
        return Add(at, at + Run(rest));
    }

    private int Add(int start, int end)
    {
        into.Add(new(new(start, end)));
        return end;
    }

    private int AddApostrophe(int at, ReadOnlySpan<char> rest, int apostrophe)
    {
        var length = LeadingApostrophe(rest, apostrophe);
        // "isn #39;t" is "is" and "n #39;t".
        if (length == apostrophe + 1 && rest[apostrophe] is 't' && into.Count > 0 && into[^1].Span is { Length: > 2 } word && word.End == at - 1 && text[at - 1] == ' ' && text[at - 2] == 'n')
        {
            into[^1] = new(word with { End = word.End - 1 });
            return Add(at - 2, at + length);
        }

        return Add(at, at + length);
    }

    // "'s" and its like after a space or digit, "'em", "'90s"; else a quotation mark of its own.
    private static int LeadingApostrophe(ReadOnlySpan<char> rest, int apostrophe)
    {
        var length = apostrophe;
        while (length < rest.Length && length < apostrophe + 6 && char.IsLetterOrDigit(rest[length]))
            length++;
        var word = rest[apostrophe..length];
        var known = word.Equals("s", StringComparison.OrdinalIgnoreCase) || word is "re" or "ve" or "ll" or "d" or "m" or "t" or "em" or "til" or "cause" or "bout" or "n"
            || (word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && word[2] == 's');
        return known ? length : apostrophe;
    }

    // A row of one sign is one word, and so is a row of full stops, exclamation and question marks; "#tag" is one, too.
    private static int Run(ReadOnlySpan<char> rest)
    {
        var length = 1;
        if (rest[0] == '#' && rest.Length > 2 && char.IsLetter(rest[1]) && char.IsLetter(rest[2]))
        {
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] == '_'))
                length++;
            return length;
        }

        if (rest[0] is '.' or '!' or '?')
        {
            var after = rest.IndexOfAnyExcept('.', '!', '?');
            return after < 0 ? rest.Length : after;
        }

        if (rest[0] is '-' or '*' or '=' or '_' or '~' or '#' or '+' or '<' or '>' or '$' or '—')
        {
            while (length < rest.Length && rest[length] == rest[0])
                length++;
        }

        return length;
    }

    private static int Emoticon(ReadOnlySpan<char> rest)
    {
        if (rest.Length is < 2 or > 4 || rest[0] is not (':' or ';' or '=' or '<'))
            return 0;
        return rest is ":)" or ":(" or ":-)" or ":-(" or ";)" or ";-)" or ":D" or ":-D" or ":P" or ":-P" or ":/" or "=)" or "<3" or ":))" or ";-D" ? rest.Length : 0;
    }

    // A surrogate pair with what modifies it: a skin tone, a selector, another joined to it. A surrogate that stands alone is one, too.
    private static int Pictograph(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && length < 32 && Continues(rest, length))
            length++;
        return length;
    }

    private static bool Continues(ReadOnlySpan<char> rest, int at) =>
        char.IsLowSurrogate(rest[at]) ? char.IsHighSurrogate(rest[at - 1])
        : char.IsHighSurrogate(rest[at]) ? rest[at - 1] == '\u200D' || (rest[at] == '\uD83C' && at + 1 < rest.Length && rest[at + 1] is >= '\uDFFB' and <= '\uDFFF')
        : rest[at] is '\uFE0F' or '\u200D';
}
