using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Events;

/// <summary>Finds who does what to whom: a lexicon entry fits a word, its roles are filled by actors, and what stands above says how real it is.</summary>
internal sealed class EventCoder
{
    // What they promise, threaten, refuse or demand on the street is no event of its own (guidelines of the field: the act of speech is).
    private static readonly HashSet<EventType> Swallowing = [EventType.AGREE, EventType.THREATEN, EventType.REJECT, EventType.PROTEST];

    private readonly Document document;
    private readonly Tree tree;
    private readonly Naming naming;
    private readonly ActorResolver actors;
    private readonly WordClasses classes;
    private readonly EntryMatcher matcher;
    private readonly RoleFinder roles;
    private readonly RoleFiller filler;
    private readonly Circumstances circumstances;
    private readonly Reality reality;
    private readonly VerdictCoder verdicts;
    private readonly Turns turns;

    /// <param name="agreements">The agreements of the document, whose parties are meant where a text reacts to one.</param>
    public EventCoder(Document document, Tree tree, ActorResolver actors, Naming naming, PredicateLexicon lexicon, ImmutableArray<AgreementDraft> agreements)
    {
        (this.document, this.tree, this.naming, this.actors, classes) = (document, tree, naming, actors, lexicon.Classes);
        roles = new(tree, lexicon.Classes);
        matcher = new(tree, lexicon, roles, naming);
        circumstances = new(document, tree, naming);
        Antecedents antecedents = new(document, tree, actors, lexicon.Classes, agreements);
        filler = new(tree, actors, naming, roles, antecedents, new(tree, lexicon.Classes, actors, naming, roles, circumstances));
        verdicts = new(document, tree, actors, antecedents);
        reality = new(tree, lexicon.Classes);
        turns = new(tree, actors);
        IsOfPastime = Pastime.Fills(tree, classes);
    }

    /// <summary>Whether the text is all sport or games, in which no event is read.</summary>
    public bool IsOfPastime { get; }

    /// <summary>What matches words to entries, for others who ask the same.</summary>
    public EntryMatcher Matcher => matcher;

    /// <summary>The events of the document in the order of their triggers.</summary>
    public ImmutableArray<EventDraft> Code()
    {
        if (IsOfPastime)
            return [];
        var drafts = new List<EventDraft>();
        var taken = new HashSet<int>();
        var swallowed = new HashSet<int>();
        // Governors first: what they take up or swallow is gone before it is looked at.
        foreach (var token in ByDepth())
        {
            if (taken.Contains(token) || swallowed.Contains(token) || IsInName(token))
                continue;
            foreach (var match in matcher.Match(token))
            {
                if (match.Entry.Type is null)
                {
                    taken.UnionWith(match.Consumed);
                    break;
                }

                if (IsMereWarning(match) || IsOfABattle(match) || IsLongAgo(match) || Draft(match, drafts) is not { } draft)
                    continue;
                drafts.Add(draft);
                if (Jailing(draft, match) is { } jailing)
                    drafts.Add(jailing);
                taken.UnionWith(match.Consumed.Where(word => !IsMediated(match, word) && !IsAnswered(draft, word)));
                // Of "sent troops to support the government" the purpose is the help that it tells.
                if (Swallowing.Contains(draft.Type) || (draft.Type == EventType.AID && match.Entry.Type == EventType.MOBILIZE))
                    swallowed.UnionWith(roles.Complements(token).SelectMany(Below));
                break;
            }
        }

        drafts.AddRange(verdicts.Code(drafts).Where(draft => !swallowed.Contains(draft.Trigger) && !taken.Contains(draft.Trigger)).ToArray());
        Afterthought.Sift(tree, classes, drafts);
        return [.. drafts.OrderBy(draft => draft.Trigger)];
    }

    // "the Asia-Europe Meeting" is called so and meets no more for it.
    private bool IsInName(int token) => tree.Pos(token) == Upos.PROPN && naming.At(token) is { Tokens.Length: > 1 };

    // "battles between insurgents and the army killed 27", "70 were hurt in clashes between them", "a blast outside the embassy killed two": the noun tells it better.
    private bool IsOfABattle(EntryMatch match) =>
        (match.Entry is { Type: EventType.ASSAULT, Kind: TriggerKind.Verb } && tree.Lemma(match.Trigger) is "kill" or "wound" or "injure" or "hurt" or "die" && ToldByItsNoun(match.Trigger))
        || (match.Entry is { Type: EventType.ASSAULT, Kind: TriggerKind.Verb } && (tree.Child(match.Trigger, "nsubj") is >= 0 and var noun ? noun : tree.Child(match.Trigger, "csubj")) is >= 0 and var subject
        && tree.Lemma(subject) is "battle" or "clash" or "fighting" or "fight" or "skirmish" or "firefight" or "gunbattle" or "shootout" && matcher.Match(subject).Any(other => other.Entry.Type == EventType.ASSAULT));

    private bool ToldByItsNoun(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "obl") && tree.Case(child) == "in" && Hangs(child, "between", null))
                return true;
            if (tree.Is(child, "nsubj") && classes.Contains("attack", tree.Lemma(child)) && (Hangs(child, "outside", "embassy") || Hangs(child, "near", "embassy") || Hangs(child, "at", "embassy") || Hangs(child, "outside", "consulate")))
                return true;
        }

        return false;
    }

    private bool Hangs(int noun, string preposition, string? lemma)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == preposition && (lemma is null || tree.Lemma(child) == lemma))
                return true;
        }

        return false;
    }

    // "150 years after the assault on the fort": by what a day is counted is long over.
    private bool IsLongAgo(EntryMatch match) =>
        match.Entry.Kind == TriggerKind.Noun && tree.Case(match.Trigger) is "after" or "since" && tree.Child(match.Trigger, "case") is > 0 and var after && tree.Lemma(after - 1) is "year" or "decade" or "century" or "anniversary";

    // "warned Sudan that it still has work to do": a statement of what is, and no threat of what will be done.
    private bool IsMereWarning(EntryMatch match)
    {
        if (match.Entry is not { Type: EventType.THREATEN, Head: "warn", With.IsEmpty: true } || tree.Child(match.Trigger, "ccomp") is not (>= 0 and var said))
            return false;
        // "warned that the rise in oil prices would take its toll": what nobody does is nobody's threat.
        if (tree.Child(said, "nsubj") is >= 0 and var subject && tree.Pos(subject) == Upos.NOUN && actors.Resolve(subject).IsEmpty)
            return true;
        if (!match.Entry.Complements.IsEmpty)
            return false;
        foreach (var child in tree.Children(said))
        {
            if (tree.Is(child, "aux") && tree.Lemma(child) is "will" or "would" or "must" or "should" or "may" or "could" or "might" or "'ll" or "shall")
                return false;
        }

        return tree.Lemma(said) is not ("face" or "risk" or "pay" or "suffer");
    }

    // "sentenced the editor to six years in prison": who is convicted and locked up is locked up too (guidelines of the field).
    private EventDraft? Jailing(EventDraft draft, EntryMatch match) =>
        draft.Type == EventType.SANCTION && match.Entry.Mode == "convict" && match.Consumed.Concat(roles.At(match.Trigger, match.Entry.Kind, "to").Select(found => found.Nominal)).Any(word => tree.Lemma(word) is "prison" or "jail" or "imprisonment" or "life" or "year" or "month") && !draft.Target.IsEmpty
            ? draft with { Type = EventType.COERCE, Entry = match.Entry with { Mode = "arrest" } }
            : null;

    // "brokered a truce between the two": beside the mediation there is the truce.
    private bool IsMediated(EntryMatch match, int word) => match.Entry is { Type: EventType.CONSULT, Head: "broker" or "mediate" } && classes.Contains("agreement", tree.Lemma(word));

    // "rejected Berlin's call": beside the refusal there is what was refused, said by somebody else.
    private bool IsAnswered(EventDraft draft, int word) => draft.Type is EventType.REJECT or EventType.AGREE && roles.AnsweringVerb(word) >= 0 && matcher.Match(word).Any(other => other.Entry.Type is EventType.REQUEST or EventType.ACCUSE);

    // Sentence by sentence, what stands higher in the tree first, then in the order of the text: all three in one number.
    private int[] ByDepth()
    {
        var (order, keys, depths) = (new int[tree.Count], new long[tree.Count], new int[tree.Count]);
        for (var token = 0; token < keys.Length; token++)
            (order[token], keys[token]) = (token, ((long)document.Tokens[token].Sentence << 42) | ((long)Depth(token, depths) << 21) | (long)token);
        Array.Sort(keys, order);
        return order;
    }

    // One for a root; 0 is not known yet.
    private int Depth(int token, int[] known) =>
        known[token] > 0 ? known[token] : known[token] = tree.Head(token) is >= 0 and var head ? Depth(head, known) + 1 : 1;

    private IEnumerable<int> Below(int top)
    {
        yield return top;
        foreach (var child in tree.Children(top))
        {
            if (tree.Is(child, "acl:relcl") || tree.Is(child, "parataxis"))
                continue;
            // "vowed to go on as they met": what happens meanwhile is no part of the promise.
            if (tree.Is(child, "advcl") && tree.Child(child, "nsubj") >= 0 && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) is "as" or "after" or "while" or "when" or "because" or "although" or "though" or "since")
                continue;
            foreach (var below in Below(child))
                yield return below;
        }
    }

    private EventDraft? Draft(EntryMatch match, List<EventDraft> before)
    {
        var (entry, type) = (match.Entry, match.Entry.Type!.Value);
        var because = ImmutableArray.CreateBuilder<Step>();
        because.Add(new Triggered(match.Words, type, entry.Place));
        var (modality, why) = entry.Mode == "visit" && tree.GuestOf(match.Trigger) >= 0 ? (Modality.Asserted, null) : reality.Of(match.Trigger, type);
        // "help each other if attacked": a condition is no event (guidelines of the field).
        if (why is Judged { IsCondition: true })
            return null;
        if (reality.Threatens(match.Trigger, type, modality) is { } threat)
        {
            because.Add(threat);
            (entry, type, modality, why) = (entry with { Mode = null }, EventType.THREATEN, Modality.Asserted, null);
        }

        if (filler.Fill(match, type, before, because) is not var (source, target, doubt, presumed))
            return null;
        // "to kill the president": whom nobody known is to attack, nobody attacks.
        if (type == EventType.ASSAULT && modality is Modality.Planned or Modality.Hypothetical && source.All(actor => actor.Code is null) && Shades.IsInfinitive(tree, match.Trigger))
            return null;
        if (turns.Of(match, type, modality, source, target) is { } turned)
        {
            (entry, type, modality, why) = (entry with { Mode = null }, turned.Type, turned.Modality, turned.Why);
            if (type == EventType.AGREE && target.IsEmpty)
                target = [.. roles.At(match.Trigger, entry.Kind, "if").SelectMany(found => actors.Resolve(found.Nominal)).Where(actor => source.All(other => other.Key != actor.Key))];
        }

        // What one alone did not agree to is an opinion of him.
        if (type == EventType.AGREE && modality == Modality.Denied && source.Length + target.Length < 2)
            return null;
        if (entry.Modality is { } forced && modality == Modality.Asserted)
            (modality, why) = (forced, new Noted($"the entry makes it {EnumNames<Modality>.Small(forced)}"));
        if (why is not null)
            because.Add(why);
        foreach (var step in source.Concat(target).SelectMany(actor => actor.Because))
            because.Add(step);
        return new(type, entry, match.Trigger, match.Words, source, target, modality, because.ToImmutable())
        {
            Time = circumstances.TimeOf(match.Trigger),
            Place = circumstances.PlaceOf(match.Trigger),
            IsTargetPresumed = presumed,
            ComplementOf = tree.Head(match.Trigger),
            Doubt = doubt,
        };
    }
}
