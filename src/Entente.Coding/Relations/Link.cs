using Entente.Coding.Events;

namespace Entente.Coding.Relations;

/// <summary>A lexicon entry that fits a word of the sentence, and how it links source and target.</summary>
/// <param name="Match">The entry and its words.</param>
/// <param name="Type">The type in its context: a refusal, a plan or a threat changes the entry's own.</param>
/// <param name="Source">Steps from the entry's source to the marked one; −1 when it does not reach it.</param>
/// <param name="Target">The same for the target.</param>
/// <param name="IsTurned">Whether its roles reach the two the wrong way round.</param>
/// <param name="Steps">Steps from the trigger up to the way between the two; 0 on it.</param>
/// <param name="Score">How well it links the two; comparable within a sentence.</param>
/// <param name="Why">What changed the type, null when nothing did.</param>
/// <param name="IsLoose">Whether only the word is the entry's, not what it asks for beside it.</param>
internal sealed record Link(EntryMatch Match, EventType Type, int Source, int Target, bool IsTurned, int Steps, double Score, string? Why, bool IsLoose)
{
    public int Trigger => Match.Trigger;
}
