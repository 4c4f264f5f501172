using Entente.Coding.Tests.Lexicon;
using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests.Events;

/// <summary>Where a report is filed from tells whose its police, courts and dead are, unless the sentence says otherwise.</summary>
public sealed class DatelineTests
{
    private static readonly Reader Reader = Reader.Create(null, 0);

    [Theory]
    [InlineData("NAIROBI (Reuters) - Police arrested two editors on Monday.", "COERCE KEN → KEN")]
    [InlineData("SANTIAGO, Chile -- A court has jailed two bishops.", "COERCE CHL → CHL")]
    [InlineData("LIMA - A bomb exploded in a bus and killed six people.", "ASSAULT ? → PER")]
    [InlineData("NAIROBI (Reuters) - Police in Uganda arrested two editors on Monday.", "COERCE UGA → UGA")]
    public void Tells_whose_those_are_whom_the_text_does_not_place(string text, string expected)
    {
        var got = Notation.Of(Reader.Read(Article.Compose("dateline", null, text, published: new DateOnly(2022, 5, 4))));
        Assert.Equal(Notation.Normal(expected), got);
    }
}
