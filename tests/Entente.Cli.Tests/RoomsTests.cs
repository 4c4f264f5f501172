using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace Entente.Cli.Tests;

public sealed class RoomsTests
{
    // Text comes in at one end, answers go out at the other: each room may know those named here and no others.
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Sources"] = [],
        ["Registers"] = [],
        ["Text"] = ["Sources"],
        ["Coding"] = ["Sources", "Text", "Registers"],
        ["Ledger"] = ["Coding", "Registers"],
        ["Analysis"] = ["Ledger", "Registers"],
        ["Cli"] = ["Sources", "Text", "Registers", "Coding", "Ledger", "Analysis"],
        ["Server"] = ["Sources", "Text", "Registers", "Coding", "Ledger", "Analysis"],
    };

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", ".."));

    private static Dictionary<string, string[]> Rooms() => Directory.GetFiles(Path.Combine(Root(), "src"), "*.csproj", SearchOption.AllDirectories).ToDictionary(
        path => Path.GetFileNameWithoutExtension(path).Replace("Entente.", "", StringComparison.Ordinal),
        path => XDocument.Load(path).Descendants("ProjectReference")
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value is not "false")    // what is only run while building is no room
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')).Replace("Entente.", "", StringComparison.Ordinal)).ToArray());

    [Fact]
    public void Rooms_refer_to_each_other_one_way_only()
    {
        Assert.All(Rooms(), room =>
        {
            Assert.True(MayKnow.TryGetValue(room.Key, out var may), $"{room.Key} is a new room: say here which others it may know.");
            Assert.All(room.Value, known => Assert.True(may.Contains(known), $"{room.Key} must not know {known}."));
        });
    }

    [Fact]
    public void No_room_leads_back_to_itself()
    {
        var rooms = Rooms();
        bool Leads(string from, string to) => rooms.TryGetValue(from, out var next) && next.Any(room => room == to || Leads(room, to));
        Assert.All(rooms.Keys, room => Assert.False(Leads(room, room), $"{room} leads back to itself."));
    }
}
