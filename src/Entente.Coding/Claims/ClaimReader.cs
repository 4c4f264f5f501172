using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Claims;

/// <summary>Finds who says what: cue verbs with their complements, inverted and quoted speech, "according to", and nouns that report.</summary>
internal sealed class ClaimReader(Document document, Tree tree, ActorResolver actors, WordClasses classes)
{
    private static readonly HashSet<string> ReportNouns = new(StringComparer.Ordinal)
    {
        "report", "claim", "allegation", "statement", "warning", "suggestion", "belief", "fear", "rumour", "rumor", "assertion", "announcement", "indication", "accusation", "suspicion", "concern", "worry",
    };

    // Sources without a name: what they say is relayed.
    private static readonly HashSet<string> Relayed = new(StringComparer.Ordinal)
    {
        "report", "official", "source", "analyst", "expert", "observer", "diplomat", "witness", "media", "people", "critic", "document", "study", "intelligence", "aide", "insider", "newspaper", "poll", "survey",
    };

    private readonly ClaimContent contents = new(document, tree);

    /// <summary>The claims in the order of their cues.</summary>
    public ImmutableArray<ClaimDraft> Read()
    {
        var claims = new List<ClaimDraft>();
        for (var token = 0; token < tree.Count; token++)
        {
            if (tree.Pos(token) is Upos.VERB && FromVerb(token) is { } spoken)
                claims.Add(spoken);
            else if (tree.Pos(token) is Upos.NOUN && FromNoun(token) is { } reported)
                claims.Add(reported);
            else if (FromAccordingTo(token) is { } relayed)
                claims.Add(relayed);
        }

        AddQuoted(claims);
        return [.. WithoutDoubles(claims.FindAll(claim => !IsRetold(claim, claims)))];
    }

    // What stands between quotation marks is said, whether or not the tree shows by whom; a claim that holds only a part of it gives way.
    private void AddQuoted(List<ClaimDraft> claims)
    {
        var speech = new QuotedSpeech(document, tree, SpeakerOf);
        // A word within what is quoted attributes nothing outside of it.
        claims.RemoveAll(claim => speech.Quotations.Any(quotation => quotation.Inside.Covers(document.Tokens[claim.CueToken].Span) && !quotation.Whole.Overlaps(claim.Content)));
        foreach (var quoted in speech.Read())
        {
            var words = quoted.Said.Characters;
            if (claims.FindIndex(claim => Alike(claim.Content, words)) is >= 0 and var same)
            {
                claims[same] = claims[same] with { Direct = true };
                continue;
            }

            if (IsUnreal(quoted.CueToken) || claims.Exists(claim => claim.Content.Covers(words) || (claim.CueToken == quoted.CueToken && claim.Direct && claim.Content.Length >= words.Length)))
                continue;
            claims.RemoveAll(claim => claim.CueToken == quoted.CueToken && claim.Content.Overlaps(words));
            claims.Add(Make(quoted.Speaker, quoted.CueToken, quoted.Word.Kind, quoted.Word.Certainty, quoted.Said, quoted.Word.Line)!);
        }
    }

    // The title's words for what the text tells again, and a paragraph that stands twice.
    private bool IsRetold(ClaimDraft claim, List<ClaimDraft> claims)
    {
        var headline = document.Sentences[document.Tokens[claim.CueToken].Sentence].Headline;
        return claims.Exists(other => headline
            ? other.CueToken > claim.CueToken && !document.Sentences[document.Tokens[other.CueToken].Sentence].Headline && tree.Lemma(other.CueToken) == tree.Lemma(claim.CueToken) && claim.Speaker?.Country is { } country && other.Speaker?.Country == country && other.Polarity == claim.Polarity
            : other.CueToken < claim.CueToken && document[other.Content].SequenceEqual(document[claim.Content]) && document[document.Characters(other.SpeakerWords)].SequenceEqual(document[document.Characters(claim.SpeakerWords)]));
    }

    private static bool Alike(TextSpan one, TextSpan other) =>
        one.Overlaps(other) && 2 * (Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) > Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start);

    private ClaimDraft? FromVerb(int verb)
    {
        var lemma = tree.Lemma(verb);
        if (tree.Particle(verb) is { } particle)
            lemma += " " + particle;
        if (CueVerbs.Find(lemma) is not { } cue)
            return null;
        var passive = tree.IsPassive(verb);
        if (IsUnreal(verb))
            return null;
        var content = cue.Kind switch
        {
            "accuse" => contents.OfAccusation(verb),
            "describe" => contents.OfDescription(verb),
            "deny" => contents.OfSpeech(verb) ?? contents.OfDenial(verb),
            "dismiss" => null,
            _ => contents.OfSpeech(verb),
        };
        var subject = passive ? Clause.Subjects(tree, verb).Select(found => found.Nominal).FirstOrDefault(-1) : SpeakerOf(verb);
        if (content is null && cue.Kind == "say" && subject >= 0)
            content = contents.OfTrailing(verb, subject);
        if (content is not { } said || IsOrder(said.Root))
            return null;
        if (subject < 0 || tree.Lemma(subject) is "nobody" or "no-one" or "none" || tree.Lemma(subject) is "it" && !Resolves(subject))
            return null;
        if (cue.Kind is "think" or "hedge" && !Resolves(subject) && !Relayed.Contains(tree.Lemma(subject)))
            return null;
        return Make(subject, verb, cue.Kind, cue.Certainty, said, cue.Line);
    }

    /// <summary>"reports indicate …" is a verb's; here "cited reports that …", "the claim that …".</summary>
    private ClaimDraft? FromNoun(int noun)
    {
        var lemma = tree.Lemma(noun);
        if (!ReportNouns.Contains(lemma) || (contents.OfNoun(noun) ?? VoicedWith(noun)) is not { } said)
            return null;
        var governor = tree.Head(noun);
        var speaker = -1;
        if (governor >= 0 && tree.Is(noun, "obj") && tree.Pos(governor) == Upos.VERB)
            speaker = SpeakerOf(governor);
        if (speaker < 0)
            speaker = tree.Child(noun, "nmod:poss");
        if (speaker < 0 && lemma is not "report")
            return null;
        var via = lemma is "report" or "rumour" or "rumor" && speaker >= 0;
        var certainty = lemma is "fear" or "suggestion" or "suspicion" or "rumour" or "rumor" or "concern" or "worry" ? "possible" : "certain";
        var cue = governor >= 0 && tree.Is(noun, "obj") ? governor : noun;
        return Make(speaker < 0 ? noun : speaker, cue, "say", certainty, said, "", via ? tree.Form(noun) : null);
    }

    // "tells Rice: Keep quiet": an order is no proposition.
    private bool IsOrder(int root)
    {
        if (root < 0 || tree.Tags[root].Xpos != "VB")
            return false;
        foreach (var child in tree.Children(root))
        {
            if (tree.Is(child, "nsubj") || tree.Is(child, "aux") || tree.Is(child, "mark") || tree.Is(child, "expl"))
                return false;
        }

        return tree.Child(root, "cop") < 0;
    }

    // "voiced concern that …": the clause may hang on the verb.
    private ContentSpan? VoicedWith(int noun)
    {
        var verb = tree.Head(noun);
        return verb >= 0 && tree.Is(noun, "obj") && tree.Lemma(verb) is "voice" or "express" or "raise" or "make" or "repeat" && tree.Child(verb, "ccomp") >= 0 ? contents.OfSpeech(verb) : null;
    }

    private ClaimDraft? FromAccordingTo(int token)
    {
        if (tree.Case(token) is not ("accord to" or "according to" or "accord") || tree.Head(token) < 0)
            return null;
        var said = contents.Around(tree.Head(token), tree.Extent(token));
        var cue = tree.Child(token, "case");
        return said is { } content && cue >= 0 ? Make(token, cue, "say", "certain", content, "") : null;
    }

    private ClaimDraft? Make(int speaker, int cue, string kind, string certainty, ContentSpan said, string line, string? via = null)
    {
        var named = Named(speaker);
        var phrase = actors.Phrase(named);
        // A name that nobody knows leaves what the noun before it tells of its bearer.
        var who = actors.Resolve(named).FirstOrDefault() is { Code: not null } known ? known : actors.Resolve(speaker).FirstOrDefault() ?? actors.Resolve(named).FirstOrDefault();
        speaker = named;
        if (via is null && (Relayed.Contains(tree.Lemma(speaker)) && tree.Pos(speaker) == Upos.NOUN && (who is null || who.Form == MentionForm.Nominal)))
            via = document[document.Characters(phrase)].ToString();
        var negated = kind == "deny" ^ (said.Root >= 0 && IsNegated(said.Root));
        if (said.Root >= 0 && Hedged(said.Root) is { } hedge)
            certainty = hedge;
        var because = ImmutableArray.CreateBuilder<Step>();
        because.Add(new Read(new(cue, cue + 1), "attributes" + (line.Length > 0 ? $" ({line})" : "")));
        because.Add(new Filled("speaker", phrase, "the doer"));
        if (who is not null)
            because.AddRange(who.Because);
        if (negated)
            because.Add(new Noted(kind == "deny" ? Claim.Denial : "the content is negated"));
        return new(who, phrase, cue, said.Characters, negated ? "negated" : "affirmed", certainty, via, said.Direct,
            Math.Clamp(0.9 - (who is null ? 0.2 : 0) - (via is null ? 0 : 0.05), 0.1, 0.95), because.ToImmutable());
    }

    // "Mali's leader, Colonel Assimi Goita": the name says who it is.
    private int Named(int speaker) =>
        tree.Pos(speaker) is Upos.NOUN && tree.Child(speaker, "appos") is >= 0 and var name && tree.Pos(name) is Upos.PROPN && (Resolves(name) || tree.Child(name, "flat") >= 0) ? name : speaker;

    private int SpeakerOf(int verb)
    {
        // Of two subjects, the one that stands next to the cue is its own.
        var nearest = -1;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "nsubj") && !tree.Is(child, "nsubj:pass") && (child < verb || nearest < 0) && tree.Tags[child].Xpos is not ("WDT" or "WP"))
                nearest = child;
        }

        if (nearest >= 0 && !tree.Is(verb, "acl:relcl"))
            return nearest;
        foreach (var (nominal, _) in Clause.Subjects(tree, verb))
            return nominal;
        // "…, said the minister": an inverted subject that the parser calls an object.
        return tree.Is(verb, "parataxis") && tree.Child(verb, "obj") is >= 0 and var inverted && inverted == verb + 1 ? inverted : -1;
    }

    private bool Resolves(int token) => !actors.Resolve(token).IsEmpty;

    private bool IsUnreal(int verb)
    {
        // "decided to announce", "refused to say": nothing has been said yet.
        if (tree.Is(verb, "xcomp") && tree.Head(verb) is >= 0 and var above && (classes.Contains("future", tree.Lemma(above)) || classes.Contains("irrealis", tree.Lemma(above)) || classes.Contains("negating", tree.Lemma(above))))
            return true;
        foreach (var child in tree.Children(verb))
        {
            var lemma = tree.Lemma(child);
            if (tree.Is(child, "aux") && lemma is "may" or "might" or "could" or "should" or "must" or "would" or "can" && tree.Is(child, "aux"))
                return true;
            if (tree.Is(child, "advmod") && lemma is "not" or "n't" or "never")
                return true;
            if (tree.Is(child, "mark") && lemma is "if" or "to" or "unless" or "whether")
                return lemma != "to" || !tree.Is(verb, "xcomp");
        }

        return false;
    }

    private bool IsNegated(int root)
    {
        // "ruled it out" denies; "did not rule it out" leaves it possible.
        if (IsRuledOut(root))
            return !HasNot(root);
        foreach (var child in tree.Children(root))
        {
            var lemma = tree.Lemma(child);
            if ((tree.Is(child, "advmod") && lemma is "not" or "n't" or "never") || (tree.Is(child, "det") && lemma is "no"))
                return true;
            if ((tree.Is(child, "nsubj") || tree.Is(child, "obj")) && (lemma is "nothing" or "nobody" or "none" || (tree.Child(child, "det") is >= 0 and var determiner && tree.Lemma(determiner) == "no")))
                return true;
        }

        return false;
    }

    private bool HasNot(int root)
    {
        foreach (var child in tree.Children(root))
        {
            if (tree.Is(child, "advmod") && tree.Lemma(child) is "not" or "n't" or "never")
                return true;
        }

        return false;
    }

    private bool IsRuledOut(int root) => tree.Lemma(root) is "exclude" || (tree.Lemma(root) is "rule" && tree.Particle(root) is "out");

    private string? Hedged(int root)
    {
        if (IsRuledOut(root) && HasNot(root))
            return "possible";
        foreach (var child in tree.Children(root))
        {
            var lemma = tree.Lemma(child);
            if (tree.Is(child, "aux") && lemma is "may" or "might" or "could")
                return "possible";
            if (tree.Is(child, "advmod") && lemma is "probably" or "likely")
                return "probable";
            if (tree.Is(child, "advmod") && lemma is "possibly" or "perhaps" or "maybe")
                return "possible";
        }

        return tree.Lemma(root) is "likely" or "expect" or "probable" ? "probable" : tree.Lemma(root) is "possible" ? "possible" : null;
    }

    // One clause, one claim: the cue that governs it most closely holds it.
    private static IEnumerable<ClaimDraft> WithoutDoubles(List<ClaimDraft> claims) =>
        claims.Where(claim => claim.Content.Length > 0).GroupBy(claim => claim.Content).Select(group => group.MaxBy(claim => claim.CueToken)!).OrderBy(claim => claim.CueToken);
}
