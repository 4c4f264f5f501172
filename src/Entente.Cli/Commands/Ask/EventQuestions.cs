using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.Coding;
using Entente.Ledger;
using Entente.Ledger.Queries;

namespace Entente.Cli.Commands.Ask;

/// <summary><c>ask events</c>: what the ledger tells of somebody, or of two.</summary>
internal static class EventQuestions
{
    public static Question Events()
    {
        Option<string[]?> between = new("--between") { Description = "one or two who take part, codes or names: RUS,PRK", HelpName = "ONE,OTHER", CustomParser = Between };
        Option<EventType[]?> types = new("--type") { Description = "PLOVER types: AID,CONSULT", HelpName = "TYPE,…", CustomParser = given => Words<EventType>(given) };
        Option<Modality[]?> modalities = new("--modality") { Description = "asserted, planned, hypothetical or denied", HelpName = "MODALITY,…", CustomParser = given => Words<Modality>(given) };
        var since = Shared.Day("--since", "the first day");
        var until = Shared.Day("--until", "the last day");
        Option<int> limit = new("--limit") { Description = "how many are shown", DefaultValueFactory = _ => 100, HelpName = "N" };
        Option<int> skip = new("--skip") { Description = "how many are passed over first", HelpName = "N" };
        foreach (var number in (Option<int>[])[limit, skip])
        {
            number.Validators.Add(given =>
            {
                if (given.Errors.Any() is false && given.GetValueOrDefault<int>() < 0)
                    given.AddError($"{number.Name} is no less than 0.");
            });
        }

        Command events = new("events", "What happened, by day, as the articles in the ledger tell it") { between, types, modalities, since, until, limit, skip };
        return new(events, async (parsed, context, stop) =>
        {
            await using var book = await ReportLedger.OpenAsync(context.LedgerOf(parsed), create: false, stop);
            var named = parsed.GetValue(between);
            return await context.QuestionsOf(parsed, book).EventsAsync(
                new EventQuery
                {
                    One = named?.ElementAtOrDefault(0),
                    Other = named?.ElementAtOrDefault(1),
                    Types = [.. parsed.GetValue(types) ?? []],
                    Modalities = [.. parsed.GetValue(modalities) ?? []],
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                    AsOf = context.GivenDayOf(parsed),
                    Skip = parsed.GetValue(skip),
                    Take = parsed.GetValue(limit),
                },
                context.DayOf(parsed),
                stop);
        });
    }

    private static string[] Parts(ArgumentResult given) => [.. given.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private static string[]? Between(ArgumentResult given)
    {
        var parts = Parts(given);
        if (parts.Length is 1 or 2)
            return parts;
        given.AddError("Name one or two who take part: --between RUS,PRK.");
        return null;
    }

    private static T[]? Words<T>(ArgumentResult given)
        where T : struct, Enum
    {
        var words = new List<T>();
        foreach (var part in Parts(given))
        {
            if (Enum.TryParse<T>(part, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsDigit(part[0]))
                words.Add(word);
            else
                given.AddError($"“{part}” is none of {string.Join(", ", Enum.GetNames<T>().Select(name => typeof(T) == typeof(EventType) ? name : name.ToLowerInvariant()))}.");
        }

        return [.. words];
    }
}
