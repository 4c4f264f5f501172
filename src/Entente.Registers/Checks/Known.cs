namespace Entente.Registers.Checks;

/// <summary>The codes, ids and places that facts may point to.</summary>
internal sealed class Known
{
    private static readonly HashSet<string> Sectors =
        ["GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PTY", "OPP", "REB", "CVL", "MED", "BUS", "NGO", "REL", "LAB", "REF", "CRM"];

    private readonly HashSet<string> states;
    private readonly HashSet<string> bodyCodes;
    private readonly HashSet<string> places;

    public Known(Register register)
    {
        states = register.States.Select(state => state.Code).ToHashSet();
        bodyCodes = register.Bodies.Select(body => body.Code).ToHashSet();
        // Cross-border armed groups and the bodies of no code of their own.
        bodyCodes.UnionWith(["IMG", "IGO", "NGO"]);
        places = register.Places.SelectMany(place => place.Names.Prepend(place.Name)).ToHashSet();
    }

    public bool State(string code) => states.Contains(code);

    /// <summary>A state or a body that acts like one: <c>RUS</c>, <c>EUR</c>.</summary>
    public bool Actor(string code) => State(code) || bodyCodes.Contains(code);

    /// <summary>A code of reports: an actor, alone or with a sector.</summary>
    public bool Code(string code)
    {
        if (Actor(code))
            return true;
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Actor(code[..colon]) && Sectors.Contains(code[(colon + 1)..]);
    }

    public static bool Sector(string word) => Sectors.Contains(word);

    /// <summary>A territory by code, or a place by name.</summary>
    public bool Territory(string codeOrName) => State(codeOrName) || places.Contains(codeOrName);
}
