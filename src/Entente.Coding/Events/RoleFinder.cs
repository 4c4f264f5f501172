using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Finds the nominals that stand at a path of a trigger ("nsubj", "on", "obj.of", "xcomp.obj").</summary>
internal sealed class RoleFinder
{
    private readonly Dictionary<(int Trigger, TriggerKind Kind, string Path), (int Nominal, string Path)[]> asked = new(Question.Instance);
    private readonly Tree tree;
    private readonly VerbRoles verbs;
    private readonly NounRoles nouns;

    public RoleFinder(Tree tree, WordClasses classes)
    {
        Prepositions prepositions = new(tree);
        (this.tree, verbs, nouns) = (tree, new(tree, prepositions), new(tree, classes, prepositions));
    }

    /// <summary>The nominals at the path, of the active clause, with the path in words.</summary>
    public (int Nominal, string Path)[] At(int trigger, TriggerKind kind, string path)
    {
        // Many entries of one word ask for the same path.
        if (!asked.TryGetValue((trigger, kind, path), out var known))
            asked[(trigger, kind, path)] = known = [.. Find(trigger, kind, path)];
        return known;
    }

    private IEnumerable<(int Nominal, string Path)> Find(int trigger, TriggerKind kind, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return kind == TriggerKind.Noun ? nouns.At(trigger, path) : verbs.At(trigger, path);
        var (first, rest) = (path[..dot], path[(dot + 1)..]);
        return Steps(trigger, kind, first).SelectMany(through => At(through, KindOf(through), rest).Select(found => (found.Nominal, $"{first}, {found.Path}")));
    }

    /// <inheritdoc cref="NounRoles.LightVerb"/>
    public int LightVerb(int noun) => nouns.LightVerb(noun);

    /// <inheritdoc cref="NounRoles.AnsweringVerb"/>
    public int AnsweringVerb(int noun) => nouns.AnsweringVerb(noun);

    private TriggerKind KindOf(int token) => tree.Pos(token) is Upos.NOUN or Upos.PROPN or Upos.PRON ? TriggerKind.Noun : TriggerKind.Verb;

    private IEnumerable<int> Steps(int trigger, TriggerKind kind, string first) => first switch
    {
        "obj" => Clause.Objects(tree, trigger).Select(found => found.Nominal),
        "nsubj" => At(trigger, kind, "nsubj").Select(found => found.Nominal),
        "xcomp" => Complements(trigger),
        "ccomp" => tree.ChildrenBy(trigger, "ccomp"),
        _ => At(trigger, kind, first).Select(found => found.Nominal),
    };

    /// <summary>The verbs that complete a trigger: "agreed to <c>lift</c>", "accused of <c>arming</c>", "decision to <c>leave</c>".</summary>
    public IEnumerable<int> Complements(int trigger)
    {
        foreach (var child in tree.Children(trigger))
        {
            if (tree.Is(child, "xcomp") || tree.Is(child, "ccomp") || (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "of" or "to" or "from" or "for" or "with" or "against" or "on" or "by" or "in")
                || (tree.Is(child, "acl") && !tree.Is(child, "acl:relcl") && tree.Pos(trigger) == Upos.NOUN))
            {
                yield return child;
                foreach (var more in tree.Children(child))
                {
                    if (tree.Is(more, "conj") && tree.Pos(more) == Upos.VERB)
                        yield return more;
                }
            }
        }

        // "urged Iran to stop": the complement may hang on the object.
        if (tree.Child(trigger, "obj") is >= 0 and var named)
        {
            foreach (var child in tree.Children(named))
            {
                if (tree.Is(child, "acl") && !tree.Is(child, "acl:relcl") && (tree.Tags[child].Xpos is "VB" || (tree.Child(child, "mark") is >= 0 and var from && tree.Lemma(from) == "from")))
                    yield return child;
            }
        }
    }

    // Asked for every entry of every word: the length and the last letter tell paths apart well enough.
    private sealed class Question : IEqualityComparer<(int Trigger, TriggerKind Kind, string Path)>
    {
        public static readonly Question Instance = new();

        public bool Equals((int Trigger, TriggerKind Kind, string Path) x, (int Trigger, TriggerKind Kind, string Path) y) => x.Trigger == y.Trigger && x.Kind == y.Kind && x.Path == y.Path;

        public int GetHashCode((int Trigger, TriggerKind Kind, string Path) asked) => (((((asked.Trigger * 4) + (int)asked.Kind) * 32) + asked.Path.Length) * 128) + asked.Path[^1];
    }
}
