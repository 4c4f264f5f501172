using Entente.Cli.Html;
using Entente.Cli.Summary;
using Entente.Coding;

namespace Entente.Cli.Output;

/// <summary>Writes reports to standard output, one after the other.</summary>
internal interface IReportOutput
{
    /// <summary>Whether nothing is written before <see cref="End"/>.</summary>
    bool WritesAtTheEnd { get; }

    /// <summary>Takes a report.</summary>
    void Write(Report report);

    /// <summary>Writes what is left.</summary>
    void End();
}

/// <summary>The formats of <c>--format</c>.</summary>
internal static class ReportOutput
{
    public const string Summary = "summary";
    public const string Json = "json";
    public const string JsonLines = "jsonl";
    public const string Html = "html";

    public static readonly string[] Formats = [Summary, Json, JsonLines, Html];

    public static IReportOutput For(string format, Screen screen) => format switch
    {
        Json => new JsonOutput(screen.Out),
        JsonLines => new JsonLinesOutput(screen.Out),
        Html => new HtmlOutput(screen.Out),
        _ => new SummaryOutput(screen),
    };
}
