using System.Reflection;

namespace Entente.Registers.Import;

/// <summary>Tells by its words and its code what a name of a dictionary names: the dictionary itself does not say.</summary>
internal static class Kinds
{
    private static readonly Lazy<Dictionary<string, string>> Organisations = new(() =>
        EmbeddedTable.Rows(Assembly.GetExecutingAssembly(), "import/organisation-words.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));

    private static readonly HashSet<string> NotInPersons = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "for", "and", "&", "against" };

    // Sectors whose undated names are more often persons than not.
    private static readonly HashSet<string> Personal = new(StringComparer.Ordinal) { "GOV", "LEG", "JUD", "MIL", "COP", "SPY", "OPP", "CVL", "REL", "LAB" };

    /// <summary>Whether a name may be a person's.</summary>
    public static bool IsPerson(string name, CameoMeaning meaning, bool dated)
    {
        var words = name.Split(' ');
        if (words.Length > (dated ? 10 : 4) || words.Any(word => NotInPersons.Contains(word) || Organisations.Value.ContainsKey(word) || word.Any(char.IsDigit)))
            return false;
        return dated || (words.Length > 1 && !meaning.IsIgo && !meaning.IsNgo && (meaning.Sector is null ? meaning.Country is not null : Personal.Contains(meaning.Sector)));
    }

    /// <summary>The register and kind of a name that is no person's.</summary>
    public static (NameSort Register, string Kind) Of(string name, CameoMeaning meaning, Register register)
    {
        var word = name.Split(' ').Select(one => Organisations.Value.GetValueOrDefault(one)).LastOrDefault(kind => kind is not null);
        if (meaning.IsIgo)
            return (NameSort.Body, (meaning.Whole is "IGO" || !register.Bodies.Any(body => body.Code == meaning.Whole) ? BodyKind.Igo : BodyKind.Organ).Word());
        if (meaning.Whole == "NGO")
            return (NameSort.Body, BodyKind.Ngo.Word());
        return meaning.Sector switch
        {
            "MED" => (NameSort.Medium, MediumKind.Newspaper.Word()),
            "REB" => (NameSort.Group, GroupKind.ArmedGroup.Word()),
            "OPP" or "PTY" => (NameSort.Group, (word == "movement" ? GroupKind.Movement : GroupKind.Party).Word()),
            "CVL" or "LAB" or "REL" or "REF" or "CRM" => (NameSort.Group, GroupKind.Movement.Word()),
            "MIL" => (NameSort.Institution, InstitutionKind.Military.Word()),
            "COP" => (NameSort.Institution, InstitutionKind.Police.Word()),
            "SPY" => (NameSort.Institution, InstitutionKind.Service.Word()),
            "LEG" => (NameSort.Institution, InstitutionKind.Parliament.Word()),
            "JUD" => (NameSort.Institution, InstitutionKind.Court.Word()),
            "BUS" => (NameSort.Institution, InstitutionKind.Company.Word()),
            _ => (NameSort.Institution, word is not null && Spelling.TryRead<InstitutionKind>(word, out _) ? word : InstitutionKind.Agency.Word()),
        };
    }
}
