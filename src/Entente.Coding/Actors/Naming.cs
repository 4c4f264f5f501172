using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Coding.Lexicon;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>A name of the register where it stands in a document.</summary>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Entry">What it names.</param>
internal sealed record NameHit(TextSpan Tokens, NameEntry Entry)
{
    public bool IsState => Entry.Sort == NameSort.State;

    /// <summary>A capital, a seat or a palace: it acts for its government, but it is a place too.</summary>
    public bool IsSeat => Entry.Sort == NameSort.State && Entry.Kind is "capital" or "metonym" or "seat";

    public bool IsAdjective => Entry.Sort == NameSort.State && Entry.Kind is "demonym" or "people";

    /// <summary>A state whose name before a noun of violence tells where ("the Iraq attacks"); "US" and "UK" are adjectives there and tell whose.</summary>
    public bool IsWhere => IsState && !IsAdjective && Entry.Kind != "abbreviation";
}

/// <summary>Finds the register's names in a document, the longest first, and decides between those that share their words.</summary>
internal sealed class Naming
{
    // For an article without a date a name means what it last meant: any day after the last change will do.
    private static readonly DateOnly Latest = new(2100, 1, 1);
    private readonly NameHit?[] byToken;

    public Naming(Document document, Register register)
    {
        byToken = new NameHit?[document.Tokens.Length];
        var on = document.Article.Published;
        var words = new string[document.Tokens.Length];
        for (var token = 0; token < words.Length; token++)
            words[token] = document.Form(token).ToString();
        var raw = new List<(TextSpan Tokens, IReadOnlyList<NameEntry> Entries)>();
        foreach (var sentence in document.Sentences)
        {
            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End;)
            {
                var length = CanStartName(document, token) ? register.NameIndex.Longest(words.AsSpan(token, sentence.Tokens.End - token), out var entries) : Nothing(out entries);
                if (length > 0)
                    raw.Add((new(token, token + length), entries));
                token += Math.Max(1, length);
            }
        }

        var countries = raw.SelectMany(hit => hit.Entries).Where(entry => entry.Sort is NameSort.State or NameSort.Place && entry.Code.Length > 0).Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var fullNames = raw.SelectMany(hit => hit.Entries).Where(entry => entry.Sort == NameSort.Person && entry.Kind != "family").Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var hits = ImmutableArray.CreateBuilder<NameHit>(raw.Count);
        foreach (var (tokens, entries) in raw)
        {
            if (Choose(document, tokens, entries, fullNames, countries, register, on) is { } entry)
            {
                var hit = new NameHit(tokens, entry);
                hits.Add(hit);
                for (var token = tokens.Start; token < tokens.End; token++)
                    byToken[token] = hit;
            }
        }

        Hits = hits.ToImmutable();
        FiledFrom = StateOf(document.Article.Dateline, register, on);
    }

    private static readonly Lazy<FrozenDictionary<string, string>> Regions = new(() => Table.Rows("filed-regions.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The state that the line before the prose names, from which the report was filed (ISO 3166-1 alpha-3); null where there is none.</summary>
    public string? FiledFrom { get; }

    // "KABUL, Afghanistan": of towns of one name the one in the country named behind it.
    private static string? StateOf(string? filed, Register register, DateOnly? on)
    {
        if (filed is null)
            return null;
        var words = filed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "STUART, Fla."
        if (words.Length > 1 && Regions.Value.TryGetValue(words[1].TrimEnd('.'), out var state))
            return state;
        NameEntry[][] parts = [.. words
            .Select(part => register.NameIndex.Find(part).Where(entry => entry is { Sort: NameSort.State or NameSort.Place, Kind: not ("demonym" or "people" or "abbreviation"), Code.Length: > 0 }).OrderBy(entry => Rank(entry, on)).ToArray())];
        var countries = parts.Skip(1).SelectMany(part => part).Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        return parts.Length == 0 ? null
            : (parts[0].OrderBy(entry => !countries.Contains(entry.Code)).FirstOrDefault() ?? parts.Skip(1).SelectMany(part => part).FirstOrDefault())?.Code;
    }

    /// <summary>All names found, in the order of the text.</summary>
    public ImmutableArray<NameHit> Hits { get; }

    /// <summary>The name that a token is part of, null when it is part of none.</summary>
    public NameHit? At(int token) => token >= 0 ? byToken[token] : null;

    private static int Nothing(out IReadOnlyList<NameEntry> entries)
    {
        entries = [];
        return 0;
    }

    // "us", "turkey" and "may" are words; a name starts with a capital or a digit ("38 North").
    private static bool CanStartName(Document document, int token)
    {
        var form = document.Form(token);
        // "al Qaeda", "al-Sadr".
        if (form is "al" or "el" or "ash" && token + 1 < document.Tokens.Length && document.Form(document.Form(token + 1) is "-" && token + 2 < document.Tokens.Length ? token + 2 : token + 1) is { Length: > 1 } next)
            return char.IsUpper(next[0]);
        return form.Length > 0 && (char.IsUpper(form[0]) || char.IsDigit(form[0])) && !(form.Length == 1 && document.Tags[token].Pos != Upos.PROPN);
    }

    private static NameEntry? Choose(Document document, TextSpan tokens, IReadOnlyList<NameEntry> entries, HashSet<string> fullNames, HashSet<string> countries, Register register, DateOnly? on)
    {
        // Most names mean one thing alone.
        if (entries is [{ Kind: not ("abbreviation" or "family") } only] && !LooksLikePerson(document, tokens))
            return only;
        // "Sadr" is no abbreviation of the Sahrawi republic, "Us" none of the United States.
        if (tokens.Length == 1 && document.Form(tokens.Start).ContainsAnyInRange('a', 'z') && entries.Any(entry => entry.Kind == "abbreviation"))
            entries = [.. entries.Where(entry => entry.Kind != "abbreviation")];
        var people = entries.Where(entry => entry is { Sort: NameSort.Person, Kind: "family" }).ToArray();
        var others = entries.Where(entry => entry is not { Sort: NameSort.Person, Kind: "family" }).ToArray();
        if (others.Length > 0 && !LooksLikePerson(document, tokens))
            return others.OrderBy(entry => Rank(entry, on)).ThenBy(entry => !countries.Contains(entry.Code.Split(':')[0])).ThenBy(entry => entry.Id, StringComparer.Ordinal).First();
        if (people.Length == 0)
            return others.Length > 0 && others[0].Sort == NameSort.Person ? others[0] : others.Length > 0 && tokens.Length > 1 ? others[0] : null;
        // "since Friday" is a day, whoever bears that name.
        if (document.Tags[tokens.Start].Pos is not (Upos.PROPN or Upos.NOUN or Upos.X) || HasForeignFirstName(document, tokens) || document.Times.Any(time => time.Tokens.Overlaps(tokens)))
            return null;
        // "Lawmakers Seek Ban on Exports": where all words are capitalised, a word of the lexicon is a name only if the text gives the rest of it.
        if (document.Sentences[document.Tokens[tokens.Start].Sentence].Headline && !people.Any(person => fullNames.Contains(person.Id)) && tokens.Length == 1
            && PredicateLexicon.Shipped.Find(document.Form(tokens.Start).ToString().ToLowerInvariant()).Length > 0)
            return null;
        var named = people.Where(person => fullNames.Contains(person.Id)).ToArray();
        if (named.Length == 1)
            return named[0];
        var pool = named.Length > 1 ? named : people;
        if (on is not { } day)
            return pool.Length == 1 ? pool[0] : null;
        var inOffice = pool.Where(person => register.OfficeOf(person.Id, day) is not null || register.AffiliationOf(person.Id, day) is not null).ToArray();
        return inOffice.Length == 1 ? inOffice[0] : null;
    }

    private static int Rank(NameEntry entry, DateOnly? on) => (entry.Sort switch
    {
        NameSort.State => entry.Kind is "name" or "abbreviation" or "official" ? 0 : entry.Kind is "demonym" or "people" ? 1 : 3,
        NameSort.Body => 2,
        NameSort.Group => 2,
        NameSort.Institution => 3,
        NameSort.Person => 4,
        NameSort.Medium => 5,
        _ => 6,
    }) + (on is { } day ? entry.Term.Covers(day) ? 0 : 10 : entry.Term.Covers(Latest) ? 0 : 5);

    // "Michael Jordan", "Chad Smith": a given name before or a family name behind makes a country's name a person's.
    private static bool LooksLikePerson(Document document, TextSpan tokens)
    {
        if (tokens.Length > 1)
            return false;
        return document.Mentions.Any(mention => mention.Type == EntityType.Person && mention.Form == MentionForm.Name && mention.Tokens.Covers(tokens)
            && document.Arcs[tokens.Start].Relation == "flat" && mention.Tokens.Covers(document.Arcs[tokens.Start].Head));
    }

    private static bool HasForeignFirstName(Document document, TextSpan tokens)
    {
        var before = tokens.Start - 1;
        // "Lin Jian": a given name that follows the family name.
        if (tokens.End < document.Tokens.Length && document.Tags[tokens.End].Pos == Upos.PROPN && document.Arcs[tokens.End].Relation == "flat" && tokens.Covers(document.Arcs[tokens.End].Head))
            return true;
        return before >= 0 && document.Tokens[before].Sentence == document.Tokens[tokens.Start].Sentence
            && document.Arcs[tokens.Start].Relation == "flat" && document.Arcs[tokens.Start].Head <= before && document.Tags[before].Pos == Upos.PROPN;
    }
}
