using Entente.Text.Dependencies;

namespace Entente.Text.Names;

/// <summary>Finds mentions: names, descriptions and pronouns that stand for somebody or something.</summary>
public sealed class NameRecogniser : IStage
{
    private readonly MentionModel model;
    private readonly IGazetteer? gazetteer;

    internal NameRecogniser(MentionModel model, IGazetteer? gazetteer) => (this.model, this.gazetteer) = (model, gazetteer);

    /// <inheritdoc/>
    public Layers Reads => Layers.Sentences | Layers.Tokens | Layers.Tags | Layers.Arcs;

    /// <inheritdoc/>
    public Layers Adds => Layers.Mentions;

    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        TreeView tree = new(document);
        Dictionary<int, Mention> byHead = [];
        foreach (var candidate in Candidates(tree))
        {
            var (token, span, form) = (candidate.Head, candidate.Span, candidate.Form);
            var type = MentionModel.TypeOf(candidate.Scores);
            if (form == MentionForm.Pronoun)
                byHead[token] = new(span, token, form, PronounType(document.Tags[token].Lemma) ?? type ?? EntityType.Other);
            else if (type is { } known)
                byHead[token] = new(span, token, form, known);
        }

        for (var token = 0; token < document.Tokens.Length; token++)
        {
            if (Nationalities.At(document, token) is { Length: > 0 } belonging)
                byHead[token] = new(belonging, token, MentionForm.Name, EntityType.Nationality);
        }

        if (gazetteer is not null)
            AddKnown(document, gazetteer, byHead);
        return document with { Mentions = [.. byHead.Values.OrderBy(mention => mention.Tokens.Start).ThenByDescending(mention => mention.Tokens.End).ThenBy(mention => mention.Head)] };
    }

    private List<Candidate> Candidates(TreeView tree)
    {
        List<Candidate> candidates = [];
        List<uint> features = [];
        Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
        for (var token = 0; token < tree.Document.Tokens.Length; token++)
        {
            if (MentionCandidates.FormOf(tree, token) is not { } form)
                continue;
            var span = form == MentionForm.Pronoun ? new(token, token + 1) : MentionSpans.Of(tree, token);
            Candidate candidate = new(token, span, form, model.Score(tree, token, span, features), VotesOf(tree, token, form));
            candidates.Add(candidate);
            foreach (var name in candidate.Votes)
                votes[name] = votes.TryGetValue(name, out var sum) ? Sum(sum, candidate.Scores) : candidate.Scores;
        }

        // A name means one thing throughout an article: all its places decide together.
        return [.. candidates.Select(candidate => candidate.Votes.Length > 0 ? candidate with { Scores = candidate.Votes.Select(name => votes[name]).Aggregate(Sum) } : candidate)];
    }

    private static int[] Sum(int[] one, int[] other) => [.. one.Zip(other, (left, right) => left + right)];

    // What means the same in all its places: the head of a name that is no part of a longer one, and its last word ("Antony Blinken", "Blinken").
    private static string[] VotesOf(TreeView tree, int token, MentionForm form)
    {
        var document = tree.Document;
        if (form != MentionForm.Name || document.Arcs[token].Relation is "compound")
            return [];
        var last = LastOf(tree, token);
        if (document.Tags[last].Pos != Upos.PROPN)
            return [];
        var (head, family) = (document.Tags[token].Lemma, document.Tags[last].Lemma);
        return head == family || document.Tags[token].Pos != Upos.PROPN ? [family] : [head, family];
    }

    // "Secretary of State Antony Blinken" ends in "Blinken" however its parts hang together.
    private static int LastOf(TreeView tree, int token)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            var next = token;
            foreach (var child in tree.Of(token))
            {
                if (MentionSpans.IsNameOf(tree, token, child))
                    next = child;
            }

            if (next == token)
                break;
            token = next;
        }

        return token;
    }

    private sealed record Candidate(int Head, TextSpan Span, MentionForm Form, int[] Scores, string[] Votes);

    private static EntityType? PronounType(string lemma) => lemma is "it" or "its" or "they" or "their" or "we" or "our" or "us" or "itself" or "themselves" ? null : EntityType.Person;

    // A known name is a mention whatever the model thinks; where a mention with its head is there, it gives the type.
    private static void AddKnown(Document document, IGazetteer gazetteer, Dictionary<int, Mention> byHead)
    {
        for (var token = 0; token < document.Tokens.Length;)
        {
            var known = gazetteer.Longest(document, token);
            if (known.Tokens <= 0)
            {
                token++;
                continue;
            }

            TextSpan span = new(token, token + known.Tokens);
            var head = HeadOf(document, span);
            byHead[head] = byHead.TryGetValue(head, out var found) && found.Form != MentionForm.Pronoun && found.Tokens.Covers(span)
                ? found with { Form = MentionForm.Name, Type = found.Type is EntityType.Person && known.Type is not EntityType.Person ? found.Type : known.Type }
                : new(span, head, MentionForm.Name, known.Type);
            token = span.End;
        }
    }

    private static int HeadOf(Document document, TextSpan span)
    {
        for (var token = span.Start; token < span.End; token++)
        {
            if (!span.Covers(document.Arcs[token].Head))
                return token;
        }

        return span.End - 1;
    }
}
