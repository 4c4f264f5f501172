using System.Text.RegularExpressions;
using Entente.Registers.Reading;

namespace Entente.Registers.Import;

/// <summary>Reads a PETRARCH dictionary of actors or agents: a name a line, <c>+</c> before its synonyms, codes in brackets beside or below.</summary>
/// <remarks>A line that cannot be read is told with its remedy and passed over; no line stops the rest.</remarks>
internal sealed partial class DictionaryReader(string file, Faults faults)
{
    private readonly List<DictionaryEntry> entries = [];
    private readonly Dictionary<string, string[]> sets = new(StringComparer.Ordinal);
    private readonly List<WrittenName> names = [];
    private readonly List<DatedCode> codes = [];
    private bool isAgent;

    // Whether a code of the entry was there but could not be read: then it is told once, not again as missing.
    private bool faulty;

    public IReadOnlyList<DictionaryEntry> Read(string text)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = WithoutComment(raw).Trim();
            if (line.Length > 0)
                ReadLine(line, number);
        }
        Close();
        return entries;
    }

    private void ReadLine(string line, int number)
    {
        if (line[0] == '!' && Definition().Match(line) is { Success: true } definition)
        {
            sets[definition.Groups["set"].Value] = definition.Groups["words"].Value.Trim('{', '}', ' ').Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            return;
        }
        var bracket = line.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? line : line[..bracket];
        if (bracket != 0)
        {
            if (name[0] != '+')
                Close();
            else if (names.Count == 0)
                faults.Add(file, number, "a synonym stands before the first name", "put the name it belongs to above it");
            AddNames(name.TrimStart('+'), number);
        }
        if (bracket < 0)
            return;
        if (bracket == 0 && names.Count == 0 && !faulty)
            faults.Add(file, number, "a code stands before the first name", "put the name it belongs to above it");
        AddCodes(line[bracket..], number);
    }

    private void AddNames(string written, int number)
    {
        var plural = Plural().Match(written);
        if (plural.Success)
            written = written.Remove(plural.Index, plural.Length);
        var forms = Substituted(written, number).Concat(plural.Success && plural.Groups["plural"].Value.Trim().Length > 0 ? Substituted(plural.Groups["plural"].Value, number) : []);
        foreach (var form in forms)
        {
            var text = string.Join(' ', form.Split(['_', ' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));
            if (Fault(text) is { } fault)
            {
                faults.Add(file, number, $"the name “{Shown(text)}” {fault}", "write letters, digits, hyphens, apostrophes and full stops, with _ between words");
                faulty = true;
            }
            else
            {
                names.Add(new(text, number));
            }
        }
    }

    private IEnumerable<string> Substituted(string written, int number)
    {
        var set = Set().Match(written);
        if (!set.Success)
            return [written];
        if (!sets.TryGetValue(set.Value, out var words))
        {
            faults.Add(file, number, $"the set {set.Value} is not defined above", $"add a line {set.Value} = WORD, WORD before it");
            faulty = true;
            return [];
        }
        // One set a name: more would multiply without end in a hostile file.
        return words.Select(word => written.Replace(set.Value, word, StringComparison.Ordinal));
    }

    private void AddCodes(string written, int number)
    {
        foreach (Match match in Bracket().Matches(written))
            AddCode(match.Groups["code"].Value, match.Groups["when"].Value.Trim(), number);
        var rest = Bracket().Replace(written, "").Trim();
        if (rest.Length == 0)
            return;
        faults.Add(file, number, $"“{Shown(rest)}” stands among the codes", "write codes as [CODE], [CODE 030101-080101], [CODE >030101] or [CODE <030101]");
        faulty = true;
    }

    private void AddCode(string code, string when, int number)
    {
        if (!Dates.TryRead(when, out var term, out var fault))
        {
            faults.Add(file, number, $"[{Shown($"{code} {when}")}]: {fault}", "write dates as YYMMDD or YYYYMMDD: >930120, <910101, 030101-080101");
            faulty = true;
            return;
        }
        isAgent |= code.Contains('~', StringComparison.Ordinal);
        foreach (var one in code.Replace("~", "", StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries))
            codes.Add(new(one, term, number));
    }

    private void Close()
    {
        if (names.Count > 0 && codes.Count == 0 && !faulty)
        {
            foreach (var name in names)
                faults.Add(file, name.Line, $"“{name.Text}” has no code", "write [CODE] behind it or below its synonyms");
        }
        if (names.Count > 0 && codes.Count > 0)
            entries.Add(new(file, isAgent, [.. names], [.. codes]));
        names.Clear();
        codes.Clear();
        (isAgent, faulty) = (false, false);
    }

    private static string? Fault(string text)
    {
        if (!text.Any(char.IsLetter))
            return "has no letter";
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return "is not UTF-8";
        if (text.Length > 120 || text.Split(' ').Length > Names.NameIndexBuilder.MostWords)
            return $"is longer than {Names.NameIndexBuilder.MostWords} words or 120 letters";
        return text.Any(letter => !char.IsLetterOrDigit(letter) && letter is not (' ' or '-' or '\'' or '’' or '.' or ',' or '&' or '/' or '(' or ')' or ':')) ? "has other signs than a name has" : null;
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static string WithoutComment(string line)
    {
        var end = line.AsSpan().IndexOfAny('#', ';');
        if (line.AsSpan().TrimStart().StartsWith("<!--"))
            return "";
        return end < 0 ? line : line[..end];
    }

    [GeneratedRegex(@"^(?<set>![^!\s]+!)\s*=(?<words>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\{(?<plural>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plural();

    [GeneratedRegex("![^!\\s]+!", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Set();

    [GeneratedRegex(@"\[\s*(?<code>[^\s\[\]<>]+)(?<when>[^\[\]]*)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracket();
}
