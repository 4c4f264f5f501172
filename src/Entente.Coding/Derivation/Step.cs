using Entente.Text;

namespace Entente.Coding.Derivation;

/// <summary>One step that led to a record, small enough to be disputed. Spans count tokens.</summary>
internal abstract record Step
{
    /// <summary>The step in words, with the words of the text that it rests on.</summary>
    public string Say(Document document)
    {
        return this switch
        {
            Triggered(var words, var type, var entry) => $"“{Words(words)}” is {EnumNames<EventType>.Of(type)} ({entry})",
            Filled(var role, var words, var path) => $"{role}: “{Words(words)}”, {path} of the trigger",
            Resolved(var words, var actor, var why, var fact) => $"“{Words(words)}” is {actor}: {why}" + (fact.Length > 0 ? $" ({fact})" : ""),
            Judged(var modality, var words, var why) => $"{modality}: “{Words(words)}” {why}",
            Attributed(var speaker, var cue) => $"said by “{Words(speaker)}”, who “{Words(cue)}” it",
            Dated(var words, var date) => $"dated {date} by “{Words(words)}”",
            Read(var words, var what) => $"“{Words(words)}” {what}",
            Noted(var what) => what,
            Learned(var words, var type, var chance) => $"“{document.Form(words.Start)}” is {EnumNames<EventType>.Of(type)}, as the networks have learned from marked news ({Math.Round(100 * chance)} of 100)",
            _ => throw new NotSupportedException($"{GetType().Name} has no words yet: add its line here."),
        };

        string Words(TextSpan tokens) => document[document.Characters(tokens)].ToString().ReplaceLineEndings(" ");
    }
}

/// <summary>A lexicon entry fits the words.</summary>
internal sealed record Triggered(TextSpan Tokens, EventType Type, string Entry) : Step;

/// <summary>A role is filled by words that stand at a path.</summary>
internal sealed record Filled(string Role, TextSpan Tokens, string Path) : Step;

/// <summary>Words mean an actor, by a fact.</summary>
internal sealed record Resolved(TextSpan Tokens, string Actor, string Why, string Fact) : Step;

/// <summary>Words make the event planned, hypothetical or denied.</summary>
internal sealed record Judged(string Modality, TextSpan Tokens, string Why) : Step
{
    /// <summary>Whether the words only state a condition.</summary>
    public bool IsCondition { get; init; }
}

/// <summary>The event is told inside a claim.</summary>
internal sealed record Attributed(TextSpan Speaker, TextSpan Cue) : Step;

/// <summary>An expression of time dates the event.</summary>
internal sealed record Dated(TextSpan Tokens, string Date) : Step;

/// <summary>Words are read in a way that a reader may dispute.</summary>
internal sealed record Read(TextSpan Tokens, string What) : Step;

/// <summary>The networks that have learned from marked news find the word to be an event of a type.</summary>
internal sealed record Learned(TextSpan Tokens, EventType Type, float Chance) : Step;

/// <summary>Something that rests on no words of the text alone.</summary>
internal sealed record Noted(string What) : Step;
