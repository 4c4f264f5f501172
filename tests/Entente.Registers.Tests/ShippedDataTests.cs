using System.Runtime.CompilerServices;
using Entente.Registers.Agreements;
using Entente.Registers.Checks;
using Entente.Registers.Reading;
using Xunit;

namespace Entente.Registers.Tests;

public sealed class ShippedDataTests
{
    private static string Data([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "../../../src/Entente.Registers/data"));

    [Fact] public void The_shipped_register_has_no_fault()
    {
        var problems = RegisterCheck.Run(Data());
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact] public void What_is_compiled_is_what_the_yaml_says()
    {
        Faults faults = new();
        var written = AgreementFiles.Read([.. RegisterFile.In(Data()).Select(file => file with { Shown = file.Path })], faults);
        Assert.Equal(CompiledWriter.Write(written), CompiledWriter.Write(Register.Shipped.Agreements));
        Assert.Equal(written.Count, Register.Shipped.Agreements.Count);
    }
}
