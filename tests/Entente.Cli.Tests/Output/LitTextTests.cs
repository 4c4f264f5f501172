using AngleSharp.Html.Parser;
using CsCheck;
using Entente.Cli.Html;
using Xunit;

namespace Entente.Cli.Tests.Output;

public sealed class LitTextTests
{
    private static Light On(int start, int end, string kind) => new(start, end, kind, $"{kind}-{start}", kind);

    [Fact]
    public void Overlapping_stretches_are_cut_where_one_starts_or_ends()
    {
        var html = LitText.Of("abcdefgh", 0, 8, [On(1, 5, "claim"), On(3, 7, "event")], 1);
        Assert.Equal(
            "a<a class=\"claim\" href=\"#r1-claim-1\" title=\"claim\">bc</a><a class=\"claim event\" href=\"#r1-claim-1\" title=\"claim&#xA;event\">de</a>"
            + "<a class=\"event\" href=\"#r1-event-3\" title=\"event\">fg</a>h",
            html);
    }

    [Fact]
    public void A_piece_leads_to_the_shortest_stretch_on_it()
    {
        Assert.Contains("href=\"#r1-event-2\" title=\"event&#xA;claim\">c</a>", LitText.Of("abcde", 0, 5, [On(0, 5, "claim"), On(2, 3, "event")], 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_stretches_the_text_comes_through_unchanged() =>
        Gen.Select(
            Gen.String[Gen.Char["ab<&>\"'\n é平"], 1, 40],
            Gen.Select(Gen.Int[-2, 45], Gen.Int[-2, 45], Gen.OneOf(Gen.Const("event"), Gen.Const("claim"), Gen.Const("actor")), On).List[0, 8]).Sample((text, lights) =>
        {
            var page = new HtmlParser().ParseDocument($"<p>{LitText.Of(text, 0, text.Length, lights, 1)}</p>");
            return page.QuerySelector("p")!.TextContent == text;
        });

    [Fact]
    public void A_stretch_that_ends_inside_a_letter_of_two_units_does_not_split_it()
    {
        Assert.DoesNotContain("\uFFFD", LitText.Of("a😀b", 0, 4, [On(0, 2, "event")], 1), StringComparison.Ordinal);
    }
}
