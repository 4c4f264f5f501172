using CsCheck;
using Entente.Cli.Tables;
using Xunit;

namespace Entente.Cli.Tests.Tables;

public sealed class TsvTests
{
    private static Tsv Read(string text) => Tsv.Read(new StringReader(text));

    [Fact]
    public void Quotes_hold_tabs_line_ends_and_themselves()
    {
        var table = Read("a\tb\r\n\"x\ty\"\t\"one\nsaid \"\"two\"\"\"\n");
        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal(["x\ty", "one\nsaid \"two\""], Assert.Single(table.Rows));
    }

    [Fact]
    public void A_quote_inside_a_field_is_a_letter()
    {
        Assert.Equal(["5\" gun", "b"], Read("a\tb\n5\" gun\tb").Rows[0]);
    }

    [Fact]
    public void Short_rows_and_missing_columns_read_as_empty_and_blank_lines_are_no_rows()
    {
        var table = Read("a\tb\n\nx\n");
        Assert.Equal(("x", "", ""), (Tsv.Field(table.Rows[0], 0), Tsv.Field(table.Rows[0], 1), Tsv.Field(table.Rows[0], table.IndexOf("c"))));
        Assert.Contains("no column “c”; its columns are a, b", Assert.Throws<FormatException>(() => table.Need("c")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_table_is_told() => Assert.Throws<FormatException>(() => Read(""));

    [Fact]
    public void Any_table_is_read_back_as_it_was_written() =>
        Gen.String[Gen.Char["ab\"\t\n\r é"], 0, 6].Array[2, 3].List[1, 6].Where(rows => rows.All(row => row.Length == rows[0].Length)).Sample(rows =>
        {
            var written = new StringWriter();
            Tsv.Write(written, ["h1", "h2", "h3"]);
            foreach (var row in rows)
                Tsv.Write(written, row);
            var read = Read(written.ToString());
            return read.Rows.Count == rows.Count && read.Rows.Zip(rows).All(pair => pair.First.SequenceEqual(pair.Second));
        });
}
