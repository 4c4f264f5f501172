using Entente.Analysis;
using Entente.Cli.Summary;

namespace Entente.Cli.Commands.Ask;

/// <summary>Answers as text for people: what holds, the clause it follows from, and where to read it.</summary>
internal sealed class AnswerText
{
    private readonly Lines lines;

    public AnswerText(Screen screen) => lines = new(screen.Out, screen.Width, screen.OutIsTerminal);

    public void Show(Answer answer)
    {
        lines.Hanging("", $"{answer.Question}, as of {answer.AsOf:yyyy-MM-dd}");
        switch (answer)
        {
            case OfficeAnswer { Answer: var rows }:
                Each(rows, row => ($"{row.Office}: {row.Person}", $"{row.Title}, {Time(row.From, row.To)}. {row.Source}"));
                break;
            case ObligationsAnswer { Answer: var rows }:
                Each(rows, row => ($"{row.Actor} toward {row.Toward}: {row.Duty}", $"{row.Title}, article {row.Clause} ({Status(row)}): {row.Summary} Condition: {row.Condition}. Discretion: {row.Discretion}. {row.Source}"));
                break;
            case SanctionsAnswer { Answer: var rows }:
                Each(rows, row => ($"{row.Body}: {row.Instrument}", $"{row.Scope}, {Time(row.From, row.To)}. {row.Source}"));
                break;
            case ActorAnswer { Answer: var rows }:
                Each(rows, row => ($"{row.Name} ({row.Code ?? row.Actor})", $"{row.Fact}: {row.Value}, {Time(row.From, row.To)}. {row.Source}"));
                break;
            case EventsAnswer events:
                new EventsText(lines).Show(events);
                break;
            case WhatIfAnswer whatIf:
                Show(whatIf);
                break;
            default:
                foreach (var because in answer.Because)
                    Entry(because.Sentence, because.Source);
                break;
        }
    }

    private void Show(WhatIfAnswer answer)
    {
        foreach (var place in answer.Places.Where(place => place.Presumed))
            lines.Hanging("  ", $"presumed to fall on {place.Name}, which {answer.Attacker} claims and {answer.Defender} holds; --territory says otherwise");
        if (answer.Answer.Count == 0)
            Nothing();
        // What one clause means alike for many is said once, with all their codes.
        foreach (var alike in answer.Answer.GroupBy(row => (row.Duty, row.Met, row.Agreement, row.Clause, row.Why, Collides: string.Join("; ", row.CollidesWith))))
        {
            var row = alike.First();
            lines.Heading($"{Verdict(row.Duty, row.Met)}: {string.Join(" ", alike.Select(each => each.Actor))}", "");
            lines.Hanging("  ", $"{row.Why}.");
            if (row.Clause is not null)
                lines.Hanging("  ", $"{row.Title}, article {row.Clause} ({row.Kind}): {row.Summary}");
            if (row.CollidesWith.Count > 0)
                lines.Hanging("  ", $"Collides with {alike.Key.Collides}.");
            lines.Hanging("  ", row.Source);
        }
        if (answer.HonourRates.Count == 0)
            return;
        lines.Heading("How often such promises were kept", "a reference class, not a forecast: wars are the cases in which deterrence had failed");
        foreach (var rate in answer.HonourRates)
            lines.Hanging("  ", $"{rate.Kind}: {rate.Rate}{(rate.N is { } n ? $" of {n}" : "")}, {rate.Period} ({rate.Source})");
    }

    private static string Verdict(string duty, string met) => (duty, met) switch
    {
        ("none", _) => "No duty",
        ("act", "yes") => "Must act",
        ("act", "no") => "Need not act",
        ("act", _) => "May have to act",
        ("consult", "yes") => "Must consult",
        ("consult", "no") => "Need not consult",
        ("consult", _) => "May have to consult",
        (_, "yes") => "Must stay out",
        (_, "no") => "Need not stay out",
        _ => "May have to stay out",
    };

    private void Each<T>(IReadOnlyList<T> rows, Func<T, (string Head, string Body)> say)
    {
        if (rows.Count == 0)
            Nothing();
        foreach (var row in rows)
        {
            var (head, body) = say(row);
            Entry(head, body);
        }
    }

    private void Entry(string head, string body)
    {
        lines.Heading(head, "");
        lines.Hanging("  ", body);
    }

    private void Nothing() => lines.Hanging("  ", "The register knows nothing that holds on that day.");

    private static string Status(ObligationRow row) =>
        $"{row.Status}{(row.From is null && row.To is null ? "" : ", " + Time(row.From, row.To))}, {row.Certainty}";

    private static string Time(string? from, string? to) => (from, to) switch
    {
        (null, null) => "without known dates",
        (_, null) => $"since {from}",
        (null, _) => $"until {to}",
        _ => $"{from} to {to}",
    };
}
