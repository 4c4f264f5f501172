using Entente.Coding;
using Entente.Sources;
using Entente.Text;

namespace Entente.Cli;

/// <summary>What the commands need of the engine. Tests put a quick one in its place.</summary>
internal interface IEngine
{
    /// <summary>Name, version and content of the engine.</summary>
    string Name { get; }

    /// <summary>Reads an article; <c>readAt</c> is left blank. Serves all threads.</summary>
    Report Read(Article article);

    /// <summary>Reads an article, and tells why the sentences that yield nothing do.</summary>
    CloseReading ReadClosely(Article article);

    /// <summary>The words and trees of an article.</summary>
    Document Annotate(Article article);

    /// <summary>What a source does to a target in a sentence, who decided it and why.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="source">The words that name the source.</param>
    /// <param name="target">The words that name the target.</param>
    /// <param name="marked">The sentence with the two in <c>&lt;s&gt;</c> and <c>&lt;t&gt;</c>; null when it is not known where they stand.</param>
    /// <param name="lexiconOnly">Whether the lexicon is to decide alone.</param>
    Relation Relate(string sentence, string source, string target, string? marked, bool lexiconOnly);
}

/// <summary>The engine that Entente ships.</summary>
internal sealed class Engine(Reader reader) : IEngine
{
    /// <inheritdoc/>
    public string Name => reader.Engine;

    /// <summary>Makes it, with a folder of registers laid over the shipped ones.</summary>
    public static IEngine Shipped(string? registersDirectory) => new Engine(Reader.Create(registersDirectory));

    /// <inheritdoc/>
    public Report Read(Article article) => reader.Read(article);

    /// <inheritdoc/>
    public CloseReading ReadClosely(Article article) => reader.ReadClosely(article);

    /// <inheritdoc/>
    public Document Annotate(Article article) => reader.Annotate(article);

    /// <inheritdoc/>
    public Relation Relate(string sentence, string source, string target, string? marked, bool lexiconOnly) =>
        reader.Relate(sentence, source, target, marked, lexiconOnly);
}
