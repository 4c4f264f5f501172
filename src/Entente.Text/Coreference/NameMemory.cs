using System.Collections.Frozen;

namespace Entente.Text.Coreference;

/// <summary>Remembers names: a later "Putin" is the earlier "Vladimir Putin", "UN" is "United Nations".</summary>
internal sealed class NameMemory
{
    // Ways to write names that no rule of spelling joins.
    private static readonly FrozenDictionary<string, string> Variants = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["us"] = "united states", ["u.s."] = "united states", ["u.s"] = "united states", ["usa"] = "united states", ["u.s.a."] = "united states", ["america"] = "united states", ["united states of america"] = "united states",
        ["uk"] = "united kingdom", ["u.k."] = "united kingdom", ["britain"] = "united kingdom", ["great britain"] = "united kingdom", ["un"] = "united nations", ["u.n."] = "united nations",
        ["eu"] = "european union", ["e.u."] = "european union", ["dprk"] = "north korea", ["democratic people's republic of korea"] = "north korea", ["rok"] = "south korea", ["republic of korea"] = "south korea",
        ["prc"] = "china", ["uae"] = "united arab emirates", ["russian federation"] = "russia", ["burma"] = "myanmar", ["holland"] = "netherlands", ["ivory coast"] = "cote d'ivoire",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, Entity> full = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> acronyms = new(StringComparer.Ordinal);

    /// <summary>What was called so before; null where nothing was.</summary>
    public Entity? Find(MentionTraits traits)
    {
        if (traits.Name.Count == 0)
            return null;
        var name = Canonical(traits.FullName);
        if (full.TryGetValue(name, out var same))
            return same;
        if (traits.Mention.Type is EntityType.Nationality)
            return null;
        if (traits.Name.Count == 1)
        {
            if (traits.Name[0] is { Length: >= 2 and <= 6 } word && word.All(char.IsUpper) && acronyms.TryGetValue(word, out var spelt))
                return spelt;
            return last.TryGetValue(name, out var family) || first.TryGetValue(name, out family) ? family : null;
        }

        // "Putin" before, "Vladimir Putin" now.
        return traits.Mention.Type is EntityType.Person && full.TryGetValue(traits.Name[^1].ToLowerInvariant(), out var shorter) && shorter.Type is EntityType.Person ? shorter : null;
    }

    public void Remember(MentionTraits traits, Entity entity)
    {
        if (traits.Name.Count == 0)
            return;
        full[Canonical(traits.FullName)] = entity;
        if (traits.Name.Count == 1 || traits.Mention.Type is EntityType.Nationality)
            return;
        if (traits.Mention.Type is EntityType.Person)
        {
            last[traits.Name[^1].ToLowerInvariant()] = entity;
            first.TryAdd(traits.Name[0].ToLowerInvariant(), entity);
        }

        var initials = Initials(traits.Name);
        if (initials.Length >= 2)
            acronyms.TryAdd(initials, entity);
    }

    /// <summary>Whether one name is the other's initials.</summary>
    public static bool IsAcronym(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        (one.Count == 1 && one[0] == Initials(other)) || (other.Count == 1 && other[0] == Initials(one));

    private static string Initials(IReadOnlyList<string> name) => string.Concat(name.Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    private static string Canonical(string name) => Variants.GetValueOrDefault(name, name);
}
