using System.Collections.Frozen;

namespace Entente.Text.Coreference;

/// <summary>Remembers descriptions: "the treaty" is the treaty told of before, "the president" the one with that title.</summary>
internal sealed class NominalMemory
{
    private const int Reach = 12;

    // Nouns by which the text comes back to what another of them named.
    private static readonly FrozenDictionary<string, string> Kinds = new[]
    {
        "treaty pact accord agreement deal memorandum", "meeting summit talks talk negotiation", "attack strike bombing blast explosion assault", "visit trip tour", "war conflict fighting", "official spokesman spokeswoman spokesperson",
        "police officer policeman", "government administration cabinet", "company firm", "election vote poll", "statement declaration",
    }.SelectMany(line => line.Split(' ').Select(word => (word, line.Split(' ')[0]))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private readonly Dictionary<string, List<Entity>> byLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> byTitle = new(StringComparer.Ordinal);
    private readonly List<Entity> states = [];
    private readonly List<Entity> towns = [];

    public Entity? Find(MentionTraits traits)
    {
        if (!traits.Definite)
            return null;
        if (traits.Mention.Type is EntityType.Person && !traits.Plural && Latest(byTitle, traits.Lemma, entity => entity.Counts.Names > 0 && Agrees(traits, entity)) is { } titled)
            return titled;
        if (Latest(byLemma, traits.Lemma, entity => entity.Plural == traits.Plural && Agrees(traits, entity)) is { } same)
            return same;
        if (traits.Modifiers.Count == 0 && traits.Lemma is "country" or "nation" or "state" && !traits.Plural && states.Count > 0)
            return states[^1];
        if (traits.Modifiers.Count == 0 && traits.Lemma is "city" or "town" or "village" && !traits.Plural && towns.Count > 0)
            return towns[^1];
        return Kinds.TryGetValue(traits.Lemma, out var kind) ? Latest(byLemma, "~" + kind, entity => entity.Plural == traits.Plural && Agrees(traits, entity)) : null;
    }

    public void Remember(MentionTraits traits, Entity entity)
    {
        if (traits.Mention.Form == MentionForm.Nominal)
        {
            Push(byLemma, traits.Lemma, entity);
            if (Kinds.TryGetValue(traits.Lemma, out var kind))
                Push(byLemma, "~" + kind, entity);
        }

        if (traits.Mention.Form != MentionForm.Name)
            return;
        foreach (var title in traits.Titles)
            Push(byTitle, title, entity);
        if (traits.Mention.Type is EntityType.Place)
        {
            states.Add(entity);
            towns.Add(entity);
        }
        else
        {
            // "the 1961 Friendship Treaty" is a treaty.
            Push(byLemma, traits.Lemma, entity);
        }
    }

    // What narrows it now must have been said of it before, or nothing narrows it.
    private static bool Agrees(MentionTraits traits, Entity entity) => traits.Modifiers.All(entity.Modifiers.Contains);

    private static Entity? Latest(Dictionary<string, List<Entity>> memory, string key, Func<Entity, bool> fits)
    {
        if (!memory.TryGetValue(key, out var entities))
            return null;
        for (var at = entities.Count - 1; at >= 0 && at >= entities.Count - Reach; at--)
        {
            if (fits(entities[at]))
                return entities[at];
        }

        return null;
    }

    private static void Push(Dictionary<string, List<Entity>> memory, string key, Entity entity)
    {
        if (!memory.TryGetValue(key, out var entities))
            memory[key] = entities = [];
        entities.Add(entity);
    }
}
