using Entente.Registers.Reading;
using YamlDotNet.RepresentationModel;

namespace Entente.Registers.Agreements;

/// <summary>A mapping of a YAML file, read key by key; what is left over is a fault.</summary>
internal sealed class YamlRecord(YamlMappingNode node, string file, Faults faults)
{
    private readonly HashSet<string> read = [];

    public int Line => (int)node.Start.Line;

    public void Fault(string fault, string remedy) => faults.Add(file, Line, fault, remedy);

    public string? Text(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode { Value: var value } => string.IsNullOrWhiteSpace(value) || value is "null" or "~" ? null : value.Trim(),
        var other => Misread(other, $"{key} is no text", "write one line of words"),
    };

    public string Required(string key)
    {
        if (Text(key) is { } text)
            return text;
        Fault($"{key} is missing", $"add {key}");
        return "";
    }

    /// <summary>A list of words; one word alone is a list of one.</summary>
    public IReadOnlyList<string> List(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalarNode { Value: var value }:
                return string.IsNullOrWhiteSpace(value) ? [] : [value.Trim()];
            case YamlSequenceNode sequence:
                return sequence.Children.OfType<YamlScalarNode>().Select(item => item.Value?.Trim() ?? "").Where(item => item.Length > 0).ToArray();
            case var other:
                Misread(other, $"{key} is no list", "write [one, two]");
                return [];
        }
    }

    /// <summary>The codes of a list; empty for <c>all</c>.</summary>
    public IReadOnlyList<string> CodesOrAll(string key) => List(key) is ["all"] ? [] : List(key);

    public PartialDate? Date(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (PartialDate.TryParse(text, out var date))
            return date;
        Fault($"“{text}” is no date in {key}", "write 2024-06-19, or 2024-06 or 2024 where no more is known");
        return null;
    }

    public Term Term()
    {
        Term term = new(Date("from"), Date("to"));
        if (term is { From: { } from, To: { } to } && from >= to)
            Fault($"from {from} is not before to {to}", "to is the first day no longer: mend one of the two dates");
        return term;
    }

    public T Word<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return otherwise;
        if (!Spelling.TryRead<T>(text, out var value))
            Fault($"“{text}” is no {key}", $"write one of {string.Join(", ", Spelling.All<T>())}");
        return value;
    }

    public T RequiredWord<T>(string key)
        where T : struct, Enum
    {
        if (Node(key) is null)
            Fault($"{key} is missing", $"write one of {string.Join(", ", Spelling.All<T>())}");
        return Word(key, default(T));
    }

    public YamlRecord? Inner(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMappingNode inner:
                return new(inner, file, faults);
            case var other:
                Misread(other, $"{key} is no record", "write { key: value }");
                return null;
        }
    }

    public IReadOnlyList<T> Records<T>(string key, Func<YamlRecord, T> make)
    {
        if (Node(key) is not { } value)
            return [];
        if (value is YamlScalarNode { Value: "" or null })
            return [];
        if (value is not YamlSequenceNode sequence)
        {
            Misread(value, $"{key} is no list", "begin each of its records with “- ”");
            return [];
        }
        List<T> made = [];
        foreach (var child in sequence.Children)
        {
            if (child is YamlMappingNode inner)
            {
                YamlRecord record = new(inner, file, faults);
                made.Add(make(record));
                record.EndOf(key);
            }
            else
            {
                Misread(child, $"{child} under {key} is no record", "write { key: value }");
            }
        }
        return made.ToArray();
    }

    /// <summary>Tells the keys that nobody asked for.</summary>
    public void EndOf(string what)
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is YamlScalarNode { Value: { } name } && !read.Contains(name))
                faults.Add(file, (int)key.Start.Line, $"{name} is unknown in {what}", $"use {string.Join(", ", read)}");
        }
    }

    private YamlNode? Node(string key)
    {
        read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private string? Misread(YamlNode at, string fault, string remedy)
    {
        faults.Add(file, (int)at.Start.Line, fault, remedy);
        return null;
    }
}
