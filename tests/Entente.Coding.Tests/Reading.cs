using Entente.Sources;

namespace Entente.Coding.Tests;

/// <summary>Reads short texts as articles of one day, and writes agreements and reactions short enough to compare.</summary>
internal static class Reading
{
    // One sentence is little to be sure by; here it is asked what is read, not how sure it is.
    private static readonly Reader Reader = Reader.Create(null, 0);

    public static Report Of(string text) => Reader.Read(new Article("text", text) { Published = new DateOnly(2024, 6, 20) });

    /// <summary>The country part of an actor's code.</summary>
    public static string Country(this Report report, string id) => report.Actors.Single(actor => actor.Id == id).Code!.Split(':')[0];

    /// <summary>"AAA+BBB kind status disclosure", in the order of the report.</summary>
    public static string[] Pacts(string text)
    {
        var report = Of(text);
        return [.. report.Agreements.Select(pact => $"{string.Join('+', pact.Parties.Select(report.Country).Distinct().Order(StringComparer.Ordinal))} {pact.Kind} {pact.Status} {pact.Disclosure}")];
    }

    /// <summary>The clauses of all agreements: "kind: words".</summary>
    public static string[] Clauses(string text) => [.. Of(text).Agreements.SelectMany(pact => pact.Provisions).Select(clause => $"{clause.Kind}: {clause.Summary}")];

    /// <summary>"AAA stance".</summary>
    public static string[] Stances(string text)
    {
        var report = Of(text);
        return [.. report.Reactions.Select(reaction => $"{report.Country(reaction.Actor)} {reaction.Stance}")];
    }
}
