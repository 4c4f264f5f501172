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
        List<uint> features = [];
        for (var token = 0; token < document.Tokens.Length; token++)
        {
            if (Nationalities.At(document, token) is { Length: > 0 } belonging)
                byHead[token] = new(belonging, token, MentionForm.Name, EntityType.Nationality);
            else if (MentionCandidates.FormOf(tree, token) is { } form && Read(tree, token, form, features) is { } mention)
                byHead[token] = mention;
        }

        if (gazetteer is not null)
            AddKnown(document, gazetteer, byHead);
        return document with { Mentions = [.. byHead.Values.OrderBy(mention => mention.Tokens.Start).ThenByDescending(mention => mention.Tokens.End).ThenBy(mention => mention.Head)] };
    }

    private Mention? Read(TreeView tree, int token, MentionForm form, List<uint> features)
    {
        var span = form == MentionForm.Pronoun ? new(token, token + 1) : MentionSpans.Of(tree, token);
        var type = model.TypeOf(tree, token, span, features);
        if (form == MentionForm.Pronoun)
            return new(span, token, form, PronounType(tree.Document.Tags[token].Lemma) ?? type ?? EntityType.Other);
        return type is null ? null : new(span, token, form, type.Value);
    }

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
