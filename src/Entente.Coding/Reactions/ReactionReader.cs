using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Reactions;

/// <summary>A stance as read.</summary>
/// <param name="Toward">The token that heads what it is toward, −1 when the text does not say.</param>
internal sealed record ReactionDraft(ActorReference Actor, string Stance, int Trigger, int Toward, double Confidence, ImmutableArray<Step> Because);

/// <summary>Finds the stances of actors: "welcomed the pact", "voiced concern over", "alarmed the United States".</summary>
internal sealed class ReactionReader(Tree tree, ActorResolver actors, WordClasses classes)
{
    private static readonly Lazy<ILookup<string, (string Pos, string Stance, string[] Actor, string[] Toward, string Line)>> Words = new(() => Table.Rows("reactions.tsv")
        .Select((row, at) => (Word: row[0], Value: (row[1], row[2], Paths(row[3]), Paths(row[4]), $"lexicon/reactions.tsv:{at + 3}")))
        .ToLookup(row => row.Word, row => row.Value, StringComparer.Ordinal));

    private readonly RoleFinder roles = new(tree, classes);
    private readonly Reality reality = new(tree, classes);

    public ImmutableArray<ReactionDraft> Read()
    {
        var found = ImmutableArray.CreateBuilder<ReactionDraft>();
        for (var token = 0; token < tree.Count; token++)
        {
            foreach (var (pos, stance, actorPaths, towardPaths, line) in Words.Value[tree.Lemma(token)])
            {
                if (KindOf(token) is not { } kind || !kind.ToString().Equals(pos, StringComparison.OrdinalIgnoreCase) || reality.Of(token).Modality is Modality.Denied or Modality.Hypothetical)
                    continue;
                var who = actorPaths.SelectMany(path => roles.At(token, kind, path)).SelectMany(place => actors.Resolve(place.Nominal).Select(actor => (actor, place.Path))).Where(pair => pair.actor.Code is not null).ToArray();
                if (who.Length == 0)
                    continue;
                var toward = towardPaths.SelectMany(path => roles.At(token, kind, path)).Select(place => place.Nominal).FirstOrDefault(-1);
                foreach (var (actor, path) in who.DistinctBy(pair => pair.actor.Key))
                {
                    found.Add(new(actor, stance, token, toward, toward < 0 ? 0.55 : 0.75,
                        [new Read(new(token, token + 1), $"tells {stance} ({line})"), new Filled("actor", actor.Tokens, path), .. actor.Because]));
                }

                break;
            }
        }

        return found.ToImmutable();
    }

    private TriggerKind? KindOf(int token) => tree.Pos(token) switch
    {
        Upos.VERB => TriggerKind.Verb,
        Upos.NOUN when !tree.Is(token, "compound") => TriggerKind.Noun,
        Upos.ADJ when tree.Is(token, "xcomp") || tree.Head(token) < 0 || tree.Child(token, "cop") >= 0 => TriggerKind.Adjective,
        _ => null,
    };

    private static string[] Paths(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
