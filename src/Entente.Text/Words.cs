namespace Entente.Text;

/// <summary>A sentence of a document.</summary>
/// <param name="Index">Its place in <see cref="Document.Sentences"/>.</param>
/// <param name="Span">Its characters, without surrounding white space.</param>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Headline">Whether it is the article's title.</param>
public readonly record struct Sentence(int Index, TextSpan Span, TextSpan Tokens, bool Headline);

/// <summary>A word: Universal Dependencies' syntactic word, where it stands in the text.</summary>
/// <param name="Span">Its characters. Two words may share one span where the text fuses them.</param>
/// <param name="Sentence">The index of its sentence.</param>
public readonly record struct Token(TextSpan Span, int Sentence);

/// <summary>What kind of word a token is.</summary>
/// <param name="Pos">The universal part of speech.</param>
/// <param name="Xpos">The Penn Treebank tag ("VBD", "NNP"), from which tense and number are read.</param>
/// <param name="Lemma">The dictionary form, lower case but for proper nouns.</param>
public readonly record struct Tag(Upos Pos, string Xpos, string Lemma);

/// <summary>A token's governor in the dependency tree.</summary>
/// <param name="Head">The governing token's position in <see cref="Document.Tokens"/>, −1 for a sentence's root.</param>
/// <param name="Relation">The Universal Dependencies v2 relation with its subtype, "root" for the root. Interned.</param>
public readonly record struct Arc(int Head, string Relation);

/// <summary>The universal parts of speech (UD v2).</summary>
public enum Upos
{
    /// <summary>Adjective.</summary>
    ADJ,

    /// <summary>Adposition.</summary>
    ADP,

    /// <summary>Adverb.</summary>
    ADV,

    /// <summary>Auxiliary.</summary>
    AUX,

    /// <summary>Coordinating conjunction.</summary>
    CCONJ,

    /// <summary>Determiner.</summary>
    DET,

    /// <summary>Interjection.</summary>
    INTJ,

    /// <summary>Noun.</summary>
    NOUN,

    /// <summary>Numeral.</summary>
    NUM,

    /// <summary>Particle.</summary>
    PART,

    /// <summary>Pronoun.</summary>
    PRON,

    /// <summary>Proper noun.</summary>
    PROPN,

    /// <summary>Punctuation.</summary>
    PUNCT,

    /// <summary>Subordinating conjunction.</summary>
    SCONJ,

    /// <summary>Symbol.</summary>
    SYM,

    /// <summary>Verb.</summary>
    VERB,

    /// <summary>Anything else.</summary>
    X,
}
