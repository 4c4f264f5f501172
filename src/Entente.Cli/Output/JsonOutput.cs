using System.Text.Json;
using Entente.Coding;

namespace Entente.Cli.Output;

/// <summary>One object for one article, an array for several: the first waits until it is known whether another comes.</summary>
internal sealed class JsonOutput(TextWriter writer) : IReportOutput
{
    private Report? first;
    private int count;

    public bool WritesAtTheEnd => false;

    public void Write(Report report)
    {
        if (++count is 1)
        {
            first = report;
            return;
        }

        if (first is not null)
        {
            writer.Write("[\n");
            writer.Write(Json(first));
            first = null;
        }

        writer.Write(",\n");
        writer.Write(Json(report));
    }

    public void End()
    {
        writer.Write(count switch
        {
            0 => "[]\n",
            1 => Json(first!) + "\n",
            _ => "\n]\n",
        });
        writer.Flush();
    }

    private static string Json(Report report) => JsonSerializer.Serialize(report, ReportJson.Indented.Report);
}

/// <summary>One report a line.</summary>
internal sealed class JsonLinesOutput(TextWriter writer) : IReportOutput
{
    public bool WritesAtTheEnd => false;

    public void Write(Report report)
    {
        writer.Write(JsonSerializer.Serialize(report, ReportJson.Line.Report));
        writer.Write('\n');
        writer.Flush();    // whoever reads along sees every report when it is done
    }

    public void End() => writer.Flush();
}
