using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Coding.Tests.Samples;

/// <summary>What a careful reader found in a sample before the engine read it (samples/expected).</summary>
internal sealed record ExpectedReport(
    ImmutableArray<ExpectedEvent> Events, ImmutableArray<ExpectedAgreement> Agreements, ImmutableArray<ExpectedClaim> Claims, ImmutableArray<ExpectedReaction> Reactions, ImmutableArray<ExpectedFlag> Flags, ImmutableArray<ForbiddenEvent> MustNot)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static ExpectedReport Read(string path) => JsonSerializer.Deserialize<ExpectedReport>(File.ReadAllText(path), Options)!;
}

internal sealed record ExpectedEvent(string Type, ImmutableArray<string> Source, ImmutableArray<string> Target, string Modality, string Trigger, string? Speaker, bool Core);

internal sealed record ExpectedAgreement(string Name, string Kind, ImmutableArray<string> Parties, string Status, string Disclosure, bool Core);

internal sealed record ExpectedClaim(string Speaker, string SpeakerCode, string Cue, string Content, string Polarity, string Certainty, bool Core);

internal sealed record ExpectedReaction(string Actor, string Stance, string Toward, bool Core);

internal sealed record ExpectedFlag(string Kind, string Text, bool Core);

internal sealed record ForbiddenEvent(string Type, ImmutableArray<string> Source, ImmutableArray<string> Target, string Why);
