using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Sources.Files;

namespace Entente.Sources.Formats;

/// <summary>One article a line, as JSON with <c>id, title, text, date, source, url</c>; a line that cannot be read is named with its number and passed over.</summary>
internal static class JsonLines
{
    public static IEnumerable<Incoming> Read(Stream stream, string shown, string id)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 65536);
        var number = 0;
        var any = false;
        foreach (var line in Lines(reader))
        {
            number++;
            if (number is 1 && line is not null && line.Contains('\0', StringComparison.Ordinal))
            {
                yield return new Unreadable(shown, null, Fault.NotText);
                yield break;
            }

            if (line is not null && string.IsNullOrWhiteSpace(line))
                continue;
            any = true;
            if (line is null)
                yield return new Unreadable(shown, number, Fault.TooLarge);
            else
                foreach (var incoming in Article(line, shown, number, id))
                    yield return incoming;
        }

        if (!any)
            yield return new Unreadable(shown, null, Fault.NoText);
    }

    /// <summary>Whether a line is an article as JSON.</summary>
    public static bool IsLine(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("{"u8))
            return false;
        try
        {
            var reader = new Utf8JsonReader(line);
            return JsonDocument.TryParseValue(ref reader, out var parsed) && Has(parsed, "text");
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Has(JsonDocument parsed, string field)
    {
        using (parsed)
            return parsed.RootElement.ValueKind is JsonValueKind.Object && parsed.RootElement.TryGetProperty(field, out _);
    }

    private static List<Incoming> Article(string line, string shown, int number, string file)
    {
        var found = new List<Incoming>();
        try
        {
            using var parsed = JsonDocument.Parse(WithoutLoneSurrogates(line));
            var fields = parsed.RootElement;
            if (fields.ValueKind is not JsonValueKind.Object)
                return [new Unreadable(shown, number, "is no JSON object; write {\"id\": …, \"text\": …}")];
            if (Field(fields, "text") is not { } text || string.IsNullOrWhiteSpace(text))
                return [new Unreadable(shown, number, "has no text; give the article as \"text\"")];
            if (text.Contains('\0', StringComparison.Ordinal))
                return [new Unreadable(shown, number, Fault.NotText)];
            var written = Field(fields, "date");
            var date = ArticleDate.Of(written);
            if (date is null && !string.IsNullOrWhiteSpace(written))
                found.Add(new Remark(shown, number, $"has a date that is no whole date, “{written}”, and is read as undated; write it as YYYY-MM-DD"));
            if (line.Contains('\uFFFD', StringComparison.Ordinal))
                found.Add(new Remark(shown, number, "holds U+FFFD, which stands for bytes that are no UTF-8; save the file as UTF-8 to keep its letters"));
            var id = Field(fields, "id") is { } given && !string.IsNullOrWhiteSpace(given) ? given : $"{file}:{number}";
            found.Add(new Arrived(Sources.Article.Compose(id, Field(fields, "title"), text, Field(fields, "source"), date, Field(fields, "url"))));
            return found;
        }
        catch (JsonException failure)
        {
            return [new Unreadable(shown, number, $"is no JSON ({Reason(failure)}); mend or remove the line")];
        }
        catch (FormatException failure)
        {
            return [new Unreadable(shown, number, failure.Message)];
        }
    }

    private static string? Field(JsonElement fields, string name)
    {
        if (!fields.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString()!.ReplaceLineEndingsOfWindows(),
            JsonValueKind.Number when name is "id" => value.GetRawText(),
            _ => throw new FormatException($"has a \"{name}\" that is no string; put it in quotes"),
        };
    }

    private static string Reason(JsonException failure)
    {
        // "'x' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 5."
        var end = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var what = end < 0 ? failure.Message : failure.Message[..end];
        return $"byte {failure.BytePositionInLine + 1}: {what.TrimEnd('.')}";
    }

    /// <summary>The lines; null for one that is longer than anything that is read, of which nothing is kept.</summary>
    private static IEnumerable<string?> Lines(StreamReader reader)
    {
        var buffer = new char[32768];
        var line = new StringBuilder();
        var over = false;
        var pending = false;
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            var from = 0;
            while (from < read)
            {
                var end = Array.IndexOf(buffer, '\n', from, read - from);
                var upTo = end < 0 ? read : end;
                over |= line.Length + (upTo - from) > ArticleSource.MaxBytes;
                if (over)
                    line.Clear();
                else
                    line.Append(buffer, from, upTo - from);
                pending = true;
                from = upTo;
                if (end < 0)
                    break;
                yield return over ? null : line.ToString();
                line.Clear();
                over = pending = false;
                from = end + 1;
            }
        }

        if (pending)
            yield return over ? null : line.ToString();
    }

    /// <summary>Replaces an escaped half of a surrogate pair that stands alone, which JSON allows and text does not.</summary>
    private static string WithoutLoneSurrogates(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            return json;
        var mended = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] is not '\\' || at + 1 == json.Length)
            {
                mended.Append(json[at]);
                continue;
            }

            var (half, next) = (Escaped(json, at), Escaped(json, at + 6));
            var whole = char.IsHighSurrogate(half) && char.IsLowSurrogate(next);
            var length = whole ? 12 : half is '\0' ? 2 : 6;
            if (!whole && char.IsSurrogate(half))
                mended.Append(@"\ufffd");
            else
                mended.Append(json, at, length);
            at += length - 1;
        }

        return mended.ToString();
    }

    /// <summary>The letter that <c>\uXXXX</c> at a place stands for, NUL where there is no such escape.</summary>
    private static char Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] is '\\' && json[at + 1] is 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
