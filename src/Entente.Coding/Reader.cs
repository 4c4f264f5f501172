using System.Reflection;
using Entente.Registers;
using Entente.Sources;
using Entente.Text;

namespace Entente.Coding;

/// <summary>Reads articles: from the text to the report. One serves all threads; models, lexicon and registers are loaded at the first article.</summary>
public sealed class Reader
{
    private readonly Lazy<(Pipeline Pipeline, Coder Coder, string Engine)> parts;

    private Reader(Func<Register> register) => parts = new(() =>
    {
        var known = register();
        Coder coder = new(known);
        var version = typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        return (English.Pipeline(new RegisterGazetteer(known)), coder, $"entente {version} {coder.ContentHash}");
    });

    /// <summary>Name, version and hash of lexicon and registers, as it stands in reports.</summary>
    public string Engine => parts.Value.Engine;

    /// <summary>Makes a reader over the shipped registers.</summary>
    /// <param name="registersDirectory">A folder of registers that overlay the shipped ones; null for none.</param>
    public static Reader Create(string? registersDirectory = null) => new(() => registersDirectory is null ? Register.Shipped : Register.Load(registersDirectory));

    /// <summary>The language of an article, without the politics.</summary>
    public Document Annotate(Article article) => parts.Value.Pipeline.Annotate(new(article));

    /// <summary>Reads an article.</summary>
    /// <returns>Its report; <c>readAt</c> is left empty for who keeps the clock.</returns>
    public Report Read(Article article) => parts.Value.Coder.Code(Annotate(article), Engine);
}
