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
                Each(rows, row => new($"{row.Office}: {row.Person}", $"{row.Title}, {Time(row.From, row.To)}", row.Source));
                break;
            case ObligationsAnswer { Answer: var rows }:
                Show(rows);
                break;
            case SanctionsAnswer { Answer: var rows }:
                Each(rows, row => new($"{row.Body}: {row.Instrument}", $"{row.Scope}; {Time(row.From, row.To)}", row.Source));
                break;
            case ActorAnswer { Answer: var rows }:
                Show(rows);
                break;
            case WhatIfAnswer whatIf:
                Show(whatIf);
                break;
            case EventsAnswer events:
                new EventsText(lines).Show(events);
                break;
            default:
                Each(answer.Because, because => new(because.Record, because.Sentence, because.Source));
                break;
        }
    }

    // What several owe each other by one clause is said once.
    private void Show(IReadOnlyList<ObligationRow> rows)
    {
        if (rows.Count == 0)
            Nothing();
        var subject = rows.SelectMany(row => (string[])[row.Actor, row.Toward]).CountBy(code => code).OrderByDescending(count => count.Value).Select(count => count.Key).FirstOrDefault();
        foreach (var clause in rows.GroupBy(row => (row.Agreement, row.Clause, row.Duty)))
        {
            var first = clause.First();
            lines.Heading($"{first.Duty}: {first.Title}, article {first.Clause}", first.Status);
            lines.Hanging("  ", first.Summary);
            lines.Hanging("  ", $"Condition: {first.Condition.Replace($" {first.Toward}", " the other", StringComparison.Ordinal)}. Discretion: {first.Discretion}.");
            foreach (var owed in clause.Where(row => row.Actor == subject).GroupBy(When))
                lines.Hanging($"  {subject} toward ", $"{string.Join(" ", owed.Select(row => row.Toward))}{owed.Key}");
            foreach (var owed in clause.Where(row => row.Actor != subject).GroupBy(row => (row.Toward, When: When(row))))
                lines.Hanging("  ", $"{string.Join(" ", owed.Select(row => row.Actor))} toward {owed.Key.Toward}{owed.Key.When}");
            lines.Hanging("  ", first.Source);
        }
    }

    private static string When(ObligationRow row) =>
        (row.From is null && row.To is null ? "" : $", {Time(row.From, row.To)}") + (row.Certainty == "certain" ? "" : $" ({row.Certainty})");

    private void Show(IReadOnlyList<ActorRow> rows)
    {
        foreach (var actor in rows.GroupBy(row => (row.Actor, row.Name, row.Kind, row.Code)))
        {
            lines.Heading($"{actor.Key.Name}, {actor.Key.Kind}", actor.Key.Code ?? "");
            foreach (var fact in actor.GroupBy(row => (row.Fact, row.Source)).Select(same => same.First() with { Value = string.Join("; ", same.Select(Dated)) }))
                lines.Hanging($"  {fact.Fact}: ", $"{fact.Value} ({fact.Source})");
        }
    }

    private static string Dated(ActorRow row) => row.From is null && row.To is null ? row.Value : $"{row.Value}, {Time(row.From, row.To)}";

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

    private void Each<T>(IReadOnlyList<T> rows, Func<T, Entry> say)
    {
        if (rows.Count == 0)
            Nothing();
        foreach (var entry in rows.Select(say))
        {
            lines.Heading(entry.Head, "");
            lines.Hanging("  ", entry.Body);
            lines.Hanging("  ", entry.Source);
        }
    }

    private void Nothing() => lines.Hanging("  ", "The register knows nothing that holds on that day.");

    private static string Time(string? from, string? to) => (from, to) switch
    {
        (null, null) => "without known dates",
        (_, null) => $"since {from}",
        (null, _) => $"until {to}",
        _ => $"{from} to {to}",
    };

    private readonly record struct Entry(string Head, string Body, string Source);
}
