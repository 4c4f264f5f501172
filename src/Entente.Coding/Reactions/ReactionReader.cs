using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Reactions;

/// <summary>Finds the stances that words tell: "welcomed the pact", "voiced concern over", "took note of", "alarmed the United States".</summary>
internal sealed class ReactionReader(Tree tree, ActorResolver actors, WordClasses classes)
{
    // How far behind its verb the second word of a phrase may stand ("urged all sides to show restraint").
    private const int Reach = 9;

    // A phrase ("take note") comes first: it says more than its verb alone.
    private static readonly Lazy<ILookup<string, Entry>> Words = new(() => Table.Rows("reactions.tsv")
        .Select((row, at) => new Entry(row[0].Split(' ') is ["not", ..] ? row[0][4..].Split(' ') : row[0].Split(' '), row[0].StartsWith("not ", StringComparison.Ordinal), row[1], row[2], Paths(row[3]), Paths(row[4]), $"lexicon/reactions.tsv:{at + 3}"))
        .OrderByDescending(entry => entry.Words.Length).ToLookup(entry => entry.Words[0], StringComparer.Ordinal));

    private readonly RoleFinder roles = new(tree, classes);
    private readonly Reality reality = new(tree, classes);

    public IEnumerable<ReactionDraft> Read()
    {
        for (var token = 0; token < tree.Count; token++)
        {
            if (KindOf(token) is not { } kind)
                continue;
            foreach (var entry in Words.Value[tree.Lemma(token)])
            {
                if (!kind.ToString().Equals(entry.Pos, StringComparison.OrdinalIgnoreCase) || !Fits(token, entry))
                    continue;
                var who = entry.Actor.SelectMany(path => At(token, kind, path)).SelectMany(place => actors.Resolve(Speaker(place.Nominal)).Select(actor => (actor, place.Path)))
                    .Where(pair => pair.actor.Code is not null && pair.actor.Kind != "media").DistinctBy(pair => pair.actor.Key).ToArray();
                if (who.Length == 0)
                    continue;
                var toward = entry.Toward.SelectMany(path => roles.At(token, kind, path)).Select(place => place.Nominal).FirstOrDefault(-1);
                foreach (var (actor, path) in who)
                {
                    yield return new(actor, entry.Stance, token, toward, toward < 0 ? 0.55 : 0.75,
                        [new Read(new(token, token + 1), $"tells {entry.Stance} ({entry.Line})"), new Filled("actor", actor.Tokens, path), .. actor.Because]);
                }

                break;
            }
        }
    }

    private bool Fits(int token, Entry entry)
    {
        var modality = reality.Of(token).Modality;
        if (entry.Negated ? modality != Modality.Denied : modality is Modality.Denied or Modality.Hypothetical)
            return false;
        if (entry.Words.Length == 1)
            return true;
        for (var near = token + 1; near < Math.Min(tree.Count, token + Reach); near++)
        {
            if (tree.Lemma(near) == entry.Words[1] && tree.IsBelow(near, token))
                return true;
        }

        return false;
    }

    private IEnumerable<(int Nominal, string Path)> At(int token, TriggerKind kind, string path)
    {
        var any = false;
        foreach (var found in roles.At(token, kind, path))
        {
            any = true;
            yield return found;
        }

        if (path != "nsubj")
            yield break;
        // Of a list of subjects the tree may hang each on the verb.
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "nsubj") && (kind == TriggerKind.Adjective || (kind == TriggerKind.Verb && !tree.IsPassive(token))))
                yield return (child, "nsubj");
        }

        // "was quick to welcome": the subject is the adjective's; "voiced concern", where the tree takes "voiced" for an adjective.
        if (any || tree.Head(token) is not (>= 0 and var head))
        {
            if (!any && kind == TriggerKind.Noun && IsVoiced(token) && tree.Child(token, "nsubj") is >= 0 and var own)
                yield return (own, "the noun before it");
            yield break;
        }

        if (kind == TriggerKind.Verb && tree.Pos(head) == Upos.ADJ && tree.Child(head, "nsubj") is >= 0 and var subject)
            yield return (subject, $"nsubj of “{tree.Form(head)}”");
        else if (kind == TriggerKind.Noun && IsVoiced(token))
            yield return (tree.Child(token, "nsubj") is >= 0 and var voicer ? voicer : head, "the noun before it");
    }

    private bool IsVoiced(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child < noun && tree.Form(child) is "voiced" or "expressed" or "raised" or "voices" or "expresses")
                return true;
        }

        return false;
    }

    // "Indonesia said it was concerned": who speaks is meant.
    private int Speaker(int nominal)
    {
        if (tree.Pos(nominal) != Upos.PRON || tree.Head(nominal) is not (>= 0 and var clause) || !tree.Is(clause, "ccomp") || tree.Head(clause) is not (>= 0 and var cue) || !classes.Contains("say", tree.Lemma(cue)) && tree.Lemma(cue) is not ("say" or "add" or "state" or "declare" or "tell"))
            return nominal;
        return tree.Child(cue, "nsubj") is >= 0 and var speaker ? speaker : nominal;
    }

    private TriggerKind? KindOf(int token) => tree.Pos(token) switch
    {
        Upos.VERB => TriggerKind.Verb,
        Upos.NOUN when !tree.Is(token, "compound") => TriggerKind.Noun,
        Upos.ADJ when tree.Is(token, "xcomp") || tree.Head(token) < 0 || tree.Child(token, "cop") >= 0 || tree.Child(token, "nsubj") >= 0 => TriggerKind.Adjective,
        _ => null,
    };

    private static string[] Paths(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed record Entry(string[] Words, bool Negated, string Pos, string Stance, string[] Actor, string[] Toward, string Line);
}
