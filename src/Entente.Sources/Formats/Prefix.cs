using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Entente.Sources.Formats;

/// <summary>
/// What stands before the prose of a report: an outlet ("BTN News:", "Reuters -") or where and when it was filed ("PARIS, July 9 (Meridian Wire) —").
/// </summary>
/// <param name="Length">How many characters of the body it takes, the white space behind it included; 0 when there is none.</param>
/// <param name="Source">The outlet or agency, where it names one.</param>
/// <param name="Dateline">Where it was filed ("PARIS", "KABUL, Afghanistan"), where it names a place.</param>
internal readonly partial record struct Prefix(int Length, string? Source, string? Dateline)
{
    private const int Farthest = 110;

    private static readonly FrozenSet<string> Agencies = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "AP", "AFP", "AAP", "ANSA", "ANI", "BBC", "CNN", "CP", "DPA", "EFE", "IANS", "IRNA", "ITAR-TASS", "KCNA", "NHK", "NPR", "PA", "PTI", "RFE/RL", "RIA", "SANA", "TASS", "UPI",
        "VOA", "WAM", "Reuters", "Xinhua", "Interfax", "Kyodo", "Yonhap", "Bloomberg", "Anadolu", "Bernama");

    private static readonly FrozenSet<string> Media = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "News", "Press", "Times", "Post", "Agency", "Daily", "Weekly", "Wire", "Newswire", "Journal", "Herald", "Tribune", "Monitor", "Review", "Guardian", "Gazette", "Telegraph", "Radio", "TV",
        "Television", "Broadcasting", "Digest", "Courier", "Chronicle", "Observer", "Independent", "Mail", "Mirror", "Media", "Newspaper", "Magazine", "Bulletin", "Dispatch", "Examiner", "Inquirer",
        "Globe", "Standard", "Star", "Sun", "Network", "Service", "Today", "Online", "Report");

    /// <summary>The prefix of a body.</summary>
    public static Prefix Of(string body)
    {
        var start = 0;
        while (start < body.Length && char.IsWhiteSpace(body[start]))
            start++;
        var (end, source, dateline) = (start, default(string), default(string));
        for (var part = 0; part < 3; part++)    // "BTN News: MOSCOW (TASS) -"
        {
            if (Next(body, end) is not { } found)
                break;
            end = found.Length;
            source ??= found.Source;
            dateline ??= found.Dateline;
        }

        return end == start ? default : new(end, source, dateline);
    }

    private static Prefix? Next(string body, int start)
    {
        var line = body.AsSpan(start, Math.Min(Farthest, body.Length - start));
        if (line.IndexOf('\n') is >= 0 and var end)
            line = line[..end];
        var text = line.ToString();
        var separator = Separator().Match(text);
        if (!separator.Success || separator.Index is 0)
            return null;
        var (label, length) = (text[..separator.Index], separator.Index + separator.Length);
        var filed = Filed().Match(label);
        var agency = filed.Groups["agency"].Value.Trim();
        var dated = filed.Groups["date"].Success;
        var where = filed.Groups["where"].Value.Trim().TrimEnd(',', '.').Trim();
        var rest = body.AsSpan(start + length);
        if (rest.IsWhiteSpace() || !Stands(where, agency.Length > 0, dated, separator.ValueSpan, rest))
            return null;
        var outlet = IsOutlet(where);
        return new(start + length, agency.Length > 0 && !agency.Any(char.IsDigit) ? agency : outlet ? where : null, outlet || where.Length == 0 ? null : where);
    }

    private static bool Stands(string where, bool agency, bool dated, ReadOnlySpan<char> separator, ReadOnlySpan<char> rest)
    {
        if (where.Length is 0)
            return agency || dated;
        var parts = where.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 3 || !parts.All(part => Words(part) <= 6 && IsNameLike(part)))
            return false;
        if (agency || dated || IsOutlet(where))
            return true;
        var colon = separator.Contains(':');
        var capitals = IsCapitals(parts[0]);
        if (colon)
            return capitals && (where.Length >= 5 || parts.Length > 1);    // "UN:" and "NATO:" speak, "TEHRAN:" is where it was filed
        if (capitals)
            return parts[0].Length >= 2;

        // "Paris - The…" against "Kim - who…" and "Kim - Putin's guest - said…": a dash that opens an aside closes it again.
        var spaced = char.IsWhiteSpace(separator[0]) && char.IsWhiteSpace(separator[^1]);
        var sentence = rest[..(rest.IndexOf(". ") is >= 0 and var stop ? stop : rest.Length)];
        return spaced && Words(where) <= 4 && (char.IsUpper(rest[0]) || !char.IsLetter(rest[0])) && !Aside().IsMatch(sentence);
    }

    private static bool IsOutlet(string label) =>
        Agencies.Contains(label) || (label.Contains(' ') && label.Split(' ').Any(word => Media.Contains(word))) || Domain().IsMatch(label);

    private static bool IsCapitals(string part) => part.Any(char.IsUpper) && !part.Any(char.IsLower);

    private static bool IsNameLike(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => !char.IsLower(word[0]) || word is "of" or "the" and not "The" or "and" or "de" or "del" or "da" or "do" or "di" or "la" or "le" or "el" or "al" or "amp;" || Domain().IsMatch(word));

    private static int Words(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    // The dash or colon that ends it. A hyphen needs space about it, or a bracket before.
    [GeneratedRegex(@"(?<=\))\.?\s*(?:-{1,2}|[—–]|:)\s+|\s*(?:--|[—–])\s*|\s+-\s+|\s?:\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // Where, then a date, then the agency in brackets: each may be missing.
    [GeneratedRegex(
        @"^(?<where>.*?)[\s,.]*(?<date>\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\.?\s?\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\.?(?:\s\d{4})?)\.?)?\s*(?:\((?<agency>[^()]{1,60})\))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Filed();

    [GeneratedRegex(@"\s(?:-{1,2}|[—–])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\w[\w-]*(?:\.\w+)*\.(?:com|org|net|info|co\.\w\w|ru|cn)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Domain();
}
