using Entente.Coding.Syntax;
using Entente.Text;
using Entente.Text.Vocabulary;

namespace Entente.Coding.Relations.Ranking;

/// <summary>What the ranker sees of a sentence with a source and a target: named features by view, and word vectors of its predicates.</summary>
internal sealed class PairFeatures
{
    /// <summary>How many groups of words have a mean vector.</summary>
    public const int VectorGroups = 5;
    private readonly Tree tree;
    private readonly PairPath pair;
    private readonly PredicateChain chain;
    private readonly List<string>[] views = [.. Enum.GetValues<View>().Select(_ => new List<string>())];

    public PairFeatures(Tree tree, PairPath pair, IReadOnlyList<Link> links)
    {
        (this.tree, this.pair) = (tree, pair);
        chain = new(tree, pair);
        Predicates();
        Lexicon(links);
        Sequence(views[(int)View.Outside], Enumerable.Range(0, tree.Count).Where(token => !Inside(token) && tree.Pos(token) != Upos.PUNCT));
        Sequence(views[(int)View.Between], Between());
        Path();
        Sides();
    }

    /// <summary>The keys of each view's features.</summary>
    public uint[][] Keys() => [.. views.Select((features, view) => features.Distinct(StringComparer.Ordinal).Select(feature => RankerFeatures.Key((View)view, feature)).ToArray())];

    /// <summary>Mean vectors of groups of words, each of length 1 or 0, one after the other.</summary>
    public float[] Vectors(WordVectors vectors)
    {
        var all = new float[VectorGroups * vectors.Width];
        var group = 0;
        foreach (var words in (IEnumerable<int>[])[chain.Top < 0 ? [] : [chain.Top, .. chain.Complements], chain.Words, chain.Words.Concat(chain.Complements).SelectMany(Things), Between(), Enumerable.Range(0, tree.Count).Where(token => !Inside(token))])
        {
            var into = all.AsSpan(group++ * vectors.Width, vectors.Width);
            foreach (var word in words.Where(word => tree.Pos(word) is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV))
                _ = vectors.Add(tree.Form(word).ToLowerInvariant(), into);
            var squares = 0f;
            foreach (var number in into)
                squares += number * number;
            var scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
            foreach (ref var number in into)
                number *= scale;
        }

        return all;
    }

    private bool Inside(int token) => pair.Source.Covers(token) || pair.Target.Covers(token);

    // A name tells who, seldom what: names outside the two count as one word.
    private string Word(int token) => pair.Source.Covers(token) ? "<s>" : pair.Target.Covers(token) ? "<t>" : tree.Pos(token) switch { Upos.PROPN => "<name>", Upos.NUM => "<number>", _ => tree.Lemma(token) };

    private void Predicates()
    {
        var into = views[(int)View.Predicate];
        if (chain.Top < 0)
            return;
        Describe("top", chain.Top, into);
        foreach (var word in chain.Words.Concat(chain.Complements).Distinct())
            Describe("any", word, into);
        if (chain.OfSource >= 0)
            into.Add("source " + Phrase(chain.OfSource));
        if (chain.OfTarget >= 0)
            into.Add("target " + Phrase(chain.OfTarget));
        into.Add("chain " + string.Join('>', chain.Words.Select(Phrase)));
        into.Add("goes on " + string.Join('>', chain.Complements.Prepend(chain.Top).Select(Phrase)));
        foreach (var below in chain.Complements)
            into.Add($"from {Phrase(chain.Top)} to {Phrase(below)}");
        for (var at = 1; at < chain.Words.Count; at++)
            into.Add($"step {Phrase(chain.Words[at - 1])} {Phrase(chain.Words[at])}");
    }

    private void Describe(string place, int predicate, List<string> into)
    {
        var phrase = Phrase(predicate);
        into.Add($"{place} {phrase}");
        into.Add($"{place} {tree.Tags[predicate].Xpos}");
        foreach (var child in tree.Children(predicate))
        {
            var relation = tree.Arcs[child].Relation;
            if (tree.Is(child, "aux") || tree.Is(child, "mark") || tree.Is(child, "cop") || (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never"))
            {
                into.Add($"{place} {relation} {tree.Lemma(child)}");
                into.Add($"{phrase} {relation} {tree.Lemma(child)}");
            }
            else if (tree.Is(child, "obl") || tree.Is(child, "nmod"))
            {
                var preposition = tree.Case(child) ?? "";
                into.Add($"{phrase} {preposition}");
                into.Add($"{phrase} {preposition} {Word(child)}");
                into.Add($"{place} {preposition} {Word(child)}");
            }
            else if (tree.Is(child, "obj") || tree.Is(child, "iobj") || tree.Is(child, "nsubj") || tree.Is(child, "amod") || tree.Is(child, "compound") || tree.Is(child, "acl"))
            {
                into.Add($"{phrase} {relation}");
                into.Add($"{phrase} {relation} {Word(child)}");
                into.Add($"{place} {relation} {Word(child)}");
                foreach (var below in tree.Children(child))
                {
                    if (tree.Is(child, "obj") && (tree.Is(below, "amod") || tree.Is(below, "compound") || tree.Is(below, "nmod") || tree.Is(below, "acl") || tree.Is(below, "conj")))
                        into.Add($"{place} obj's {Word(below)}");
                }
            }
        }
    }

    // With its particle, and the noun that a light verb leaves the meaning to.
    private string Phrase(int predicate) => tree.Particle(predicate) is { } particle ? $"{tree.Lemma(predicate)} {particle}" : tree.Lemma(predicate);

    private IEnumerable<int> Things(int predicate)
    {
        foreach (var child in tree.Children(predicate))
        {
            if ((tree.Is(child, "obj") || tree.Is(child, "obl") || tree.Is(child, "nsubj:pass") || tree.Is(child, "compound")) && !Inside(child))
                yield return child;
        }
    }

    private void Lexicon(IReadOnlyList<Link> links)
    {
        var into = views[(int)View.Lexicon];
        if (links.Count == 0)
        {
            into.Add("silent");
            return;
        }

        var best = links[0];
        into.Add($"best {best.Type}");
        into.Add($"best {best.Type} {Reach(best)}");
        into.Add($"best {best.Type} {best.Match.Entry.Type}");
        // Not by its line, which moves when another entry is written above.
        into.Add($"entry {best.Match.Entry.Trigger} {best.Match.Entry.Type}");
        if (best.Why is not null)
            into.Add($"best {best.Type} changed");
        if (best.IsLoose)
            into.Add($"best {best.Type} loose");
        if (links.FirstOrDefault(link => link.Type != best.Type) is { } second)
        {
            into.Add($"second {second.Type}");
            into.Add($"best {best.Type} second {second.Type}");
            into.Add($"lead {Math.Min(8, (int)(best.Score - second.Score))}");
            into.Add($"best {best.Type} lead {Math.Min(8, (int)(best.Score - second.Score))}");
        }
        else
        {
            into.Add($"best {best.Type} alone");
        }

        foreach (var type in links.GroupBy(link => link.Type))
        {
            into.Add($"any {type.Key}");
            into.Add($"any {type.Key} {(int)Math.Floor(type.Max(link => link.Score) / 2)}");
            if (type.Any(link => !link.IsLoose))
                into.Add($"fits {type.Key}");
            if (type.Any(link => pair.Holds(link.Trigger)))
                into.Add($"on the way {type.Key}");
            if (type.Any(link => link.Trigger == chain.Top))
                into.Add($"top {type.Key}");
        }
    }

    private static string Reach(Link link) => $"{(link.Source >= 0 ? 's' : '-')}{(link.Target >= 0 ? 't' : '-')}{(link.IsTurned ? "turned" : "")} {Math.Min(link.Steps, 3)}";

    private IEnumerable<int> Between()
    {
        if (pair.Source.Length == 0 || pair.Target.Length == 0)
            return [];
        var (from, to) = pair.Source.Start < pair.Target.Start ? (pair.Source.End, pair.Target.Start) : (pair.Target.End, pair.Source.Start);
        return Enumerable.Range(from, Math.Max(0, to - from)).Where(token => tree.Pos(token) != Upos.PUNCT);
    }

    private void Sequence(List<string> into, IEnumerable<int> tokens)
    {
        var before = "<";
        foreach (var token in tokens)
        {
            var word = Word(token);
            into.Add(word);
            into.Add($"{before} {word}");
            before = word;
        }

        into.Add($"{before} >");
    }

    private void Path()
    {
        var into = views[(int)View.Path];
        if (pair.SourceHead < 0 || pair.TargetHead < 0)
            return;
        var (up, down) = (Climb(pair.SourceHead), Climb(pair.TargetHead));
        into.Add($"{string.Join('/', up.Select(at => tree.Arcs[at].Relation))}|{string.Join('/', down.Select(at => tree.Arcs[at].Relation))}");
        into.Add($"{string.Join('/', up.Select(Word))}|{string.Join('/', down.Select(Word))}");
        foreach (var (side, way) in (ReadOnlySpan<(string, List<int>)>)[("s", up), ("t", down)])
        {
            foreach (var at in way)
            {
                var head = tree.Head(at);
                into.Add($"{side} {tree.Arcs[at].Relation}");
                into.Add($"{side} {Word(at)}");
                if (head >= 0)
                    into.Add($"{side} {tree.Arcs[at].Relation} {Word(head)}");
                if (tree.Case(at) is { } preposition)
                    into.Add($"{side} {preposition} {(head >= 0 ? Word(head) : "")}");
            }
        }

        into.Add(pair.Source.Start < pair.Target.Start ? "source first" : "target first");
    }

    private List<int> Climb(int from)
    {
        List<int> way = [];
        for (var at = from; at >= 0 && way.Count < 12; at = tree.Head(at))
        {
            if (at == pair.Top)
                break;
            way.Add(at);
        }

        return way;
    }

    private void Sides()
    {
        var into = views[(int)View.Sides];
        foreach (var (side, span, head) in (ReadOnlySpan<(string, TextSpan, int)>)[("s", pair.Source, pair.SourceHead), ("t", pair.Target, pair.TargetHead)])
        {
            if (head < 0)
                continue;
            into.Add($"{side} {tree.Pos(head)}");
            into.Add($"{side} head {tree.Lemma(head)}");
            for (var token = span.Start; token < span.End; token++)
            {
                if (tree.Pos(token) is Upos.NOUN or Upos.ADJ or Upos.VERB)
                    into.Add($"{side} {tree.Lemma(token)}");
            }

            if (chain.Top >= 0 && tree.Pos(head) == Upos.NOUN)
                into.Add($"{side} {tree.Lemma(head)} {Phrase(chain.Top)}");
        }
    }
}
