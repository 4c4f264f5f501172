using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Relations;

/// <summary>Finds the lexicon's words in a sentence and how each links a source to a target.</summary>
internal sealed class LinkFinder(Tree tree, PredicateLexicon lexicon, PairPath pair)
{
    private const double LooseCost = 2.5;
    private const double Swallowed = 4;
    private readonly RoleFinder roles = new(tree, lexicon.Classes);
    private readonly TypeInContext context = new(tree, lexicon.Classes);

    // Whose complement is what is agreed to, threatened, refused or asked for, not what is done.
    private static readonly HashSet<EventType> Governing = [EventType.AGREE, EventType.THREATEN, EventType.REJECT, EventType.REQUEST, EventType.ACCUSE];

    /// <summary>All links, the best first.</summary>
    public IReadOnlyList<Link> Find()
    {
        EntryMatcher matcher = new(tree, lexicon, roles);
        List<Link> links = [];
        for (var token = 0; token < tree.Count; token++)
        {
            // What is part of a name ("the Islamic Resistance", "Strike Force") tells no act.
            if (pair.Source.Covers(token) && tree.Pos(token) == Upos.PROPN)
                continue;
            var known = false;
            foreach (var match in matcher.Match(token))
            {
                known = true;
                if (match.Entry.Type is null)
                    break;
                links.Add(Rate(match, 0));
            }

            if (!known)
                links.AddRange(Loose(token));
        }

        for (var at = 0; at < links.Count; at++)
        {
            if (links.Exists(link => Governs(link, links[at])))
                links[at] = links[at] with { Score = links[at].Score - Swallowed };
        }

        HashSet<int> taken = [];
        return [.. links.OrderByDescending(link => link.Score).ThenByDescending(link => link.Match.Entry.Weight).ThenBy(link => link.Trigger).ThenBy(link => link.Match.Entry.Place, StringComparer.Ordinal)
            .Where(link =>
            {
                if (taken.Contains(link.Trigger))
                    return false;
                taken.UnionWith(link.Match.Consumed);
                return true;
            })];
    }

    // A word of the lexicon beside which stands nothing that its entries ask for: what it mostly means.
    private IEnumerable<Link> Loose(int token)
    {
        if (tree.Pos(token) is not (Upos.VERB or Upos.NOUN or Upos.ADJ))
            return [];
        var wanted = tree.Pos(token) switch { Upos.VERB => TriggerKind.Verb, Upos.NOUN => TriggerKind.Noun, _ => TriggerKind.Adjective };
        var entries = lexicon.Find(tree.Lemma(token)).Where(entry => entry.Kind == wanted).ToArray();
        return entries.GroupBy(entry => entry.Type).Where(group => group.Key is not null)
            .Select(group => group.Select(entry => Rate(new(entry, token, []), LooseCost * (2 - ((double)group.Count() / entries.Length)))).MaxBy(link => link.Score)!);
    }

    private bool Governs(Link above, Link below) =>
        above.Trigger != below.Trigger && !above.IsLoose && above.Source >= 0 && !above.IsTurned && Governing.Contains(above.Type)
        && roles.Complements(above.Trigger).Any(complement => tree.IsBelow(below.Trigger, complement));

    private Link Rate(EntryMatch match, double cost)
    {
        var (entry, trigger) = (match.Entry, match.Trigger);
        int source, target;
        var turned = false;
        if (entry.Roles.Both.IsEmpty)
        {
            (source, target) = (Reach(match, entry.Roles.Source, true), Reach(match, entry.Roles.Target, false));
            if (source < 0 || target < 0)
            {
                var (other, another) = (Reach(match, entry.Roles.Target, true), Reach(match, entry.Roles.Source, false));
                if (source < 0 && target < 0 ? other >= 0 || another >= 0 : other >= 0 && another >= 0)
                    (source, target, turned) = (other, another, true);
            }
        }
        else
        {
            (source, target) = (Reach(match, entry.Roles.Both, true), Reach(match, entry.Roles.Both, false));
        }

        var steps = Steps(trigger);
        var (type, why) = context.Of(match);
        return new(match, type, source, target, turned, steps, Score(match, source, target, turned, steps) - cost, why, cost > 0);
    }

    private double Score(EntryMatch match, int source, int target, bool turned, int steps)
    {
        var score = (source < 0 ? 0 : 3 - (0.3 * source)) + (target < 0 ? 0 : 3 - (0.3 * target));
        if (turned)
            score *= 0.3;
        score += steps switch { 0 => 3, 1 => 2, 2 => 1, 9 => -1, _ => 0.3 };
        score += 0.3 * match.Entry.Weight;
        if (match.Entry.Kind != TriggerKind.Verb)
            score -= 0.5;
        if (tree.Pos(match.Trigger) == Upos.PROPN)
            score -= 2;
        if (pair.Target.Covers(match.Trigger))
            score -= 1.5;
        if (pair.Source.Covers(match.Trigger))
            score -= 3;
        return score;
    }

    // A noun with a light verb stands where its verb does.
    private int Steps(int trigger)
    {
        var own = pair.StepsTo(trigger);
        return own > 0 && roles.LightVerb(trigger) is >= 0 and var verb ? Math.Min(own, pair.StepsTo(verb)) : own;
    }

    private int Reach(EntryMatch match, IEnumerable<string> paths, bool toSource)
    {
        var best = -1;
        foreach (var path in paths)
        {
            foreach (var (nominal, _) in roles.At(match.Trigger, match.Entry.Kind, path))
            {
                foreach (var one in tree.Coordinated(nominal))
                {
                    var distance = pair.Distance(one, toSource);
                    if (distance >= 0 && (best < 0 || distance < best))
                        best = distance;
                }
            }
        }

        return best;
    }
}
