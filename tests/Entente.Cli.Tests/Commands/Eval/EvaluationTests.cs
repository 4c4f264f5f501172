using System.Text.Json;
using Entente.Cli.Commands.Eval;
using Entente.Coding;
using Entente.Ledger.Tests;
using Entente.Sources.Tests;
using Xunit;

namespace Entente.Cli.Tests.Commands.Eval;

public sealed class EvaluationTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    private static MarkedEvent Told(string type, string source, string target, string modality = "asserted", string? speaker = null) =>
        new(type, source.Split(' ', StringSplitOptions.RemoveEmptyEntries), target.Split(' ', StringSplitOptions.RemoveEmptyEntries), modality, speaker);

    private static Dictionary<string, string> Scored(MarkedText gold, MarkedText given)
    {
        var (scores, figures) = (new ReportScores(), new Figures());
        scores.Compare(gold, given);
        scores.Write(figures);
        return figures.Lines.ToDictionary(line => line.Split(' ', 2)[0], line => line.Split(' ', 2)[1]);
    }

    [Fact]
    public async Task Types_are_scored_by_macro_F1_and_accuracy()
    {
        // AID: 1 right, 1 missed (F1 2/3); YIELD: 1 right (1); ACCUSE: missed once (0); given AGREE counts against nobody's label.
        var told = await CommandLine.RunAsync("eval", "plv", scratch.Write(
            "gold.tsv",
            "sentence\tsource\ttarget\tgold_root\tgold_penta\nAID\ta\tb\tAID\t2\nRETREAT\ta\tb\tYIELD\t2\nnone\ta\tb\tAID\t2\nnone\ta\tb\tACCUSE\t3\n"));
        Assert.Equal("rows 4\nroot_macroF1 0.5556\nroot_acc 0.5000\npenta_macroF1 0.4000\n", told.Out);
    }

    [Fact]
    public async Task Sentences_that_are_numbered_are_scored_by_thirds_and_with_an_interval()
    {
        var gold = scratch.Write("gold.tsv", "sentence_id\tsentence\tsource\ttarget\tgold_root\tgold_penta\n1\tAID\ta\tb\tAID\t2\n3\tACCUSE\ta\tb\tACCUSE\t3\n6\tnone\ta\tb\tAID\t2\n");
        var told = await CommandLine.RunAsync("eval", "plv", gold);
        Assert.Contains("third_rows 2\nthird_root_macroF1 0.5000\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("root_macroF1_low ", told.Out, StringComparison.Ordinal);
        Assert.Equal(told.Out, (await CommandLine.RunAsync("eval", "plv", gold)).Out);
    }

    [Fact]
    public async Task Conflict_is_scored_against_cooperation()
    {
        var gold = scratch.Write("gold.tsv", "sentence\tsource\ttarget\tgold_binary\nACCUSE\ta\tb\t1\nAID\ta\tb\t0\nAID\ta\tb\t1\n");
        Assert.Equal("rows 3\naw_macroF1 0.6667\naw_acc 0.6667\n", (await CommandLine.RunAsync("eval", "aw", gold)).Out);
        var predicted = scratch.Write("given.tsv", "pred_root\tpred_penta\nACCUSE\t3\nAID\t2\nASSAULT\t4\n");
        Assert.Equal("rows 3\naw_macroF1 1.0000\naw_acc 1.0000\n", (await CommandLine.RunAsync("eval", "aw", gold, "--predicted", predicted)).Out);
        var other = await CommandLine.RunAsync("eval", "aw", gold, "--predicted", scratch.Write("short.tsv", "pred_root\tpred_penta\nACCUSE\t3\n"));
        Assert.Equal((ExitCode.Failed, "3 rows in, 1 out; the predictions are of another table.\n"), (other.Status, other.Error));
    }

    [Fact]
    public void A_meeting_of_many_counts_once_and_its_pairs_share_the_weight()
    {
        // Three pairs to be found, one is: a third of the event; what is given is right in full.
        var scored = Scored(new() { Events = [Told("CONSULT", "FRA DEU:GOV ITA", "")] }, new() { Events = [Told("CONSULT", "DEU", "FRA")] });
        Assert.Equal(("1.0000", "0.3333"), (scored["events_P"], scored["events_R"]));
    }

    [Fact]
    public void Who_signs_or_clashes_together_is_right_in_either_order_but_who_attacks_is_not()
    {
        Assert.Equal("1.0000", Scored(new() { Events = [Told("SUPPORT", "FRA MLI", "")] }, new() { Events = [Told("SUPPORT", "MLI", "FRA")] })["events_F"]);
        Assert.Equal("0.0000", Scored(new() { Events = [Told("ASSAULT", "FRA", "MLI")] }, new() { Events = [Told("ASSAULT", "MLI", "FRA")] })["events_F"]);
    }

    [Fact]
    public void A_modality_told_in_two_ways_is_right_only_where_the_gold_has_both()
    {
        var both = new MarkedText { Events = [Told("AID", "FRA", "MLI"), Told("AID", "FRA", "MLI", "planned")] };
        Assert.Equal("0.0000", Scored(new() { Events = [Told("AID", "FRA", "MLI")] }, both)["modality_macroF1"]);
        Assert.Equal("1.0000", Scored(both, both)["modality_macroF1"]);
    }

    [Fact]
    public void An_event_where_there_is_none_is_false_in_a_quiet_text()
    {
        Assert.Equal("2.0000", Scored(new(), new() { Events = [Told("AID", "FRA", "MLI"), Told("ACCUSE", "FRA", "MLI")] })["false_per_quiet_item"]);
    }

    [Fact]
    public void A_pact_that_was_never_made_was_never_signed()
    {
        var gold = new MarkedText { MustNot = [Told("AGREE", "RUS CHN", ""), Told("ASSAULT", "RUS", "CHN")] };
        Assert.Equal("1 of 2", Scored(gold, new() { Events = [Told("SUPPORT", "RUS", "CHN")] })["forbidden_coded"]);
        Assert.Equal("0 of 2", Scored(gold, new() { Events = [Told("SUPPORT", "RUS", "CHN", "planned")] })["forbidden_coded"]);
    }

    [Fact]
    public void Claims_match_by_speaker_and_by_half_of_their_words()
    {
        var gold = new MarkedText { Claims = [new("the Foreign Minister of Mali", "MLI:GOV", "the troops will leave in May", "affirmed")] };
        MarkedText Given(string speaker, string? code, string content) => new() { Claims = [new(speaker, code, content, "negated")] };
        Assert.Equal("1.0000", Scored(gold, Given("he", "MLI", "that the troops will leave"))["claims_F"]);
        Assert.Equal("1.0000", Scored(gold, Given("Mali", null, "troops will leave in May"))["claims_F"]);
        Assert.Equal("0.0000", Scored(gold, Given("the Foreign Minister", null, "the troops will leave in May"))["claims_F"]);
        Assert.Equal("0.0000", Scored(gold, Given("he", "MLI", "the ships"))["claims_F"]);
        Assert.Equal("0.0000", Scored(gold, Given("he", "MLI", "the troops will leave in May"))["polarity_acc"]);
    }

    [Fact]
    public void Agreements_match_by_their_parties_and_old_codes_are_todays()
    {
        var gold = new MarkedText { Agreements = [new(["RUS", "SRB"], "energy", "signed", "partial", ["energy", "trade"])] };
        var scored = Scored(gold, new() { Agreements = [new(Lands.Of(["YUG:GOV", "RUS"]), "energy", "ratified", "partial", ["energy", "energy", "other"])] });
        Assert.Equal(
            ("1.0000", "1.0000", "0.0000", "1.0000", "0.5000"),
            (scored["agreements_F"], scored["agreement_kind_acc"], scored["agreement_status_acc"], scored["disclosure_acc"], scored["provisions_F"]));
    }

    [Fact]
    public async Task Snippets_are_read_and_scored_without_what_their_gold_does_not_mark()
    {
        var gold = scratch.Write("gold.jsonl", $$"""
            {"id": "s1", "title": "Left out", "text": "{{SampleReport.Text}}", "events": [{"type": "SUPPORT", "source": ["RUS", "PRK"], "target": [], "modality": "asserted", "speaker": null}], "claims": [], "agreements": []}
            {"id": "s2", "text": "A quiet day in the hills above the town, nothing more.", "events": [], "claims": [], "agreements": []}
            """);
        var told = await CommandLine.RunAsync("eval", "world", gold);
        Assert.StartsWith("snippets 2 missing 0\nevents_P 0.5000\nevents_R 1.0000\nevents_F 0.6667\nmodality_macroF1 1.0000\n", told.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("flags_F", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_scored_with_all_that_is_marked_and_a_missing_report_counts_as_empty()
    {
        scratch.Write("01.txt", SampleReport.Text);
        scratch.Write("01.gold.json", """
            {"events": [], "claims": [], "agreements": [], "reactions": [{"actor": "KOR:GOV", "stance": "concern"}], "flags": [{"kind": "unknown-word", "text": "the fewends"}]}
            """);
        scratch.Write("02.gold.json", """{"events": [], "claims": [], "agreements": [], "reactions": [{"actor": "KOR", "stance": "concern"}], "flags": []}""");
        var told = await CommandLine.RunAsync("eval", "articles", scratch.Path);
        Assert.StartsWith("articles 2 missing 1\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("reactions_P 1.0000\nreactions_R 0.5000\n", told.Out, StringComparison.Ordinal);
        Assert.EndsWith("flags_F 1.0000\nforbidden_coded 0 of 0\n", told.Out, StringComparison.Ordinal);

        var written = scratch.Write("given.jsonl", JsonSerializer.Serialize(SampleReport.Of("in/02.txt"), ReportJson.Line.Report));
        Assert.StartsWith("articles 2 missing 1\n", (await CommandLine.RunAsync("eval", "articles", scratch.Path, "--reports", written)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It's a U.S.-led force, x_1!", "it s a u led force x_1")]
    [InlineData("Ōsaka 平壌 ½", "ōsaka 平壌 ½")]
    public void Words_are_letters_digits_and_underscores(string text, string words) => Assert.Equal(words.Split(' ').ToHashSet(), Words.Of(text));
}
