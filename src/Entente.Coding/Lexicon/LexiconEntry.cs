using System.Collections.Immutable;

namespace Entente.Coding.Lexicon;

/// <summary>What kind of word carries an entry.</summary>
internal enum TriggerKind
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>One sense of a predicate: which words mean which event type, and where its actors stand.</summary>
/// <param name="Place">File and line ("lexicon/sanction.yaml:8"), by which a record cites it.</param>
/// <param name="Type">The event type, which is the file's name; null for senses that mean no event (<c>nothing.yaml</c>).</param>
/// <param name="Trigger">The lemma that carries the event, with its particle ("carry out").</param>
/// <param name="Objects">Lemmas one of which must head the object or name it; empty when any object will do.</param>
/// <param name="Complements">Lemmas one of which must head the open complement ("agree to <c>lift</c>").</param>
/// <param name="With">Prepositions one of which must introduce one of its lemmas ("take part in <c>talks</c>"), in the order of the file, in which they are looked for.</param>
/// <param name="Subjects">Lemmas one of which must head the subject.</param>
/// <param name="Not">Lemmas that, as object, subject or modifier, mean that the entry is not meant.</param>
/// <param name="Roles">Where source, target or both stand, in order of preference.</param>
/// <param name="Unread">Examples that the engine does not read yet, kept until it does.</param>
/// <param name="Needs">Roles that must be filled by an actor.</param>
internal sealed record LexiconEntry(
    string Place,
    EventType? Type,
    string Trigger,
    TriggerKind Kind,
    ImmutableArray<string> Objects,
    ImmutableArray<string> Complements,
    ImmutableArray<Introduction> With,
    ImmutableArray<string> Subjects,
    ImmutableArray<string> Not,
    Roles Roles,
    ImmutableArray<string> Needs,
    string? Mode,
    ImmutableArray<string> Contexts,
    Modality? Modality,
    ImmutableArray<LexiconExample> Examples,
    ImmutableArray<LexiconExample> Unread)
{
    /// <summary>The lemma without its particle.</summary>
    public string Head { get; } = Trigger.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? Trigger[..space] : Trigger;

    /// <summary>The particle of the trigger, null when it has none.</summary>
    public string? Particle { get; } = Trigger.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? Trigger[(space + 1)..] : null;

    /// <summary>How much an entry asks of a sentence: of two that fit, the one that asks for more is meant.</summary>
    public int Weight => (Particle is null ? 0 : 2) + (Objects.IsEmpty ? 0 : 3) + (Complements.IsEmpty ? 0 : 3) + (With.IsEmpty ? 0 : 3) + (Subjects.IsEmpty ? 0 : 2) + (Not.IsEmpty ? 0 : 1)
        + (Needs.Length > 1 ? 1 : 0);
}

/// <summary>A preposition and the lemmas one of which it must introduce.</summary>
internal sealed record Introduction(string Preposition, ImmutableArray<string> Words);

/// <summary>Where the actors stand: paths in order of preference, of the active clause.</summary>
/// <param name="Source">Who does it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Both">For what is done together: all of these paths are collected, and all parties are sources.</param>
internal sealed record Roles(ImmutableArray<string> Source, ImmutableArray<string> Target, ImmutableArray<string> Both);

/// <summary>A sentence with the events that must be read in it ("nothing" for none).</summary>
internal sealed record LexiconExample(string Sentence, string Expected, int Line);
