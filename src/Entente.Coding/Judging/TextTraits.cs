using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Judging;

/// <summary>What the rest of the text tells of an event: whether title and text both tell it, and whom they name besides.</summary>
internal sealed class TextTraits(Document document, Tree tree, Naming naming, ActorResolver actors)
{
    private readonly bool hasTitle = document.Sentences is [{ Headline: true }, _, ..];
    private bool? isOfOneLand;
    private readonly Lazy<List<string>[]> lands = new(() => Lands(document, tree, naming, actors));

    /// <param name="tellings">The tellings of the event, the first speaks for it.</param>
    /// <param name="said">Whether somebody says so.</param>
    public IEnumerable<string> Of(ImmutableArray<EventDraft> tellings, bool said)
    {
        var first = tellings[0];
        HashSet<string> own = [.. first.Source.Concat(first.Target).Select(actor => actor.Country).OfType<string>()];
        if (tellings.Length > 1)
            yield return "again";
        if (said)
            yield return "said";
        if (own.Count == 1)
            yield return "one-land";
        if (IsOfOneLand())
            yield return "text-of-one-land";
        var others = lands.Value[document.Tokens[first.Trigger].Sentence].Count(land => !own.Contains(land));
        if (others > 0)
            yield return "left-out";
        if (others > 1)
            yield return "left-out-two";
        if (!hasTitle)
            yield break;
        var (inTitle, inText) = (tellings.Any(IsInTitle), !tellings.All(IsInTitle));
        if (inTitle)
            yield return inText ? "title-and-text" : "title-only";
        if (!IsInTitle(first) && lands.Value[0].Any(land => !own.Contains(land)))
            yield return "title-names-other";
    }

    private bool IsOfOneLand() => isOfOneLand ??= lands.Value.SelectMany(sentence => sentence).Distinct(StringComparer.Ordinal).Count() == 1;

    private bool IsInTitle(EventDraft draft) => document.Sentences[document.Tokens[draft.Trigger].Sentence].Headline;

    // The countries and bodies that each sentence names, each once.
    private static List<string>[] Lands(Document document, Tree tree, Naming naming, ActorResolver actors)
    {
        List<string>[] all = [.. document.Sentences.Select(_ => new List<string>())];
        foreach (var hit in naming.Hits)
        {
            if (hit.Entry.Sort == NameSort.Medium)
                continue;
            var some = all[document.Tokens[hit.Tokens.Start].Sentence];
            foreach (var actor in actors.Resolve(tree.HeadOf(hit.Tokens)))
            {
                if (actor.Country is { } land && hit.Tokens.Overlaps(actor.Tokens) && !some.Contains(land))
                    some.Add(land);
            }
        }

        return all;
    }
}
