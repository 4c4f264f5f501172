namespace Entente.Registers.Names;

/// <summary>Gathers the names of a register under their folded keys.</summary>
internal sealed class NameIndexBuilder
{
    /// <summary>Names of more words than this are found by none of their readers.</summary>
    public const int MostWords = 12;

    private readonly Dictionary<string, NameIndex.Spelled[]> byKey = new(1 << 15);

    /// <summary>The names of a register.</summary>
    public static Dictionary<string, NameIndex.Spelled[]> Of(Register register)
    {
        NameIndexBuilder builder = new();
        builder.Add(register);
        return builder.byKey;
    }

    private void Add(Register register)
    {
        foreach (var name in register.Names)
            AddName(name, register);
        foreach (var state in register.States)
            AddState(state);
        foreach (var body in register.Bodies)
            AddAll(body.Id, NameSort.Body, body.Code, body.Term, body.Name, body.Names);
        foreach (var institution in register.Institutions)
            AddAll(institution.Id, NameSort.Institution, institution.Code, institution.Term, institution.Name, institution.Names);
        foreach (var group in register.Groups)
            AddAll(group.Id, NameSort.Group, group.Code, group.Term, group.Name, group.Names);
        foreach (var medium in register.Media)
            AddAll(medium.Id, NameSort.Medium, medium.Code, Term.Always, medium.Name, medium.Names);
        foreach (var person in register.Persons)
            AddPerson(person, register.NationalityOf(person.Id) ?? "");
        foreach (var place in register.Places)
        {
            NameEntry entry = new(place.Name, NameSort.Place, place.Kind.Word(), place.Country ?? "", Term.Always);
            Add(place.Name, entry);
            foreach (var other in place.Names)
                Add(other, entry);
        }
    }

    private void AddState(State state)
    {
        Add(state.Name, Entry(NameKind.Name));
        Add(state.Official, Entry(NameKind.Official));
        // The capital of a territory ("Stanley", "Kingston") hardly ever stands for a government.
        if (state.Capital is { } capital && state.Kind != StateKind.Territory)
            Add(capital, Entry(NameKind.Capital));

        NameEntry Entry(NameKind kind) => new(state.Code, NameSort.State, kind.Word(), state.Code, state.Term);
    }

    private void AddName(Name name, Register register)
    {
        var (sort, code) = register.IsState(name.Of) ? (NameSort.State, name.Of)
            : register.Body(name.Of) is { } body ? (NameSort.Body, body.Code)
            : (NameSort.Institution, register.Institutions.FirstOrDefault(institution => institution.Id == name.Of)?.Code ?? "");
        NameEntry entry = new(name.Of, sort, name.Kind.Word(), code, name.Term);
        Add(name.Text, entry);
        if (name.Kind == NameKind.People && Plural(name.Text) is { } plural)
            Add(plural, entry);
    }

    private void AddAll(string id, NameSort sort, string code, Term term, string name, IReadOnlyList<string> names)
    {
        Add(name, Entry(name));
        foreach (var other in names)
            Add(other, Entry(other));

        NameEntry Entry(string text) => new(id, sort, (IsAbbreviation(text) ? NameKind.Abbreviation : NameKind.Name).Word(), code, term);
    }

    private void AddPerson(Person person, string nationality)
    {
        NameEntry full = new(person.Id, NameSort.Person, "name", nationality, Term.Always);
        Add(person.Name, full);
        foreach (var other in person.Names)
            Add(other, full);
        foreach (var family in FamilyNames(person))
            Add(family, full with { Kind = "family" });
    }

    // "Assad" and "al-Assad", "Leyen" never: particles belong to the name unless the register says otherwise.
    private static IEnumerable<string> FamilyNames(Person person)
    {
        var words = person.Name.Split(' ');
        var family = person.FamilyName;
        if (words.Length > 1 && !IsNumeral(family))
            yield return family;
        if (person.Family is null && words.Length > 2 && char.IsLower(words[^2][0]))
            yield return $"{words[^2]} {words[^1]}";
        if (family.StartsWith("al-", StringComparison.OrdinalIgnoreCase))
            yield return family[3..];
    }

    private static bool IsNumeral(string word) => word.All(letter => letter is 'I' or 'V' or 'X');

    private static bool IsAbbreviation(string text) => text.Length <= 8 && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    // "Russians", "Frenchmen"; "Chinese", "Swiss" and "British" are their own plural.
    private static string? Plural(string people)
    {
        if (people.EndsWith("hman", StringComparison.Ordinal) || people.EndsWith("woman", StringComparison.Ordinal))
            return people[..^2] + "en";
        string[] unchanged = ["s", "z", "sh", "ch", "ese"];
        return unchanged.Any(ending => people.EndsWith(ending, StringComparison.Ordinal)) ? null : people + "s";
    }

    private void Add(string name, NameEntry entry)
    {
        // "The Settlement" and "The Valley" are capitals; a settlement and a valley are none.
        var folded = NameFolding.Fold(entry is { Sort: NameSort.State, Kind: "capital" } ? name : WithoutArticle(name, entry.Sort));
        if (folded.Length == 0)
            return;
        var key = folded.ToLowerInvariant();
        if (!byKey.TryGetValue(key, out var known))
            byKey.Add(key, [new(folded, [entry])]);
        else if (Array.FindIndex(known, spelling => spelling.Folded == folded) is >= 0 and var at)
            known[at] = With(known[at], entry);
        else
            byKey[key] = [.. known, new(folded, [entry])];
    }

    private static NameIndex.Spelled With(NameIndex.Spelled spelling, NameEntry entry) =>
        Array.Exists(spelling.Entries, other => Same(other, entry)) ? spelling : spelling with { Entries = [.. spelling.Entries, entry] };

    // The same words may stand in two files: what is said first is enough. A state and its capital (Singapore) are two meanings.
    private static bool Same(NameEntry one, NameEntry other) =>
        one.Id == other.Id && one.Sort == other.Sort && one.Kind == other.Kind && (one.Term == other.Term || one.Term == Term.Always);

    private static string WithoutArticle(string name, NameSort sort) =>
        sort != NameSort.Medium && name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
}
