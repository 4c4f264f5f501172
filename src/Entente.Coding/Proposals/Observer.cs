using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;
using Entente.Text.Perceptron;

namespace Entente.Coding.Proposals;

/// <summary>Looks at a document as the networks do.</summary>
internal sealed class Observer
{
    private readonly Document document;
    private readonly Tree tree;
    private readonly Naming naming;
    private readonly ActorResolver actors;
    private readonly PredicateLexicon lexicon;
    private readonly DraftsByWord drafts;
    private readonly EntryMatcher matcher;
    private readonly Dictionary<int, Party> byHead = [];

    /// <param name="found">What the lexicon reads.</param>
    /// <param name="matcher">What has matched the words already; null where nothing has.</param>
    public Observer(Document document, Tree tree, Naming naming, ActorResolver actors, PredicateLexicon lexicon, IEnumerable<EventDraft> found, EntryMatcher? matcher = null)
    {
        (this.document, this.tree, this.naming, this.actors, this.lexicon) = (document, tree, naming, actors, lexicon);
        this.matcher = matcher ?? new(tree, lexicon, new(tree, lexicon.Classes), naming);
        drafts = new(tree.Count, found);
    }

    /// <summary>The party at a word that <see cref="See(bool)"/> has shown.</summary>
    public Party PartyAt(int head) => byHead[head];

    /// <summary>What the networks see.</summary>
    /// <param name="any">Whether words are seen that are not known to carry events.</param>
    public SeenText See(bool any = false)
    {
        Parties parties = new(document, tree, naming, actors, lexicon.Classes);
        Hashes hashes = new(tree, parties);
        DeedFeatures deeds = new(document, tree, hashes, parties, lexicon, matcher, drafts);
        PartyFeatures sides = new(document, tree, hashes, parties, drafts);
        var seen = new SeenParty[document.Sentences.Length][];
        for (var sentence = 0; sentence < seen.Length; sentence++)
            seen[sentence] = [.. parties.Of(sentence).Select(party => See(party, hashes))];
        List<SeenDeed> all = [];
        for (var token = 0; token < tree.Count; token++)
        {
            // The networks have learned from prose, and headlines are none.
            if (!deeds.May(token, any) || IsTitle(document.Tokens[token].Sentence))
                continue;
            var (at, sentence) = (token, document.Tokens[token].Sentence);
            all.Add(new(
                token, tree.Lemma(token), sentence, deeds.Keys(token), deeds.Groups(token), seen[sentence], new(() => [.. parties.Of(sentence).Select(party => sides.Keys(at, party))]),
                actors.SceneOf(token)?.Country, Array.ConvertAll(drafts[token], draft => new SeenDraft(draft.Type, Lands(draft.Source), Lands(draft.Target)))));
        }

        return new([.. all], naming.FiledFrom, [.. naming.Hits.Where(hit => hit.Entry.Code.Length > 0 && hit.Entry.Sort is NameSort.State or NameSort.Place && !IsTitle(document.Tokens[hit.Tokens.Start].Sentence)).Select(hit => (document.Tokens[hit.Tokens.Start].Sentence, Land(hit.Entry.Code)))], HabitFeatures.HoldOn(document.Article.Published));
    }

    private bool IsTitle(int sentence) => document.Sentences[sentence].Headline && document.Sentences.Length > 1;

    private SeenParty See(Party party, Hashes hashes)
    {
        byHead[party.Head] = party;
        return new(party.Head, [.. party.Actors.Select(actor => (actor.Tokens.Start, actor.Tokens.End))], Lands(party.Actors), party.Actors is [var first, ..] ? first.Sector ?? "-" : "?", hashes.Words[party.Head], FeatureHash.Mix(199, hashes.Relations[party.Head], hashes.Cases[party.Head]), BesideOf(party.Head, hashes), FirstOf(party.Head));
    }

    private uint[] BesideOf(int head, Hashes hashes)
    {
        List<uint> beside = [];
        foreach (var child in tree.Children(head))
        {
            if (tree.Is(child, "amod") || tree.Is(child, "compound") || tree.Is(child, "nmod") || tree.Is(child, "appos") || tree.Is(child, "acl"))
                beside.Add(hashes.Words[child]);
        }

        return [.. beside];
    }

    private int FirstOf(int head)
    {
        while (tree.Is(head, "conj") && tree.Head(head) is >= 0 and var before)
            head = before;
        return head;
    }

    private static string[] Lands(ImmutableArray<ActorReference> some)
    {
        string[] lands = [];
        foreach (var actor in some)
        {
            if (actor.Country is { } country && Land(country) is var land && Array.IndexOf(lands, land) < 0)
                lands = [.. lands, land];
        }

        return lands;
    }

    private static string Land(string code) => code.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? code[..colon] : code;
}
