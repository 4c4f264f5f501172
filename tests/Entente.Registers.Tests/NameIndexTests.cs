using Xunit;

namespace Entente.Registers.Tests;

public sealed class NameIndexTests
{
    private static readonly NameIndex Names = Register.Shipped.NameIndex;

    [Theory]
    [InlineData("Russia", "RUS")]
    [InlineData("Kremlin", "RUS")]
    [InlineData("U.S.", "USA")]
    [InlineData("US", "USA")]
    [InlineData("Moscow", "RUS")]
    [InlineData("Turkey", "TUR")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Russians", "RUS")]
    [InlineData("PYONGYANG", "PRK")]
    public void A_name_leads_to_its_state(string surface, string code) =>
        Assert.Contains(Names.Find(surface), entry => entry.Sort == NameSort.State && entry.Code == code);

    [Theory]
    [InlineData("turkey")]
    [InlineData("us")]
    [InlineData("Us")]
    [InlineData("chad")]
    [InlineData("")]
    [InlineData("-")]
    public void A_common_word_is_no_name(string surface) => Assert.Empty(Names.Find(surface));

    [Theory]
    [InlineData("Vladimir Putin said", 2)]
    [InlineData("North Korea 's leader", 2)]
    [InlineData("Kim Jong - un spoke", 4)]
    [InlineData("Kim Jong-un spoke", 2)]
    [InlineData("I ran away", 0)]
    [InlineData("the talks", 0)]
    public void The_longest_name_is_taken_however_the_words_are_cut(string text, int words) =>
        Assert.Equal(words, Names.Longest(text.Split(' '), out _));

    [Fact] public void A_name_in_capitals_is_flagged() => Assert.True(Names.Match(["PYONGYANG", "-"]).Shouted);

    [Fact] public void A_family_name_alone_leads_to_its_bearers() =>
        Assert.Contains(Names.Find("Putin"), entry => entry is { Sort: NameSort.Person, Kind: "family", Id: "vladimir-putin" });

    [Theory]
    [InlineData("'s")]
    [InlineData("’s")]
    public void A_possessive_belongs_to_no_persons_name(string possessive)
    {
        Assert.Equal(1, Register.Shipped.NameIndex.Longest(["Cuba", possessive, "debts"], out var entries));
        Assert.Contains(entries, entry => entry.Code == "CUB");
    }
}
