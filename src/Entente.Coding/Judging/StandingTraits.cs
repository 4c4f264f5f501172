using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Judging;

/// <summary>What it tells of an event where its word stands: in which clause, how far from whom it tells, and who stands by.</summary>
internal sealed class StandingTraits(Document document, Tree tree, ActorResolver actors, RoleFinder roles)
{
    // So many words apart two are hardly of one clause.
    private const int Far = 8;

    // Past the lead a text goes into what was before and might be.
    private const int Late = 2;

    public IEnumerable<string> Of(EventDraft draft)
    {
        var sentence = document.Sentences[document.Tokens[draft.Trigger].Sentence];
        if (tree.Head(draft.Trigger) >= 0 && tree.Is(draft.Trigger, "ccomp"))
            yield return "told-of";
        if (sentence.Index >= Late)
            yield return "late";
        if (draft.Target.Any(actor => !sentence.Tokens.Covers(actor.Tokens.Start)))
            yield return "target-elsewhere";
        if (draft.Target.Any(actor => sentence.Tokens.Covers(actor.Tokens.Start) && Math.Abs(tree.HeadOf(actor.Tokens) - draft.Trigger) > Far))
            yield return "target-far";
        if (draft.Source.Any(IsNameDoubted))
            yield return "source-name-doubted";
        if (HasStrangeObject(draft))
            yield return "object-unread";
        if (RecordTraits.IsAimless(draft) && Others(draft).Any(token => !sentence.Tokens.Covers(token)))
            yield return "somebody-else";
    }

    // The recogniser of names takes for a person what the register does not, or the other way round.
    private bool IsNameDoubted(ActorReference actor)
    {
        if (actor.Form != MentionForm.Name)
            return false;
        foreach (var mention in document.Mentions)
        {
            if (mention.Form == MentionForm.Name && mention.Tokens.Overlaps(actor.Tokens))
                return (mention.Type == EntityType.Person) != (actor.Kind == "person");
        }

        return false;
    }

    // The word has an object that is nobody and nobody's, and none of the record's.
    private bool HasStrangeObject(EventDraft draft)
    {
        var verb = draft.Entry.Kind == TriggerKind.Noun && roles.LightVerb(draft.Trigger) is >= 0 and var light ? light : draft.Trigger;
        foreach (var child in tree.Children(verb))
        {
            if ((tree.Is(child, "obj") || tree.Is(child, "iobj")) && !draft.Words.Covers(child) && !tree.IsTime(child) && actors.ResolveOrOwner(child).IsEmpty
                && !draft.Source.Concat(draft.Target).Any(party => tree.IsBelow(party.Tokens.Start, child)))
                return true;
        }

        return false;
    }

    // Nouns of those who act ("rebels", "ministers") that no party of the record stands at.
    private IEnumerable<int> Others(EventDraft draft)
    {
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Pos(token) is Upos.NOUN or Upos.PROPN && AgentNouns.Shipped.TryFind(tree.Lemma(token), out _, out _) && !draft.Source.Concat(draft.Target).Any(party => party.Tokens.Covers(token)))
                yield return token;
        }
    }
}
