using System.Collections.Frozen;

namespace Entente.Text.Segmentation;

/// <summary>Words that keep their full stop, and whether a sentence may end with it.</summary>
internal static class Abbreviations
{
    // Before a name: a sentence never ends here.
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(StringComparer.Ordinal,
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Cdr", "Adm", "Brig", "Sgt", "Cpl", "Pvt", "Spc", "Pfc", "Rear", "Sen", "Sens",
        "Rep", "Reps", "Gov", "Govs", "Pres", "Amb", "Sec", "Hon", "Rev", "Fr", "Msgr", "Mgr", "St", "Ste", "Ft", "Mt", "Supt", "Insp", "Det", "Messrs", "Mme", "Mlle",
        "Drs", "Profs", "Gens", "Cols", "Atty", "Asst", "Dept", "Vol", "Fig", "Figs", "Eq", "Ch", "Pp", "pp", "vs", "v", "cf", "viz", "al", "approx", "ca", "est", "Univ", "Assn", "Bros", "Dist", "Ave", "Blvd", "Rd");

    // After a name or at the end of a phrase: a sentence may end here.
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(StringComparer.Ordinal,
        "Inc", "Corp", "Co", "Cos", "Ltd", "Jr", "Sr", "etc", "Etc", "Bros", "Esq", "Ph.D", "M.D", "Jan", "Feb", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Apr", "Jul", "Jun",
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mich", "Minn", "Miss",
        "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Mass", "no", "Ala", "min", "sec", "hrs", "yrs", "ft", "lb", "lbs", "oz", "mph", "dept", "ext", "tel", "Tel", "Ext");

    // Words that more often start a sentence than go on after "U.S." or "Inc.".
    private static readonly FrozenSet<string> Starters = FrozenSet.Create(StringComparer.Ordinal,
        "The", "A", "An", "It", "He", "She", "They", "We", "You", "I", "This", "That", "These", "Those", "There", "In", "On", "At", "But", "And", "Or", "So", "If", "When", "While", "As", "After", "Before",
        "Since", "Although", "Though", "However", "Meanwhile", "His", "Her", "Their", "Its", "Our", "My", "Your", "Some", "Many", "Most", "Both", "All", "No", "Not", "For", "From", "With", "What", "Who", "Why", "How",
        "Where", "Which", "Earlier", "Later", "Last", "Now", "Then", "Also", "Another", "One", "Two", "Under", "During", "Despite", "According", "Yesterday", "Today", "Officials", "Other", "Such", "By", "Still", "Yet", "Because", "Once", "Even");

    /// <summary>Whether <paramref name="word"/>, which a full stop follows, keeps it.</summary>
    public static bool Holds(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] != 'I';
        if (word.Length > 8)
            return false;
        return Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || IsAcronym(word);
    }

    /// <summary>Whether a sentence may end with the abbreviation <paramref name="word"/> (its full stop left off) when <paramref name="next"/> follows.</summary>
    public static bool EndsBefore(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        !Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next);

    // "U.S", "a.m", "D.C", "U.N": single letters between full stops.
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
            return false;
        for (var at = 0; at < word.Length; at++)
        {
            if (at % 2 == 0 ? !char.IsLetter(word[at]) : word[at] != '.')
                return false;
        }

        return true;
    }
}
