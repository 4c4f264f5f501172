using Entente.Registers.Reading;

namespace Entente.Registers.Import;

/// <summary>Makes register lines of the actors of a dictionary.</summary>
internal sealed class ActorImport(Register register, OverlayTables tables, Faults faults)
{
    private readonly CameoCodes cameo = new(register);
    private readonly Dictionary<string, NamedDraft> drafts = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = [.. register.Persons.Select(one => one.Id), .. register.Bodies.Select(one => one.Id), .. register.Groups.Select(one => one.Id), .. register.Institutions.Select(one => one.Id), .. register.Media.Select(one => one.Id)];

    /// <summary>Names that the register has already for the same actor.</summary>
    public int Known { get; private set; }

    public void Add(DictionaryEntry entry, string source)
    {
        var spelled = entry.Names.SelectMany(name => NameCasing.Spellings(name.Text), (name, text) => new WrittenName(text, name.Line))
            .Where(name => IsFindable(entry.File, name)).DistinctBy(name => name.Text).ToArray();
        var meant = Meanings(entry).ToArray();
        if (spelled.Length == 0 || meant.Length == 0)
            return;
        var dated = meant.Any(one => one.Code.Term != Term.Always);
        var latest = meant.MaxBy(one => (one.Code.Term.To?.First ?? DateOnly.MaxValue, one.Code.Term.From?.First ?? DateOnly.MinValue)).Meaning;
        var line = $"{source}: line {entry.Line}";
        if (meant.LastOrDefault(one => one.Meaning is { Sector: null, IsIgo: false, Country: not null }).Meaning is { Country: { } state }
            && (Names(spelled, state) || (!dated && !Kinds.IsPerson(spelled[0].Text, latest, dated))))
            AddNames(entry.File, spelled, state, line);
        else if (FindKnown(spelled, meant) is { } known)
            AddToKnown(known, spelled, meant, line);
        else if (Kinds.IsPerson(spelled[0].Text, latest, dated))
            AddPerson(null, spelled, meant, line);
        else
            AddOrganisation(entry, spelled, meant, latest, line);
    }

    /// <summary>Writes what was gathered over several lines.</summary>
    public void Finish()
    {
        foreach (var draft in drafts.Values)
            draft.AddTo(tables);
    }

    private IEnumerable<(DatedCode Code, CameoMeaning Meaning)> Meanings(DictionaryEntry entry)
    {
        foreach (var code in entry.Codes)
        {
            var meaning = cameo.Read(code.Code);
            if (meaning.Whole is null)
                faults.Add(entry.File, code.Line, $"[{code.Code}] of “{entry.Names[0].Text}” names no state, body or group", "put the code of a state or IGO in front of it, or leave the line out");
            else if (meaning.Unknown.Count > 0)
                faults.Add(entry.File, code.Line, $"{string.Join(", ", meaning.Unknown)} in [{code.Code}] is unknown, the rest was taken as {meaning.Whole}", "mend the code, or add the part to cameo-codes.tsv");
            if (meaning.Whole is not null)
                yield return (code, meaning);
        }
    }

    // One letter, or letters of no Latin script, name nobody in an English text.
    private bool IsFindable(string file, WrittenName name)
    {
        if (NameCasing.Id(name.Text).Length > 1)
            return true;
        faults.Add(file, name.Line, $"“{name.Text}” is no name that English text has", "write it out in Latin letters");
        return false;
    }

    private bool Names(WrittenName[] spelled, string state) =>
        spelled.Any(name => register.NameIndex.Find(name.Text).Any(entry => entry.Sort == NameSort.State && entry.Id == state));

    private void AddNames(string file, WrittenName[] spelled, string state, string source)
    {
        foreach (var name in spelled)
        {
            var found = register.NameIndex.Find(name.Text);
            if (found.Any(entry => entry.Code == state))
                Known++;
            else if (found.FirstOrDefault(entry => entry.Sort == NameSort.State) is { } other)
                faults.Add(file, name.Line, $"“{name.Text}” is a name of {register.NameOf(other.Id)} in the register", "say which of the two it is, and add it to names.tsv by hand");
            else
                tables.Add(Layouts.Names, state, name.Text, KindOf(name.Text, state).Word(), null, null, source);
        }
    }

    // What looks like the state's name is one; anything else ("the Elysee", a town) stands for the government where the text lets it.
    private NameKind KindOf(string name, string state)
    {
        var official = register.State(state)?.Name ?? "";
        if (official.Length < 3 || !name.Split(' ').Any(word => word.Length >= 3 && official.Split(' ').Any(part => part.StartsWith(word[..3], StringComparison.OrdinalIgnoreCase))))
            return name.Length <= 8 && !name.Any(char.IsLower) ? NameKind.Abbreviation : NameKind.Metonym;
        string[] demonyms = ["an", "ans", "ese", "ish", "ic", "i", "is"];
        return !name.Contains(' ', StringComparison.Ordinal) && demonyms.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && !official.Equals(name, StringComparison.OrdinalIgnoreCase) ? NameKind.Demonym : NameKind.Name;
    }

    private NameEntry? FindKnown(WrittenName[] spelled, (DatedCode Code, CameoMeaning Meaning)[] meant)
    {
        var places = meant.Select(one => one.Meaning.Country ?? one.Meaning.Whole!.Split(':')[0]).ToHashSet();
        return spelled.SelectMany(name => register.NameIndex.Find(name.Text))
            .FirstOrDefault(entry => entry.Sort is not (NameSort.State or NameSort.Place) && entry.Kind != "family" && (entry.Code.Length == 0 || places.Contains(entry.Code.Split(':')[0])));
    }

    private void AddToKnown(NameEntry known, WrittenName[] spelled, (DatedCode Code, CameoMeaning Meaning)[] meant, string source)
    {
        var news = spelled.Where(name => !register.NameIndex.Find(name.Text).Any(entry => entry.Id == known.Id)).ToArray();
        Known += spelled.Length - news.Length;
        switch (known.Sort)
        {
            case NameSort.Person:
                AddPerson(register.Person(known.Id), news, meant, source);
                break;
            case NameSort.Body or NameSort.Institution:
                foreach (var name in news)
                    tables.Add(Layouts.Names, known.Id, name.Text, (name.Text.Any(char.IsLower) ? NameKind.Name : NameKind.Abbreviation).Word(), null, null, source);
                break;
            case NameSort.Group when news.Length > 0 && register.Groups.FirstOrDefault(one => one.Id == known.Id) is { } group:
                Extend(new(NameSort.Group, group.Id, group.Code, group.Kind.Word(), group.Term, source), [group.Name, .. group.Names], news);
                break;
            case NameSort.Medium when news.Length > 0 && register.Media.FirstOrDefault(one => one.Id == known.Id) is { } medium:
                Extend(new(NameSort.Medium, medium.Id, medium.Code, medium.Kind.Word(), Term.Always, source), [medium.Name, .. medium.Names], news);
                break;
        }
    }

    // A line of the overlay takes the place of the shipped one, so it has all its names.
    private void Extend(NamedDraft draft, IEnumerable<string> before, WrittenName[] news)
    {
        if (!drafts.TryAdd(draft.Id, draft))
            draft = drafts[draft.Id];
        foreach (var name in before.Concat(news.Select(name => name.Text)))
            draft.Call(name);
    }

    private void AddPerson(Person? known, WrittenName[] spelled, (DatedCode Code, CameoMeaning Meaning)[] meant, string source)
    {
        var nationality = meant.Select(one => one.Meaning.Country).FirstOrDefault(country => country is not null) ?? "";
        var id = known?.Id ?? IdFor(NameSort.Person, spelled[0].Text, nationality);
        if (known is null)
            Extend(new(NameSort.Person, id, nationality, "", Term.Always, source), [], spelled);
        else if (spelled.Length > 0)
            Extend(new(NameSort.Person, id, known.Nationality ?? nationality, "", Term.Always, source) { Family = known.Family }, [known.Name, .. known.Names], spelled);
        foreach (var (code, meaning) in meant.Where(one => one.Code.Term != Term.Always || one.Meaning.Whole != nationality))
            tables.Add(Layouts.Affiliations, id, meaning.Whole, code.Term.From?.ToString(), code.Term.To?.ToString(), source[..(source.LastIndexOf(' ') + 1)] + code.Line);
    }

    private void AddOrganisation(DictionaryEntry entry, WrittenName[] spelled, (DatedCode Code, CameoMeaning Meaning)[] meant, CameoMeaning latest, string source)
    {
        var (sort, kind) = Kinds.Of(spelled[0].Text, latest, register);
        foreach (var (code, meaning) in sort == NameSort.Medium ? meant.Where(one => one.Meaning == latest).Take(1) : meant)
        {
            // One code a line of the register: a group that changes its code has a line for each time.
            var id = IdFor(sort, spelled[0].Text, meaning.Whole!, code.Term);
            Extend(new(sort, id, meaning.Whole!, kind, code.Term, source), [], spelled);
        }
        foreach (var (code, _) in sort == NameSort.Medium ? meant.Where(one => one.Code.Term != Term.Always || one.Meaning != latest) : [])
            faults.Add(entry.File, code.Line, $"media have no dates: [{code.Code}] of “{entry.Names[0].Text}” was taken without or left out", "leave one undated code");
    }

    // The same name with the same code is the same actor; another one gets another id.
    private string IdFor(NameSort sort, string name, string code, Term term = default)
    {
        var plain = NameCasing.Id(name) is { Length: > 0 } words ? words : "name";
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? plain : $"{plain}-{number}";
            if (drafts.TryGetValue(id, out var draft) ? draft.Register == sort && draft.Code == code && draft.Term == term : !taken.Contains(id))
                return id;
        }
    }
}
