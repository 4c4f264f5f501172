using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests;

public sealed class ForeignTextTests
{
    private static readonly Reader Reader = Reader.Create();

    [Theory]
    [InlineData("fr", "La Russie et la Corée du Nord ont signé mercredi un traité de défense à Pyongyang, a déclaré Vladimir Poutine.")]
    [InlineData("de", "Russland und Nordkorea haben am Mittwoch in Pjöngjang einen Vertrag unterzeichnet, sagte Wladimir Putin.")]
    [InlineData("ru", "Россия и Северная Корея подписали в среду договор о партнерстве, заявил Владимир Путин.")]
    [InlineData("zh", "俄罗斯和朝鲜星期三在平壤签署了条约。")]
    public void A_text_in_another_language_is_reported_as_such_and_yields_no_records(string language, string text)
    {
        var report = Reader.Read(new("a", text));
        Assert.Equal(language, report.Document.Language);
        Assert.NotEmpty(report.Sentences);
        Assert.Equal((0, 0, 0, 0, 0, 0), (report.Actors.Length, report.Events.Length, report.Agreements.Length, report.Claims.Length, report.Reactions.Length, report.Flags.Length));
    }

    [Fact]
    public void An_English_text_says_so()
    {
        var report = Reader.Read(new Article("a", "Russia and North Korea signed a treaty in Pyongyang on Wednesday."));
        Assert.Equal("en", report.Document.Language);
        Assert.NotEmpty(report.Events);
    }
}
