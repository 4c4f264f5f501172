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
    // Words that mean an agreement only where one has been named before.
    private static readonly HashSet<string> Stand = new(StringComparer.Ordinal) { "declaration", "statement", "document", "paper", "charter", "contract", "partnership", "communique", "text", "arrangement" };
    private static readonly HashSet<string> Earlier = new(StringComparer.Ordinal) { "earlier", "previous", "old", "former", "past", "existing", "original" };
    private readonly Document document;
    private readonly Tree tree;
    private readonly PartyFinder parties;
    private readonly StepReader steps;
    private readonly ProvisionReader provisions;
    private readonly WordClasses classes;
    private readonly ImmutableHashSet<int> doubted;
    private readonly ActorResolver actors;
    private readonly KnownAgreements known;

    /// <param name="doubted">Tokens that a flag doubts; what they name is no party.</param>
    public AgreementReader(Document document, Tree tree, ActorResolver actors, PredicateLexicon lexicon, Register register, ImmutableHashSet<int> doubted)
    {
        (this.document, this.tree, this.actors, this.doubted) = (document, tree, actors, doubted);
        known = KnownAgreements.Of(register);
        classes = lexicon.Classes;
        parties = new(tree, actors);
        steps = new(document, tree, actors, new Reality(tree, lexicon.Classes));
        provisions = new(tree);
    }

    public ImmutableArray<AgreementDraft> Read()
    {
        var drafts = new List<AgreementDraft>();
        AgreementDraft? current = null;
        for (var token = 0; token < tree.Count; token++)
        {
            if (known.At(document, token) is (> 0 and var length, { } agreement))
            {
                current = Named(drafts, agreement, new(token, token + length));
                token += length - 1;
                continue;
            }

            if ((!AgreementWords.IsAgreement(tree, token) && !IsSigned(token) && !StandsFor(token, current)) || IsGeneric(token))
                continue;
            var named = parties.Of(token).Where(party => !IsDoubted(party.Actor.Tokens)).ToImmutableArray();
            var draft = Place(drafts, current, token, named);
            if (draft is null)
                continue;
            if (!drafts.Contains(draft))
                drafts.Add(draft);
            Note(draft, token, named);
            current = draft;
        }

        foreach (var draft in drafts)
            Finish(draft);
        return [.. drafts.Where(draft => draft.Parties.Count > 1)];
    }

    /// <summary>The agreement a token heads a mention of, in what was read.</summary>
    public static AgreementDraft? Of(IEnumerable<AgreementDraft> drafts, int token) => drafts.FirstOrDefault(draft => draft.Mentions.Contains(token));

    /// <summary>An agreement that the register knows by name, with the parties that the register gives it.</summary>
    private AgreementDraft Named(List<AgreementDraft> drafts, Registers.Agreements.Agreement agreement, TextSpan words)
    {
        var draft = drafts.Find(other => other.Known?.Id == agreement.Id);
        if (draft is null)
        {
            draft = new AgreementDraft { Known = agreement, Kind = KnownAgreements.KindOf(agreement) };
            draft.Because.Add(new Derivation.Read(words, $"is {agreement.Title} (registers/agreements/{agreement.Id}.yaml)"));
            foreach (var party in agreement.Parties.Take(12))
                draft.Parties.Add(actors.Party(party.State, words));
            drafts.Add(draft);
        }

        var head = words.Start;
        while (tree.Head(head) is >= 0 and var above && words.Covers(above))
            head = above;
        Note(draft, head, []);
        return draft;
    }

    // "the declaration", "the document", after one was named.
    private bool StandsFor(int token, AgreementDraft? current) =>
        current is not null && tree.Pos(token) == Upos.NOUN && Stand.Contains(tree.Lemma(token)) && IsDefinite(token)
        && (tree.Lemma(token) is "document" or "paper" or "text" || current.Mentions.Exists(mention => tree.Lemma(mention) == tree.Lemma(token)));

    // "signed a joint statement": what is signed is an agreement, whatever it is called.
    private bool IsSigned(int token) =>
        tree.Pos(token) is Upos.NOUN or Upos.PROPN && classes.Contains("agreement", tree.Lemma(token)) && tree.Head(token) is >= 0 and var verb
        && tree.Lemma(verb) is "sign" or "ink" or "ratify" && (tree.Is(token, "obj") || tree.Is(token, "nsubj:pass"));

    // "no deal", "any agreement", "such a pact": none that exists.
    private bool IsGeneric(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "no" or "any")
                return true;
        }

        return false;
    }

    private AgreementDraft? Place(List<AgreementDraft> drafts, AgreementDraft? current, int token, ImmutableArray<(ActorReference Actor, Step Because)> named)
    {
        var countries = named.Select(party => party.Actor.Country!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var year = YearOf(token);
        if (countries.Length >= 2 || named.Length >= 2)
        {
            return drafts.Find(draft => draft.Year == year && draft.Countries.SequenceEqual(countries))
                ?? (year is null ? drafts.Find(draft => draft.Year is null && countries.All(draft.Countries.Contains)) : null)
                ?? new AgreementDraft { Year = year };
        }

        if (year is not null || IsEarlier(token))
        {
            var older = drafts.Find(draft => draft.Year == (year ?? "earlier"));
            if (older is not null)
                return older;
            // "the treaty of 1961" in a text about a new one of the same two.
            if (current is null)
                return null;
            var made = new AgreementDraft { Year = year ?? "earlier" };
            made.Parties.AddRange(current.Parties);
            made.Because.Add(new Noted("its parties are taken from the agreement named before"));
            return made;
        }

        if (countries.Length == 1)
        {
            return drafts.FindLast(draft => draft.Year is null && draft.Countries.Contains(countries[0], StringComparer.Ordinal))
                ?? (IsDefinite(token) && current is not null && current.Countries.Contains(countries[0], StringComparer.Ordinal) ? current : new AgreementDraft { Year = year });
        }

        return current;
    }

    private void Note(AgreementDraft draft, int token, ImmutableArray<(ActorReference Actor, Step Because)> named)
    {
        draft.Mentions.Add(token);
        foreach (var (actor, because) in named)
        {
            if (draft.Parties.TrueForAll(other => other.Country != actor.Country || (named.Length > 1 && named.All(party => party.Actor.Country == actor.Country) && other.Key != actor.Key)))
            {
                draft.Parties.Add(actor);
                draft.Because.Add(because);
                draft.Because.AddRange(actor.Because);
            }
        }

        draft.Steps.AddRange(steps.Of(token));
        draft.Provisions.AddRange(provisions.Of(token));
        if (DisclosureReader.Read(tree, document, token) is { } disclosure && draft.Disclosure == "unknown")
        {
            draft.Disclosure = disclosure.Disclosure;
            draft.Because.Add(disclosure.Because);
        }
    }

    private void Finish(AgreementDraft draft)
    {
        foreach (var mention in draft.Mentions)
        {
            var extent = tree.Extent(mention);
            var near = new TextSpan(extent.Start, Math.Min(extent.End, mention + 8));
            var words = string.Join(' ', Enumerable.Range(near.Start, near.Length).Select(token => tree.Lemma(token)));
            if (draft.Kind.Length == 0 && AgreementWords.Kind(words) is { } kind)
            {
                draft.Kind = kind.Kind;
                draft.Because.Add(new Derivation.Read(near, $"makes it {kind.Kind} ({kind.Line})"));
            }
        }

        if (draft.Known is null && draft.Parties.Count > 1 && known.Find(draft.Countries, draft.Year, draft.Kind, document.Article.Published) is { } recognised)
        {
            draft.Known = recognised;
            draft.Because.Add(new Noted($"by its parties{(draft.Year is null ? "" : " and year")} it is {recognised.Title} (registers/agreements/{recognised.Id}.yaml)"));
            if (draft.Kind.Length == 0)
                draft.Kind = KnownAgreements.KindOf(recognised);
        }

        if (draft.Provisions.Exists(provision => provision.Kind == "defence") && draft.Kind is "" or "cooperation" or "other")
            draft.Kind = "defence";
        if (draft.Kind.Length == 0)
            draft.Kind = "other";
    }

    private bool IsEarlier(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "amod") && Earlier.Contains(tree.Lemma(child)))
                return true;
        }

        return false;
    }

    private bool IsDefinite(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "det") && tree.Lemma(child) is "the" or "this" or "that")
                return true;
        }

        return false;
    }

    /// <summary>The year that tells an earlier agreement from the text's own ("the 1961 treaty", "the treaty of 2000").</summary>
    private string? YearOf(int token)
    {
        foreach (var child in tree.Children(token))
        {
            if ((tree.Is(child, "nummod") || tree.Is(child, "compound") || (tree.Is(child, "nmod") && tree.Case(child) is "of" or "from")) && Year(child) is { } year)
                return document.Article.Published is { } day && day.Year.ToString() == year ? null : year;
        }

        return null;
    }

    private string? Year(int token)
    {
        if (tree.Form(token) is { Length: 4 } form && form is ['1', '9', ..] or ['2', '0', ..] && form.All(char.IsAsciiDigit))
            return form;
        foreach (var child in tree.Children(token))
        {
            if (tree.Is(child, "nummod") && Year(child) is { } year)
                return year;
        }

        return null;
    }

    private bool IsDoubted(TextSpan tokens) => Enumerable.Range(tokens.Start, tokens.Length).Any(doubted.Contains);
}
