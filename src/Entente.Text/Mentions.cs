using System.Collections.Immutable;

namespace Entente.Text;

/// <summary>How a mention is made.</summary>
public enum MentionForm
{
    /// <summary>By a name ("Blinken", "North Korea", "Russian").</summary>
    Name,

    /// <summary>By a common noun ("the two leaders", "the pact").</summary>
    Nominal,

    /// <summary>By a pronoun ("he", "their").</summary>
    Pronoun,
}

/// <summary>What a mention is of.</summary>
public enum EntityType
{
    /// <summary>Somebody.</summary>
    Person,

    /// <summary>A state, government, company, body or group.</summary>
    Organization,

    /// <summary>A place; a country's name is a place until the context makes it act.</summary>
    Place,

    /// <summary>A nationality or another adjective of belonging ("Russian").</summary>
    Nationality,

    /// <summary>A named event or treaty.</summary>
    Event,

    /// <summary>An expression of time.</summary>
    Date,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A stretch of words that stands for somebody or something.</summary>
/// <param name="Tokens">The tokens of the whole phrase that names it, half-open: titles in, relative clauses out.</param>
/// <param name="Head">The token that heads it.</param>
/// <param name="Form">How it is made.</param>
/// <param name="Type">What it is of.</param>
public readonly record struct Mention(TextSpan Tokens, int Head, MentionForm Form, EntityType Type);

/// <summary>Mentions of one and the same, by their places in <see cref="Document.Mentions"/>, ascending.</summary>
public sealed record Chain(ImmutableArray<int> Mentions);

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the day.</summary>
    Day,
}

/// <summary>An expression of time.</summary>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Date">The day it means, the first of the month or year where it is less exact; null when it cannot be told (a relative date in an undated article).</param>
/// <param name="Precision">How exact <paramref name="Date"/> is.</param>
public readonly record struct TimeExpression(TextSpan Tokens, DateOnly? Date, DatePrecision Precision);
