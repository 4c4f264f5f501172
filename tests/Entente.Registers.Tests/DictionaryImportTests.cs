using CsCheck;
using Entente.Registers.Checks;
using Entente.Registers.Import;
using Xunit;

namespace Entente.Registers.Tests;

public sealed class DictionaryImportTests
{
    private const string Actors = """
        # A dictionary in the format, written for this test.
        <!-- a comment of the other kind -->
        ORTHANIA_ [FRA]
        MARTA_VELLINGA_   ; who she is
        +M._VELLINGA_
        +DR_MARTA_VELLINGA_
        	[NLDGOVMIL 030101-080131]
        	[NLDOPP >20080201]
        	[NLDBUS <990101]
        OMAR_AL-TESSARI_ [SYRREB]

        FRONT_FOR_THE_LIBERATION_OF_TESTLAND_(FLT)_ [SDNREB] # armed
        +TESTLAND_FRONT_
        MOSCOW_ [RUS]
        RUSSIA_
        +RUSSIE_
        	[USR <911226]
        	[RUS >911226]
        OLD_MANS_PARTY_ [KSVOPP]
        TESTWAVE_TELEVISION_ [TMPMED]
        UNITED_TESTERS_ [IGOUNOHLH]
        TESTERS_WITHOUT_PAY_ [NGODEV]
        TESTWORKS_INC_ [MNCDEUENV]
        ASHMORE_WICK_ [IGOUNO 970101-061231] [ELI]
        """;

    private const string Agents = """
        !PERSON! = MAN, MEN, WOMAN
        TESTER [~GOV]
        WAREHOUSE!PERSON! [~LAB]
        CHIEF_OF_TESTERS {CHIEFS_OF_TESTERS} [~MIL]
        TESTERS_OF_HEALTH [~GOV]
        RIOT_TESTER [~COPGOV]
        TESTER_OF_WATER [~GOV]
        """;

    private static ImportResult Import(Folder folder, params (string Name, string Text)[] dictionaries)
    {
        foreach (var (name, text) in dictionaries)
            folder.Write("in/" + name, text);
        return DictionaryImport.Run([.. dictionaries.Select(one => Path.Combine(folder.Path, "in", one.Name))], Path.Combine(folder.Path, "out"));
    }

    private static Register Laid(Folder folder) => Register.Load(Path.Combine(folder.Path, "out"));

    [Fact] public void What_is_imported_passes_the_check()
    {
        using Folder folder = new();
        Import(folder, ("actors.txt", Actors), ("agents.txt", Agents));
        Assert.Empty(RegisterCheck.Run(Path.Combine(folder.Path, "out")));
    }

    [Fact] public void A_person_stands_for_whom_the_dated_code_says_its_last_day_included()
    {
        using Folder folder = new();
        Import(folder, ("actors.txt", Actors));
        var register = Laid(folder);
        var id = Assert.Single(register.NameIndex.Find("Marta Vellinga")).Id;
        Assert.Equal("NLD", register.NationalityOf(id));
        Assert.Equal("NLD:BUS", register.AffiliationOf(id, new(1998, 12, 31))?.Code);
        Assert.Null(register.AffiliationOf(id, new(1999, 1, 1)));
        Assert.Equal("NLD:GOV", register.AffiliationOf(id, new(2008, 1, 31))?.Code);
        Assert.Equal("NLD:OPP", register.AffiliationOf(id, new(2008, 2, 1))?.Code);
        Assert.Equal(id, Assert.Single(register.NameIndex.Find("M. Vellinga")).Id);
    }

    [Theory]
    [InlineData("Front for the Liberation of Testland", NameSort.Group, "SDN:REB")]
    [InlineData("FLT", NameSort.Group, "SDN:REB")]
    [InlineData("Testland Front", NameSort.Group, "SDN:REB")]
    [InlineData("Old Mans Party", NameSort.Group, "XKX:OPP")]
    [InlineData("Testwave Television", NameSort.Medium, "TLS:MED")]
    [InlineData("United Testers", NameSort.Body, "UNO")]
    [InlineData("Testers without Pay", NameSort.Body, "NGO")]
    [InlineData("Testworks Inc", NameSort.Institution, "DEU:BUS")]
    [InlineData("Russie", NameSort.State, "RUS")]
    public void Names_come_over_as_what_they_are_with_codes_of_reports(string name, NameSort sort, string code)
    {
        using Folder folder = new();
        Import(folder, ("actors.txt", Actors));
        Assert.Contains(Laid(folder).NameIndex.Find(name), entry => entry.Sort == sort && entry.Code == code);
    }

    [Fact] public void What_the_register_has_already_is_counted_and_not_written_again()
    {
        using Folder folder = new();
        Assert.True(Import(folder, ("actors.txt", "MOSCOW_ [RUS]\nFRANCE_ [FRA]\n")).Known >= 2);
        Assert.False(File.Exists(Path.Combine(folder.Path, "out", "names.tsv")));
    }

    [Fact] public void A_person_of_the_register_gets_the_new_spelling_and_keeps_the_old()
    {
        using Folder folder = new();
        Import(folder, ("actors.txt", "VLADIMIR_PUTIN_\n+WLADI_PUTINOV_\n\t[RUSGOV >000101]\n"));
        var register = Laid(folder);
        Assert.Contains(register.NameIndex.Find("Wladi Putinov"), entry => entry.Id == "vladimir-putin");
        Assert.Contains(register.NameIndex.Find("Vladimir Putin"), entry => entry.Id == "vladimir-putin");
        Assert.Equal("vladimir-putin", register.HolderOf("RUS", Office.HeadOfState, new(2024, 1, 1))?.Person);
    }

    [Fact] public void Agents_come_over_with_their_sector_and_substitutions()
    {
        using Folder folder = new();
        var result = Import(folder, ("agents.txt", Agents));
        var nouns = Laid(folder).Agents.ToDictionary(noun => noun.Word, noun => noun.Sector);
        Assert.Equal("GOV", nouns["tester"]);
        Assert.Equal("LAB", nouns["warehouseman"]);
        Assert.Equal("LAB", nouns["warehousewoman"]);
        Assert.Equal("COP", nouns["riot tester"]);
        Assert.Contains(result.NotCarried, problem => problem.Line == 4 && problem.Fault.Contains("more than two words", StringComparison.Ordinal));
        Assert.DoesNotContain(result.NotCarried, problem => problem.Line == 7);
    }

    [Theory]
    [InlineData("NOBODY_ [---]")]
    [InlineData("WICK_ASHMORE_ [GBRGOV 9008223-911221]")]
    [InlineData("WICK_ASHMORE_ [GBRGOV 010230-020101]")]
    [InlineData("WICK_ASHMORE_ [GBRGOV 030101-020101]")]
    [InlineData("WICK_ASHMORE_ [GBRGOV")]
    [InlineData("WICK_ASHMORE_ [QQQGOV]")]
    [InlineData("WICK_ASHMORE_ [GBRGOV] PERHAPS")]
    [InlineData("WICK_ASHMORE_")]
    [InlineData("+WICK_ASHMORE_ [GBRGOV]")]
    [InlineData("[GBRGOV]")]
    [InlineData("WICK!NONE! [~GOV]")]
    [InlineData("W\\K_ASH [GBRGOV]")]
    [InlineData("1234 [GBRGOV]")]
    [InlineData("TESTFIRM_ [MNC]")]
    public void A_line_that_cannot_be_carried_is_told_and_stops_nothing(string line)
    {
        using Folder folder = new();
        var result = Import(folder, ("actors.txt", $"# first\n{line}\nMARTA_VELLINGA_ [NLDGOV >030101]\n"));
        var problem = Assert.Single(result.NotCarried);
        Assert.Equal(2, problem.Line);
        Assert.NotEmpty(problem.Remedy);
        Assert.NotEmpty(Laid(folder).NameIndex.Find("Marta Vellinga"));
    }

    [Fact] public void A_file_that_is_not_there_does_not_stop_the_others()
    {
        using Folder folder = new();
        folder.Write("in/actors.txt", Actors);
        var result = DictionaryImport.Run([Path.Combine(folder.Path, "none.txt"), Path.Combine(folder.Path, "in", "actors.txt")], Path.Combine(folder.Path, "out"));
        Assert.Contains(result.NotCarried, problem => problem.File.EndsWith("none.txt", StringComparison.Ordinal));
        Assert.NotEmpty(Laid(folder).Persons);
    }

    [Fact] public void Whatever_a_dictionary_holds_the_overlay_passes_the_check_and_no_line_is_lost_silently()
    {
        string[] pieces =
        [
            "[", "]", "[~", "+", "!", "!A!", "!A! = MAN, MEN", "{", "}", "_", "\n", "\n", "\n", "\t", " ", "#", ";", "GOV", "USA", "RUS", "IGOUNO", "NGO", "MNC", "REB", "QQ", "~", ">", "<", "-", "930120", "99999999", "0000",
            "TESTLAND", "MARTA_VELLINGA", "VLADIMIR_PUTIN", "FRANCE", "THE", "PARTY_OF", "É", "ß", "\u0000", "\uFFFD", "\r", "，", "'", "\"", "\\", "(X)", "[USAGOV]", "[USAGOV >930120]", "[FRAMED 010101-020202]", "[~MIL]",
        ];
        var dictionaries = Gen.Int[0, pieces.Length - 1].Array[0, 40].Select(chosen => string.Concat(chosen.Select(at => pieces[at])));
        Gen.OneOf(dictionaries, Gen.String[0, 80]).Sample(
            text =>
            {
                using Folder folder = new();
                var result = Import(folder, ("hostile.txt", text));
                var directory = Path.Combine(folder.Path, "out");
                if (Directory.Exists(directory))
                    Assert.Empty(RegisterCheck.Run(directory));
                Assert.All(result.NotCarried, problem => Assert.InRange(problem.Line, 0, text.Split('\n').Length));
            },
            iter: 60);
    }
}
