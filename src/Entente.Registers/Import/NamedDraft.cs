using Entente.Registers.Reading;

namespace Entente.Registers.Import;

/// <summary>A person, body, institution, group or medium while its names are gathered.</summary>
/// <param name="Register">The register it belongs in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Code">A person's nationality, else the code.</param>
/// <param name="Kind">The word of its kind; empty for a person.</param>
/// <param name="Term">When it exists.</param>
/// <param name="Source">Its source.</param>
internal sealed record NamedDraft(NameSort Register, string Id, string Code, string Kind, Term Term, string Source)
{
    private const int MostNames = 200;
    private readonly List<string> names = [];

    /// <summary>The family name, where the register has one.</summary>
    public string? Family { get; init; }

    /// <summary>Adds a spelling unless it is there.</summary>
    public void Call(string name)
    {
        if (names.Count < MostNames && !names.Contains(name, StringComparer.Ordinal))
            names.Add(name);
    }

    /// <summary>Writes the row.</summary>
    public void AddTo(OverlayTables tables)
    {
        var (name, others) = (names[0], string.Join("; ", names.Skip(1)));
        var (from, to) = (Term.From?.ToString(), Term.To?.ToString());
        _ = Register switch
        {
            NameSort.Person => tables.Add(Layouts.Persons, Id, name, Family, others, Code, Source),
            NameSort.Body => tables.Add(Layouts.Bodies, Id, Code, name, others, Kind, null, from, to, Source),
            NameSort.Group => tables.Add(Layouts.Groups, Id, Code, name, others, Kind, from, to, Source),
            NameSort.Medium => tables.Add(Layouts.Media, Id, Code, name, others, Kind, Source),
            _ => tables.Add(Layouts.Institutions, Id, Code, name, others, Kind, from, to, Source),
        };
    }
}
