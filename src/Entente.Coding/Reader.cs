using System.Reflection;
using Entente.Coding.Lexicon;
using Entente.Coding.Proposals;
using Entente.Coding.Relations;
using Entente.Coding.Relations.Ranking;
using Entente.Registers;
using Entente.Sources;
using Entente.Text;

namespace Entente.Coding;

/// <summary>Reads articles: from the text to the report. One serves all threads; models, lexicon and registers are loaded at the first article.</summary>
public sealed class Reader
{
    private readonly Lazy<(Pipeline Pipeline, Coder Coder, string Engine)> parts;

    private Reader(Func<Register> register, Func<Register, Coder> make) => parts = new(() =>
    {
        var known = register();
        var coder = make(known);
        var version = typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        return (English.Pipeline(new RegisterGazetteer(known)), coder, $"entente {version} {coder.ContentHash}");
    });

    /// <summary>Name, version and hash of lexicon and registers, as it stands in reports.</summary>
    public string Engine => parts.Value.Engine;

    /// <summary>Makes a reader over the shipped registers.</summary>
    /// <param name="registersDirectory">A folder of registers that overlay the shipped ones; null for none.</param>
    /// <param name="leastChance">Events that a careful reader would less likely find faultless, 0 to 1, are left out of reports; 0 keeps all that the lexicon reads, and nothing besides.</param>
    public static Reader Create(string? registersDirectory = null, double leastChance = Coder.WorthTelling) =>
        new(() => registersDirectory is null ? Register.Shipped : Register.Load(registersDirectory), register => new(register, leastChance));

    /// <summary>Makes a reader over the shipped registers with networks of one's own.</summary>
    internal static Reader Create(double leastChance, ProposalModels? models) => new(() => Register.Shipped, register => new(register, leastChance, models));

    /// <summary>The language of an article, without the politics.</summary>
    public Document Annotate(Article article) => parts.Value.Pipeline.Annotate(new(article));

    /// <summary>Reads an article.</summary>
    /// <returns>Its report; <c>readAt</c> is left empty for who keeps the clock.</returns>
    public Report Read(Article article) => parts.Value.Coder.Code(Annotate(article), Engine);

    /// <summary>Reads an article, and tells why the sentences that yield nothing do.</summary>
    public CloseReading ReadClosely(Article article) => parts.Value.Coder.CodeClosely(Annotate(article), Engine);

    /// <summary>Reads an article's events alone, without agreements, claims, reactions and doubts.</summary>
    internal Report ReadEvents(Article article) => parts.Value.Coder.CodeEvents(Annotate(article), Engine);

    /// <summary>What a source does to a target in a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="source">The words that name the source.</param>
    /// <param name="target">The words that name the target.</param>
    /// <param name="marked">The sentence with the two in <c>&lt;s&gt;</c> and <c>&lt;t&gt;</c>; null when it is not known where they stand, so that their words are looked for.</param>
    /// <param name="lexiconOnly">Whether the lexicon is to decide alone, without the trained ranker.</param>
    /// <returns>A type for every sentence, with what decided it and why.</returns>
    public Relation Relate(string sentence, string source, string target, string? marked = null, bool lexiconOnly = false) =>
        new RelationReader(parts.Value.Pipeline, PredicateLexicon.Shipped, lexiconOnly ? null : TypeRanker.Shipped).Read(MarkedPair.Of(sentence, source, target, marked));
}
