namespace Entente.Text;

/// <summary>What a stage may read of a document and add to it.</summary>
[Flags]
public enum Layers
{
    /// <summary>Nothing but the article.</summary>
    None = 0,

    /// <summary><see cref="Document.Sentences"/>.</summary>
    Sentences = 1 << 0,

    /// <summary><see cref="Document.Tokens"/>.</summary>
    Tokens = 1 << 1,

    /// <summary><see cref="Document.Tags"/>: part of speech and lemma.</summary>
    Tags = 1 << 2,

    /// <summary><see cref="Document.Arcs"/>: dependency trees.</summary>
    Arcs = 1 << 3,

    /// <summary><see cref="Document.Mentions"/>: names, nominals and pronouns that stand for somebody or something.</summary>
    Mentions = 1 << 4,

    /// <summary><see cref="Document.Chains"/>: mentions of one and the same.</summary>
    Chains = 1 << 5,

    /// <summary><see cref="Document.Times"/>: expressions of time, resolved.</summary>
    Times = 1 << 6,

    /// <summary><see cref="Document.Language"/>: what language the text is in.</summary>
    Language = 1 << 7,
}
