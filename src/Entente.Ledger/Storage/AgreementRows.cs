using LinqToDB.Mapping;

namespace Entente.Ledger.Storage;

// Agreements and what is said of them, in the order of Schema.

[Table("agreements")]
internal sealed record AgreementRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("title")]
    public required string Title { get; init; }

    [Column("kind")]
    public required string Kind { get; init; }

    [Column("status")]
    public required string Status { get; init; }

    [Column("signed")]
    public string? Signed { get; init; }

    [Column("place")]
    public string? Place { get; init; }

    [Column("disclosure")]
    public required string Disclosure { get; init; }

    [Column("confidence")]
    public required double Confidence { get; init; }
}

[Table("agreement_parties")]
internal sealed record AgreementPartyRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("agreement")]
    public required string Agreement { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("actor")]
    public required string Actor { get; init; }

    [Column("code")]
    public string? Code { get; init; }

    [Column("country")]
    public string? Country { get; init; }
}

[Table("agreement_steps")]
internal sealed record AgreementStepRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("agreement")]
    public required string Agreement { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("status")]
    public required string Status { get; init; }

    [Column("date")]
    public string? Date { get; init; }

    [Column("date_precision")]
    public required string DatePrecision { get; init; }

    [Column("party")]
    public string? Party { get; init; }
}

[Table("provisions")]
internal sealed record ProvisionRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("agreement")]
    public required string Agreement { get; init; }

    [Column("kind")]
    public required string Kind { get; init; }

    [Column("mutual")]
    public required bool Mutual { get; init; }

    [Column("summary")]
    public required string Summary { get; init; }

    [Column("condition")]
    public string? Condition { get; init; }

    [Column("certainty")]
    public required string Certainty { get; init; }

    [Column("said_by")]
    public string? SaidBy { get; init; }
}

[Table("claims")]
internal sealed record ClaimRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("speaker")]
    public string? Speaker { get; init; }

    [Column("speaker_code")]
    public string? SpeakerCode { get; init; }

    [Column("speaker_country")]
    public string? SpeakerCountry { get; init; }

    [Column("speaker_text")]
    public required string SpeakerText { get; init; }

    [Column("cue")]
    public required string Cue { get; init; }

    [Column("content")]
    public required string Content { get; init; }

    [Column("polarity")]
    public required string Polarity { get; init; }

    [Column("certainty")]
    public required string Certainty { get; init; }

    [Column("via")]
    public string? Via { get; init; }

    [Column("direct")]
    public required bool Direct { get; init; }

    [Column("confidence")]
    public required double Confidence { get; init; }
}

[Table("reactions")]
internal sealed record ReactionRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("actor")]
    public required string Actor { get; init; }

    [Column("actor_code")]
    public string? ActorCode { get; init; }

    [Column("actor_country")]
    public string? ActorCountry { get; init; }

    [Column("stance")]
    public required string Stance { get; init; }

    [Column("toward")]
    public string? Toward { get; init; }

    [Column("toward_text")]
    public required string TowardText { get; init; }

    [Column("confidence")]
    public required double Confidence { get; init; }
}

[Table("flags")]
internal sealed record FlagRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("kind")]
    public required string Kind { get; init; }

    [Column("text")]
    public required string Text { get; init; }

    [Column("why")]
    public required string Why { get; init; }

    [Column("suggestion")]
    public string? Suggestion { get; init; }
}
