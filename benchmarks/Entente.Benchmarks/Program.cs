using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Entente.Benchmarks;

if (args is ["speed", var file])
    return Speed.Measure(file, Console.Out);

if (args is ["speed", ..])
{
    Console.Error.WriteLine("""
        Usage: Entente.Benchmarks speed FILE     tokens and sentences a second on one thread, time to load, peak memory,
                                                     the reading against one that stops at events
               Entente.Benchmarks [BenchmarkDotNet's own options]
          FILE  articles as entente read takes them: .jsonl, .txt, .html or a folder
        """);
    return 2;
}

// In this very process: what is compared is compared under one runtime, and nothing is built again.
BenchmarkSwitcher.FromAssembly(typeof(Samples).Assembly).Run(
    args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15)));
return 0;
