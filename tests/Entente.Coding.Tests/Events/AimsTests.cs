using Entente.Coding.Tests.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>What is aimed at, hoped for, refused or promised is told as that, and what only sounds like an event is not told.</summary>
public sealed class AimsTests
{
    // One sentence is little to be sure by; here it is asked what is read, not how sure it is.
    private static readonly Reader Reader = Reader.Create(null, 0);

    public static TheoryData<string, string, string> Realities => new()
    {
        { "who comes to protest protests", "Hundreds of Latvians braved the snow to protest.", "PROTEST LVA" },
        { "who sends for help helps", "Norway sent a ship to help Iceland.", "AID NOR → ISL" },
        { "what is to be stopped goes on", "Turkey began an operation to stop Kurdish rebels firing rockets into Iraq.", "ASSAULT TUR → IRQ" },
        { "what is to be ended goes on", "A bid to quell the fighting in Sudan appeared to have failed.", "ASSAULT ? → SDN" },
        { "what is ordered", "The Syrian general ordered his men to withdraw from Lebanon.", "RETREAT SYR → LBN, hypothetical" },
        { "without", "Without apologising to Greece, the Turkish minister left.", "CONCEDE TUR → GRC, denied" },
        { "hope", "Japan hopes that Iran will release the Danish sailor.", "RETREAT IRN → DNK, hypothetical" },
        { "proposal", "Malta turned down a Libyan proposal that it release the Tunisian sailors.", "REJECT MLT → LBY; RETREAT MLT → TUN, hypothetical" },
        { "a degree that is not reached", "Closer cooperation between Peru and Chile could change the market.", "COOPERATE CHL+PER, hypothetical" },
        { "not ready", "The Malian army is not ready to attack Niger.", "ASSAULT MLI → NER, denied" },
        { "not dared", "Chad would not dare attack Libya.", "ASSAULT ? → LBY, denied" },
        { "beside what is negated", "Visiting Angola, the Cuban minister did not name them.", "CONSULT CUB → AGO" },
        { "on the eve", "On the eve of a Swedish visit to Finland, shops closed.", "CONSULT SWE → FIN, planned" },
        { "whoever is for a measure has not taken it", "Ghana backed UN sanctions against Togo.", "SUPPORT GHA → UNO" },
        { "what is judged is done", "The Spanish premier defended the decision to invade Morocco.", "ASSAULT ESP → MAR" },
    };

    public static TheoryData<string, string, string> Types => new()
    {
        { "who will not refuses", "Belgium will not release the Rwandan general.", "REJECT BEL → RWA" },
        { "who vows promises", "Brazil vowed to lift its tariffs.", "AGREE BRA" },
        { "who is not obliged refuses", "Syria is not obliged to release the Danish sailor.", "REJECT SYR → DNK" },
        { "on a condition", "Sri Lanka will halt its raids on India if Nepal withdraws.", "AGREE LKA → IND" },
        { "a threat to act", "Uganda's threat to launch strikes against Rwanda alarmed them.", "THREATEN UGA → RWA" },
        { "troops that help", "France sent troops to Chad to support the government.", "AID FRA → TCD" },
        { "a body's troops", "The African Union will increase its forces in Somalia.", "AID AFU → SOM, planned" },
        { "fighters test no weapons", "Lebanese militants fired rockets.", "ASSAULT LBN" },
    };

    public static TheoryData<string, string> Nothings => new()
    {
        { "a bang that nobody explains", "A large explosion was heard in Havana." },
        { "whom nobody is to attack", "Four men are accused of planning to kill the Kenyan judge." },
        { "an opinion asked for", "A majority of Hungarians oppose the Iraqi war." },
        { "what a deal is about", "Officials read the agreement on lifting sanctions against Cuba." },
        { "a somebody of nowhere", "Batman visited the Kremlin." },
        { "by what a day is counted", "Prince Albert rode there 150 years after the British assault on Russia." },
        { "a crime of private people", "Police in Sweden arrested a man over the rape of a student." },
    };

    [Theory, MemberData(nameof(Realities)), MemberData(nameof(Types))]
    public void Is_read_as_what_it_is(string turn, string sentence, string expected) =>
        Assert.Equal(Notation.Normal(expected), Told(turn, sentence));

    [Theory, MemberData(nameof(Nothings))]
    public void Does_not_tell(string turn, string sentence)
    {
        var told = Told(turn, sentence);
        Assert.True(told is "nothing" || (turn == "whom nobody is to attack" && !told.Contains("ASSAULT", StringComparison.Ordinal)), told);
    }

    [Fact]
    public void What_a_crowd_shouts_is_its_protest() =>
        Assert.Equal("PROTEST PER", Told("crowd", "Thousands of Peruvians marched in Lima. The Peruvians condemned Chile."));

    private static string Told(string turn, string sentence) => Notation.Of(Reader.Read(new Article(turn, sentence) { Published = new DateOnly(2022, 5, 4) }));
}
