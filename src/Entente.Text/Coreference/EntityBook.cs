using Entente.Text.Dependencies;

namespace Entente.Text.Coreference;

/// <summary>The entities of a document as they become known, mention by mention.</summary>
internal sealed class EntityBook
{
    // What a pronoun stands for is named in its sentence or one of the five before.
    private const int SentencesBack = 5;
    private const int MostCandidates = 50;

    private readonly NameMemory names = new();
    private readonly NominalMemory nominals = new();
    private readonly Entity?[] placed;
    private readonly Dictionary<int, int> byHead = [];

    public EntityBook(TreeView tree)
    {
        Tree = tree;
        Traits = [.. tree.Document.Mentions.Select(mention => MentionTraits.Of(tree, mention))];
        placed = new Entity?[Traits.Length];
        for (var index = 0; index < Traits.Length; index++)
            byHead.TryAdd(Traits[index].Mention.Head, index);
    }

    public TreeView Tree { get; }

    public MentionTraits[] Traits { get; }

    public List<Entity> Entities { get; } = [];

    /// <summary>The most mentions that an entity has so far.</summary>
    public int Most { get; private set; }

    public Entity? EntityOf(int mention) => placed[mention];

    /// <summary>Places a name or description with what it means.</summary>
    public void Place(int index) => Place(index, Apposition(index) ?? Earlier(Traits[index]));

    /// <summary>Places a mention with an entity; null for a new one.</summary>
    public void Place(int index, Entity? entity)
    {
        if (entity is null)
        {
            entity = new(Entities.Count);
            Entities.Add(entity);
        }

        entity.Add(index, Traits[index]);
        Most = Math.Max(Most, entity.Mentions.Count);
        placed[index] = entity;
        if (Traits[index].Mention.Form == MentionForm.Pronoun)
            return;
        names.Remember(Traits[index], entity);
        nominals.Remember(Traits[index], entity);
    }

    /// <summary>Mentions that a pronoun may stand for, the nearest first.</summary>
    public List<int> CandidatesFor(int pronoun)
    {
        List<int> candidates = [];
        var its = Traits[pronoun];
        for (var index = pronoun - 1; index >= 0 && candidates.Count < MostCandidates && its.Sentence - Traits[index].Sentence <= SentencesBack; index--)
        {
            var other = Traits[index];
            if (other.Mention.Type is EntityType.Date or EntityType.Nationality || other.Mention.Tokens.Covers(its.Mention.Head) || Disagree(its, other, placed[index]!))
                continue;
            candidates.Add(index);
        }

        return candidates;
    }

    private Entity? Earlier(MentionTraits traits) => traits.Mention.Form == MentionForm.Name ? names.Find(traits) : nominals.Find(traits);

    // "Antony Blinken, the US Secretary of State": what stands in apposition means the same, if number agrees and not both are names of their own.
    private Entity? Apposition(int index)
    {
        var its = Traits[index];
        var arc = Tree.Document.Arcs[its.Mention.Head];
        // "Secretary of State Antony Blinken": some trees hang the name on its title as a nominal without a preposition.
        if (arc.Relation == "nmod" && its.Mention.Type == EntityType.Person && arc.Head < its.Mention.Head && byHead.TryGetValue(arc.Head, out var titled) && titled < index
            && (Traits[titled].Mention.Tokens.Covers(its.Mention.Tokens) || Traits[titled].Mention.Tokens.End == its.Mention.Tokens.Start) && !HasCase(its.Mention.Head))
            return placed[titled];
        if (arc.Relation != "appos" || !byHead.TryGetValue(arc.Head, out var described) || described >= index || placed[described] is not { } entity)
            return null;
        var other = Traits[described];
        return its.Plural == other.Plural && (its.Name.Count == 0 || other.Name.Count == 0 || NameMemory.IsAcronym(its.Name, other.Name)) ? entity : null;
    }

    private bool HasCase(int nominal)
    {
        var arcs = Tree.Document.Arcs;
        for (var token = Math.Max(0, nominal - 6); token < nominal; token++)
        {
            if (arcs[token].Head == nominal && arcs[token].Relation == "case")
                return true;
        }

        return false;
    }

    private static bool Disagree(MentionTraits pronoun, MentionTraits other, Entity entity)
    {
        var (own, its) = (pronoun.Gender, entity.Gender);
        if (own is Gender.Male && its is Gender.Female || (own is Gender.Female && its is Gender.Male))
            return true;
        // First and second persons come back to their like or to a person.
        var person = PersonOf(pronoun.Lemma);
        if (other.Mention.Form == MentionForm.Pronoun && PersonOf(other.Lemma) != person)
            return true;
        return own is Gender.Male or Gender.Female && (entity.Plural || (its is Gender.Neuter && entity.Type is EntityType.Place or EntityType.Event));
    }

    private static int PersonOf(string lemma) => lemma switch { "i" => 1, "you" => 2, "we" => 4, _ => 3 };
}
