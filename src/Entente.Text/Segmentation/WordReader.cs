using System.Collections.Frozen;

namespace Entente.Text.Segmentation;

/// <summary>Reads what starts with a letter or digit: words, numbers, compounds, contractions, abbreviations.</summary>
internal readonly ref struct WordReader(string text, List<Piece> into)
{
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "com", "org", "net", "gov", "edu", "info", "mil", "int", "biz", "tv", "io", "uk", "ru", "de", "fr", "cn", "jp", "kr", "in", "au", "ca", "eu", "html", "htm", "pdf", "doc", "xls", "ppt", "txt", "jpg", "gif", "png", "zip", "exe", "php", "asp");

    // Credits that feeds glue to the text that follows: "VCG PhotoHaving inserted …".
    private static readonly FrozenSet<string> Credits = FrozenSet.Create(StringComparer.Ordinal,
        "Photo", "Photos", "Photograph", "Image", "Images", "Picture", "Pictures", "Reuters", "Xinhua", "Handout", "Pool", "File", "Yonhap", "Getty", "AFP", "AP", "VCG", "EPA", "KCNA", "TASS", "UPI", "CNN", "CGTN", "DPA");

    private static readonly FrozenSet<string> Slashed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "w/o", "b/c", "n/a", "c/o", "a/c", "24/7", "9/11", "w/e");

    /// <summary>Reads at a position and returns the next.</summary>
    public int Read(int start, int stop)
    {
        if (stop - start == 3 && text[start + 1] == '/' && Slashed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, 3)))
            return Add(start, stop);
        var digits = char.IsAsciiDigit(text[start]);
        var end = Extent(start, stop);
        if (Credit(start, end) is > 0 and var credit)
        {
            into.Add(new(new(start, start + credit), EndsSentence: true));
            return Read(start + credit, stop);
        }

        if (end < stop && text[end] == '.' && !(end + 1 < stop && text[end + 1] == '.') && KeepsStop(start, end, stop))
            end++;
        if (digits && Number(start, end))
            return end;
        AddCompound(start, end);
        return end;
    }

    private int Add(int start, int end)
    {
        into.Add(new(new(start, end)));
        return end;
    }

    // How far letters, digits and what may stand between them reach.
    private int Extent(int start, int stop)
    {
        var at = start + 1;
        while (at < stop)
        {
            var unit = text[at];
            if (char.IsLetterOrDigit(unit) || IsMark(unit) || unit == '_')
            {
                at++;
                continue;
            }

            var inside = Inside(start, at, stop);
            if (inside == 0)
                break;
            at += inside;
        }

        return at;
    }

    // The length of a sign that holds what stands on its two sides together for now; 0 where it parts them.
    private int Inside(int start, int at, int stop)
    {
        if (at + 1 >= stop)
            return 0;
        var (before, after) = (text[at - 1], text[at + 1]);
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        switch (text[at])
        {
            case '-' or '‐' or '‑':
                return char.IsLetterOrDigit(after) ? 1 : 0;
            case ',' or ':' or '/':
                return digits && char.IsAsciiDigit(text[start]) ? 1 : 0;
            case '.':
                return digits || JoinsLetters(start, at, stop) ? 1 : 0;
            case '&':
                var sign = WordForm.EntityAt(text.AsSpan(at, stop - at), out var plain);
                if (sign == 0 && char.IsUpper(before) && char.IsUpper(after))
                    return 1;
                if (plain == "&" && at + sign < stop && char.IsUpper(before) && char.IsUpper(text[at + sign]))
                    return sign;
                break;
        }

        var apostrophe = Contractions.ApostropheAt(text.AsSpan(at, stop - at));
        return apostrophe > 0 && at + apostrophe < stop && char.IsLetter(text[at + apostrophe]) ? apostrophe : 0;
    }

    // "U.S", "a.m", "amazon.com"; but "capital.The" lacks a space.
    private bool JoinsLetters(int start, int at, int stop)
    {
        if (!char.IsLetter(text[at + 1]) || !char.IsLetterOrDigit(text[at - 1]))
            return false;
        var end = at + 1;
        while (end < stop && end < at + 8 && char.IsLetterOrDigit(text[end]))
            end++;
        if (end < stop && text[end] == '.' && IsHost(at, stop))
            return true;
        if (Extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at + 1, end - at - 1)))
            return char.IsLower(text[at + 1]) || char.IsUpper(text[at - 1]);
        var single = at - 1 == start || !char.IsLetterOrDigit(text[at - 2]);
        var acronym = single && char.IsLetter(text[at - 1]);
        return acronym && (end == at + 2 || char.IsUpper(text[at - 1])) && (end - at - 1 <= 2);
    }

    // "irc.example.net": names in lower case, the last of them a top-level domain.
    private bool IsHost(int at, int stop)
    {
        var (part, end) = (at + 1, at + 1);
        for (; end < stop && end < at + 64 && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) || (text[end] == '.' && end > part)); end++)
        {
            if (text[end] == '.')
                part = end + 1;
        }

        return Extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(part, end - part));
    }

    private bool KeepsStop(int start, int end, int stop)
    {
        var word = text.AsSpan(start, end - start);
        // "No. 5", "c. 1230".
        if (word.Equals("no", StringComparison.OrdinalIgnoreCase) || word is "c")
            return end + 2 < text.Length && end + 1 == stop && text[end + 1] == ' ' && char.IsAsciiDigit(text[end + 2]);
        var part = word[(word.LastIndexOf('-') + 1)..];
        return Abbreviations.Holds(part);
    }

    private int Credit(int start, int end)
    {
        // What follows a credit is a word; longer strings are no prose.
        if (end - start > 40)
            return 0;
        for (var at = start + 2; at < end - 1 && at <= start + 10; at++)
        {
            if (char.IsUpper(text[at]) && char.IsLower(text[at + 1]) && char.IsLetter(text[at - 1]) && Credits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, at - start)))
                return at - start;
        }

        return 0;
    }

    // Numbers, dates, times and telephone numbers; false where letters make it a word or compound.
    private bool Number(int start, int end)
    {
        var (groups, letters) = (1, -1);
        for (var at = start; at < end; at++)
        {
            if (text[at] is '-' or '‐' or '‑')
                groups++;
            else if (letters < 0 && !char.IsAsciiDigit(text[at]) && char.IsLetter(text[at]))
                letters = at;
        }

        if (letters >= 0)
        {
            var unit = text.AsSpan(letters, end - letters).TrimEnd('.');
            if (groups > 1 || !(unit.Equals("am", StringComparison.OrdinalIgnoreCase) || unit.Equals("pm", StringComparison.OrdinalIgnoreCase) || unit is "km" or "kg" or "mm" or "cm" or "m" or "k" or "bn" or "mg" or "g" or "hp" or "ft" or "lb" or "lbs" or "hrs" or "a.m" or "p.m"))
                return false;
            Add(start, letters);
            Add(letters, end);
            return true;
        }

        if (groups == 1)
            return Contracted(start, end);
        if (groups > 2 || (groups == 2 && end - start == 8 && text[start + 3] == '-'))
        {
            Add(start, end);
            return true;
        }

        return false;
    }

    private bool Contracted(int start, int end)
    {
        AddWord(start, end);
        return true;
    }

    // Parts a compound at its hyphens, save those that hold.
    private void AddCompound(int start, int end)
    {
        var part = start;
        for (var at = start; at < end; at++)
        {
            if (text[at] is not ('-' or '‐' or '‑'))
                continue;
            var next = at + 1;
            while (next < end && text[next] is not ('-' or '‐' or '‑') && next < at + 24)
                next++;
            if (Hyphens.Joins(text.AsSpan(part, at - part), text.AsSpan(at + 1, next - at - 1), text.AsSpan(part, next - part)))
            {
                // One hyphen holds; the next ones part again.
                at = next - 1;
                continue;
            }

            AddWord(part, at);
            Add(at, at + 1);
            part = at + 1;
        }

        AddWord(part, end);
    }

    private void AddWord(int start, int end)
    {
        if (start == end)
            return;
        if (Contractions.SplitOf(text.AsSpan(start, end - start)) is > 0 and var split)
        {
            // "shouldn't've" falls into three.
            AddWord(start, start + split);
            start += split;
        }

        Add(start, end);
    }

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
