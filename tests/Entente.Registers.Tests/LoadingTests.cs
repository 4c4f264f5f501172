using Xunit;

namespace Entente.Registers.Tests;

[Collection(nameof(LoadingTests)), CollectionDefinition(nameof(LoadingTests), DisableParallelization = true)]
public sealed class LoadingTests
{
    [Fact]
    public void The_whole_register_takes_little_memory()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var register = Register.Load(overlayDirectory: null);
        var names = register.NameIndex;
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 0, 60_000_000);
        GC.KeepAlive(names);
    }
}
