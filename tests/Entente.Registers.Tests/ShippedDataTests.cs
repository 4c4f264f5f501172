using System.Runtime.CompilerServices;
using System.Text.Json;
using Entente.Registers.Checks;
using Entente.Registers.Names;
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

    [Fact] public void What_is_compiled_is_what_the_files_say()
    {
        var written = Register.Of([.. RegisterFile.In(Data()).Select(file => file with { Shown = file.Path })]);
        var shipped = Register.Shipped;

        Assert.Equal(written.Counts, shipped.Counts);
        Assert.Equal(written.AllFacts.Select(Told), shipped.AllFacts.Select(Told));
        Assert.Equal(Told(written.Agreements), Told(shipped.Agreements));
        Assert.Equal(written.ContentHash, shipped.ContentHash);
    }

    [Fact] public void Every_name_means_what_the_files_say()
    {
        var (written, shipped) = (NameIndex.Of(Register.Shipped), Register.Shipped.NameIndex);
        var names = NameIndexBuilder.Of(Register.Shipped).Values.SelectMany(spellings => spellings).ToArray();
        Assert.All(names, name =>
        {
            Assert.Equal(name.Entries, shipped.Find(name.Folded).Intersect(name.Entries));
            Assert.Equal(written.Find(name.Folded), shipped.Find(name.Folded));
        });
    }

    private static string Told(object fact) => JsonSerializer.Serialize(fact, fact.GetType());
}
