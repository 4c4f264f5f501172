using BenchmarkDotNet.Attributes;
using Entente.FirstParser;
using Entente.Text;
using Entente.Text.Segmentation;

namespace Entente.Benchmarks;

/// <summary>Tags, lemmas and trees of the sample articles, already cut into words: the first parser against the one that ships.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private readonly Document[] documents = [.. Samples.Read().Select(article => new Segmenter().Annotate(new(article)))];
    private readonly Pipeline first = First.OverTokens();
    private readonly Pipeline shipped = English.OverTokens();

    [Benchmark(Baseline = true)]
    public int FirstParser() => Words(first);

    [Benchmark]
    public int ShippedParser() => Words(shipped);

    private int Words(Pipeline pipeline)
    {
        var words = 0;
        foreach (var document in documents)
            words += pipeline.Annotate(document).Arcs.Length;
        return words;
    }
}
