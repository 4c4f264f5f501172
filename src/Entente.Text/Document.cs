using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Sources;

namespace Entente.Text;

/// <summary>An article and what is known of its language. Immutable: a stage returns a new one, with its layer.</summary>
public sealed record Document(Article Article)
{
    /// <summary>The sentences, in order.</summary>
    public ImmutableArray<Sentence> Sentences { get => Known(field); init; }

    /// <summary>The words (Universal Dependencies words: "don't" is two), in order; positions in the other layers count these.</summary>
    public ImmutableArray<Token> Tokens { get => Known(field); init; }

    /// <summary>Part of speech and lemma, one per token.</summary>
    public ImmutableArray<Tag> Tags { get => Known(field); init; }

    /// <summary>Head and relation, one per token.</summary>
    public ImmutableArray<Arc> Arcs { get => Known(field); init; }

    /// <summary>Mentions, sorted by span start, the longer first.</summary>
    public ImmutableArray<Mention> Mentions { get => Known(field); init; }

    /// <summary>Chains of mentions that mean the same, sorted by first mention; a mention that stands alone is in none.</summary>
    public ImmutableArray<Chain> Chains { get => Known(field); init; }

    /// <summary>Expressions of time, sorted by span.</summary>
    public ImmutableArray<TimeExpression> Times { get => Known(field); init; }

    /// <summary>The language of the text as an ISO 639-1 code, <c>und</c> for one that is not known; null before it was looked at.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the text was found to be in another language than English: its other layers then say nothing that holds.</summary>
    public bool IsForeign => Language is not (null or "en");

    /// <summary>The characters of a span of the text.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Article.Text.AsSpan(span.Start, span.Length);

    /// <summary>The form of a token as the text writes it.</summary>
    public ReadOnlySpan<char> Form(int token) => this[Tokens[token].Span];

    /// <summary>The characters that a half-open span of tokens covers.</summary>
    public TextSpan Characters(TextSpan tokens) =>
        tokens.Length == 0 ? new(0, 0) : new(Tokens[tokens.Start].Span.Start, Tokens[tokens.End - 1].Span.End);

    /// <summary>Not yet looked for (default) is never mistaken for looked for and found nothing (empty).</summary>
    private static ImmutableArray<T> Known<T>(ImmutableArray<T> layer, [CallerMemberName] string name = "") =>
        layer.IsDefault ? throw new MissingLayerException(name) : layer;

    /// <summary>The article's id: the default of a record would ask for every layer.</summary>
    public override string ToString() => Article.Id;
}
