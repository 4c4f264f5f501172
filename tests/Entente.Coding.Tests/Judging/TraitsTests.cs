using Entente.Coding.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Judging;

/// <summary>What makes an event surer or less sure: each trait of <c>lexicon/confidence.tsv</c> with a text one of whose events has it.</summary>
public sealed class TraitsTests
{
    private static readonly Reader Reader = Reader.Create(null, 0);

    public static TheoryData<string, string?, string> Texts => new()
    {
        { "again", null, "Chad condemned Sudan on Monday. On Tuesday Chad condemned Sudan once more." },
        { "aimless", null, "Norway promised to send medicine." },
        { "aimless-attack", null, "Danish soldiers attacked on Friday." },
        { "aimless-request", null, "Ghana demanded an apology on Friday." },
        { "armed-attack", null, "Somali rebels attacked Kenya." },
        { "denied", null, "Chad did not attack Sudan." },
        { "goes-back", null, "Peru accused Ecuador of spying. Ecuador rejected the charge." },
        { "hypothetical", null, "Turkey may impose sanctions on Syria." },
        { "late", null, "It had rained all night. The river rose. Chad condemned Sudan." },
        { "left-out", null, "Chad condemned Sudan, which borders Kenya." },
        { "left-out-two", null, "Chad condemned Sudan, which borders Kenya and Egypt." },
        { "many", null, "Brazil and Chile condemned Venezuela and Nicaragua." },
        { "many-senses", null, "Chad agreed with Sudan to meet in May." },
        { "mobilize", null, "Iran tested a missile on Friday." },
        { "nobody", null, "Ambassadors of Norway were expelled on Friday." },
        { "noun", null, "Iran's threat against Bahrain alarmed diplomats." },
        { "object-unread", null, "Chad withdrew cattle from Sudan." },
        { "one-land", null, "Norway promised to send medicine." },
        { "one-sided", null, "Iran threatened to close the strait." },
        { "planned", null, "Turkey will impose sanctions on Syria." },
        { "presumed", null, "A bomb exploded in Karachi." },
        { "said", null, "Ghana said that Chad had attacked Sudan." },
        { "somebody-else", null, "Norway promised to send medicine. Doctors and officials were relieved." },
        { "source-armed", null, "Somali rebels attacked Kenya." },
        { "source-described", null, "The Somali rebels shelling Kenya fled." },
        { "source-force", null, "Estonian soldiers attacked Latvia." },
        { "source-name-doubted", null, "Chad Hurley attacked Sudan." },
        { "source-owner", null, "Israel's missiles hit Syria." },
        { "source-state", null, "Chad condemned Sudan." },
        { "source-unknown", null, "Activists accused Chad of torture." },
        { "state-attack", null, "Chad attacked Sudan." },
        { "target-elsewhere", null, "Peru accused Ecuador of spying. Quito rejected the charge." },
        { "target-far", null, "Ambassadors of Norway, who had come to the city on Monday for a week of talks, were expelled by Belarus." },
        { "target-force", null, "Somali rebels attacked Kenyan soldiers." },
        { "target-unknown", null, "Chad condemned foreign activists." },
        { "text-of-one-land", null, "Norway promised to send medicine." },
        { "title-and-text", "Chad condemns Sudan", "Chad condemned Sudan on Monday." },
        { "title-names-other", "Kenya watches as rivals quarrel", "Chad condemned Sudan on Monday." },
        { "title-only", "Chad condemns Sudan", "The quarrel was about water, and it was an old one." },
        { "told-of", null, "Ghana said that Chad had attacked Sudan." },
        { "unclaimed", null, "A bomb exploded in Karachi." },
        { "understood", null, "A bomb exploded in Karachi." },
        { "unreal-deed", null, "Chad may attack Sudan." },
        { "verdict", null, "Australia scrapped the contract with France. Paris called the decision a stab in the back." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_event_has_the_trait(string trait, string? title, string text)
    {
        var events = Reader.Read(Article.Compose("text", title, text, published: new DateOnly(2024, 6, 20))).Events;

        Assert.True(events.Any(told => told.Traits.Contains(trait)), string.Join("; ", events.Select(told => $"{told.Type}: {string.Join(' ', told.Traits)}")));
    }

    // What the networks say comes in steps, of which no text need show each one.
    [Fact]
    public void Each_trait_of_the_table_has_a_text() =>
        Assert.Equal(Table.Rows("confidence.tsv").Select(row => row[0]).Where(trait => trait is not ("any" or "mended") && !trait.StartsWith("strict", StringComparison.Ordinal) && !Networks.Any(word => trait == word || trait.StartsWith(word + "-", StringComparison.Ordinal))), Texts.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    private static readonly string[] Networks = ["read", "both", "proposed", "parties", "others", "in-all", "rival", "real", "forgotten", "post", "cast", "cast-rival", "whole", "judged", "faultless"];

    [Theory]
    [InlineData("both", "Chad condemned Sudan on Monday.")]
    [InlineData("both-accuse", "Chad condemned Sudan on Monday.")]
    [InlineData("both-deed-10", "Chad condemned Sudan on Monday.")]
    [InlineData("proposed", "The captors of a Turkish driver beheaded him in Iraq on Sunday.")]
    public void An_event_has_the_trait_that_the_networks_give(string trait, string text)
    {
        var events = Reader.Create(null, 0.2).Read(Article.Compose("text", null, text, published: new DateOnly(2024, 6, 20))).Events;

        Assert.True(events.Any(told => told.Traits.Contains(trait)), string.Join("; ", events.Select(told => $"{told.Type}: {string.Join(' ', told.Traits)}")));
        Assert.All(events, told => Assert.All(told.Traits, one => Assert.Contains(one, Table.Rows("confidence.tsv").Select(row => row[0]))));
    }

    [Theory]
    [InlineData("Chad condemned Sudan on Monday.", "Chad condemned activists on Monday.")]
    [InlineData("Somali rebels attacked Kenyan soldiers.", "Danish soldiers attacked on Friday.")]
    [InlineData("Norway signed a treaty with Chad.", "Norway may sign a treaty with Chad.")]
    public void The_fuller_and_plainer_of_two_is_surer(string one, string other) =>
        Assert.True(Reading.Of(one).Events.Max(told => told.Confidence) > Reading.Of(other).Events.Max(told => told.Confidence));

    [Fact]
    public void What_is_not_told_takes_no_claim_with_it()
    {
        Article article = new("text", "Ghana said that unknown men may threaten activists. Ghana condemned the threat against Togo.") { Published = new DateOnly(2024, 6, 20) };

        Assert.Equal(Reader.Read(article).Claims.Select(claim => claim.Content), Reader.Create(null, 1).Read(article).Claims.Select(claim => claim.Content));
        Assert.Empty(Reader.Create(null, 1).Read(article).Events);
    }
}
