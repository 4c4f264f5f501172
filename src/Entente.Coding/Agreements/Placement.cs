using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Agreements;

/// <summary>Tells which agreement a mention belongs to: by its parties, its year, its kind, or by what the text is just about.</summary>
internal sealed class Placement(Document document, Tree tree, PartyFinder parties, Anaphora anaphora, Apartness apartness, MentionWords words)
{
    // Kinds that one agreement is often told as by turns.
    private static readonly HashSet<string> Near = new(StringComparer.Ordinal) { "defence", "partnership", "cooperation", "peace", "ceasefire" };

    /// <summary>The agreements so far.</summary>
    public List<AgreementDraft> Drafts { get; } = [];

    /// <summary>The nouns by which they were named.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>The one named last.</summary>
    public AgreementDraft? Current { get; set; }

    /// <summary>The agreements that a mention belongs to, new ones included; several where one noun names several ("pacts with Australia and Britain").</summary>
    public IEnumerable<AgreementDraft> Places(int token, ImmutableArray<(ActorReference Actor, Step Because)> named, bool headline)
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
        if (!AgreementWords.IsAgreement(tree, token) && !words.IsSigned(token) && Drafts.Count > 0 && anaphora.StandsFor(token, Nouns))
            return OfStandIn(token, named);
        if (count >= 2 || named.Length >= 2)
            return OfSeveral(token, named, headline, apart);
        if (apart is not null)
            return Older(token, named, apart);
        if (count == 1)
            return OfOne(token, named, headline);
        if (anaphora.IsDefinite(token) || tree.Pos(token) == Upos.PRON || words.IsPredicate(token))
            return Meant(token);
        // "agreed to restore ties under an agreement"
        if (!headline && apartness.IsIndefinite(token) && parties.OfClause(token) is { Length: > 1 } clause && AgreementWords.IsAgreement(tree, token))
            return OfSeveral(token, clause, headline, apart);
        // "a three-way pact", whose parties the next sentences may name.
        return Drafts.Exists(draft => draft.Year is null) || tree.Tags[token].Xpos is "NNS" or "NNPS" || headline ? null : new AgreementDraft();
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
        var same = Drafts.FindLast(draft => (headline || draft.Year == apart) && draft.Countries.SequenceEqual(countries) && inner == draft.Countries.Count() < 2 && !words.IsAnother(token) && (headline || !IsOfAnotherKind(token, draft)));
        if (same is null && apart is null && !inner)
        {
            var definite = anaphora.IsDefinite(token);
            same = Drafts.FindLast(draft => draft.Year is null && (definite || headline) && countries.All(draft.Countries.Contains));
            var topic = anaphora.Topic(Drafts, Current, token);
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
        var older = Drafts.Find(draft => (draft.Year == apart || (draft.Known is { } agreement && KnownAgreements.SignedIn(agreement) == apart)) && named.All(party => draft.Countries.Contains(party.Actor.Country, StringComparer.Ordinal)));
        if (older is not null)
            return older;
        var made = new AgreementDraft { Year = apart };
        var clause = parties.OfClause(token);
        // "the treaty of 1961" in a text about a new one of the same two; a truce has the sides of the other truce.
        var like = Drafts.FindLast(draft => draft.Kind.Length > 0 && draft.Kind == words.KindOf(token)) ?? Meant(token);
        if (clause.Length > 0)
        {
            Add(made, clause);
        }
        else if (like is not null && named.All(party => like.Countries.Contains(party.Actor.Country, StringComparer.Ordinal)))
        {
            var brokers = parties.Brokers(token).Concat(Drafts.SelectMany(draft => draft.Brokers)).ToHashSet(StringComparer.Ordinal);
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
        var kind = words.KindOf(token);
        bool Fits(AgreementDraft draft) => draft.Year is null && draft.Countries.Contains(country, StringComparer.Ordinal) && (kind.Length == 0 || draft.Kind.Length == 0 || draft.Kind == kind || headline);
        var last = headline ? Drafts.Where(Fits).MaxBy(draft => draft.Mentions.Count) : Drafts.FindLast(Fits);
        if (last is not null && (anaphora.IsDefinite(token) || tree.Tags[token].Xpos is "NNS" or "NNPS" || headline || words.IsPredicate(token)))
            return last;
        if (anaphora.IsDefinite(token) && anaphora.Topic(Drafts, Current, token) is { } topic && topic.Parties.Count < 2)
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

    /// <summary>Of several, the one of the same kind as the noun ("the truce"), else what the text is just about.</summary>
    public AgreementDraft? Meant(int token)
    {
        var topic = anaphora.Topic(Drafts, Current, token);
        if (tree.Pos(token) == Upos.PRON || topic is null)
            return topic;
        var kind = words.KindOf(token);
        if (kind.Length > 0 && topic.Kind.Length > 0 && topic.Kind != kind && Drafts.FindLast(draft => draft.Kind == kind) is { } alike)
            return alike;
        bool IsCalled(AgreementDraft draft) => draft.Mentions.Exists(mention => tree.Lemma(mention) == tree.Lemma(token));
        return IsCalled(topic) || !Nouns.Contains(tree.Lemma(token)) ? topic : Drafts.Where(draft => draft.Year is null && IsCalled(draft)).MaxBy(draft => draft.Mentions.Count) ?? topic;
    }

    // "signed a memorandum and are negotiating a trade agreement": what is brought up as something new, of another kind, is another.
    private bool IsOfAnotherKind(int token, AgreementDraft draft)
    {
        if (!apartness.IsIndefinite(token))
            return false;
        var kind = words.KindOf(token);
        if (draft.Mentions.Exists(mention => mention < token && document.Tokens[mention].Sentence == document.Tokens[token].Sentence && tree.Is(mention, "obj")) && tree.Is(token, "obj"))
            return true;
        return kind.Length > 0 && draft.Kind.Length > 0 && kind != draft.Kind && !(Near.Contains(kind) && Near.Contains(draft.Kind));
    }

    /// <summary>Adds parties that an agreement does not have yet.</summary>
    public static void Add(AgreementDraft draft, ImmutableArray<(ActorReference Actor, Step Because)> named)
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
}
