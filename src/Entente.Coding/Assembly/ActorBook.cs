using System.Collections.Immutable;
using Entente.Coding.Actors;
using Entente.Text;

namespace Entente.Coding.Assembly;

/// <summary>The actors of a report: references to one and the same are one actor with several mentions.</summary>
internal sealed class ActorBook(Document document, RecordIds ids)
{
    private static readonly string[] Forms = [.. Enum.GetNames<MentionForm>().Select(name => name.ToLowerInvariant())];

    private readonly Dictionary<string, List<ActorReference>> references = new(StringComparer.Ordinal);
    private Dictionary<string, string> byKey = [];

    public void Add(ActorReference actor)
    {
        if (!references.TryGetValue(actor.Key, out var list))
            references[actor.Key] = list = [];
        list.Add(actor);
    }

    /// <summary>Gives out the ids: in the order of the first mention.</summary>
    public ImmutableArray<Actor> Close()
    {
        var ordered = references.OrderBy(pair => pair.Value.Min(actor => actor.Tokens.Start)).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        byKey = ordered.Select((pair, at) => (pair.Key, Id: ids.Of("a", at + 1))).ToDictionary(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal);
        return [.. ordered.Select(pair => Make(byKey[pair.Key], pair.Value))];
    }

    /// <summary>The id of an actor, after <see cref="Close"/>.</summary>
    public string Id(ActorReference actor) => byKey[actor.Key];

    public bool Knows(ActorReference actor) => byKey.ContainsKey(actor.Key);

    public ImmutableArray<string> Ids(IEnumerable<ActorReference> actors) => [.. actors.Select(Id).Distinct(StringComparer.Ordinal)];

    private Actor Make(string id, List<ActorReference> all)
    {
        // Where one mention bears a title and others do not, the title says who it is.
        var first = all is [var only] ? only : all.OrderBy(actor => actor.Role is null).ThenBy(actor => actor.Form).ThenBy(actor => actor.Tokens.Start).First();
        ImmutableArray<string> because = [.. first.Because.Select(step => step.Say(document)).Distinct(StringComparer.Ordinal)];
        if (all.Count == 1)
            return new(id, first.Name, first.Kind, first.Code, first.Role, [Mention(first.Tokens, first.Form)], because);
        var mentions = all.Select(actor => (actor.Tokens, actor.Form)).Distinct().OrderBy(mention => mention.Tokens.Start).ThenBy(mention => mention.Tokens.End).Select(mention => Mention(mention.Tokens, mention.Form));
        return new(id, first.Name, first.Kind, first.Code, first.Role, [.. mentions.DistinctBy(mention => (mention.Start, mention.End))], because);
    }

    private ActorMention Mention(TextSpan tokens, MentionForm form)
    {
        var span = document.Characters(tokens);
        return new(span.Start, span.End, document[span].ToString(), Forms[(int)form]);
    }
}
