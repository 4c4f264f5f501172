using LinqToDB.Mapping;

namespace Entente.Ledger.Storage;

// One record a table, in the order of Schema.

[Table("documents")]
internal sealed record DocumentRow
{
    [Column("document", IsPrimaryKey = true, IsIdentity = true)]
    public long Key { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("text_hash")]
    public required string TextHash { get; init; }
}

[Table("reports")]
internal sealed record ReportRow
{
    [Column("report", IsPrimaryKey = true, IsIdentity = true)]
    public long Key { get; init; }

    [Column("document")]
    public long Document { get; init; }

    [Column("reading")]
    public required string Reading { get; init; }

    [Column("engine")]
    public required string Engine { get; init; }

    [Column("read_at")]
    public required string ReadAt { get; init; }

    [Column("source")]
    public string? Source { get; init; }

    [Column("title")]
    public string? Title { get; init; }

    [Column("published")]
    public string? Published { get; init; }

    [Column("url")]
    public string? Url { get; init; }

    [Column("language")]
    public string? Language { get; init; }

    [Column("superseded_by")]
    public long? SupersededBy { get; init; }

    [Column("json")]
    public required string Json { get; init; }
}

[Table("records")]
internal sealed record RecordRow
{
    [Column("id", IsPrimaryKey = true)]
    public required string Id { get; init; }

    [Column("report", IsPrimaryKey = true)]
    public required long Report { get; init; }

    [Column("kind")]
    public required string Kind { get; init; }
}

[Table("actors")]
internal sealed record ActorRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("name")]
    public required string Name { get; init; }

    [Column("kind")]
    public required string Kind { get; init; }

    [Column("code")]
    public string? Code { get; init; }

    [Column("country")]
    public string? Country { get; init; }

    [Column("role")]
    public string? Role { get; init; }
}

[Table("events")]
internal sealed record EventRow
{
    [Column("report")]
    public required long Report { get; init; }

    [Column("id")]
    public required string Id { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("type")]
    public required string Type { get; init; }

    [Column("plover_type")]
    public required string PloverType { get; init; }

    [Column("mode")]
    public string? Mode { get; init; }

    [Column("modality")]
    public required string Modality { get; init; }

    [Column("date")]
    public string? Date { get; init; }

    [Column("date_precision")]
    public required string DatePrecision { get; init; }

    /// <summary>The first day it may have happened on: of its date, else of the article's.</summary>
    [Column("first_day")]
    public string? FirstDay { get; init; }

    [Column("last_day")]
    public string? LastDay { get; init; }

    [Column("tone")]
    public required double Tone { get; init; }

    [Column("said_by")]
    public string? SaidBy { get; init; }

    [Column("agreement")]
    public string? Agreement { get; init; }

    [Column("place")]
    public string? Place { get; init; }

    [Column("country")]
    public string? Country { get; init; }

    [Column("confidence")]
    public required double Confidence { get; init; }

    [Column("sentence")]
    public required string Sentence { get; init; }
}

[Table("event_actors")]
internal sealed record EventActorRow
{
    public const string Source = "source";
    public const string Target = "target";

    [Column("report")]
    public required long Report { get; init; }

    [Column("event")]
    public required string Event { get; init; }

    [Column("side")]
    public required string Side { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("actor")]
    public required string Actor { get; init; }

    [Column("code")]
    public string? Code { get; init; }

    [Column("country")]
    public string? Country { get; init; }
}
