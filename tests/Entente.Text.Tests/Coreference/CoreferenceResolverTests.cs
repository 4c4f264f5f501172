using Entente.Sources;
using Xunit;

namespace Entente.Text.Tests.Coreference;

public sealed class CoreferenceResolverTests
{
    private static readonly Pipeline English = Text.English.Pipeline();

    [Theory]
    [InlineData("Secretary of State Antony Blinken flew to Seoul. He accused Russia of aggression. Blinken left on Monday.", "Secretary of State Antony Blinken|He|Blinken")]
    [InlineData("Angela Merkel met Vladimir Putin. She asked him to release the prisoners.", "Angela Merkel|She")]
    [InlineData("Angela Merkel met Vladimir Putin. She asked him to release the prisoners.", "Vladimir Putin|him")]
    [InlineData("Russia and North Korea signed a treaty. The treaty was ratified in November.", "a treaty|The treaty")]
    [InlineData("Russia and North Korea signed a treaty in June. The pact was ratified in November.", "a treaty|The pact")]
    [InlineData("The United Nations met on Friday. The UN condemned the attack.", "The United Nations|The UN")]
    public void What_means_the_same_is_one_chain(string text, string mentions)
    {
        var document = English.Annotate(new(new Article("a", text)));
        var chains = document.Chains.Select(chain => string.Join('|', chain.Mentions.Select(index => document[document.Characters(document.Mentions[index].Tokens)].ToString()))).ToArray();
        Assert.Contains(mentions, chains);
    }
}
