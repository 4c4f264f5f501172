namespace Entente.Text.Coreference;

/// <summary>What several mentions have turned out to mean, while a document is read.</summary>
internal sealed class Entity(int number)
{
    public int Number { get; } = number;

    public List<int> Mentions { get; } = [];

    public Gender Gender { get; private set; }

    public EntityType Type { get; private set; } = EntityType.Other;

    public bool Plural { get; private set; }

    /// <summary>The longest name it has been given, in lower case; empty where it has none.</summary>
    public string Name { get; private set; } = "";

    public HashSet<string> Modifiers { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>How many of its mentions are pronouns, names and the rest, in this order.</summary>
    public (int Pronouns, int Names, int Nominals) Counts { get; private set; }

    public void Add(int index, MentionTraits traits)
    {
        if (Mentions.Count == 0 || (Gender is Gender.Unknown or Gender.Neuter && traits.Gender is Gender.Male or Gender.Female))
            Gender = traits.Gender;
        if (Mentions.Count == 0 || (traits.Mention.Form == MentionForm.Name && Counts.Names == 0))
            (Type, Plural) = (traits.Mention.Type, traits.Plural);
        if (traits.FullName.Length > Name.Length)
            Name = traits.FullName;
        Modifiers.UnionWith(traits.Modifiers);
        Titles.UnionWith(traits.Titles);
        Counts = traits.Mention.Form switch
        {
            MentionForm.Pronoun => Counts with { Pronouns = Counts.Pronouns + 1 },
            MentionForm.Name => Counts with { Names = Counts.Names + 1 },
            _ => Counts with { Nominals = Counts.Nominals + 1 },
        };
        Mentions.Add(index);
    }
}
