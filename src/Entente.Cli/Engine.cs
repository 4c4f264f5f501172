using Entente.Coding;
using Entente.Sources;

namespace Entente.Cli;

/// <summary>What the commands need of the engine. Tests put a quick one in its place.</summary>
internal interface IEngine
{
    /// <summary>Name, version and content of the engine.</summary>
    string Name { get; }

    /// <summary>Reads an article; <c>readAt</c> is left blank. Serves all threads.</summary>
    Report Read(Article article);
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
}
