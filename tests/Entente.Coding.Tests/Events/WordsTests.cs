using Entente.Coding.Tests.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>Calls, charges, refusals and threats in the turns in which news tells them.</summary>
public sealed class WordsTests
{
    private static readonly Reader Reader = Reader.Create(null, 0);

    public static TheoryData<string, string, string> Turns => new()
    {
        { "a call that names nobody", "The Turkish leader has called for a new approach to the dispute.", "REQUEST TUR" },
        { "a call that a tree takes for a passive", "Taiwan's president called for peace talks with China.", "REQUEST TWN → CHN" },
        { "an appeal that is refused", "Jordan's king ignored appeals to stay away from the summit.", "REJECT JOR; REQUEST ? → JOR" },
        { "a demand that is granted", "South Africa approved a request by Gabon to question the suspect.", "AGREE ZAF → GAB; REQUEST GAB → ZAF" },
        { "a demand of whose who hears it", "Sudan countered US charges of genocide.", "ACCUSE USA → SDN; REJECT SDN → USA" },
        { "asked by nobody named", "European leaders were urged to forget their differences.", "REQUEST ? → EUR" },
        { "told to", "The US told North Korea to return to the talks.", "REQUEST USA → PRK" },
        { "told that is not told to", "The Polish minister told Latvia that the talks would resume.", "nothing" },
        { "warned not to", "The African Union warned Togo not to break its constitution.", "THREATEN AFU → TGO" },
        { "whose the paper is", "The Dutch embassy in Jakarta printed leaflets urging Indonesians to stay at home.", "REQUEST NLD → IDN" },
        { "a trial", "The treason trial of Uganda's opposition leader resumed on Tuesday.", "ACCUSE UGA → UGA" },
        { "criticism that is faced", "Facing fierce criticism, the Thai prime minister went home.", "ACCUSE ? → THA" },
        { "of no one state", "Human rights organizations accused the Kenyan police of lying.", "ACCUSE NGO → KEN" },
        { "by the same", "An Indonesian reporter was abducted by Chadian rebels and threatened with death.", "ASSAULT TCD → IDN; THREATEN TCD → IDN" },
        { "charged with doing", "A Bolivian general has been charged with inciting hatred.", "ACCUSE BOL → BOL" },
    };

    [Theory]
    [MemberData(nameof(Turns))]
    public void Are_read(string turn, string sentence, string expected)
    {
        var got = Notation.Of(Reader.Read(Article.Compose("words", null, sentence, published: new DateOnly(2022, 5, 4))));
        Assert.True(Notation.Normal(expected) == got, $"{turn}: “{sentence}” should be {expected}, is {got}");
    }
}
