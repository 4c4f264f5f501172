using Entente.Registers.Reading;

namespace Entente.Registers.Import;

/// <summary>Makes register lines of the nouns of an agent dictionary.</summary>
internal sealed class AgentImport(Register register, OverlayTables tables, Faults faults)
{
    private static readonly string[] Openers = ["of", "for", "in", "to"];
    private readonly CameoCodes cameo = new(register);
    private readonly List<(DictionaryEntry Entry, WrittenName Name, string Sector, string Source)> longer = [];
    private readonly Dictionary<string, string> sectors = new(StringComparer.Ordinal);

    /// <summary>Phrases whose noun says the same alone.</summary>
    public int Known { get; private set; }

    public void Add(DictionaryEntry entry, string source)
    {
        var code = entry.Codes[0];
        var meaning = cameo.Read(code.Code);
        if (meaning.Sector is not { } sector)
        {
            faults.Add(entry.File, code.Line, $"[~{code.Code}] of “{entry.Names[0].Text}” has no sector", "use GOV, MIL, REB or another sector");
            return;
        }
        foreach (var name in entry.Names)
        {
            var words = name.Text.ToLowerInvariant().Split(' ');
            if (words.Length > 2)
            {
                longer.Add((entry, name, sector, source));
                continue;
            }
            var noun = string.Join(' ', words);
            sectors.TryAdd(noun, sector);
            tables.Add(Layouts.Agents, noun, sector, $"{source}: line {name.Line}");
        }
    }

    /// <summary>Tells of the phrases that no noun stands for: texts are searched for a noun and the word before it.</summary>
    public void Finish()
    {
        foreach (var (entry, name, sector, _) in longer)
        {
            var words = name.Text.ToLowerInvariant().Split(' ');
            var opener = Array.FindIndex(words, word => Openers.Contains(word));
            var last = opener > 0 ? opener - 1 : words.Length - 1;
            string[] heads = last > 0 ? [words[last], $"{words[last - 1]} {words[last]}"] : [words[last]];
            if (heads.Any(head => sectors.GetValueOrDefault(head) == sector))
                Known++;
            else
                faults.Add(entry.File, name.Line, $"“{name.Text}” has more than two words, and “{words[last]}” is not {sector} by itself", $"add {words[last].ToUpperInvariant()} [~{sector}], or the noun with the one word before it");
        }
    }
}
