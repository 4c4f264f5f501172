using Entente.Cli.Tables;
using Entente.Coding;
using Entente.Sources.Tests;
using Xunit;

namespace Entente.Cli.Tests.Commands;

public sealed class RelateCommandTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Rows_stay_in_order_with_all_their_columns_and_gain_two()
    {
        var path = scratch.Write("in.tsv", "id\tsentence\tsource\ttarget\tnote\n1\tA did AID to B.\tOrg:A\tB\tkept\n2\t\"A \"\"did\"\"\tRETREAT\"\tA\tB\t\n3\tshort\n");
        var told = await CommandLine.RunAsync("relate", path);
        Assert.Equal(
            "id\tsentence\tsource\ttarget\tnote\tpred_root\tpred_penta\n1\tA did AID to B.\tOrg:A\tB\tkept\tAID\t2\n2\t\"A \"\"did\"\"\tRETREAT\"\tA\tB\t\tRETREAT\t2\n3\tshort\t\t\t\tAGREE\t1\n",
            told.Out);
        Assert.Contains("\tYIELD\t2\n", (await CommandLine.RunAsync("relate", path, "--merge-yield")).Out, StringComparison.Ordinal);
        Assert.Contains("\tACCUSE\t3\n", (await CommandLine.RunAsync("relate", path, "--lexicon-only")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decided_and_why_can_be_asked_for()
    {
        var told = await CommandLine.RunAsync("relate", scratch.Write("in.tsv", "sentence\tsource\ttarget\nA did AID to B.\tA\tB\n"), "--because");
        Assert.Equal("sentence\tsource\ttarget\tpred_root\tpred_penta\tpred_by\tbecause\nA did AID to B.\tA\tB\tAID\t2\tranker\tone reason; another\n", told.Out);
    }

    [Fact]
    public async Task A_table_without_a_column_is_told()
    {
        var told = await CommandLine.RunAsync("relate", scratch.Write("in.tsv", "sentence\tsource\nx\ty\n"));
        Assert.Equal((ExitCode.Failed, "", "The table has no column “target”; its columns are sentence, source.\n"), (told.Status, told.Out, told.Error));
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_told()
    {
        var told = await CommandLine.RunAsync("relate", scratch["none.tsv"]);
        Assert.Equal(ExitCode.Failed, told.Status);
        Assert.StartsWith("Cannot go on: Could not find file", told.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Org:the Department (DMBE)", "the Department (DMBE)")]
    [InlineData("Geo-Political_Entity: France", "France")]
    [InlineData("France", "France")]
    [InlineData("the 5:30 train", "the 5:30 train")]
    public void A_label_is_no_part_of_the_name(string written, string name) => Assert.Equal(name, Relations.Name(written));

    [Fact]
    public void Every_type_has_its_class()
    {
        Assert.Equal(
            [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4],
            new[]
            {
                EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE, EventType.COOPERATE, EventType.AID, EventType.RETREAT, EventType.REQUEST, EventType.ACCUSE,
                EventType.REJECT, EventType.THREATEN, EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT,
            }.Select(Relations.Penta));
    }
}
