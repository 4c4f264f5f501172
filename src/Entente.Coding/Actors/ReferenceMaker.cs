using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Actors;

/// <summary>A title as the text gives it.</summary>
internal readonly record struct TitleInText(TextSpan Tokens, string Sector, string Line);

/// <summary>Makes references to actors: name, kind, code and role as the register and the day have them.</summary>
internal sealed class ReferenceMaker(Document document, Tree tree, Register register)
{
    private readonly DateOnly? on = document.Article.Published;

    /// <summary>The actor that a name of the register stands for; null for places, which act for nobody.</summary>
    public ActorReference? FromRegister(NameHit hit, TextSpan phrase)
    {
        var entry = hit.Entry;
        switch (entry.Sort)
        {
            case NameSort.State:
                var (state, stateCode) = (NameOf(entry.Code), Successor(entry.Code));
                if (hit.IsSeat)
                    return Make(entry.Code + ":GOV", state + " (government)", "government", stateCode + ":GOV", null, phrase, $"{entry.Kind} of {state}", hit);
                return entry.Kind == "people"
                    ? Make(entry.Code + ":CVL", state + " (people)", "population", stateCode, null, phrase, $"people of {state}", hit)
                    : Make(entry.Code, state, "state", stateCode, null, phrase, $"{entry.Kind} of {state}", hit);
            case NameSort.Person:
                return PersonOf(hit, phrase, null);
            case NameSort.Body:
                return Make(entry.Id, NameOf(entry.Id), entry.Code == "NGO" ? "organisation" : "igo", entry.Code, null, phrase, "an international body", hit);
            case NameSort.Group:
                return Make(entry.Id, NameOf(entry.Id), entry.Code.EndsWith(":REB", StringComparison.Ordinal) || entry.Code == "PSE" ? "armed-group" : "organisation", entry.Code, null, phrase, "a group", hit);
            case NameSort.Institution:
                return Make(entry.Id, NameOf(entry.Id), KindOf(SectorOf(entry.Code)), entry.Code, null, phrase, "an institution", hit);
            case NameSort.Medium:
                return Make(entry.Id, NameOf(entry.Id), "media", entry.Code, null, phrase, "a medium", hit);
            default:
                return null;
        }
    }

    /// <summary>A state or body as the register names it a party.</summary>
    public ActorReference Party(string code, TextSpan words) =>
        new(code, NameOf(code), register.State(code) is null ? "igo" : "state", Successor(code), null, words, MentionForm.Nominal, [new Resolved(words, NameOf(code), "a party by the register", "registers/agreements")]);

    /// <summary>The state that holds a place, when the place qualifies an actor ("police in Basra").</summary>
    public ActorReference? StateOf(NameHit place, TextSpan phrase) =>
        place.Entry.Code is { Length: > 0 } code ? Make(code, NameOf(code), "state", code, null, phrase, $"a place in {NameOf(code)}", place) : null;

    /// <summary>The people of the state that holds a place.</summary>
    public ActorReference PeopleOf(NameHit place) => OfState(place.Entry.Code, "CVL", place.Tokens, "where it happens, whose people are taken to be hit");

    /// <summary>A sector of a state that is understood rather than named.</summary>
    public ActorReference OfState(string state, string sector, TextSpan words, string why)
    {
        var code = Successor(state);
        var name = $"{NameOf(state)} ({SectorWord(sector)})";
        return new($"{code}:{sector}|{sector}", name, KindOf(sector), $"{code}:{sector}", null, words, MentionForm.Nominal, [new Resolved(words, name, why, "")]);
    }

    /// <summary>Somebody whom the register does not know, with what the text says of him.</summary>
    public ActorReference Person(int head, TextSpan phrase, ActorReference? country, string? sector, string line)
    {
        var name = NameWords(head);
        var code = Code(country, sector);
        var why = (code is null ? "a person" : $"a person of {country!.Name}") + (sector is null ? "" : $", {sector}");
        return new($"person|{name.ToUpperInvariant()}", name, "person", code, null, phrase, MentionForm.Name, [.. country?.Because ?? [], new Resolved(phrase, name, why, line)]);
    }

    /// <summary>A common noun that acts ("Israeli troops", "officials").</summary>
    public ActorReference Agent(int head, TextSpan phrase, ActorReference? country, string? sector, string line)
    {
        var words = Words(phrase);
        if (country is null)
        {
            return new($"unknown|{tree.Lemma(head).ToUpperInvariant()}", words, KindOf(sector), null, null, phrase, MentionForm.Nominal,
                [new Resolved(phrase, words, "somebody whom the text does not place", line)]);
        }

        var code = Code(country, sector)!;
        var name = country.Kind is "state" or "government" or "population" or "person" && country.Country is { } state ? $"{NameOf(state)} ({SectorWord(sector)})" : $"{country.Name} ({SectorWord(sector)})";
        return new($"{code}|{sector}", name, KindOf(sector), code, null, phrase, MentionForm.Nominal, [.. country.Because, new Resolved(phrase, name, $"“{tree.Form(head)}” is {sector}", line)]);
    }

    /// <summary>A person of the register: the office held on the day, else whom the register says that the person stood for, else the title in the text, else the nationality.</summary>
    public ActorReference PersonOf(NameHit hit, TextSpan phrase, TitleInText? title)
    {
        var id = hit.Entry.Id;
        var name = NameOf(id);
        if (on is { } day && register.OfficeOf(id, day) is { } tenure)
        {
            var holder = tenure.Of;
            var code = register.State(holder) is null ? register.Body(holder)?.Code ?? holder : Successor(holder) + ":GOV";
            return Make(id, name, "person", code, $"{tenure.Title} of {NameOf(holder)}", phrase, $"{tenure.Title} of {NameOf(holder)} on {day:yyyy-MM-dd}", hit);
        }

        if (register.AffiliationOf(id, on) is { } affiliation)
        {
            var when = affiliation.Term == Term.Always ? "" : $", {affiliation.Term}";
            return Make(id, name, "person", Today(affiliation.Code), null, phrase, $"stands for {affiliation.Code}{when} ({affiliation.Cited})", hit);
        }

        var nationality = register.NationalityOf(id) is { Length: > 0 } known ? Successor(known) : null;
        if (title is { } borne && nationality is not null)
        {
            var words = Words(borne.Tokens);
            return Make(id, name, "person", $"{nationality}:{borne.Sector}", words, phrase, $"of {NameOf(nationality)}, “{words}” in the text ({borne.Line})", hit);
        }

        return Make(id, name, "person", nationality, null, phrase, on is null ? "a person of the register; the article has no date, so no office is taken" : "a person of the register without an office on that day", hit);
    }

    private string NameOf(string codeOrId) => register.NameOf(codeOrId) ?? codeOrId;

    // Event data join on the states of today: the Soviet Union is coded as Russia, Yugoslavia as Serbia.
    private static string Successor(string code) => code switch
    {
        "SUN" => "RUS",
        "SCG" or "YUG" => "SRB",
        "DDR" => "DEU",
        "YMD" => "YEM",
        _ => code,
    };

    private static string Today(string code) =>
        code.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? Successor(code[..colon]) + code[colon..] : Successor(code);

    private static string? Code(ActorReference? country, string? sector) => country switch
    {
        null => null,
        { Code: null } => null,
        // What qualifies by a body, an armed group or a ministry keeps its code ("UN inspectors", "Hamas militants").
        { Kind: "igo" or "armed-group" or "organisation" or "media" or "company" } => country.Code,
        _ when sector is null => country.Country,
        _ => country.Country + ":" + sector,
    };

    private static string? SectorOf(string code) => code.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? code[(colon + 1)..] : null;

    private static string KindOf(string? sector) => sector switch
    {
        "GOV" => "government",
        "REB" => "armed-group",
        "CVL" or "REF" or "LAB" => "population",
        "MED" => "media",
        "BUS" => "company",
        _ => "organisation",
    };

    private static string SectorWord(string? sector) => sector switch
    {
        "GOV" => "government",
        "MIL" => "military",
        "COP" => "police",
        "LEG" => "parliament",
        "JUD" => "courts",
        "REB" => "armed groups",
        "OPP" => "opposition",
        "PTY" => "parties",
        "CVL" => "civilians",
        "MED" => "media",
        "BUS" => "business",
        "NGO" => "non-governmental organisations",
        "REL" => "clergy",
        "LAB" => "workers",
        "REF" => "refugees",
        "CRM" => "criminals",
        "SPY" => "intelligence",
        _ => "people",
    };

    private string NameWords(int head)
    {
        var (start, end) = (head, head + 1);
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "flat") || (tree.Is(child, "compound") && tree.Pos(child) == Upos.PROPN))
                (start, end) = (Math.Min(start, child), Math.Max(end, tree.Extent(child).End));
        }

        return Words(new(start, end));
    }

    private string Words(TextSpan tokens) => string.Join(' ', document[document.Characters(tokens)].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ActorReference Make(string key, string name, string kind, string? code, string? role, TextSpan phrase, string why, NameHit hit) =>
        new(key, name, kind, code, role, phrase, MentionForm.Name, [new Resolved(hit.Tokens, name + (code is null ? "" : $" ({code})"), why, "")]);
}
