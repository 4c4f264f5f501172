using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Coding;

/// <summary>Writes and reads reports as JSON: camelCase, every field present.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Report))]
public sealed partial class ReportJson : JsonSerializerContext
{
    // The same choices as the attribute above, which a context made with options of its own does not see.
    private static ReportJson With(bool indented) => new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    });

    /// <summary>On one line, non-ASCII letters as they are.</summary>
    public static ReportJson Line { get; } = With(indented: false);

    /// <summary>Indented by two spaces, LF line ends.</summary>
    public static ReportJson Indented { get; } = With(indented: true);
}
