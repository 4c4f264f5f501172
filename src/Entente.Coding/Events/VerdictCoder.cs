using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Claims;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Reads blame in what somebody calls a thing ("called the withdrawal unconscionable", "said the war was illegal"): whoever did it is accused.</summary>
internal sealed class VerdictCoder(Document document, Tree tree, ActorResolver actors, Antecedents antecedents)
{
    // How many words behind the verb the verdict may stand.
    private const int Reach = 14;
    private static readonly ImmutableArray<string> Traits = ["verdict"];

    // A verdict on a treaty of many is on the treaty.
    private const int MostBlamed = 3;

    /// <summary>The accusations that no entry of the lexicon has read, in the order of their verbs.</summary>
    /// <param name="before">The events read so far.</param>
    public IEnumerable<EventDraft> Code(IReadOnlyList<EventDraft> before)
    {
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (tree.Pos(verb) != Upos.VERB || CueVerbs.Find(tree.Lemma(verb)) is not { } cue || before.Any(draft => draft.Trigger == verb))
                continue;
            var judged = cue.Kind switch { "describe" => Described(verb), "say" when tree.Lemma(verb) is not ("warn" or "tell") => Said(verb), _ => null };
            if (judged is not var (thing, verdict) || verdict.Stance != "condemn")
                continue;
            var speakers = Clause.Subjects(tree, verb).SelectMany(found => actors.Resolve(found.Nominal)).Where(actor => actor is { Code: not null, Kind: not "media" }).ToImmutableArray();
            if (speakers.IsEmpty || Whose(thing, speakers, before) is not ({ IsEmpty: false } blamed, var step))
                continue;
            var words = new TextSpan(verdict.At, verdict.At + verdict.Length);
            yield return new(EventType.ACCUSE, Entry(verb, verdict), verb, new(verb, verb + 1), speakers, blamed, Modality.Asserted,
            [
                new Read(words, $"is a verdict that blames ({verdict.Line})"), new Filled("source", speakers[0].Tokens, $"nsubj of “{tree.Form(verb)}”"), .. step is null ? Array.Empty<Step>() : [step],
                .. speakers.Concat(blamed).SelectMany(actor => actor.Because),
            ])
            {
                Traits = Traits,
            };
        }
    }

    // "called the decision a mistake": the object, and what it is called.
    private (int Thing, Verdict Verdict)? Described(int verb)
    {
        if (tree.Child(verb, "obj") is not (> 0 and var named) || named < verb)
            return null;
        var end = Math.Min(document.Sentences[document.Tokens[verb].Sentence].Tokens.End, verb + Reach);
        return VerdictWords.Among(tree, [.. Enumerable.Range(named + 1, Math.Max(0, end - named - 1))]) is { } verdict ? (named, verdict) : null;
    }

    // "said the war was illegal": what is said of a thing with "be", by the predicate itself.
    private (int Thing, Verdict Verdict)? Said(int verb)
    {
        var predicate = tree.Child(verb, "ccomp");
        if (predicate < 0)
            predicate = tree.Child(verb, "parataxis");
        if (predicate < 0 || tree.Child(predicate, "cop") < 0 || tree.Child(predicate, "nsubj") is not (>= 0 and var thing) || IsOpen(predicate))
            return null;
        List<int> own = [predicate];
        foreach (var child in tree.Children(predicate))
        {
            if (tree.Is(child, "amod") || tree.Is(child, "conj"))
                own.Add(child);
        }

        own.Sort();
        return VerdictWords.Among(tree, [.. own]) is { } verdict ? (thing, verdict) : null;
    }

    // "would be a mistake", "was not illegal".
    private bool IsOpen(int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if ((tree.Is(child, "aux") && tree.Lemma(child) is not ("be" or "have" or "do")) || (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never") || tree.Is(child, "mark") && tree.Lemma(child) is "if" or "whether")
                return true;
        }

        return false;
    }

    private (ImmutableArray<ActorReference> Actors, Step? Because) Whose(int thing, ImmutableArray<ActorReference> speakers, IReadOnlyList<EventDraft> before)
    {
        var direct = Others(actors.ResolveOrOwner(thing), speakers);
        if (!direct.IsEmpty)
            return (direct, null);
        var (meant, step) = antecedents.Of(thing, speakers, before);
        return meant.Length > MostBlamed ? ([], null) : (meant, step);
    }

    private static ImmutableArray<ActorReference> Others(ImmutableArray<ActorReference> all, ImmutableArray<ActorReference> speakers) =>
        [.. all.Where(actor => actor.Code is not null && !speakers.Any(actor.IsSameSide))];

    private LexiconEntry Entry(int verb, Verdict verdict) => new(
        verdict.Line, EventType.ACCUSE, tree.Lemma(verb), TriggerKind.Verb, [], [], [], [], [], new([], [], []), [], "disapprove", [], null, [], []);
}
