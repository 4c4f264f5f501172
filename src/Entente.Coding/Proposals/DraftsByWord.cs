using Entente.Coding.Events;

namespace Entente.Coding.Proposals;

/// <summary>What the lexicon reads, by the word that carries it.</summary>
internal sealed class DraftsByWord
{
    private readonly EventDraft[]?[] byWord;

    /// <param name="count">How many words there are.</param>
    /// <param name="drafts">What is read.</param>
    public DraftsByWord(int count, IEnumerable<EventDraft> drafts)
    {
        byWord = new EventDraft[]?[count];
        foreach (var draft in drafts)
            byWord[draft.Trigger] = [.. this[draft.Trigger], draft];
    }

    /// <summary>What is read at a word.</summary>
    public EventDraft[] this[int word] => byWord[word] ?? [];
}
