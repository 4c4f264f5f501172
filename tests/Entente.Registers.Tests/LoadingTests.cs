using Xunit;

namespace Entente.Registers.Tests;

[Collection(nameof(LoadingTests)), CollectionDefinition(nameof(LoadingTests), DisableParallelization = true)]
public sealed class LoadingTests
{
    // The best of several times, by the processor's clock: other programs may be at work on this machine.
    [Fact] public void The_whole_register_is_read_in_a_blink() => Assert.InRange(Enumerable.Range(0, 15).Min(_ => Read().Time.TotalMilliseconds), 0, 150);

    [Fact] public void The_whole_register_takes_little_memory() => Assert.InRange(Read().Bytes, 0, 60_000_000);

    private static (TimeSpan Time, long Bytes) Read()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Environment.CpuUsage.TotalTime;
        var register = Register.Load(overlayDirectory: null);
        var names = register.NameIndex;
        var time = Environment.CpuUsage.TotalTime - start;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(names);
        return (time, bytes);
    }
}
