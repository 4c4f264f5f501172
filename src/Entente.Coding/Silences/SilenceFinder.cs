using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Coding.Derivation;
using Entente.Coding.Events;
using Entente.Coding.Lexicon;
using Entente.Coding.Syntax;
using Entente.Text;

namespace Entente.Coding.Silences;

/// <summary>Tells of a sentence without a record what the reading met in it, and where it stopped.</summary>
internal sealed class SilenceFinder(Document document, Tree tree, ActorResolver actors, Naming naming, PredicateLexicon lexicon)
{
    private readonly RoleFinder roles = new(tree, lexicon.Classes);
    private readonly Reality reality = new(tree, lexicon.Classes);

    /// <summary>The reason of each sentence that no record rests on.</summary>
    public ImmutableArray<Silence> Find(Report report)
    {
        var spoken = Evidence(report).Select(evidence => evidence.Sentence).ToHashSet();
        return [.. document.Sentences.Where(sentence => !spoken.Contains(sentence.Index)).Select(sentence => new Silence(sentence.Index, Why(sentence)))];
    }

    /// <summary>Every piece of evidence of a report.</summary>
    public static IEnumerable<Evidence> Evidence(Report report) =>
    [
        .. report.Events.SelectMany(told => told.Evidence),
        .. report.Agreements.SelectMany(pact => pact.Evidence.Concat(pact.Steps.SelectMany(step => step.Evidence)).Concat(pact.Provisions.SelectMany(provision => provision.Evidence))),
        .. report.Claims.SelectMany(claim => claim.Evidence),
        .. report.Reactions.SelectMany(reaction => reaction.Evidence),
        .. report.Flags.SelectMany(flag => flag.Evidence),
    ];

    private string Why(Sentence sentence)
    {
        if (sentence.Tokens.Length == 0)
            return "it holds no words";
        var known = Named(sentence);
        var near = Near(sentence).Distinct(StringComparer.Ordinal).ToArray();
        return near.Length > 0 ? $"{string.Join("; ", near)}{(known.Length > 0 ? "" : "; and nobody in it is known to the register")}" : Unmatched(sentence, known);
    }

    // What an entry fits, and why it told nothing all the same.
    private IEnumerable<string> Near(Sentence sentence)
    {
        var matcher = new EntryMatcher(tree, lexicon, roles);
        for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
        {
            if (matcher.Match(token).FirstOrDefault() is not { } match)
                continue;
            var word = $"“{tree.Form(token)}”";
            if (match.Entry.Type is not { } type)
                yield return $"{word} tells no act here: the lexicon sets this use aside ({match.Entry.Place})";
            else if (reality.Of(token).Why is Judged { IsCondition: true })
                yield return $"{word} would be {type}, but only states a condition";
            else if (Doer(match) is not (>= 0 and var doer))
                yield return $"{word} would be {type} ({match.Entry.Place}), but the sentence gives it no doer";
            else if (actors.Resolve(doer).IsEmpty)
                yield return $"{word} would be {type} ({match.Entry.Place}), but “{document[document.Characters(actors.Phrase(doer))]}” is nobody who acts in politics";
            else
                yield return $"{word} would be {type} ({match.Entry.Place}), but nothing in the sentence fills the rest of what the entry asks for";
        }
    }

    private int Doer(EntryMatch match)
    {
        foreach (var (nominal, _) in roles.At(match.Trigger, match.Entry.Kind, "nsubj"))
            return nominal;
        return -1;
    }

    private string Unmatched(Sentence sentence, string[] known)
    {
        var verbs = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Where(token => tree.Pos(token) is Upos.VERB).ToArray();
        var who = known.Length > 0 ? $"it names {string.Join(", ", known)}" : "it names nobody that the register knows";
        if (verbs.Length == 0)
            return Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Any(token => tree.Is(token, "cop"))
                ? $"it says what something is, not what somebody does; {who}"
                : $"it has no verb, so that nothing is told to be done; {who}";
        var other = Forms(verbs.Where(verb => !lexicon.Find(tree.Lemma(verb)).IsEmpty));
        var unknown = Forms(verbs.Where(verb => lexicon.Find(tree.Lemma(verb)).IsEmpty));
        var parts = new List<string> { who };
        if (unknown.Length > 0)
            parts.Add($"the lexicon knows no act by the name of {string.Join(", ", unknown)}");
        if (other.Length > 0)
            parts.Add($"of {string.Join(", ", other)} it knows other uses than this one");
        return string.Join("; ", parts);
    }

    private string[] Forms(IEnumerable<int> tokens) => [.. tokens.Select(token => $"“{tree.Form(token)}”").Distinct(StringComparer.Ordinal)];

    private string[] Named(Sentence sentence) =>
        [.. naming.Hits.Where(hit => sentence.Tokens.Covers(hit.Tokens)).Select(hit => $"“{document[document.Characters(hit.Tokens)]}”").Distinct(StringComparer.Ordinal)];
}
