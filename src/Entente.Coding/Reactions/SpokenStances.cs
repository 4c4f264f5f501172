using Entente.Coding.Actors;
using Entente.Coding.Agreements;
using Entente.Coding.Claims;
using Entente.Coding.Derivation;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Reactions;

/// <summary>Finds the stances that are in what somebody says: "called the withdrawal a stab in the back", "said the treaty could set off an arms race".</summary>
internal sealed class SpokenStances(Document document, Tree tree, ActorResolver actors)
{
    // How many words behind the verb a name may stand.
    private const int Named = 14;

    public IEnumerable<ReactionDraft> Read(IEnumerable<ClaimDraft> claims, IReadOnlyCollection<AgreementDraft> pacts)
    {
        foreach (var claim in claims)
        {
            if (claim.Speaker is not { Code: not null, Kind: not "media" } speaker)
                continue;
            var tokens = Tokens(claim.Content);
            // "would take no side" is negated, and yet what it says.
            if (VerdictWords.Among(tree, tokens) is not { } verdict || (claim.Polarity == "negated" && verdict.Stance is not "neutral"))
                continue;
            var names = CueVerbs.Find(tree.Lemma(claim.CueToken))?.Kind == "describe";
            var toward = tokens.FirstOrDefault(token => AgreementReader.Of(pacts, token) is not null || ThirdParties.IsAct(tree, token), -1);
            // What is said of other things is no stance on this one, unless it is called something in so many words.
            if (toward < 0 && !names && verdict.Stance is "condemn" or "concern")
                continue;
            var named = names ? tree.Child(claim.CueToken, "obj") : -1;
            yield return new(speaker, verdict.Stance, verdict.At, toward >= 0 ? toward : named, 0.6,
                [new Read(new(verdict.At, verdict.At + verdict.Length), $"in what is said tells {verdict.Stance} ({verdict.Line})"), new Attributed(claim.SpeakerWords, new(claim.CueToken, claim.CueToken + 1)), .. speaker.Because]);
        }
    }

    /// <summary>"called the decision “unfortunate”": what somebody calls a thing by name, however the tree hangs the quoted words.</summary>
    public IEnumerable<ReactionDraft> Names()
    {
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (tree.Pos(verb) != Upos.VERB || CueVerbs.Find(tree.Lemma(verb)) is not { Kind: "describe" or "dismiss" } || tree.Child(verb, "obj") is not (> 0 and var named) || named < verb)
                continue;
            var end = Math.Min(document.Sentences[document.Tokens[verb].Sentence].Tokens.End, verb + Named);
            if (VerdictWords.Among(tree, [.. Enumerable.Range(verb + 1, end - verb - 1)]) is not { } verdict)
                continue;
            foreach (var speaker in Clause.Subjects(tree, verb).SelectMany(place => actors.Resolve(place.Nominal)).Where(actor => actor.Code is not null && actor.Kind != "media"))
            {
                yield return new(speaker, verdict.Stance, verdict.At, named, 0.65,
                    [new Read(new(verdict.At, verdict.At + verdict.Length), $"is what it is called, and tells {verdict.Stance} ({verdict.Line})"), new Filled("actor", speaker.Tokens, $"nsubj of “{tree.Form(verb)}”"), .. speaker.Because]);
            }
        }
    }

    private int[] Tokens(TextSpan characters)
    {
        var found = new List<int>();
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            if (characters.Covers(document.Tokens[token].Span))
                found.Add(token);
        }

        return [.. found];
    }
}
