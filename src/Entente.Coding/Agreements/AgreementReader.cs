using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
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
    private readonly Apartness apartness;
    private readonly WordClasses classes;
    private readonly ImmutableHashSet<int> doubted;
    private readonly ActorResolver actors;
    private readonly KnownAgreements known;
    private readonly List<AgreementDraft> drafts = [];
    private readonly HashSet<string> nouns = new(StringComparer.Ordinal);
    private AgreementDraft? current;

    /// <param name="doubted">Tokens that a flag doubts; what they name is no party.</param>
    public AgreementReader(Document document, Tree tree, ActorResolver actors, PredicateLexicon lexicon, Register register, ImmutableHashSet<int> doubted)
    {
        (this.document, this.tree, this.actors, this.doubted) = (document, tree, actors, doubted);
        known = KnownAgreements.Of(register);
        classes = lexicon.Classes;
        parties = new(tree, actors);
        steps = new(document, tree, actors, new Reality(tree, lexicon.Classes));
        provisions = new(tree, actors);
        anaphora = new(document, tree, steps);
        apartness = new(document, tree);
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
                current = Named(agreement, new(token, token + length));
                token += length - 1;
            }
            else if (IsMention(token))
            {
                var named = parties.Of(token, sentence.Headline).Where(party => !IsDoubted(party.Actor.Tokens)).ToImmutableArray();
                foreach (var draft in Places(token, named, sentence.Headline))
                {
                    if (!drafts.Contains(draft))
                        drafts.Add(draft);
                    Note(draft, token);
                    current = draft;
                }
            }

            Disclose(token);
        }
    }

    private bool IsMention(int token) =>
        !IsGeneric(token) && (AgreementWords.IsAgreement(tree, token) || IsSigned(token) || (drafts.Count > 0 && anaphora.StandsFor(token, nouns)));

    /// <summary>An agreement that the register knows by name, with the parties that the register gives it.</summary>
    private AgreementDraft? Named(Registers.Agreements.Agreement agreement, TextSpan words)
    {
        var head = words.Start;
        while (tree.Head(head) is >= 0 and var above && words.Covers(above))
            head = above;
        // "the partnership, known as AUKUS"
        if (tree.Is(head, "obl") && tree.Head(head) is >= 0 and var calls && tree.Is(calls, "acl") && tree.Lemma(calls) is "know" or "call" or "dub" or "name")
            head = tree.Head(calls);
        var states = agreement.Parties.Select(party => party.State).Distinct(StringComparer.Ordinal).ToArray();
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
            Add(draft, parties.Of(head, false));
        Note(draft, head);
        return draft;
    }

    // What the article itself is about was made about when it was written.
    private bool IsNews(Registers.Agreements.Agreement agreement) =>
        document.Article.Published is { } day && agreement.Steps.Any(step => Math.Abs(step.Date.First.DayNumber - day.DayNumber) < 60);

    // "signed a joint statement": what is signed is an agreement, whatever it is called.
    private bool IsSigned(int token) =>
        tree.Pos(token) is Upos.NOUN or Upos.PROPN && !tree.Is(token, "compound") && (classes.Contains("agreement", tree.Lemma(token)) || tree.Lemma(token) is "paper" or "document" or "loan" or "bailout" or "package")
        && Roles.Of(tree, token).Any(role => tree.Lemma(role.Governor) switch
        {
            "sign" or "ink" or "ratify" or "conclude" or "scrap" or "initial" => role.Relation == "obj" && tree.Lemma(token) != "plan",
            "agree" => role.Relation is "on" or "to" && tree.Lemma(token) is not ("plan" or "settlement"),
            "put" => role.Relation == "to",
            _ => false,
        });

    // "no deal", "any agreement", "a great deal", "peace agreements": none that exists.
    private bool IsGeneric(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if ((tree.Is(child, "det") && tree.Lemma(child) is "no" or "any") || (tree.Is(child, "amod") && tree.Lemma(child) is "great" or "good" or "possible"))
                return true;
        }

        // "two agreements with Gulf states", which the text then names one by one.
        if (AgreementWords.IsAgreement(tree, token) && tree.Child(token, "nummod") >= 0 && tree.Tags[token].Xpos is "NNS" && parties.SeveralPartners(token).Length < 2)
            return true;
        return tree.Case(token) == "in" && tree.Child(token, "det") < 0 && tree.Child(token, "nmod:poss") < 0 && tree.Tags[token].Xpos == "NN" && tree.Child(token, "compound") < 0;
    }

    private IEnumerable<AgreementDraft> Places(int token, ImmutableArray<(ActorReference Actor, Step Because)> named, bool headline)
    {
        var partners = parties.SeveralPartners(token);
        var own = named.Where(party => !partners.Any(partner => partner.Country == party.Actor.Country)).ToImmutableArray();
        if (partners.Length < 2 || own.Length == 0)
            return Place(token, named, headline) is { } draft ? [draft] : [];
        return partners.Select(partner => OfSeveral(token, [.. own, (partner, new Filled("party", partner.Tokens, "one of several partners behind “with”"))], headline: false, apart: null));
    }

    private AgreementDraft? Place(int token, ImmutableArray<(ActorReference Actor, Step Because)> named, bool headline)
    {
        var apart = tree.Pos(token) == Upos.PRON ? null : apartness.Of(token);
        var count = named.Select(party => party.Actor.Country).Distinct(StringComparer.Ordinal).Count();
        if (!AgreementWords.IsAgreement(tree, token) && !IsSigned(token) && drafts.Count > 0 && anaphora.StandsFor(token, nouns))
            return OfStandIn(token, named);
        if (count >= 2 || named.Length >= 2)
            return OfSeveral(token, named, headline, apart);
        if (apart is not null)
            return Older(token, named, apart);
        if (count == 1)
            return OfOne(token, named, headline);
        if (anaphora.IsDefinite(token) || tree.Pos(token) == Upos.PRON || IsPredicate(token))
            return Meant(token);
        // "a three-way pact", whose parties the next sentences may name.
        return drafts.Exists(draft => draft.Year is null) || tree.Tags[token].Xpos is "NNS" or "NNPS" || headline ? null : new AgreementDraft();
    }

    // "it", "the paper": never a new one, though those who sign it are its parties.
    private AgreementDraft? OfStandIn(int token, ImmutableArray<(ActorReference Actor, Step Because)> named)
    {
        var draft = Meant(token);
        var signers = parties.Signers(token);
        if (draft is not { Known: null, Signed: false })
            return draft;
        if (signers.Select(party => party.Actor.Country).Distinct(StringComparer.Ordinal).Count() >= 2)
        {
            draft.Parties.Clear();
            draft.Signed = true;
            Add(draft, signers);
        }
        else if (draft.Parties.Count < 2)
        {
            Add(draft, named);
        }

        return draft;
    }

    private AgreementDraft OfSeveral(int token, ImmutableArray<(ActorReference Actor, Step Because)> named, bool headline, string? apart)
    {
        var countries = named.Select(party => party.Actor.Country!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var inner = countries.Length == 1;
        var same = drafts.FindLast(draft => draft.Year == apart && draft.Countries.SequenceEqual(countries) && inner == draft.Countries.Count() < 2 && !IsAnother(token));
        if (same is null && apart is null && !inner)
        {
            var definite = anaphora.IsDefinite(token);
            same = drafts.FindLast(draft => draft.Year is null && (definite || headline) && countries.All(draft.Countries.Contains));
            var topic = anaphora.Topic(drafts, current, token);
            if (same is null && topic is { Year: null, Known: null } && topic.Countries.All(countries.Contains) && (topic.Countries.Count() < 2 ? topic.Mentions.Count <= 3 : definite))
                same = topic;
            if (same is { Known: null, Signed: false } && parties.Signers(token).Select(party => party.Actor.Country!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SequenceEqual(countries))
            {
                same.Parties.Clear();
                same.Signed = true;
            }
        }

        same ??= new AgreementDraft { Year = apart };
        if (same.Known is null || same.Parties.Count == 0)
            Add(same, named);
        same.Signed |= parties.Signers(token).Length > 1;
        return same;
    }

    private AgreementDraft? Older(int token, ImmutableArray<(ActorReference Actor, Step Because)> named, string apart)
    {
        var older = drafts.Find(draft => draft.Year == apart && named.All(party => draft.Countries.Contains(party.Actor.Country, StringComparer.Ordinal)));
        if (older is not null)
            return older;
        var made = new AgreementDraft { Year = apart };
        var clause = parties.OfClause(token);
        // "the treaty of 1961" in a text about a new one of the same two; a truce has the sides of the other truce.
        var like = drafts.FindLast(draft => draft.Kind.Length > 0 && draft.Kind == KindOf(token)) ?? Meant(token);
        if (clause.Length > 0)
        {
            Add(made, clause);
        }
        else if (like is not null && named.All(party => like.Countries.Contains(party.Actor.Country, StringComparer.Ordinal)))
        {
            var brokers = parties.Brokers(token).Concat(drafts.SelectMany(draft => draft.Brokers)).ToHashSet(StringComparer.Ordinal);
            made.Parties.AddRange(like.Parties.Count > 2 ? like.Parties.Where(party => !brokers.Contains(party.Country!)) : like.Parties);
            made.Because.Add(new Noted("its parties are taken from the agreement named before"));
        }
        else
        {
            Add(made, named);
        }

        return made;
    }

    private AgreementDraft? OfOne(int token, ImmutableArray<(ActorReference Actor, Step Because)> named, bool headline)
    {
        var country = named[0].Actor.Country!;
        var kind = KindOf(token);
        bool Fits(AgreementDraft draft) => draft.Year is null && draft.Countries.Contains(country, StringComparer.Ordinal) && (kind.Length == 0 || draft.Kind.Length == 0 || draft.Kind == kind || headline);
        var last = headline ? drafts.Where(Fits).MaxBy(draft => draft.Mentions.Count) : drafts.FindLast(Fits);
        if (last is not null && (anaphora.IsDefinite(token) || tree.Tags[token].Xpos is "NNS" or "NNPS" || headline || IsPredicate(token)))
            return last;
        if (anaphora.IsDefinite(token) && anaphora.Topic(drafts, current, token) is { } topic && topic.Parties.Count < 2)
        {
            Add(topic, named);
            return topic;
        }

        if (last is not null && !apartness.IsIndefinite(token))
            return last;
        var made = new AgreementDraft();
        Add(made, named);
        return made;
    }

    // Of several, the one of the same kind as the noun ("the truce"), else what the text is just about.
    private AgreementDraft? Meant(int token)
    {
        var topic = anaphora.Topic(drafts, current, token);
        if (tree.Pos(token) == Upos.PRON || topic is null)
            return topic;
        var kind = KindOf(token);
        if (kind.Length > 0 && topic.Kind.Length > 0 && topic.Kind != kind && drafts.FindLast(draft => draft.Kind == kind) is { } alike)
            return alike;
        bool IsCalled(AgreementDraft draft) => draft.Mentions.Exists(mention => tree.Lemma(mention) == tree.Lemma(token));
        return IsCalled(topic) || !nouns.Contains(tree.Lemma(token)) ? topic : drafts.Where(draft => draft.Year is null && IsCalled(draft)).MaxBy(draft => draft.Mentions.Count) ?? topic;
    }

    private static void Add(AgreementDraft draft, ImmutableArray<(ActorReference Actor, Step Because)> named)
    {
        foreach (var (actor, because) in named)
        {
            if (draft.Parties.TrueForAll(other => other.Country != actor.Country || (named.All(party => party.Actor.Country == actor.Country) && other.Sector != actor.Sector)))
            {
                draft.Parties.Add(actor);
                draft.Because.Add(because);
                draft.Because.AddRange(actor.Because);
            }
        }
    }

    private void Note(AgreementDraft draft, int token)
    {
        draft.Mentions.Add(token);
        if (tree.Pos(token) == Upos.NOUN)
            nouns.Add(tree.Lemma(token));
        draft.Brokers.UnionWith(parties.Brokers(token));
        draft.Steps.AddRange(steps.Of(token).Where(step => !draft.Steps.Exists(other => other.Token == step.Token)));
        AddClauses(draft, provisions.Of(token));
        if (draft.Kind.Length == 0)
            draft.Kind = KindOf(token);
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
        if (sentence.Index == 0 || current is null || document.Sentences[sentence.Index - 1] is not { Headline: false } before || document[new TextSpan(before.Span.End, sentence.Span.Start)].Contains('\n'))
            return;
        if (drafts.Exists(draft => draft.Mentions.Exists(sentence.Tokens.Covers)))
            return;
        var told = drafts.FindLast(draft => draft.Provisions.Exists(clause => before.Tokens.Covers(clause.Head)));
        if (told is not null)
            AddClauses(told, provisions.GoingOn(sentence));
    }

    private void Disclose(int token)
    {
        if (DisclosureReader.At(tree, token) is not { } told)
            return;
        var draft = Of(drafts, told.Thing) ?? (drafts.Count == 0 ? null : anaphora.Topic(drafts, current, told.Thing));
        if (draft is null || (draft.Disclosure != "unknown" && told.Disclosure != "partial"))
            return;
        draft.Disclosure = told.Disclosure;
        draft.Because.Add(told.Because);
    }

    private string KindOf(int mention)
    {
        var extent = tree.Extent(mention);
        var near = Enumerable.Range(extent.Start, Math.Max(0, Math.Min(extent.End, mention + 8) - extent.Start)).Where(token => token != mention)
            .TakeWhile(token => token < mention || tree.Form(token) != ",").Select(tree.Lemma);
        return (AgreementWords.Kind(string.Join(' ', near)) ?? AgreementWords.Kind(tree.Lemma(mention)))?.Kind ?? "";
    }

    // "called it an alliance", "the deal was a treaty": said of one named before.
    private bool IsPredicate(int token) => tree.Child(token, "cop") >= 0 || tree.Is(token, "xcomp") || tree.Is(token, "appos") || (tree.Is(token, "obl") && tree.Case(token) == "as");

    private bool IsAnother(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (tree.Lemma(child) is "another" or "separate" or "second" or "further")
                return true;
        }

        return false;
    }

    private bool IsDoubted(TextSpan tokens) => Enumerable.Range(tokens.Start, tokens.Length).Any(doubted.Contains);
}
