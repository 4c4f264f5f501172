using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Reads what becomes of an agreement where it is mentioned: signed, ratified, in force, suspended, …</summary>
internal sealed class StepReader(Document document, Tree tree, ActorResolver actors, Reality reality)
{
    public IEnumerable<StepDraft> Of(int mention)
    {
        var head = mention;
        while (tree.Is(head, "conj") && tree.Head(head) >= 0 && tree.Pos(tree.Head(head)) is Upos.NOUN or Upos.PROPN)
            head = tree.Head(head);
        foreach (var (word, relation) in Governors(head))
        {
            var name = tree.Lemma(word);
            var phrasal = tree.Particle(word) is { } particle ? $"{name} {particle}" : name;
            foreach (var step in AgreementWords.Steps(phrasal).Concat(phrasal == name ? [] : AgreementWords.Steps(name)))
            {
                if (!Fits(step.Agreement, relation, word))
                    continue;
                if (tree.Pos(word) == Upos.NOUN && !Happens(word))
                    continue;
                var (modality, _) = reality.Of(word);
                var status = Told(step.Status, modality);
                if (status is null)
                    continue;
                var party = Clause.Subjects(tree, word).SelectMany(found => actors.Resolve(found.Nominal)).FirstOrDefault();
                yield return new(status, word, modality, Time(word), step.Status is "ratified" or "suspended" or "terminated" or "violated" ? party : null,
                    new Read(new(word, word + 1), $"makes it {status} ({step.Line})" + (status == step.Status ? "" : $", since it is only {modality.ToString().ToLowerInvariant()}")));
                break;
            }
        }

        // "a signed treaty", "the ratified pact".
        foreach (var child in tree.Children(head))
        {
            if ((tree.Is(child, "acl") && tree.Tags[child].Xpos == "VBN") || tree.Is(child, "amod"))
            {
                var step = AgreementWords.Steps(tree.Lemma(child)).FirstOrDefault(step => step.Agreement == "obj");
                if (step is not null)
                    yield return new(step.Status, child, Modality.Asserted, Time(child), null, new Read(new(child, child + 1), $"makes it {step.Status} ({step.Line})"));
            }
        }
    }

    private IEnumerable<(int Word, string Relation)> Governors(int mention)
    {
        var governor = tree.Head(mention);
        if (governor < 0)
            yield break;
        var relation = tree.Is(mention, "nsubj:pass") ? tree.IsPassive(governor) ? "obj" : "nsubj" : tree.Is(mention, "nsubj") ? "nsubj" : tree.Is(mention, "obj") ? "obj"
            : tree.Is(mention, "obl") || tree.Is(mention, "nmod") ? tree.Case(mention) ?? "" : "";
        if (relation.Length == 0)
            yield break;
        yield return (governor, relation);
        // "reached and signed", "signed but has not ratified".
        foreach (var child in tree.Children(governor))
        {
            if (tree.Is(child, "conj") && tree.Pos(child) == Upos.VERB && tree.Child(child, "obj") < 0)
                yield return (child, relation);
        }

        if (tree.Is(governor, "conj") && tree.Head(governor) >= 0 && tree.Pos(tree.Head(governor)) == Upos.VERB && tree.Child(tree.Head(governor), "obj") < 0)
            yield return (tree.Head(governor), relation);
    }

    private bool Fits(string asked, string relation, int word)
    {
        var parts = asked.Split(':');
        if (parts[0] != relation)
            return false;
        if (parts.Length == 1)
            return true;
        if (parts[1] == "obj")
            return tree.Child(word, "obj") is >= 0 and var thing && tree.Lemma(thing) == parts[2];
        return Clause.Obliques(tree, word, parts[1]).Any(nominal => tree.Lemma(nominal) == parts[2]);
    }

    // A noun tells a step only where it is what happens: "the signing came", "after ratification of".
    private bool Happens(int noun) =>
        tree.Is(noun, "nsubj") || tree.Head(noun) < 0 || (tree.Is(noun, "obl") && tree.Case(noun) is "after" or "following" or "since" or "with" or "at");

    private static string? Told(string status, Modality modality) => modality switch
    {
        Modality.Asserted => status,
        Modality.Denied => status is "signed" or "agreed" ? "rejected" : null,
        _ => status switch
        {
            "signed" => modality == Modality.Planned ? "agreed" : "proposed",
            "agreed" => "negotiating",
            "ratified" => "signed",
            "proposed" or "negotiating" => status,
            _ => null,
        },
    };

    private TimeExpression? Time(int word)
    {
        foreach (var time in document.Times)
        {
            if (tree.Head(time.Tokens.Start) == word || (tree.Head(time.Tokens.Start) is >= 0 and var head && tree.Head(head) == word && time.Tokens.Covers(head)))
                return time;
        }

        return null;
    }
}
