using Entente.Sources;
using Xunit;

namespace Entente.Coding.Tests;

/// <summary>The article that Entente was made for holds what a careful reader finds in it, each record with exact evidence.</summary>
public sealed class MissionArticleTests
{
    private static readonly Lazy<Report?> Lazily = new(() =>
    {
        if (Repository.Shared("article/btn-news-russia-dprk.txt") is not { } path)
            return null;
        var article = ArticleSource.Read(path).OfType<Arrived>().Single().Article;
        return Reader.Create().Read(article);
    });

    private static Report Report
    {
        get
        {
            Assert.SkipWhen(Lazily.Value is null, "shared/article is not beside this checkout.");
            return Lazily.Value!;
        }
    }

    [Fact]
    public void Every_evidence_is_the_text_at_its_place()
    {
        var text = Report.Document.Text;
        var pieces = Report.Events.SelectMany(record => record.Evidence).Concat(Report.Claims.SelectMany(record => record.Evidence)).Concat(Report.Agreements.SelectMany(record => record.Evidence))
            .Concat(Report.Agreements.SelectMany(record => record.Provisions).SelectMany(record => record.Evidence)).Concat(Report.Reactions.SelectMany(record => record.Evidence)).Concat(Report.Flags.SelectMany(record => record.Evidence)).ToArray();
        Assert.NotEmpty(pieces);
        Assert.All(pieces, piece => Assert.Equal(piece.Text, text[piece.Start..piece.End]));
        Assert.All(pieces.Where(piece => piece.Trigger is not null), piece => Assert.Equal(piece.Trigger!.Text, text[piece.Trigger.Start..piece.Trigger.End]));
        Assert.All(Report.Actors.SelectMany(actor => actor.Mentions), mention => Assert.Equal(mention.Text, text[mention.Start..mention.End]));
    }

    [Fact]
    public void Russia_and_North_Korea_sign() =>
        Assert.Contains(Report.Events, coded => coded is { Type: EventType.SUPPORT, Modality: Modality.Asserted } && Countries(coded.Source.Concat(coded.Target)).SetEquals(["PRK", "RUS"]));

    [Fact]
    public void There_is_one_pact_of_these_two_signed_and_kept_under_wraps_with_a_defence_clause_known_only_from_reports()
    {
        var pact = Assert.Single(Report.Agreements);
        Assert.True(Countries(pact.Parties).SetEquals(["PRK", "RUS"]));
        Assert.Equal(("signed", "undisclosed"), (pact.Status, pact.Disclosure));
        Assert.Contains(pact.Provisions, provision => provision.Kind == "defence" && provision.Condition is { } condition && condition.Contains("aggression", StringComparison.Ordinal)
            && provision.SaidBy is { } said && Report.Claims.Single(claim => claim.Id == said).Via == "reports");
    }

    [Fact]
    public void The_summit_is_a_consultation() =>
        Assert.Contains(Report.Events, coded => coded.Type == EventType.CONSULT && Countries(coded.Source.Concat(coded.Target)).SetEquals(["PRK", "RUS"]));

    [Fact]
    public void Blinken_accuses_Russia_for_the_US_government()
    {
        var blinken = Report.Actors.Single(actor => actor.Name == "Antony Blinken");
        Assert.Equal("USA:GOV", blinken.Code);
        Assert.Contains(Report.Events, coded => coded.Type == EventType.ACCUSE && coded.Source.Contains(blinken.Id) && Countries(coded.Target).Contains("RUS"));
    }

    [Fact]
    public void The_munitions_are_aid_that_Blinken_tells_of()
    {
        var blinken = Report.Actors.Single(actor => actor.Name == "Antony Blinken");
        Assert.Contains(Report.Events, coded => coded.Type == EventType.AID && Countries(coded.Source).SetEquals(["PRK"]) && Countries(coded.Target).SetEquals(["RUS"])
            && coded.SaidBy is { } said && Report.Claims.Single(claim => claim.Id == said).Speaker == blinken.Id);
    }

    [Fact]
    public void South_Korea_is_concerned() =>
        Assert.Contains(Report.Reactions, reaction => reaction.Stance == "concern" && Countries([reaction.Actor]).Contains("KOR"));

    [Fact]
    public void At_least_four_claims_have_the_right_speakers()
    {
        (string Speaker, string Words)[] told = [("reports", "aid in the event of aggression"), ("He", "munitions support"), ("Putin", "response to defensive measure"), ("Kim", "alliance"), ("Antony Blinken", "war making capacity")];
        var found = told.Count(pair => Report.Claims.Any(claim => claim.SpeakerText.Contains(pair.Speaker, StringComparison.Ordinal) && claim.Content.Contains(pair.Words, StringComparison.Ordinal)));
        Assert.True(found >= 4, $"{found} of {told.Length} claims were found with their speakers.");
        Assert.Contains(Report.Claims, claim => claim.SpeakerText == "reports" && claim.Content.Contains("aid in the event of aggression", StringComparison.Ordinal));
        Assert.Contains(Report.Claims, claim => claim.Content.Contains("munitions", StringComparison.Ordinal) && Report.Actors.Single(actor => actor.Id == claim.Speaker).Name == "Antony Blinken");
    }

    [Fact]
    public void The_word_that_is_none_and_the_wrong_capital_are_doubted()
    {
        Assert.Contains(Report.Flags, flag => flag is { Kind: "unknown-word", Text: "fewends" });
        Assert.Contains(Report.Flags, flag => flag.Kind == "party-mismatch" && flag.Text.Contains("Beijing", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_coded_of_China()
    {
        Assert.DoesNotContain(Report.Events, coded => coded.Modality is Modality.Asserted or Modality.Planned && Countries(coded.Source.Concat(coded.Target)).Contains("CHN"));
        Assert.DoesNotContain(Report.Agreements, pact => Countries(pact.Parties).Contains("CHN"));
    }

    private static HashSet<string> Countries(IEnumerable<string> ids) =>
        [.. ids.Select(id => Report.Actors.Single(actor => actor.Id == id).Code?.Split(':')[0] ?? "?")];
}
