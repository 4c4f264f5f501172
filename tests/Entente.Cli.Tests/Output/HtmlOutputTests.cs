using AngleSharp.Html.Parser;
using Entente.Cli.Html;
using Entente.Coding;
using Entente.Ledger.Tests;
using Xunit;

namespace Entente.Cli.Tests.Output;

public sealed class HtmlOutputTests
{
    private const string Evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&</style>";

    private static string Page(params Report[] reports)
    {
        var written = new StringWriter();
        var output = new HtmlOutput(written);
        foreach (var report in reports)
            output.Write(report);
        output.End();
        return written.ToString();
    }

    [Fact]
    public void Every_record_has_its_steps_one_click_away_and_lit_words_lead_there()
    {
        var page = new HtmlParser().ParseDocument(Page(SampleReport.Of()));
        Assert.Equal(10, page.QuerySelectorAll("details").Length);
        Assert.All(page.QuerySelectorAll("details"), details => Assert.NotEmpty(details.QuerySelectorAll("ol > li")));
        var links = page.QuerySelectorAll("p.text a");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.QuerySelector($"details [id='{link.GetAttribute("href")![1..]}']")));
        Assert.Equal(SampleReport.Text, page.QuerySelector("p.text")!.TextContent);
        Assert.Contains("signed", page.QuerySelectorAll("p.text a.event").Select(link => link.TextContent));
    }

    [Fact]
    public void The_page_needs_nothing_else_and_holds_no_script()
    {
        var page = new HtmlParser().ParseDocument(Page(SampleReport.Of()));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, form, [src], [onclick]"));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_outside_is_escaped_wherever_it_stands()
    {
        var report = SampleReport.Of(id: Evil, text: Evil + SampleReport.Text);
        report = report with
        {
            Document = report.Document with { Title = Evil, Source = Evil, Url = "javascript:alert(3)" },
            Actors = [.. report.Actors.Select(actor => actor with { Name = Evil, Role = Evil, Because = [Evil] })],
            Events = [.. report.Events.Select(told => told with { Because = [Evil], Place = new(Evil, Evil, null, null), Mode = Evil })],
            Agreements = [.. report.Agreements.Select(agreement => agreement with { Title = Evil, Because = [Evil], Place = Evil })],
            Claims = [.. report.Claims.Select(claim => claim with { Content = Evil, SpeakerText = Evil, Cue = Evil, Via = Evil })],
            Flags = [.. report.Flags.Select(flag => flag with { Text = Evil, Why = Evil, Suggestion = Evil })],
        };
        var html = Page(report, report);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, img, [onerror], a[href^=javascript]"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Evil, page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("nav a").Length);
    }

    [Fact]
    public void A_link_is_made_of_an_address_of_the_web_only()
    {
        var report = SampleReport.Of();
        var page = new HtmlParser().ParseDocument(Page(report with { Document = report.Document with { Url = "https://wire.example/?a=1&b=\"2\"" } }));
        Assert.Equal("https://wire.example/?a=1&b=\"2\"", page.QuerySelector(".origin a")!.GetAttribute("href"));
    }
}
