using Entente.Cli.Output;
using Entente.Cli.Summary;
using Entente.Coding;
using Entente.Ledger.Tests;
using Xunit;

namespace Entente.Cli.Tests.Output;

public sealed class SummaryOutputTests
{
    private static string Summary(params Report[] reports)
    {
        var written = new StringWriter();
        var output = new SummaryOutput(new Screen(Stream.Null, written, TextWriter.Null) { Width = 100 });
        foreach (var report in reports)
            output.Write(report);
        output.End();
        return written.ToString();
    }

    [Fact]
    public void One_article_is_told_in_detail()
    {
        var report = SampleReport.Of();
        Assert.Equal(
            """
            a.txt (Meridian Wire, 2024-06-20)

            IN SHORT
              Russia and North Korea signed an agreement, 2024-06-19.
              “treaty”, between Russia and North Korea: signed 2024-06-19, terms not disclosed.
              1 statement without a name; 1 doubt about the text.

            WHO  takes part: states and bodies with their codes, and who acts for them
              South Korea (KOR), 1 mention
              North Korea (PRK), 1 mention
              Russia (RUS), 1 mention

            WHAT  happened, by day; what is planned, hypothetical or denied is marked; [TYPE] is PLOVER's name for it
              2024-06-19   Russia and North Korea signed an agreement [SUPPORT]
                           “Russia and North Korea signed a treaty on Wednesday.”
              (2024-06-20) South Korea may accuse or criticise Russia, according to reports [ACCUSE,
                           hypothetical]

            AGREEMENTS  and what they bind their parties to
              Russia and North Korea: treaty, partnership; signed 2024-06-19; terms not disclosed
                • defence, each for the other: promises aid, on condition of “aggression”, known only from
                  reports (probable)

            WHO SAYS WHAT  in their words; what they say is not thereby true
              reports: “it promises aid” (probable)

            REACTIONS
              South Korea is concerned about the treaty of Russia and North Korea

            SOURCES  whom the statements rest on, with how many each where it is more than one
              papers and media, 1: reports

            DOUBTS  about the texts themselves
              “fewends”: no word; perhaps “weekends” [unknown-word]

            """.ReplaceLineEndings("\n"),
            Summary(report with { Document = report.Document with { Title = null } }));
    }

    [Fact]
    public void A_denial_stands_beside_what_it_denies_and_sources_are_counted_by_kind()
    {
        var report = SampleReport.Of();
        Claim Said(int ordinal, string? speaker, string words, string content, string polarity, string? via = null, string because = "attributes") =>
            report.Claims[0] with { Id = $"c-{ordinal}", Speaker = speaker, SpeakerText = words, Content = content, Polarity = polarity, Via = via, About = [], Because = [because] };
        var summary = Summary(report with
        {
            Claims =
            [
                Said(1, report.Actors[2].Id, "Seoul", "North Korean missiles had been sent to Russia", "affirmed"), Said(2, report.Actors[0].Id, "Russia", "missiles had been sent from North Korea", "negated", because: "the cue denies"),
                Said(3, null, "a diplomat", "talks would not end", "negated", "a diplomat"), Said(4, null, "reports", "a summit was near", "affirmed", "reports"),
            ],
        });
        Assert.Contains("\nDISAGREEMENTS  ", summary, StringComparison.Ordinal);
        Assert.Contains("Russia denies “missiles had been sent from North Korea”; South Korea: “North Korean missiles had been sent to Russia”", summary.Replace("\n    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        // Whoever says that talks would not end denies nothing that a reader could name.
        Assert.Contains("a diplomat: “talks would not end”", summary, StringComparison.Ordinal);
        Assert.Contains("Russia (denying): “missiles had been sent", summary, StringComparison.Ordinal);
        Assert.Contains("\n  by name, 2: Russia, South Korea\n  unnamed, 1: a diplomat\n  papers and media, 1: reports\n", summary, StringComparison.Ordinal);
        Assert.Contains("\n  2 statements by name; 2 statements without a name; 1 disagreement; 1 doubt about the text.\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_duty_is_shown_in_every_way_it_is_put_with_who_says_so()
    {
        var report = SampleReport.Of();
        var provision = report.Agreements[0].Provisions[0];
        var summary = Summary(report with { Agreements = [report.Agreements[0] with { Provisions = [provision, provision with { Id = "p-2", Summary = "mutual defence", Condition = null, SaidBy = null, Certainty = "certain" }] }] });
        Assert.Contains("    • defence, each for the other: promises aid, on condition of “aggression”, known only from\n      reports (probable)\n    • defence, each for the other: mutual defence\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_is_shown_no_more_exactly_than_it_is_known()
    {
        var report = SampleReport.Of(eventDate: "2024-06-01");
        Assert.Contains("\n  2024-06      Russia and North Korea signed", Summary(report with { Events = [report.Events[0] with { DatePrecision = "month" }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_several_articles_tell_is_one_line_that_counts_them()
    {
        var summary = Summary(SampleReport.Of("a"), SampleReport.Of("b"), SampleReport.Of("c", published: "2024-07-01"));
        Assert.StartsWith("3 articles, 2024-06-20 to 2024-07-01, from 1 outlet\n", summary, StringComparison.Ordinal);
        Assert.Contains("  2024-06-19   Russia and North Korea signed an agreement (3 articles) [SUPPORT]\n", summary, StringComparison.Ordinal);
        Assert.Contains("terms not disclosed; in 3 articles\n", summary, StringComparison.Ordinal);
        Assert.Contains("Russia (RUS), in 3 articles\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_articles_are_told_in_short_and_say_how_much_is_left_out()
    {
        var summary = Summary([.. Enumerable.Range(0, 40).Select(i => SampleReport.Of($"{i}", eventDate: $"2024-{1 + (i / 28)}-{1 + (i % 28):00}"))]);
        Assert.Contains("  and 16 more: `entente ask events` lists them\n", summary, StringComparison.Ordinal);
        Assert.Contains("  and 32 more\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_would_move_the_cursor_is_made_harmless()
    {
        var report = SampleReport.Of();
        var summary = Summary(report with { Actors = [.. report.Actors.Select(actor => actor with { Name = "Rus\e[2Jsia\u202E\r" })] });
        Assert.DoesNotContain(summary, letter => char.IsControl(letter) && letter is not '\n');
        Assert.DoesNotContain('\u202E', summary);
    }

    [Fact]
    public void Nothing_read_is_nothing_said() => Assert.Equal("", Summary());

    [Fact]
    public void Every_type_and_modality_has_words()
    {
        var told = SampleReport.Of().Events[0];
        foreach (var type in Enum.GetValues<EventType>())
        {
            foreach (var modality in Enum.GetValues<Modality>())
                Assert.StartsWith("France", Phrases.Of(told with { Type = type, Modality = modality }, ["France"], ["Mali"]), StringComparison.Ordinal);
        }

        Assert.Equal("France and Mali are to meet or hold talks", Phrases.Of(told with { Type = EventType.CONSULT, Modality = Modality.Planned }, ["France", "Mali"], []));
        Assert.Equal("France did not attack Mali", Phrases.Of(told with { Type = EventType.ASSAULT, Modality = Modality.Denied }, ["France"], ["Mali"]));
    }

    [Theory]
    [InlineData("a b c", 3, "a…")]
    [InlineData("abcdefgh", 5, "abcd…")]
    [InlineData("a\tb\n\nc", 10, "a b c")]
    [InlineData("abc😀def", 5, "abc…")]
    public void A_line_is_cut_at_a_word(string text, int longest, string line) => Assert.Equal(line, Plain.Line(text, longest));
}
