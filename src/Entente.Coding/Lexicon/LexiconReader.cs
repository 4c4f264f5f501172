using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Coding.Lexicon;

/// <summary>Reads one file of the lexicon; its name is the event type.</summary>
internal static class LexiconReader
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "trigger", "pos", "object", "xcomp", "with", "subject", "not", "roles", "needs", "mode", "contexts", "modality", "cite", "examples", "unread",
    };

    /// <exception cref="InvalidDataException">The file is not as the lexicon's manual has it; the message names file, line and remedy.</exception>
    public static IEnumerable<LexiconEntry> Read(string fileName, TextReader text)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        EventType? type = name == "nothing" ? null : Enum.TryParse<EventType>(name.ToUpperInvariant(), out var named) ? named
            : throw new InvalidDataException($"{fileName}: no event type is called so; name the file after one, as sanction.yaml, or nothing.yaml.");
        YamlStream stream = [];
        try
        {
            stream.Load(text);
        }
        catch (YamlException broken)
        {
            throw new InvalidDataException($"{fileName}:{broken.Start.Line}: {broken.Message}", broken);
        }

        if (stream.Documents.Count == 0)
            return [];
        return stream.Documents[0].RootNode is YamlSequenceNode list
            ? [.. list.Children.SelectMany(node => Entries(fileName, type, node))]
            : throw new InvalidDataException($"{fileName}:1: the file is not a list; start each entry with “- trigger:”.");
    }

    private static IEnumerable<LexiconEntry> Entries(string fileName, EventType? type, YamlNode node)
    {
        var place = $"{fileName}:{node.Start.Line}";
        if (node is not YamlMappingNode map)
            throw new InvalidDataException($"{place}: not an entry; start it with “- trigger:”.");
        foreach (var key in map.Children.Keys)
        {
            if (!Keys.Contains(key.ToString()))
                throw new InvalidDataException($"{fileName}:{key.Start.Line}: “{key}” is no key of an entry; use one of {string.Join(", ", Keys)}.");
        }

        var kind = One(map, "pos") switch
        {
            null or "verb" => TriggerKind.Verb,
            "noun" => TriggerKind.Noun,
            "adjective" => TriggerKind.Adjective,
            var other => throw new InvalidDataException($"{place}: pos “{other}” is not verb, noun or adjective."),
        };
        Modality? modality = One(map, "modality") is { } reality
            ? Enum.TryParse<Modality>(reality, ignoreCase: true, out var parsed) ? parsed : throw new InvalidDataException($"{place}: modality “{reality}” is not asserted, planned, hypothetical or denied.")
            : null;
        var triggers = Many(map, "trigger");
        if (triggers.IsEmpty)
            throw new InvalidDataException($"{place}: no trigger; name the lemma that carries the event.");
        foreach (var trigger in triggers)
        {
            yield return new(
                place, type, trigger, kind,
                Many(map, "object"), Many(map, "xcomp"), With(map), Many(map, "subject"), Many(map, "not"),
                RolesOf(map, kind), Many(map, "needs"), One(map, "mode"), Many(map, "contexts"), modality, Examples(map, "examples"), Examples(map, "unread"));
        }
    }

    private static Roles RolesOf(YamlMappingNode map, TriggerKind kind)
    {
        var roles = Node(map, "roles") as YamlMappingNode;
        if (roles is not null && Node(roles, "both") is not null)
            return new([], [], Paths(roles, "both"));
        // A role that an entry does not place stands where it does for most words of its kind.
        return new(
            roles is not null && Node(roles, "source") is not null ? Paths(roles, "source") : kind == TriggerKind.Noun ? ["nsubj", "poss", "by", "amod", "of"] : ["nsubj"],
            roles is not null && Node(roles, "target") is not null ? Paths(roles, "target") : kind == TriggerKind.Noun ? ["against", "on", "to", "with", "toward", "towards", "over", "of"] : ["obj"],
            []);

        static ImmutableArray<string> Paths(YamlMappingNode roles, string role) =>
            [.. Many(roles, role).SelectMany(paths => paths.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    private static ImmutableArray<Introduction> With(YamlMappingNode map) =>
        Node(map, "with") is YamlMappingNode with ? [.. with.Children.Select(pair => new Introduction(pair.Key.ToString(), Values(pair.Value)))] : [];

    private static ImmutableArray<LexiconExample> Examples(YamlMappingNode map, string key) =>
        Node(map, key) is YamlMappingNode examples
            ? [.. examples.Children.Select(pair => new LexiconExample(pair.Key.ToString(), pair.Value.ToString(), (int)pair.Key.Start.Line))]
            : [];

    private static YamlNode? Node(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string? One(YamlMappingNode map, string key) => Node(map, key) is YamlScalarNode { Value: var value } ? value : null;

    private static ImmutableArray<string> Many(YamlMappingNode map, string key) => Node(map, key) is { } node ? Values(node) : [];

    private static ImmutableArray<string> Values(YamlNode node) => node switch
    {
        YamlSequenceNode list => [.. list.Children.Select(child => child.ToString())],
        YamlScalarNode { Value: { } value } => [value],
        _ => [],
    };
}
