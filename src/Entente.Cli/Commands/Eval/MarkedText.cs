using System.Text.Json;
using Entente.Coding;

namespace Entente.Cli.Commands.Eval;

/// <summary>What is marked in a text, by people or by the engine, in the terms in which the two are compared.</summary>
internal sealed record MarkedText
{
    // Whatever a text opens a quotation with, what is left of the marks of a web page included.
    private static readonly string[] QuotationMarks = ["\"", "“", "”", "„", "«", "'", "‘", "``", "''", "quot;", "#39;"];

    public IReadOnlyList<MarkedEvent> Events { get; init; } = [];

    public IReadOnlyList<MarkedAgreement> Agreements { get; init; } = [];

    public IReadOnlyList<MarkedClaim> Claims { get; init; } = [];

    /// <summary>Null where the marking does not look for them.</summary>
    public IReadOnlyList<(string Actor, string Stance)>? Reactions { get; init; } = [];

    public IReadOnlyList<(string Kind, string Text)> Flags { get; init; } = [];

    /// <summary>Events that would be false.</summary>
    public IReadOnlyList<MarkedEvent> MustNot { get; init; } = [];

    /// <summary>What the engine reports.</summary>
    public static MarkedText Of(Report report)
    {
        var codes = report.Actors.GroupBy(actor => actor.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Code is { Length: > 0 } code ? code : "?", StringComparer.Ordinal);
        var speakers = report.Claims.GroupBy(claim => claim.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Lands.Of(same.Last().Speaker is { } speaker ? codes.GetValueOrDefault(speaker, "?") : "?"), StringComparer.Ordinal);
        string[] Codes(IEnumerable<string> ids) => [.. ids.Select(id => codes.GetValueOrDefault(id, id))];
        return new()
        {
            Events = [.. report.Events.Select(told => new MarkedEvent(
                told.Type.ToString(), Codes(told.Source), Codes(told.Target), told.Modality.ToString().ToLowerInvariant(), told.SaidBy is null ? null : speakers.GetValueOrDefault(told.SaidBy))
            {
                Confidence = told.Confidence,
            })],
            Agreements = [.. report.Agreements.Select(agreement => new MarkedAgreement(
                Lands.Of(Codes(agreement.Parties)), agreement.Kind, agreement.Status, agreement.Disclosure, [.. agreement.Provisions.Select(provision => provision.Kind)]))],
            Claims = [.. report.Claims.Select(claim => new MarkedClaim(
                claim.SpeakerText, claim.Speaker is { } speaker ? codes.GetValueOrDefault(speaker, "?") : "?", claim.Content, claim.Polarity))],
            Reactions = [.. report.Reactions.Select(reaction => (Lands.Of(codes.GetValueOrDefault(reaction.Actor, "?")), reaction.Stance))],
            Flags = [.. report.Flags.Select(flag => (flag.Kind, flag.Text))],
        };
    }

    /// <summary>What people have marked.</summary>
    /// <param name="gold">The marking.</param>
    /// <param name="text">The text that is marked, null where it is not at hand: which claims are quotations is then not known.</param>
    public static MarkedText Of(JsonElement gold, string? text) => new()
    {
        Events = [.. Each(gold, "events").Select(Event)],
        Agreements = [.. Each(gold, "agreements").Select(agreement => new MarkedAgreement(
            Lands.Of(Texts(agreement, "parties")), Text(agreement, "kind"), Text(agreement, "status"), Text(agreement, "disclosure"),
            [.. Each(agreement, "provisions").Select(provision => Text(provision, "kind") ?? "")]))],
        Claims = [.. Each(gold, "claims").Select(claim => new MarkedClaim(
            (claim.TryGetProperty("speaker_text", out _) ? Text(claim, "speaker_text") : Text(claim, "speaker")) ?? "", Text(claim, "speaker_code"),
            (claim.TryGetProperty("content", out _) ? Text(claim, "content") : Text(claim, "quote")) ?? "", Text(claim, "polarity"))).Select(claim => claim with { IsQuoted = FollowsAMark(text, claim.Content) })],
        Reactions = gold.TryGetProperty("reactions", out _) ? [.. Each(gold, "reactions").Select(reaction => (Lands.Of(Text(reaction, "actor")), Text(reaction, "stance") ?? ""))] : null,
        Flags = [.. Each(gold, "flags").Select(flag => (Text(flag, "kind") ?? "", Text(flag, "text") ?? ""))],
        MustNot = [.. Each(gold, "mustNot").Select(Event)],
    };

    // Of several places where the words stand, one behind a mark will do.
    private static bool FollowsAMark(string? text, string content)
    {
        for (var at = text is null || content.Length is 0 ? -1 : text.IndexOf(content, StringComparison.Ordinal); at >= 0; at = text.IndexOf(content, at + 1, StringComparison.Ordinal))
        {
            var before = text![..at].TrimEnd();
            if (Array.Exists(QuotationMarks, mark => before.EndsWith(mark, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static MarkedEvent Event(JsonElement told) => new(
        Text(told, "type") ?? "", Texts(told, "source"), Texts(told, "target"), Text(told, "modality") ?? "", Text(told, "speaker") is { Length: > 0 } speaker ? Lands.Of(speaker) : null);

    private static JsonElement[] Each(JsonElement of, string name) => of.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string[] Texts(JsonElement of, string name) => [.. Each(of, name).Select(item => item.GetString() ?? "?")];

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}

/// <summary>An event. Codes are as marked; the speaker is a country or body, null for the reporter.</summary>
internal sealed record MarkedEvent(string Type, IReadOnlyList<string> Source, IReadOnlyList<string> Target, string Modality, string? Speaker)
{
    /// <summary>How sure the engine is of it; 1 where people have marked it.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>An agreement; its parties are countries and bodies, sorted.</summary>
internal sealed record MarkedAgreement(IReadOnlyList<string> Parties, string? Kind, string? Status, string? Disclosure, IReadOnlyList<string> Provisions);

/// <summary>A claim.</summary>
internal sealed record MarkedClaim(string Speaker, string? Code, string Content, string? Polarity)
{
    /// <summary>Whether its words stand right behind a quotation mark.</summary>
    public bool IsQuoted { get; init; }
}

/// <summary>The countries and bodies that codes stand for.</summary>
internal static class Lands
{
    private static readonly Dictionary<string, string> Alias = new(StringComparer.Ordinal)
    {
        ["SCG"] = "SRB", ["YUG"] = "SRB", ["KSV"] = "XKX", ["XKV"] = "XKX", ["KOS"] = "XKX", ["PAL"] = "PSE", ["ROM"] = "ROU", ["ZAR"] = "COD", ["TMP"] = "TLS", ["EUU"] = "EUR", ["EEC"] = "EUR",
        ["IAE"] = "UNO", ["NATO"] = "NAT",
    };

    /// <summary>The part before the colon, older codes as today's; "?" for none.</summary>
    public static string Of(string? code)
    {
        var land = (code is { Length: > 0 } ? code : "?").Split(':')[0];
        return Alias.GetValueOrDefault(land, land);
    }

    /// <summary>Those of several codes, each once, sorted.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> codes) => [.. codes.Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
