using Entente.Coding.Tests.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>How news tells of violence: who attacks and who is hit where no clause says so in full. Each row a turn, a text and the events that it tells.</summary>
public sealed class ViolenceTests
{
    // One sentence is little to be sure by; here it is asked what is read, not how sure it is.
    private static readonly Reader Reader = Reader.Create(null, 0);

    public static TheoryData<string, string, string> Turns => new()
    {
        { "whose strikes they are", "UK air strikes on the Yemeni port of Hodeida killed nine people.", "ASSAULT GBR → YEM" },
        { "dead in a strike on a town", "Seven people died in US air strikes on Samarra.", "ASSAULT USA → IRQ" },
        { "after a strike, where the sentence is set", "Men searched a ruined house in Baquba after a US air strike.", "ASSAULT USA → IRQ" },
        { "a gerund that fights", "Fighting between Ugandan troops and Congolese rebels in Bunia has killed ten farmers.", "ASSAULT COD+UGA" },
        { "of two who fight no third is hit", "Clashes broke out in Basra between British forces and Iraqi militiamen.", "ASSAULT GBR+IRQ" },
        { "joined forces", "BAGHDAD (Reuters) - Clashes between the US-Iraqi forces and insurgents lasted hours.", "ASSAULT IRQ+USA" },
        { "rebels of the state whose army they fight", "Sri Lankan troops killed three separatists.", "ASSAULT LKA → LKA" },
        { "one of many", "Kenyan soldiers killed one of the most wanted militants in the country.", "ASSAULT KEN → KEN" },
        { "marines of one country alone", "Two Marines were killed by insurgents in Falluja.", "ASSAULT IRQ → USA" },
        { "those in the convoy", "A roadside bomb hit a Dutch convoy north of Kandahar, wounding two soldiers.", "ASSAULT ? → NLD" },
        { "and as many more", "Two policemen killed, three wounded by rebels in Nepal", "ASSAULT NPL → NPL" },
        { "a participle before its noun", "The kidnapped Danish nurse was seen in a video.", "ASSAULT ? → DNK" },
        { "who, and not what he has", "A Canadian reporter with ties to Boston who was abducted by militants in Iraq is well.", "ASSAULT IRQ → CAN" },
        { "them", "Somali pirates freed two Greek sailors after holding them hostage.", "ASSAULT SOM → GRC; RETREAT SOM → GRC" },
        { "named among those whom the place tells", "Four oil workers, including a Swede, were seized at gunpoint in Lagos.", "ASSAULT ? → SWE" },
        { "whose embassy, not whose bombing", "Crowds laid flowers after the Norwegian embassy bombing in Jakarta.", "ASSAULT ? → NOR" },
        { "a school in a town", "Parents wept when a school in Mosul was bombed.", "ASSAULT ? → IRQ" },
        { "to whom the text lays them", "Suicide bombers killed six policemen in Baquba amid a wave of insurgent attacks.", "ASSAULT IRQ → IRQ" },
        { "terrorists hide their state", "Terrorists attacked the port of Aden in Yemen.", "ASSAULT ? → YEM" },
        { "an inquiry is no deed of those who inquire", "Ukrainian prosecutors opened an inquiry into the poisoning of a Polish envoy.", "ACCUSE UKR → POL; ASSAULT ? → POL" },
        { "who is responsible", "Nepal buried the rebels responsible for the hospital siege in Pokhara.", "ASSAULT NPL → NPL" },
        { "an abbreviation is no dateline", "U.S. troops fought insurgents in Kirkuk.", "ASSAULT IRQ+USA" },
        { "a name before its noun", "US warplanes bombed rebel positions in Falluja.", "ASSAULT USA → IRQ" },
        { "planes of the government", "Sudanese government planes bombed villages in Darfur.", "ASSAULT SDN → SDN" },
        { "an army tells of its own", "The Danish army said two soldiers were killed by a roadside bomb in Helmand.", "ASSAULT ? → DNK" },
        { "hurt between two", "Forty people were hurt in clashes between Thai soldiers and Cambodian villagers.", "ASSAULT KHM+THA" },
        { "saved is who was kidnapped", "Norway tries to save the engineer kidnapped in Angola.", "ASSAULT ? → AGO" },
        { "a fire aboard", "A fire aboard the Norwegian submarine killed an officer.", "nothing" },
        { "a bare noun of crime", "Kenya answered charges of genocide in Nairobi.", "nothing" },
        { "protests of the place", "Shops were shut in the Afghan city of Herat after protests over a sacking.", "PROTEST AFG" },
        { "a firm is hit as anybody", "A car bomb hit an American security firm in Kabul.", "ASSAULT ? → USA" },
    };

    [Theory, MemberData(nameof(Turns))]
    public void Is_read_through(string turn, string text, string expected)
    {
        var got = Notation.Of(Reader.Read(new Article(turn, text) { Published = new DateOnly(2005, 5, 4) }));
        Assert.Equal(Notation.Normal(expected), got);
    }
}
