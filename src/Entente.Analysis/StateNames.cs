using Entente.Registers;

namespace Entente.Analysis;

/// <summary>Finds the state or body that a question names, by code or by any of its names.</summary>
internal sealed class StateNames(Register register)
{
    private static readonly string[] KindsByRank = ["name", "official", "abbreviation", "demonym", "people", "metonym", "capital", "seat"];

    /// <summary>The code that a name means on a day; a state that did not exist yet gives its predecessor.</summary>
    /// <exception cref="UnknownActorException">Nobody, or several, are called so.</exception>
    public string CodeOf(string name, DateOnly day)
    {
        var text = name.Trim();
        return Then(IsCode(text) ? text : IsCode(text.ToUpperInvariant()) && text.Length == 3 ? text.ToUpperInvariant() : ByName(text, day), day);
    }

    private bool IsCode(string text) => register.State(text) is not null || register.Bodies.Any(body => body.Code == text);

    private string ByName(string text, DateOnly day)
    {
        var meanings = Meanings(text);
        if (meanings.Length == 0)
            meanings = Meanings(text.ToUpperInvariant());
        var onDay = meanings.Where(entry => entry.Term.Covers(day)).ToArray();
        var best = (onDay.Length > 0 ? onDay : meanings)
            .GroupBy(entry => (entry.Sort, Rank: Math.Max(Array.IndexOf(KindsByRank, entry.Kind), 0)))
            .OrderBy(rank => rank.Key.Sort).ThenBy(rank => rank.Key.Rank).FirstOrDefault();
        var codes = best?.Select(entry => entry.Code).Distinct().Order(StringComparer.Ordinal).ToArray() ?? [];
        return codes switch
        {
            [var only] => only,
            [] => throw new UnknownActorException($"“{text}” is no state or body that the register knows: give a code (RUS, PRK, EUR) or a name in English."),
            _ => throw new UnknownActorException($"“{text}” may be {string.Join(" or ", codes)}: give the code."),
        };
    }

    private NameEntry[] Meanings(string text) =>
        [.. register.NameIndex.Find(text).Where(entry => entry.Sort is NameSort.State or NameSort.Body)];

    // "Russia" in 1985 is the Soviet Union.
    private string Then(string code, DateOnly day)
    {
        if (register.State(code) is null || register.State(code, day) is not null)
            return code;
        return register.States.FirstOrDefault(state => state.Successor == code && state.Code != code && state.Term.Covers(day))?.Code ?? code;
    }
}
