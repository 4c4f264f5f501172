using System.Globalization;
using Entente.Sources;
using Xunit;

namespace Entente.Text.Tests.Times;

public sealed class TimeTaggerTests
{
    private static readonly Pipeline English = Text.English.Pipeline();

    [Fact]
    public void Of_the_expressions_at_least_nineteen_in_twenty_mean_the_day_they_mean()
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Times", "expressions.tsv"))
            .Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t')).ToArray();
        var wrong = lines.Select(columns => (columns, found: Find(columns))).Where(pair => pair.found != (pair.columns[3], pair.columns[4]))
            .Select(pair => $"{string.Join(" | ", pair.columns)}: {pair.found}").ToArray();
        Assert.True(lines.Length >= 150, $"{lines.Length} expressions");
        Assert.True(wrong.Length * 20 <= lines.Length, $"{wrong.Length} of {lines.Length}:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void An_undated_article_has_no_day_for_Wednesday()
    {
        var document = English.Annotate(new(new Article("a", "They met on Wednesday.")));
        Assert.Null(Assert.Single(document.Times).Date);
    }

    private static (string Date, string Precision) Find(string[] columns)
    {
        Article article = new("a", columns[1]) { Published = columns[0].Length == 0 ? null : DateOnly.ParseExact(columns[0], "yyyy-MM-dd", CultureInfo.InvariantCulture) };
        var document = English.Annotate(new(article));
        foreach (var time in document.Times)
        {
            if (document[document.Characters(time.Tokens)].SequenceEqual(columns[2]))
                return (time.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", time.Precision.ToString().ToLowerInvariant());
        }

        return ("not found", string.Join(", ", document.Times.Select(time => document[document.Characters(time.Tokens)].ToString())));
    }
}
