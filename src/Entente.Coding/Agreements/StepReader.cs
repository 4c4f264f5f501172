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
        foreach (var (word, relation) in Roles.Of(tree, mention))
        {
            // A loan that a board approves is agreed; no parliament has to.
            if (At(word, relation) is { } step)
                yield return step.Status == "ratified" && tree.Lemma(mention) is "loan" or "bailout" ? step with { Status = "agreed" } : step;
        }

        // "the treaty of 1953, still in force": wherever the tree hangs it.
        for (var behind = mention + 1; behind < Math.Min(mention + 9, tree.Count) && tree.Pos(behind) is not (Upos.VERB or Upos.AUX); behind++)
        {
            if ((tree.Is(behind, "nmod") || tree.Is(behind, "obl") || tree.Is(behind, "appos")) && tree.Pos(behind) is Upos.NOUN && Name(behind) != tree.Lemma(behind) && At(behind, "nsubj") is { } state)
                yield return state;
        }

        foreach (var child in tree.Children(mention))
        {
            // "a signed treaty", "the stalled deal"
            if (tree.Is(child, "amod") && AgreementWords.Steps(tree.Lemma(child)).FirstOrDefault(step => step.Agreement is "obj" or "amod") is { } done)
                yield return new(done.Status, child, Modality.Asserted, null, null, new Read(new(child, child + 1), $"makes it {done.Status} ({done.Line})"));
        }
    }

    /// <summary>Whether a word, with an agreement in this relation to it, tells a step.</summary>
    public bool Tells(int word, string relation) => AgreementWords.Steps(Name(word)).Any(step => Fits(step.Agreement, relation, word));

    private StepDraft? At(int word, string relation)
    {
        var name = Name(word);
        var plain = tree.Lemma(word);
        foreach (var step in AgreementWords.Steps(name).Concat(name == plain || tree.Pos(word) is not Upos.VERB ? [] : AgreementWords.Steps(plain)))
        {
            if (!Fits(step.Agreement, relation, word) || (tree.Pos(word) == Upos.NOUN && name == plain && !Happens(word)))
                continue;
            var modality = IsPutOff(word) || (tree.Is(word, "advcl") && IsPutOff(tree.Head(word))) ? Modality.Planned : IsAgreedUpon(word) ? Modality.Asserted : reality.Of(tree.Pos(word) == Upos.NOUN && tree.Is(word, "nsubj") ? tree.Head(word) : word).Modality;
            var told = IsAgreedUpon(word) && step.Status is "signed" or "agreed" ? "agreed" : Told(step.Status, modality);
            if (told is null)
                continue;
            var party = Clause.Subjects(tree, word).SelectMany(found => actors.Resolve(found.Nominal)).FirstOrDefault(actor => actor.Country is not null);
            return new(told, word, modality, Time(word), step.Status is "signed" or "agreed" or "in-force" or "negotiating" or "proposed" ? null : party,
                new Read(new(word, word + 1), $"makes it {told} ({step.Line})" + (told == step.Status ? "" : $", since it is only {modality.ToString().ToLowerInvariant()}")));
        }

        return null;
    }

    // "pull out", "in force": with its particle, a noun with its preposition.
    private string Name(int word)
    {
        if (tree.Pos(word) is Upos.NOUN or Upos.ADJ && tree.Case(word) is { } preposition && AgreementWords.Steps($"{preposition} {tree.Lemma(word)}").Any())
            return $"{preposition} {tree.Lemma(word)}";
        return tree.Particle(word) is { } particle ? $"{tree.Lemma(word)} {particle}" : tree.Lemma(word);
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

    // A noun tells a step only where it is what happens: "the signing came", "after ratification of", "talks on".
    private bool Happens(int noun) =>
        tree.Is(noun, "nsubj") || tree.Head(noun) < 0 || (tree.Is(noun, "obj") && tree.Head(noun) >= 0 && tree.Lemma(tree.Head(noun)) is "hold" or "begin" or "start" or "open" or "resume" or "announce" or "conduct" or "continue")
        || (tree.Is(noun, "obl") && tree.Case(noun) is "after" or "following" or "since" or "with" or "at" or "in");

    // "comes into force only after both parliaments have ratified it": not yet.
    private bool IsPutOff(int verb)
    {
        if (tree.Tags[verb].Xpos is not ("VBZ" or "VBP" or "VB"))
            return false;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "after" or "once" or "until" or "if" or "when")
                return true;
        }

        return false;
    }

    // "agreed to form": what is agreed to is agreed, though not yet done.
    private bool IsAgreedUpon(int verb) => tree.Is(verb, "xcomp") && tree.Head(verb) is >= 0 and var above && tree.Lemma(above) is "agree" or "decide" && reality.Of(above).Modality == Modality.Asserted;

    private static string? Told(string status, Modality modality) => modality switch
    {
        Modality.Asserted => status,
        Modality.Denied => status == "ratified" ? "signed" : null,
        _ => status switch
        {
            "signed" => modality == Modality.Planned ? "agreed" : "proposed",
            "agreed" => "negotiating",
            "ratified" => "signed",
            "negotiating" => modality == Modality.Planned ? "negotiating" : "proposed",
            "proposed" => status,
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
