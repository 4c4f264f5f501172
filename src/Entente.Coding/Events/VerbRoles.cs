using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Finds who plays which role of a verb: its subject and object in the active voice, and who stands behind its prepositions.</summary>
internal sealed class VerbRoles(Tree tree, Prepositions prepositions)
{
    /// <summary>The nominals at a path, which is one relation or a preposition.</summary>
    public IEnumerable<(int Nominal, string Path)> At(int trigger, string path)
    {
        switch (path)
        {
            case "nsubj":
                foreach (var found in Clause.Subjects(tree, trigger))
                    yield return found;
                // "Peru said it was ready to": a tree may take "it" for nobody.
                if (tree.Is(trigger, "ccomp") && tree.Pos(trigger) == Upos.ADJ && tree.Child(trigger, "expl") >= 0 && tree.Child(trigger, "nsubj") < 0)
                {
                    foreach (var (nominal, found) in Clause.Subjects(tree, tree.Head(trigger)))
                        yield return (nominal, $"{found} of “{tree.Form(tree.Head(trigger))}”");
                }

                break;
            case "obj":
                foreach (var found in Clause.Objects(tree, trigger))
                    yield return found;
                break;
            case "noun":
                // "a kidnapped engineer": whom the participle stands before.
                if (tree.Is(trigger, "amod") && tree.Head(trigger) > trigger)
                    yield return (tree.Head(trigger), "the noun behind the participle");
                break;
            case "if":
                foreach (var found in OfCondition(trigger, 0))
                    yield return (found, "nsubj of the condition");
                break;
            case "iobj":
                foreach (var child in tree.ChildrenBy(trigger, "iobj"))
                    yield return (child, "iobj");
                if (Clause.Retained(tree, trigger) >= 0)
                {
                    foreach (var (nominal, found) in Clause.Objects(tree, trigger).Where(found => found.Path != "obj of the passive"))
                        yield return (nominal, found);
                }

                break;
            default:
                if (!prepositions.Has(trigger, path))
                    yield break;
                foreach (var found in ByPreposition(trigger, path))
                    yield return found;
                break;
        }
    }

    // "warned that it would strike if Ankara crossed the river": on whom a threat depends, however deep the condition hangs.
    private IEnumerable<int> OfCondition(int verb, int depth)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "if" or "unless" or "should")
            {
                foreach (var (nominal, _) in tree.IsPassive(child) ? Clause.Objects(tree, child) : Clause.Subjects(tree, child))
                    yield return nominal;
            }
            else if (depth < 3 && (tree.Is(child, "ccomp") || tree.Is(child, "xcomp")))
            {
                foreach (var below in OfCondition(child, depth + 1))
                    yield return below;
            }
        }
    }

    private IEnumerable<(int Nominal, string Path)> ByPreposition(int trigger, string preposition)
    {
        foreach (var nominal in Clause.Obliques(tree, trigger, preposition))
            yield return (nominal, "obl:" + preposition);
        foreach (var (thing, _) in Clause.Objects(tree, trigger))
        {
            foreach (var nominal in tree.Coordinated(thing).SelectMany(one => prepositions.Nested(one, preposition, 2)))
                yield return (nominal, "nmod:" + preposition + " of the object");
        }

        // "met and held talks with", "signed and ratified with": an oblique of a coordinated verb.
        if (tree.Is(trigger, "conj") && tree.Head(trigger) is >= 0 and var first && tree.Pos(first) == Upos.VERB)
        {
            foreach (var nominal in Clause.Obliques(tree, first, preposition))
            {
                if (nominal > trigger)
                    yield return (nominal, "obl:" + preposition + " of the first of the coordinated");
            }
        }

        // The attachment of a preposition behind a complement is the parser's commonest doubt.
        foreach (var child in tree.Children(trigger))
        {
            if (tree.Is(child, "obl") || tree.Is(child, "xcomp"))
            {
                foreach (var nominal in Clause.Obliques(tree, child, preposition))
                {
                    if (tree.Is(child, "xcomp") ? preposition is "against" or "with" or "on" : preposition is "against" or "with" or "between")
                        yield return (nominal, "nmod:" + preposition + " of a dependent");
                }
            }
        }
    }
}
