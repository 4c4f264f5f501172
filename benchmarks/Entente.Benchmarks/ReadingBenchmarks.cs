using BenchmarkDotNet.Attributes;
using Entente.Coding;
using Entente.Sources;

namespace Entente.Benchmarks;

/// <summary>What coding adds to the time of reading the sample articles.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly Article[] articles = Samples.Read();
    private readonly Reader reader = Reader.Create();

    [Benchmark(Baseline = true)]
    public int Language()
    {
        var words = 0;
        foreach (var article in articles)
            words += reader.Annotate(article).Tokens.Length;
        return words;
    }

    [Benchmark]
    public int LanguageAndCoding()
    {
        var records = 0;
        foreach (var article in articles)
            records += reader.Read(article).Events.Length;
        return records;
    }
}
