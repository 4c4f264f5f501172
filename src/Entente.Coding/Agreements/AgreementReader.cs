using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Gathers the agreements of a document: one record a pact across its mentions, with parties, steps and clauses.</summary>
internal sealed class AgreementReader
{
    // A convention of the whole world says nothing about who the text's parties are.
    private const int MostParties = 12;

    private readonly Document document;
    private readonly Tree tree;
    private readonly PartyFinder parties;
    private readonly StepReader steps;
    private readonly ProvisionReader provisions;
    private readonly Anaphora anaphora;
    private readonly ImmutableHashSet<int> doubted;
    private readonly ActorResolver actors;
    private readonly KnownAgreements known;
    private readonly MentionWords words;
    private readonly Placement placement;
    private readonly List<AgreementDraft> drafts;

    /// <param name="doubted">Tokens that a flag doubts; what they name is no party.</param>
    public AgreementReader(Document document, Tree tree, ActorResolver actors, PredicateLexicon lexicon, Register register, ImmutableHashSet<int> doubted)
    {
        (this.document, this.tree, this.actors, this.doubted) = (document, tree, actors, doubted);
        known = KnownAgreements.Of(register);
        parties = new(tree, actors);
        steps = new(document, tree, actors, new Reality(tree, lexicon.Classes));
        provisions = new(tree, actors);
        anaphora = new(document, tree, steps);
        words = new(tree, lexicon.Classes);
        placement = new(document, tree, parties, anaphora, new Apartness(document, tree), words);
        drafts = placement.Drafts;
    }

    public ImmutableArray<AgreementDraft> Read()
    {
        // The headline last: it names half of what the text then tells.
        foreach (var sentence in document.Sentences.OrderBy(sentence => sentence.Headline).ThenBy(sentence => sentence.Index))
        {
            var before = drafts.Sum(draft => draft.Provisions.Count);
            ReadSentence(sentence);
            if (drafts.Sum(draft => draft.Provisions.Count) == before)
                GoOn(sentence);
        }

        return new AgreementFinisher(document, tree, known).Finish(drafts);
    }

    /// <summary>The agreement a token heads a mention of, in what was read.</summary>
    public static AgreementDraft? Of(IEnumerable<AgreementDraft> drafts, int token) => drafts.FirstOrDefault(draft => draft.Mentions.Contains(token));

    private void ReadSentence(Sentence sentence)
    {
        for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
        {
            if (known.At(document, token) is (> 0 and var length, { } agreement))
            {
                placement.Current = Named(agreement, new(token, token + length));
                token += length - 1;
            }
            else if (IsMention(token))
            {
                var named = parties.Of(token, sentence.Headline).Where(party => !IsDoubted(party.Actor.Tokens)).ToImmutableArray();
                if (words.IsAnnounced(token) && named.Select(party => party.Actor.Country).Distinct(StringComparer.Ordinal).Count() < 2)
                    continue;
                foreach (var draft in placement.Places(token, named, sentence.Headline))
                {
                    if (!drafts.Contains(draft))
                        drafts.Add(draft);
                    Note(draft, token);
                    placement.Current = draft;
                }
            }

            Disclose(token);
        }
    }

    private bool IsMention(int token) =>
        (AgreementWords.IsAgreement(tree, token) || words.IsSigned(token) || (drafts.Count > 0 && anaphora.StandsFor(token, placement.Nouns))) && !words.IsGeneric(token);

    /// <summary>An agreement that the register knows by name, with the parties that the register gives it.</summary>
    private AgreementDraft? Named(Registers.Agreements.Agreement agreement, TextSpan words)
    {
        var head = words.Start;
        while (tree.Head(head) is >= 0 and var above && words.Covers(above))
            head = above;
        // "the partnership, known as AUKUS"
        if (tree.Is(head, "obl") && tree.Head(head) is >= 0 and var calls && tree.Is(calls, "acl") && tree.Lemma(calls) is "know" or "call" or "dub" or "name")
            head = tree.Head(calls);
        var states = KnownAgreements.StatesOn(agreement, document.Article.Published);
        var draft = drafts.Find(other => other.Known?.Id == agreement.Id) ?? drafts.FindLast(other => other.Known is null && other.Year is null && IsNews(agreement) && other.Countries.All(states.Contains));
        if (draft is null && states.Length > MostParties)
            draft = new AgreementDraft();
        draft ??= new AgreementDraft { Kind = KnownAgreements.KindOf(agreement) };
        if (draft.Known is null)
        {
            draft.Known = agreement;
            draft.Because.Add(new Derivation.Read(words, $"is {agreement.Title} (registers/agreements/{agreement.Id}.yaml)"));
            foreach (var party in states.Length > MostParties ? [] : states.Where(state => !draft.Countries.Contains(state, StringComparer.Ordinal)))
                draft.Parties.Add(actors.Party(party, words));
        }

        if (!drafts.Contains(draft))
            drafts.Add(draft);
        if (states.Length > MostParties)
            Placement.Add(draft, parties.Of(head, false));
        Note(draft, head);
        return draft;
    }

    // What the article itself is about was made about when it was written.
    private bool IsNews(Registers.Agreements.Agreement agreement) =>
        document.Article.Published is { } day && agreement.Steps.Any(step => Math.Abs(step.Date.First.DayNumber - day.DayNumber) < 60);

    private void Note(AgreementDraft draft, int token)
    {
        draft.Mentions.Add(token);
        if (tree.Pos(token) == Upos.NOUN)
            placement.Nouns.Add(tree.Lemma(token));
        draft.IsInner |= parties.IsTwoSided(token);
        draft.Brokers.UnionWith(parties.Brokers(token));
        draft.Steps.AddRange(steps.Of(token).Where(step => !draft.Steps.Exists(other => other.Token == step.Token)));
        AddClauses(draft, provisions.Of(token));
        if (draft.Kind.Length == 0)
            draft.Kind = words.KindOf(token);
    }

    private static void AddClauses(AgreementDraft draft, IEnumerable<ProvisionDraft> clauses)
    {
        foreach (var clause in clauses)
        {
            if (!draft.Provisions.Exists(other => other.Words.Overlaps(clause.Words)))
                draft.Provisions.Add(clause);
        }
    }

    // "Prisoners are to be exchanged": the sentence behind one that told clauses goes on with them, within the paragraph.
    private void GoOn(Sentence sentence)
    {
        if (sentence.Index == 0 || placement.Current is null || document.Sentences[sentence.Index - 1] is not { Headline: false } before || document[new TextSpan(before.Span.End, sentence.Span.Start)].Contains('\n'))
            return;
        if (drafts.Exists(draft => draft.Mentions.Exists(sentence.Tokens.Covers)))
            return;
        var told = drafts.FindLast(draft => draft.Provisions.Exists(clause => before.Tokens.Covers(clause.Head)));
        // "If one of the two is attacked, the other must help": what binds each side to the other is said of the agreement at hand.
        if (told is null && provisions.IsBetweenTheSides(sentence))
            told = drafts.FindLast(draft => draft.Mentions.Exists(before.Tokens.Covers));
        if (told is not null)
            AddClauses(told, provisions.GoingOn(sentence));
    }

    private void Disclose(int token)
    {
        if (DisclosureReader.At(tree, token) is not { } told)
            return;
        var draft = Of(drafts, told.Thing) ?? (drafts.Count == 0 ? null : anaphora.Topic(drafts, placement.Current, told.Thing));
        if (draft is null || (draft.Disclosure != "unknown" && told.Disclosure != "partial"))
            return;
        draft.Disclosure = told.Disclosure;
        draft.Because.Add(told.Because);
    }

    private bool IsDoubted(TextSpan tokens) => Enumerable.Range(tokens.Start, tokens.Length).Any(doubted.Contains);
}
