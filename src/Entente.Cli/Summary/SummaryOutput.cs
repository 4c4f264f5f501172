using Entente.Cli.Output;
using Entente.Coding;

namespace Entente.Cli.Summary;

/// <summary>For people: the story in short, who, what, agreements, who says so, reactions, disagreements, sources and doubts, over all articles; more of each the fewer articles there are.</summary>
internal sealed class SummaryOutput(Screen screen) : IReportOutput
{
    private readonly Gathering all = new();

    public bool WritesAtTheEnd => true;

    public void Write(Report report) => all.Add(report);

    public void End()
    {
        if (all.Articles is 0)
            return;
        var lines = new Lines(screen.Out, screen.Width, screen.OutIsTerminal && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
        var measure = Measure.For(all.Articles);
        lines.Hanging("", Title());
        new BriefSection(all).Write(lines);
        new PeopleSection(all, measure).Write(lines);
        new EventSection(all, measure).Write(lines);
        new AgreementSection(all, measure).Write(lines);
        new VoiceSection(all, measure).Write(lines);
        new DisagreementSection(all, measure).Write(lines);
        new SourceSection(all, measure).Write(lines);
        new DoubtSection(all, measure).Write(lines);
        screen.Out.Flush();
    }

    private string Title()
    {
        if (all.Only is { } only)
            return $"{Plain.Line(only.Title ?? only.Id)} ({Gathering.Origin(only)})";
        var days = all.First is null ? "undated" : all.First == all.Last ? all.First : $"{all.First} to {all.Last}";
        return $"{all.Articles} articles, {days}{(all.Sources > 0 ? $", from {all.Sources} {(all.Sources is 1 ? "outlet" : "outlets")}" : "")}";
    }
}

/// <summary>How much of each a summary shows.</summary>
/// <param name="Countries">States and bodies, each with its people.</param>
/// <param name="People">People and governments below each.</param>
/// <param name="Events">Events.</param>
/// <param name="Agreements">Agreements.</param>
/// <param name="Voices">Claims, and reactions.</param>
/// <param name="Doubts">Doubts.</param>
/// <param name="Quotes">Whether the words that each rests on are shown, and how long.</param>
internal sealed record Measure(int Countries, int People, int Events, int Agreements, int Voices, int Doubts, int Quotes)
{
    private const int Few = 25;

    public static Measure For(int articles) => articles switch
    {
        1 => new(40, 20, 100, 40, 60, 40, 240),
        <= Few => new(12, 5, 40, 12, 16, 16, 150),
        _ => new(15, 3, 25, 10, 10, 8, 110),
    };
}
