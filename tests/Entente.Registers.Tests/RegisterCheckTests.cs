using Entente.Registers.Checks;
using Xunit;

namespace Entente.Registers.Tests;

public sealed class RegisterCheckTests
{
    private const string Offices = "person\toffice\tof\ttitle\tfrom\tto\tsource\n";
    private const string Sources = "key\ttitle\turl\tlicence\nbook\tA Book\t\t\n";
    private const string States = "code\tname\tofficial\tkind\tparent\tfrom\tto\tcapital\tsuccessor\tsource\n";

    // A fault of each kind, and a piece of what is said of it.
    public static TheoryData<string, string, string> Faults => new()
    {
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t2030-01-01\t2031-01-01\tnowhere: x\n", "offices.tsv:2: the source “nowhere” is unknown" },
        { "offices.tsv", Offices + "nobody-at-all\thead-of-state\tRUS\tPresident\t2030-01-01\t2031-01-01\tbook\n", "offices.tsv:2: the person nobody-at-all is unknown" },
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tQQQ\tPresident\t2030-01-01\t2031-01-01\tbook\n", "offices.tsv:2: QQQ is unknown" },
        { "offices.tsv", Offices + "vladimir-putin\tking\tRUS\tPresident\t2030-01-01\t2031-01-01\tbook\n", "offices.tsv:2: “king” is no office; write one of head-of-state" },
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t2031-01-01\t2030-01-01\tbook\n", "offices.tsv:2: from 2031-01-01 is not before to 2030-01-01" },
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t1 May 2030\t\tbook\n", "offices.tsv:2: “1 May 2030” is no date in from" },
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t2030-01-01\t2031-01-01\t\n", "offices.tsv:2: source is empty" },
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t2030-01-01\tbook\n", "offices.tsv:2: 6 columns where the header has 7" },
        { "offices.tsv", "person\toffice\tof\n", "offices.tsv:1: the columns are person, office, of; they should be person, office, of, title" },
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t2030-01-01\t2032-01-01\tbook\ndmitry-medvedev\thead-of-state\tRUS\tPresident\t2031-01-01\t\tbook\n", "offices.tsv:3: dmitry-medvedev starts before vladimir-putin ends; mend " },
        { "offices.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t2031-01-01\t\tbook\ndmitry-medvedev\thead-of-state\tRUS\tPresident\t2030-01-01\t2031-01-01\tbook\n", "offices.tsv:3: the line sorts before the one above" },
        { "states.tsv", States + "QQA\tQueen\tQueen\tstate\t\t1990-01-01\t\t\t\tbook\nQQA\tQueen\tQueen\tstate\t\t1990-01-01\t\t\t\tbook\n", "states.tsv:3: the line has the key of the one above" },
        { "states.tsv", States + "QQA\tQueen\tQueen\tterritory\tQQB\t1990-01-01\t\t\t\tbook\n", "states.tsv:2: the parent QQB is unknown" },
        { "members.tsv", "body\tstate\tstatus\tfrom\tto\tsource\nnobody\tRUS\tmember\t2030-01-01\t\tbook\n", "members.tsv:2: the body nobody is unknown" },
        { "agreements/a.yaml", "id: b\ntitle: T\nkind: defence\nparties: [{ state: RUS }, { state: PRK }]\nsteps: [{ step: signed, date: 2020-01-01 }]\nsources: [book]\n", "agreements/a.yaml:1: the id b is not the file's name" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\nparties: [{ state: RUS }, { state: QQQ }]\nsteps: [{ step: signed, date: 2020-01-01 }]\nsources: [book]\n", "agreements/a.yaml:4: the party QQQ is unknown" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\nparties: [{ state: RUS }, { state: PRK }]\nsteps:\n  - { step: signed, date: 2020-01-01 }\n  - { step: in-force, date: 2019-01-01 }\nsources: [book]\n", "agreements/a.yaml:7: the step of 2019-01-01 comes after that of 2020-01-01" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\nparties: [{ state: RUS }, { state: PRK }]\nsteps:\n  - { step: in-force, date: 2020-01-01 }\n  - { step: counted-from, date: 2020-01-01 }\nsources: [book]\n", "agreements/a.yaml:7: it is counted from a day though" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\nsteps: [{ step: signed, date: 2020-01-01 }]\nclauses:\n  - { article: 1, duty: defence, when: war, summary: S, source: book }\nsources: [book]\n", "agreements/a.yaml:6: the clause has no party" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\nparties: [{ state: RUS }, { state: PRK }]\nsteps: [{ step: signed, date: 2020-01-01 }]\nclauses:\n  - { article: 1, duty: defence, by: [USA], when: war, summary: S, source: book }\nsources: [book]\n", "agreements/a.yaml:7: USA is obliged but no party" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\nparties: [{ state: RUS }, { state: PRK }]\nsteps: [{ step: sealed, date: 2020-01-01 }]\nsources: [book]\n", "agreements/a.yaml:5: “sealed” is no step" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\ncolour: red\nparties: [{ state: RUS }, { state: PRK }]\nsteps: [{ step: signed, date: 2020-01-01 }]\nsources: [book]\n", "agreements/a.yaml:4: colour is unknown in an agreement" },
        { "agreements/a.yaml", "id: a\ntitle: T\nkind: defence\nreplaces: [zzz]\nparties: [{ state: RUS }, { state: PRK }]\nsteps: [{ step: signed, date: 2020-01-01 }]\nsources: [book]\n", "agreements/a.yaml:1: there is no agreement zzz" },
        { "agreements/a.yaml", "id: a\ntitle: [unclosed\n", "the YAML is broken" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void A_fault_is_told_with_its_place(string file, string text, string told)
    {
        using Folder folder = new();
        folder.Write("sources/mine.tsv", Sources);
        folder.Write(file, text);
        Assert.Contains(RegisterCheck.Run(folder.Path), problem => problem.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Fact] public void A_folder_without_fault_is_passed()
    {
        using Folder folder = new();
        folder.Write("sources/mine.tsv", Sources);
        folder.Write("offices/mine.tsv", Offices + "vladimir-putin\thead-of-state\tRUS\tPresident\t2030-01-01\t2031-01-01\tbook: page 3\n");
        Assert.Empty(RegisterCheck.Run(folder.Path));
    }

    [Fact] public void A_folder_that_is_not_there_is_said_to_be() => Assert.Throws<DirectoryNotFoundException>(() => RegisterCheck.Run("/no/such/folder"));
}

/// <summary>A folder for one test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("entente-registers-").FullName;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
