using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Relations;
using Entente.Coding.Relations.Ranking;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Judging;

/// <summary>What the ranker makes of an event's type, which the lexicon gave it.</summary>
/// <param name="ranker">Null where the engine was built without one.</param>
internal sealed class SecondOpinion(Document document, Tree tree, PredicateLexicon lexicon, TypeRanker? ranker)
{
    /// <summary>What speaks most for an event.</summary>
    public const string Best = "ranker-sure";

    private const float Sure = 0.8f;
    private const float Even = 0.5f;
    private const float Doubtful = 0.2f;
    private readonly Dictionary<int, Tree> alone = [];

    public IEnumerable<string> Of(EventDraft draft)
    {
        var at = document.Tokens[draft.Trigger].Sentence;
        var sentence = document.Sentences[at];
        // Parties that are named elsewhere mark no words here.
        var here = draft.Source.Concat(draft.Target).Where(actor => sentence.Tokens.Covers(actor.Tokens.Start)).ToArray();
        if (ranker is null || here.Length == 0)
            yield break;
        var target = here.FirstOrDefault(draft.Target.Contains) ?? (draft.Target.IsEmpty ? here.Skip(1).FirstOrDefault() : null);
        var source = here.FirstOrDefault(actor => actor != target && draft.Source.Contains(actor));
        if (!alone.TryGetValue(at, out var tree))
            alone[at] = tree = Alone(sentence);
        PairPath pair = new(tree, Words(source), Words(target));
        var chance = ranker.Rank(new PairFeatures(tree, pair, new LinkFinder(tree, lexicon, pair).Find()), English.WordVectors)[(int)draft.Type];
        if (Trait(chance) is { } trait)
            yield return trait;
    }

    /// <summary>What a chance that the ranker gives tells.</summary>
    /// <remarks>Far from the lexicon's type, the two mostly part over what is planned or refused, which is no fault of the record; in between the ranker is torn as the text is.</remarks>
    public static string? Trait(float chance) => chance switch { >= Sure => Best, >= Doubtful and < Even => "ranker-torn", _ => null };

    private TextSpan Words(ActorReference? actor) => actor is null ? default : document.Characters(actor.Tokens);

    // The ranker has learned from sentences that stand alone.
    private Tree Alone(Sentence sentence)
    {
        var (start, length) = (sentence.Tokens.Start, sentence.Tokens.Length);
        TextSpan Moved(TextSpan tokens) => new(tokens.Start - start, tokens.End - start);
        return new(new Document(document.Article)
        {
            Sentences = [sentence with { Index = 0, Tokens = new(0, length) }],
            Tokens = [.. document.Tokens.Slice(start, length).Select(token => token with { Sentence = 0 })],
            Tags = tree.Tags.Slice(start, length),
            Arcs = [.. tree.Arcs.Slice(start, length).Select(arc => arc.Head < 0 ? arc : arc with { Head = arc.Head - start })],
            Mentions = [],
            Chains = [],
            Times = [.. document.Times.Where(time => sentence.Tokens.Covers(time.Tokens.Start)).Select(time => time with { Tokens = Moved(time.Tokens) })],
        });
    }
}
