using Entente.Sources;

namespace Entente.Benchmarks;

/// <summary>The project's own sample articles.</summary>
internal static class Samples
{
    public static Article[] Read() =>
        [.. ArticleSource.Read(Path.Combine(AppContext.BaseDirectory, "samples")).OfType<Arrived>().Select(arrived => arrived.Article)];
}
