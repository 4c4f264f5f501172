using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Analysis;

/// <summary>Writes the answers of this room as JSON: camelCase, every field present.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OfficeAnswer))]
[JsonSerializable(typeof(ObligationsAnswer))]
[JsonSerializable(typeof(WhatIfAnswer))]
[JsonSerializable(typeof(SanctionsAnswer))]
[JsonSerializable(typeof(ActorAnswer))]
[JsonSerializable(typeof(EventsAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;

/// <summary>How answers are laid out as JSON.</summary>
public static class AnswerWriting
{
    /// <summary>Indented by two spaces, LF line ends, non-ASCII letters as they are.</summary>
    public static JsonWriterOptions Indented { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, non-ASCII letters as they are.</summary>
    public static JsonWriterOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer as text.</summary>
    public static string ToJson(this Answer answer, JsonWriterOptions options)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, options))
            answer.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
