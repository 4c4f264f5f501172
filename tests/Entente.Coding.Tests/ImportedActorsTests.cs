using Entente.Registers.Import;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests;

public sealed class ImportedActorsTests
{
    private const string Dictionary = """
        JORIK_VANDERMOLT_  # known from this file alone
        +JORIK_VAN_DER_MOLT_
        	[NLDGOVMIL 030101-080131]
        	[NLDOPP >080201]
        NIGHTWARDEN [~SPY]
        """;

    private static Report Read(string text, DateOnly day)
    {
        var folder = Directory.CreateTempSubdirectory("entente-import-");
        try
        {
            var file = Path.Combine(folder.FullName, "mine.txt");
            File.WriteAllText(file, Dictionary);
            Assert.Empty(DictionaryImport.Run([file], Path.Combine(folder.FullName, "out")).NotCarried);
            return Reader.Create(Path.Combine(folder.FullName, "out")).Read(new Article("text", text) { Published = day });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact] public void Somebody_known_from_an_imported_dictionary_alone_is_resolved_by_the_day()
    {
        const string Text = "Jorik Vandermolt met the French foreign minister in Paris. Mr Vandermolt criticised Iran.";
        Assert.Equal("NLD:GOV", Read(Text, new(2007, 5, 2)).Actors.Single(actor => actor.Name == "Jorik Vandermolt").Code);
        var later = Read(Text, new(2009, 5, 2));
        var actor = later.Actors.Single(actor => actor.Name == "Jorik Vandermolt");
        Assert.Equal("NLD:OPP", actor.Code);
        Assert.Contains(later.Events, one => one.Type == EventType.CONSULT && one.Source.Contains(actor.Id));
        Assert.Contains(later.Events.SelectMany(one => one.Because), step => step.Contains("affiliations.tsv:", StringComparison.Ordinal));
    }

    [Fact] public void A_noun_of_an_imported_dictionary_is_an_agent() =>
        Assert.Contains(Read("Dutch nightwardens arrested a Russian diplomat in Rotterdam.", new(2007, 5, 2)).Actors, actor => actor.Code == "NLD:SPY");
}
