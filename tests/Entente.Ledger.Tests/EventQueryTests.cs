using Entente.Coding;
using Entente.Ledger.Queries;
using Xunit;

namespace Entente.Ledger.Tests;

public sealed class EventQueryTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;
    private ReportLedger ledger = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        ledger = await ReportLedger.OpenAsync(Path.Combine(folder, "entente.db"), create: true, Stop);
        await ledger.AddAsync(SampleReport.Of("late", published: "2024-11-12", eventDate: "2024-11"), Stop);
        await ledger.AddAsync(SampleReport.Of("early"), Stop);
        await ledger.AddAsync(SampleReport.Of("undated", published: null, eventDate: null), Stop);
        await ledger.AddAsync(SampleReport.Of("early", engine: "test 2"), Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string[]> Find(EventQuery query) =>
        [.. (await ledger.EventsAsync(query, Stop)).Events.Select(found => $"{found.Document.Id} {found.Event.Type} {found.Document.Engine[^1]}")];

    [Fact]
    public async Task Events_of_two_come_in_the_order_of_their_days_from_reports_that_stand()
    {
        Assert.Equal(["early SUPPORT 2", "late SUPPORT 1", "undated SUPPORT 1"], await Find(new() { One = "PRK", Other = "RUS" }));
    }

    [Fact]
    public async Task Between_two_means_one_acts_on_the_other_in_either_direction()
    {
        Assert.Equal(["early ACCUSE 2", "late ACCUSE 1", "undated ACCUSE 1"], await Find(new() { One = "RUS", Other = "KOR" }));
        Assert.Empty(await Find(new() { One = "PRK", Other = "KOR" }));
    }

    [Fact]
    public async Task A_full_code_means_its_sector_only()
    {
        Assert.Equal(3, (await Find(new() { One = "KOR:GOV" })).Length);
        Assert.Empty(await Find(new() { One = "KOR:MIL" }));
    }

    [Fact]
    public async Task Types_and_modalities_narrow()
    {
        Assert.Equal(["early SUPPORT 2", "late SUPPORT 1", "undated SUPPORT 1"], await Find(new() { Types = [EventType.SUPPORT, EventType.AID] }));
        Assert.Equal(3, (await Find(new() { Modalities = [Modality.Hypothetical] })).Length);
        Assert.Empty(await Find(new() { Types = [EventType.SUPPORT], Modalities = [Modality.Denied] }));
    }

    [Fact]
    public async Task A_month_counts_where_any_of_its_days_does()
    {
        var support = new EventQuery { Types = [EventType.SUPPORT] };
        Assert.Equal(["late SUPPORT 1"], await Find(support with { Since = new(2024, 11, 15) }));
        Assert.Equal(["early SUPPORT 2"], await Find(support with { Until = new(2024, 10, 31) }));
        Assert.Equal(["early SUPPORT 2", "late SUPPORT 1"], await Find(support with { Until = new(2024, 11, 1) }));
    }

    [Fact]
    public async Task As_of_a_day_only_what_had_been_published_is_known()
    {
        Assert.Equal(["early SUPPORT 2"], await Find(new() { Types = [EventType.SUPPORT], AsOf = new(2024, 7, 1) }));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_know_the_whole()
    {
        var all = await Find(new());
        var page = await ledger.EventsAsync(new() { Skip = 2, Take = 2 }, Stop);
        Assert.Equal(6, page.Total);
        Assert.Equal(all[2..4], page.Events.Select(found => $"{found.Document.Id} {found.Event.Type} {found.Document.Engine[^1]}"));
    }

    [Fact]
    public async Task An_event_comes_with_its_actors_and_who_says_so()
    {
        var found = (await ledger.EventsAsync(new() { One = "KOR" }, Stop)).Events[0];
        Assert.Equal(("South Korea", "Russia"), (Assert.Single(found.Source).Name, Assert.Single(found.Target).Name));
        Assert.Equal(("reports", null), (found.SaidBy!.Via, found.Speaker));
    }
}
