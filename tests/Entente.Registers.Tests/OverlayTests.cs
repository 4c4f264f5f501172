using Entente.Registers.Agreements;
using Xunit;

namespace Entente.Registers.Tests;

public sealed class OverlayTests
{
    private const string Offices = "person\toffice\tof\ttitle\tfrom\tto\tsource\n";

    [Fact] public void A_users_tenure_ends_the_shipped_one()
    {
        using Folder folder = new();
        folder.Write("offices/mine.tsv", Offices + "sergei-lavrov\thead-of-state\tRUS\tPresident\t2024-01-01\t\tbook\n");
        var register = Register.Load(folder.Path);
        Assert.Equal("vladimir-putin", register.HolderOf("RUS", Office.HeadOfState, new(2023, 12, 31))?.Person);
        Assert.Equal("sergei-lavrov", register.HolderOf("RUS", Office.HeadOfState, new(2024, 1, 1))?.Person);
        Assert.Single(register.HoldersOf("RUS", Office.HeadOfState, new(2024, 1, 1)));
    }

    [Fact] public void A_users_line_takes_the_place_of_the_shipped_one_with_its_key()
    {
        using Folder folder = new();
        folder.Write("persons.tsv", "id\tname\tfamily\tnames\tnationality\tsource\nvladimir-putin\tWladimir Putin\t\t\tRUS\tbook\n");
        Assert.Equal("Wladimir Putin", Register.Load(folder.Path).NameOf("vladimir-putin"));
        Assert.Equal(Register.Shipped.Persons.Count, Register.Load(folder.Path).Persons.Count);
    }

    [Fact] public void A_users_agreement_takes_the_place_of_the_shipped_one()
    {
        using Folder folder = new();
        folder.Write("agreements/rus-prk-2024.yaml", "id: rus-prk-2024\ntitle: Mine\nkind: defence\nparties: [{ state: RUS }, { state: PRK }]\nsteps: [{ step: signed, date: 2024-06-19 }]\nsources: [book]\n");
        var register = Register.Load(folder.Path);
        Assert.Equal("Mine", register.Agreement("rus-prk-2024")?.Title);
        Assert.Equal(AgreementStatus.Signed, register.Agreement("rus-prk-2024")?.StatusOn(new(2025, 1, 1)));
        Assert.Equal(Register.Shipped.Agreements.Count, register.Agreements.Count);
    }

    [Fact] public void The_content_hash_tells_registers_apart()
    {
        using Folder folder = new();
        folder.Write("offices/mine.tsv", Offices);
        Assert.NotEqual(Register.Shipped.ContentHash, Register.Load(folder.Path).ContentHash);
        Assert.Equal(Register.Shipped.ContentHash, Register.Load(overlayDirectory: null).ContentHash);
    }
}
