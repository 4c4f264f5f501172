using Entente.Coding.Syntax;
using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>What is seen of a word that may carry an event and of somebody who may be a party of it.</summary>
internal sealed class PartyFeatures(Document document, Tree tree, Hashes hashes, Parties parties, DraftsByWord drafts)
{
    private readonly Dictionary<int, (int[] Subjects, int[] Objects)> clauses = [];

    /// <summary>The views with one more, in which they are seen beside a type of event.</summary>
    public static List<uint>[] With(List<uint>[] views, EventType type)
    {
        List<uint> crossed = [];
        Cross(views, type, crossed);
        return [.. views, crossed];
    }

    /// <summary>Adds the keys of the view in which the others are seen beside a type of event.</summary>
    public static void Cross(List<uint>[] views, EventType type, List<uint> crossed)
    {
        for (var view = 0; view < views.Length; view++)
        {
            // The way to the party first, then who it is; what stands on the line between says the same of every type.
            var count = view switch { 0 => Math.Min(6, views[view].Count), 1 => 0, 2 => Math.Min(3, views[view].Count), _ => views[view].Count };
            for (var at = 0; at < count; at++)
                crossed.Add(FeatureHash.Mix(160, views[view][at], (uint)type));
        }
    }

    /// <summary>The keys of each view's features, whatever the type of the event is.</summary>
    public List<uint>[] Keys(int trigger, Party party)
    {
        List<uint>[] views = [new(20), new(16), new(16), new(4), new(4)];
        Path(trigger, party.Head, views[0]);
        Line(trigger, party, views[1]);
        Who(trigger, party, views[2]);
        Lexicon(trigger, party, views[3]);
        Clause(trigger, party, views[4]);
        return views;
    }

    private void Path(int trigger, int head, List<uint> into)
    {
        List<int> up = [];
        var top = head;
        for (; top >= 0 && !tree.IsBelow(trigger, top) && up.Count < 8; top = tree.Head(top))
            up.Add(top);
        List<int> down = [];
        for (var at = trigger; at >= 0 && at != top && down.Count < 8; at = tree.Head(at))
            down.Add(at);
        var (rising, bare) = (17u, 17u);
        foreach (var at in up)
        {
            rising = FeatureHash.Mix(rising, hashes.Relations[at], hashes.Cases[at]);
            bare = FeatureHash.Mix(bare, hashes.Relations[at]);
        }

        var falling = 19u;
        foreach (var at in down)
            falling = FeatureHash.Mix(falling, hashes.Relations[at], hashes.Cases[at]);
        var lemma = hashes.Lemmas[trigger];
        var passive = tree.IsPassive(trigger) ? 1u : 0;
        into.Add(FeatureHash.Mix(101, rising, falling, passive));
        into.Add(FeatureHash.Mix(102, bare, (uint)down.Count, passive));
        into.Add(FeatureHash.Mix(103, rising, falling, lemma));
        into.Add(FeatureHash.Mix(104, (uint)up.Count, (uint)down.Count));
        into.Add(FeatureHash.Mix(105, hashes.Relations[head], hashes.Cases[head], (uint)tree.Pos(trigger)));
        into.Add(FeatureHash.Mix(106, hashes.Relations[head], hashes.Cases[head], lemma));
        if (tree.Head(head) is >= 0 and var above)
        {
            into.Add(FeatureHash.Mix(107, hashes.Relations[head], hashes.Cases[head], hashes.Words[above]));
            into.Add(FeatureHash.Mix(108, hashes.Relations[head], hashes.Words[above], (uint)Math.Min(down.Count, 2)));
        }

        if (top >= 0)
            into.Add(FeatureHash.Mix(109, hashes.Words[top], up is [.., var last] ? hashes.Relations[last] : 0, down is [.., var lowest] ? hashes.Relations[lowest] : 0));
        foreach (var at in up)
            into.Add(FeatureHash.Mix(110, hashes.Relations[at], hashes.Cases[at]));
        foreach (var at in down)
            into.Add(FeatureHash.Mix(111, hashes.Relations[at], hashes.Words[at]));
    }

    private void Line(int trigger, Party party, List<uint> into)
    {
        var (from, to) = party.Head < trigger ? (party.Head, trigger) : (trigger, party.Head);
        var side = party.Head < trigger ? 1u : 2u;
        var far = (to - from) switch { 1 => 1u, 2 => 2u, 3 => 3u, < 6 => 4u, < 10 => 5u, < 16 => 6u, _ => 7u };
        into.Add(FeatureHash.Mix(120, side, far));
        into.Add(FeatureHash.Mix(121, side, hashes.Lemmas[trigger]));
        var between = 0;
        foreach (var other in parties.Of(document.Tokens[trigger].Sentence))
            between += other.Head > from && other.Head < to ? 1 : 0;
        into.Add(FeatureHash.Mix(122, side, (uint)Math.Min(between, 4)));
        if (to - from <= 8)
        {
            for (var at = from + 1; at < to; at++)
            {
                if (tree.Pos(at) != Upos.PUNCT)
                    into.Add(FeatureHash.Mix(123, side, hashes.Words[at]));
            }
        }

        var words = document.Sentences[document.Tokens[trigger].Sentence].Tokens;
        into.Add(FeatureHash.Mix(124, party.Head > words.Start ? hashes.Words[party.Head - 1] : 3, side));
        into.Add(FeatureHash.Mix(125, party.Head + 1 < words.End ? hashes.Words[party.Head + 1] : 3, side));
    }

    private void Who(int trigger, Party party, List<uint> into)
    {
        var (kind, lemma) = ((uint)party.Kind, hashes.Lemmas[trigger]);
        var noun = tree.Pos(party.Head) == Upos.NOUN ? hashes.Lemmas[party.Head] : 0;
        into.Add(FeatureHash.Mix(130, kind));
        into.Add(FeatureHash.Mix(131, kind, lemma));
        into.Add(FeatureHash.Mix(132, kind, hashes.Relations[party.Head], hashes.Cases[party.Head]));
        if (noun > 0)
        {
            into.Add(FeatureHash.Mix(133, noun));
            into.Add(FeatureHash.Mix(134, noun, lemma));
        }

        var some = parties.Of(document.Tokens[trigger].Sentence);
        into.Add(FeatureHash.Mix(135, (uint)Math.Min(some.Count, 6)));
        into.Add(FeatureHash.Mix(136, some.Any(other => other != party && other.Country is { } && other.Country == party.Country) ? 1u : 0));
        foreach (var other in some)
        {
            if (other != party)
                into.Add(FeatureHash.Mix(137, (uint)other.Kind, kind));
        }
    }

    private void Lexicon(int trigger, Party party, List<uint> into)
    {
        var words = document.Sentences[document.Tokens[trigger].Sentence].Tokens;
        var any = 0u;
        for (var at = words.Start; at < words.End; at++)
        {
            foreach (var draft in drafts[at])
            {
                var place = draft.Source.Any(actor => actor.Tokens.Covers(party.Head)) ? 1u : draft.Target.Any(actor => actor.Tokens.Covers(party.Head)) ? 2u
                    : draft.Source.Any(actor => actor.Country is { } land && land == party.Country) ? 3u : draft.Target.Any(actor => actor.Country is { } land && land == party.Country) ? 4u : 5u;
                any |= place < 5 ? 1u << (int)place : 0;
                if (at == trigger)
                {
                    into.Add(FeatureHash.Mix(140, place));
                    into.Add(FeatureHash.Mix(141, place, draft.Target.IsEmpty ? 0 : 1u, (uint)draft.Type));
                }
                else if (draft.Words.Covers(trigger) || tree.Head(at) == trigger || tree.Head(trigger) == at)
                {
                    into.Add(FeatureHash.Mix(142, place, hashes.Relations[trigger], hashes.Relations[at]));
                }
            }
        }

        into.Add(FeatureHash.Mix(143, any, drafts[trigger].Length > 0 ? 1u : 0));
    }

    private void Clause(int trigger, Party party, List<uint> into)
    {
        if (!clauses.TryGetValue(trigger, out var clause))
        {
            clause = tree.Pos(trigger) is Upos.VERB or Upos.ADJ
                ? ([.. Syntax.Clause.Subjects(tree, trigger).SelectMany(found => tree.Coordinated(found.Nominal))], [.. Syntax.Clause.Objects(tree, trigger).SelectMany(found => tree.Coordinated(found.Nominal))])
                : ([], []);
            clauses[trigger] = clause;
        }

        var lemma = hashes.Lemmas[trigger];
        var place = clause.Subjects.Contains(party.Head) ? 1u : clause.Objects.Contains(party.Head) ? 2u : Array.Exists(clause.Subjects, at => tree.IsBelow(party.Head, at)) ? 3u : Array.Exists(clause.Objects, at => tree.IsBelow(party.Head, at)) ? 4u : 5u;
        into.Add(FeatureHash.Mix(150, place));
        into.Add(FeatureHash.Mix(151, place, lemma));
        into.Add(FeatureHash.Mix(152, place, (uint)party.Kind));
        into.Add(FeatureHash.Mix(153, place, clause.Subjects.Length > 0 ? 1u : 0, clause.Objects.Length > 0 ? 1u : 0));
    }
}
