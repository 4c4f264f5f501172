using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Claims;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Flags;
using Entente.Coding.Judging;
using Entente.Coding.Reactions;
using Entente.Coding.Syntax;
using Entente.Registers;
using Entente.Text;

namespace Entente.Coding.Assembly;

/// <summary>Puts what was read into a report: joins, links, ids, evidence and words for every step.</summary>
internal sealed class ReportBuilder
{
    private readonly Document document;
    private readonly Tree tree;
    private readonly Register register;
    private readonly string engine;
    private readonly RecordIds ids;
    private readonly ActorBook book;
    private readonly EvidenceMaker evidence;
    private readonly EventChoice choice;

    /// <param name="document">What was read.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="register">Who is known.</param>
    /// <param name="engine">The name of the engine.</param>
    /// <param name="choice">Chooses the events that are told.</param>
    public ReportBuilder(Document document, Tree tree, Register register, string engine, EventChoice choice)
    {
        (this.document, this.tree, this.register, this.engine, this.choice) = (document, tree, register, engine, choice);
        ids = new(document.Article);
        book = new(document, ids);
        evidence = new(document);
    }

    /// <summary>The report of a document that is not read: what it is, and no records.</summary>
    public static Report Unread(Document document, string engine) => new(Info(document, engine), Sentences(document), [], [], [], [], [], []);

    public Report Build(
        Naming naming, ActorResolver actors, ImmutableArray<EventDraft> drafts, ImmutableArray<AgreementDraft> pacts, ImmutableArray<ClaimDraft> claims, ImmutableArray<ReactionDraft> stances, ImmutableArray<FlagDraft> flags)
    {
        var told = choice.Of(drafts, group => SaidBy(group, claims) >= 0);
        var events = told.Select(one => one.Tellings).ToImmutableArray();
        Register(naming, actors, events, pacts, claims, stances);
        var people = book.Close();
        var claimIds = claims.Select((_, at) => ids.Of("c", at + 1)).ToArray();
        var pactIds = pacts.Select((_, at) => ids.Of("g", at + 1)).ToArray();
        var eventIds = events.Select((_, at) => ids.Of("e", at + 1)).ToArray();
        var exchanges = new ExchangeFinder(tree).Find(events);
        return new(
            Info(document, engine),
            Sentences(document),
            people,
            [.. told.Select((one, at) => Event(eventIds[at], one.Tellings, one.Traits, claims, claimIds, pacts, pactIds, [.. exchanges[at].Select(other => eventIds[other])]))],
            [.. pacts.Select((pact, at) => Agreement(pactIds[at], at, pact, pacts, claims, claimIds))],
            [.. claims.Select((claim, at) => Claim(claimIds[at], claim, naming, actors))],
            [.. stances.Select((stance, at) => Reaction(ids.Of("r", at + 1), stance, events, eventIds, pacts, pactIds, actors))],
            [.. flags.Select((flag, at) => Flag(ids.Of("f", at + 1), flag))]);
    }

    private static DocumentInfo Info(Document document, string engine)
    {
        var article = document.Article;
        return new(article.Id, article.Source, article.Title, article.Published?.ToString("yyyy-MM-dd"), article.Url, document.Language, article.Text, "", engine);
    }

    private static ImmutableArray<SentenceRecord> Sentences(Document document) =>
        [.. document.Sentences.Select(sentence => new SentenceRecord(sentence.Index, sentence.Span.Start, sentence.Span.End, sentence.Headline))];

    private void Register(Naming naming, ActorResolver actors, ImmutableArray<ImmutableArray<EventDraft>> events, ImmutableArray<AgreementDraft> pacts, ImmutableArray<ClaimDraft> claims, ImmutableArray<ReactionDraft> stances)
    {
        foreach (var actor in events.SelectMany(group => group).SelectMany(draft => draft.Source.Concat(draft.Target)))
            book.Add(actor);
        foreach (var actor in pacts.SelectMany(pact => pact.Parties))
            book.Add(actor);
        foreach (var claim in claims)
        {
            if (claim.Speaker is { } speaker)
                book.Add(speaker);
        }

        foreach (var stance in stances)
            book.Add(stance.Actor);
        // Every name of the register that stands for an actor is one, whether it does something or not.
        foreach (var hit in naming.Hits)
        {
            foreach (var actor in Named(hit, actors))
                book.Add(actor);
        }
    }

    // The actors that a name of the register stands for, where its own words are theirs.
    private IEnumerable<ActorReference> Named(NameHit hit, ActorResolver actors) => actors.Resolve(tree.HeadOf(hit.Tokens)).Where(actor => hit.Tokens.Overlaps(actor.Tokens));

    // The claim that all tellings of an event stand in, −1 when one stands in none.
    private int SaidBy(ImmutableArray<EventDraft> group, ImmutableArray<ClaimDraft> claims)
    {
        var told = group.Select(draft => Covering(claims, draft)).ToArray();
        return Array.Exists(told, claim => claim < 0) ? -1 : told[0];
    }

    private Event Event(
        string id, ImmutableArray<EventDraft> group, ImmutableArray<string> traits, ImmutableArray<ClaimDraft> claims, string[] claimIds, ImmutableArray<AgreementDraft> pacts, string[] pactIds, ImmutableArray<string> inReturnFor)
    {
        var first = group[0];
        var saidBy = SaidBy(group, claims);
        var time = group.Select(draft => draft.Time).FirstOrDefault(time => time?.Date is not null) ?? first.Time;
        var place = group.Select(draft => draft.Place).FirstOrDefault(found => found is not null);
        var pact = group.Select(draft => PactOf(draft, pacts)).FirstOrDefault(found => found >= 0, -1);
        var because = group.SelectMany(draft => draft.Because).ToList();
        if (saidBy >= 0)
            because.Add(new Attributed(claims[saidBy].SpeakerWords, new(claims[saidBy].CueToken, claims[saidBy].CueToken + 1)));
        if (time is { Date: { } date } dated)
            because.Add(new Dated(dated.Tokens, date.ToString("yyyy-MM-dd")));
        return new(
            id, first.Type, first.Modality == Modality.Planned && first.Type is EventType.CONSULT or EventType.SUPPORT or EventType.COOPERATE or EventType.AID ? EventType.AGREE : first.Type,
            first.Entry.Mode, first.Entry.Contexts, book.Ids(first.Source), book.Ids(first.Target),
            time?.Date?.ToString("yyyy-MM-dd"), EnumNames<DatePrecision>.Small(time?.Date is null ? DatePrecision.Unknown : time.Value.Precision),
            place is null ? null : PlaceRecord(place), first.Modality, PloverOntology.Tone(first.Type, first.Entry.Mode),
            saidBy < 0 ? null : claimIds[saidBy], pact < 0 ? null : pactIds[pact], inReturnFor,
            Confidence.Shipped.Of(traits),
            [.. group.OrderBy(draft => draft.Trigger).Select(draft => evidence.Of(draft.Trigger, draft.Words)).DistinctBy(piece => piece.Trigger)], Words(because)) { Traits = traits };
    }

    private Agreement Agreement(string id, int at, AgreementDraft pact, ImmutableArray<AgreementDraft> pacts, ImmutableArray<ClaimDraft> claims, string[] claimIds)
    {
        var status = LifeCycle.StatusOf(pact, pacts, document.Article.Published);
        var signed = pact.Steps.FirstOrDefault(step => step.Status == "signed" && step.Modality == Modality.Asserted && step.Time?.Date is not null);
        var title = evidence.Title(pact, tree);
        var related = pacts.Where(other => other != pact && other.Countries.SequenceEqual(pact.Countries) && pact.Year is null && other.Year is not null).Select(other => evidence.Title(other, tree));
        return new(
            id, title, pact.Kind, book.Ids(pact.Parties), status,
            [.. pact.Steps.DistinctBy(step => (step.Status, step.Time?.Date, step.Party?.Key)).OrderBy(step => LifeCycle.Rank(step.Status)).Select(step => new AgreementStep(
                step.Status, step.Time?.Date?.ToString("yyyy-MM-dd"), EnumNames<DatePrecision>.Small(step.Time?.Date is null ? DatePrecision.Unknown : step.Time.Value.Precision),
                step.Party is null || !pact.Parties.Exists(party => party.Country == step.Party.Country) ? null : book.Id(pact.Parties.First(party => party.Country == step.Party.Country)), [evidence.Of(step.Token, new(step.Token, step.Token + 1))]))],
            signed?.Time?.Date?.ToString("yyyy-MM-dd"), null, pact.Disclosure,
            [.. pact.Provisions.DistinctBy(provision => (provision.Kind, provision.Words)).Select((provision, number) => Provision($"{id}-p{number + 1}", provision, pact, claims, claimIds))],
            [.. related], pact.Known?.Id, Math.Round(Math.Clamp(0.6 + (0.05 * pact.Mentions.Count) + (pact.Steps.Count > 0 ? 0.15 : 0), 0, 0.95), 2),
            [.. pact.Mentions.Select(mention => evidence.Of(mention, new(mention, mention + 1))).DistinctBy(piece => piece.Trigger)],
            Words([.. pact.Because, .. pact.Steps.Select(step => step.Because)]));
    }

    private Provision Provision(string id, ProvisionDraft provision, AgreementDraft pact, ImmutableArray<ClaimDraft> claims, string[] claimIds)
    {
        var words = document.Characters(provision.Words);
        var claim = Covering(claims, document.Tokens[provision.Head].Span, provision.Head);
        var certainty = claim < 0 ? "certain" : claims[claim].Via is null ? claims[claim].Certainty : "probable";
        var everybody = book.Ids(pact.Parties);
        var debtor = provision.Debtor is { Country: { } country } && pact.Countries.Count() > 1 ? pact.Parties.Find(party => party.Country == country) : null;
        var one = debtor is null ? everybody : book.Ids([debtor]);
        var others = debtor is null ? everybody : [.. everybody.Except(one)];
        return new(
            id, provision.Kind, provision.Permits && debtor is not null ? others : one, provision.Permits && debtor is not null ? one : others, debtor is null, document[words].ToString(),
            provision.Condition.Length == 0 ? null : document[document.Characters(provision.Condition)].ToString(), certainty, claim < 0 ? null : claimIds[claim],
            [evidence.Of(provision.Head, provision.Words)], Words([provision.Because]));
    }

    private Claim Claim(string id, ClaimDraft claim, Naming naming, ActorResolver actors)
    {
        var about = naming.Hits.Where(hit => claim.Content.Covers(document.Characters(hit.Tokens))).SelectMany(hit => Named(hit, actors)).Where(actor => actor.Key != claim.Speaker?.Key);
        var sentence = document.Tokens[claim.CueToken].Sentence;
        return new(
            id, claim.Speaker is null ? null : book.Id(claim.Speaker), document[document.Characters(claim.SpeakerWords)].ToString(), document.Form(claim.CueToken).ToString(),
            document[claim.Content].ToString(), [.. about.Where(actor => actor.Code is not null).Select(book.Id).Distinct(StringComparer.Ordinal)], claim.Polarity, claim.Certainty, claim.Via, claim.Direct,
            Math.Round(claim.Confidence, 2), [evidence.OfContent(sentence, claim.Content, claim.CueToken)], Words(claim.Because));
    }

    private Reaction Reaction(string id, ReactionDraft stance, ImmutableArray<ImmutableArray<EventDraft>> events, string[] eventIds, ImmutableArray<AgreementDraft> pacts, string[] pactIds, ActorResolver actors)
    {
        string? toward = null;
        var words = "";
        if (stance.Toward >= 0)
        {
            var phrase = tree.Extent(stance.Toward);
            words = document[document.Characters(phrase)].ToString();
            var pact = pacts.Select((draft, at) => (draft, at)).FirstOrDefault(pair => pair.draft.Mentions.Exists(phrase.Covers), (null!, -1)).Item2;
            var happened = events.Select((group, at) => (group, at)).FirstOrDefault(pair => pair.group.Any(draft => phrase.Covers(draft.Trigger) && draft.Trigger != stance.Trigger), (default, -1)).Item2;
            toward = pact >= 0 ? pactIds[pact] : happened >= 0 ? eventIds[happened] : actors.ResolveOrOwner(stance.Toward).Where(actor => actor.Key != stance.Actor.Key).Select(TryId).FirstOrDefault(found => found is not null);
        }

        return new(id, book.Id(stance.Actor), stance.Stance, toward, words, stance.Confidence, [evidence.Of(stance.Trigger, new(stance.Trigger, stance.Trigger + 1))], Words(stance.Because));

        string? TryId(ActorReference actor) => book.Knows(actor) ? book.Id(actor) : null;
    }

    private Flag Flag(string id, FlagDraft flag) => new(
        id, flag.Kind, document[flag.Characters].ToString(), flag.Why, flag.Suggestion,
        [new(flag.Sentence, flag.Characters.Start, flag.Characters.End, document[flag.Characters].ToString(), null)], Words(flag.Because));

    private int Covering(ImmutableArray<ClaimDraft> claims, EventDraft draft) => Covering(claims, document.Tokens[draft.Trigger].Span, draft.Trigger);

    private static int Covering(ImmutableArray<ClaimDraft> claims, TextSpan span, int token)
    {
        var best = -1;
        for (var at = 0; at < claims.Length; at++)
        {
            if (claims[at].CueToken != token && claims[at].Content.Covers(span) && (best < 0 || claims[at].Content.Length < claims[best].Content.Length))
                best = at;
        }

        return best;
    }

    private int PactOf(EventDraft draft, ImmutableArray<AgreementDraft> pacts)
    {
        for (var at = 0; at < pacts.Length; at++)
        {
            if (pacts[at].Mentions.Exists(mention => draft.Words.Covers(mention) || tree.Head(mention) == draft.Trigger))
                return at;
        }

        return -1;
    }

    private Place PlaceRecord(NameHit hit)
    {
        var words = document[document.Characters(hit.Tokens)].ToString();
        var known = register.Place(hit.Entry.Id) ?? register.Place(words);
        return new(words, hit.Entry.Code.Length == 0 ? null : hit.Entry.Code, known is null ? null : (double?)known.Latitude, known is null ? null : (double?)known.Longitude);
    }

    private ImmutableArray<string> Words(IEnumerable<Derivation.Step> steps) => [.. steps.Select(step => step.Say(document)).Distinct(StringComparer.Ordinal)];
}
