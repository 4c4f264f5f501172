using Entente.Registers.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Registers.Agreements;

/// <summary>Reads agreements as scholars write them: one a YAML file.</summary>
internal static class AgreementYaml
{
    /// <summary>The agreement of a file, as far as it can be read; null where it is no YAML record at all.</summary>
    public static Agreement? Read(string file, string text, Faults faults)
    {
        YamlStream stream = new();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            faults.Add(file, (int)broken.Start.Line, $"the YAML is broken: {broken.Message}", "put text with a colon or a bracket in quotation marks, and look at the indentation");
            return null;
        }
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            faults.Add(file, 1, "there is not one agreement in this file", "write one record: id, title, parties, steps, clauses, sources");
            return null;
        }
        return Agreement(new(root, file, faults), file);
    }

    private static Agreement Agreement(YamlRecord record, string file)
    {
        var sources = record.List("sources");
        Agreement agreement = new()
        {
            Id = record.Required("id"),
            Title = record.Required("title"),
            Names = record.List("names"),
            Kind = record.RequiredWord<AgreementKind>("kind"),
            Parties = record.Records("parties", Party),
            Replaces = record.List("replaces"),
            Steps = record.Records("steps", Step),
            Clauses = record.Records("clauses", Clause),
            RelatesTo = record.List("relatesTo"),
            Sources = sources,
            Doubt = record.Text("doubt"),
            Cited = new(sources is [var first, ..] ? first : "", file, 1),
        };
        record.EndOf("an agreement");
        return agreement;
    }

    private static Party Party(YamlRecord record)
    {
        var term = record.Term();
        return new()
        {
            State = record.Required("state"),
            From = term.From,
            To = term.To,
            Frozen = record.Records("frozen", freeze => new Freeze(freeze.Term(), freeze.Text("why"))),
            Reservation = record.Text("reservation"),
            Note = record.Text("note"),
            Doubt = record.Text("doubt"),
            Source = record.Text("source"),
            Line = record.Line,
        };
    }

    private static Step Step(YamlRecord record)
    {
        if (record.Date("date") is not { } date)
        {
            record.Required("date");
            date = default;
        }
        return new()
        {
            Kind = record.RequiredWord<StepKind>("step"),
            Date = date,
            By = record.Text("by"),
            Place = record.Text("place"),
            Why = record.Text("why"),
            Doubt = record.Text("doubt"),
            Source = record.Text("source"),
            Line = record.Line,
        };
    }

    private static Clause Clause(YamlRecord record) => new()
    {
        Article = record.Required("article"),
        Duty = record.RequiredWord<Duty>("duty"),
        By = record.CodesOrAll("by"),
        For = record.CodesOrAll("for"),
        When = record.RequiredWord<Condition>("when"),
        Adversary = record.List("adversary"),
        Except = record.List("except"),
        Area = record.Inner("area") is { } area ? Area(area) : null,
        Discretion = record.Word("discretion", Discretion.None),
        Term = record.Term(),
        Summary = record.Required("summary"),
        Doubt = record.Text("doubt"),
        Source = record.Required("source"),
        Line = record.Line,
    };

    private static Area Area(YamlRecord record)
    {
        Area area = new(record.Required("text"), record.List("only"), record.List("not"));
        record.EndOf("area");
        return area;
    }
}
