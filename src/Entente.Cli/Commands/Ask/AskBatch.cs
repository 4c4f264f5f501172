using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Entente.Analysis;

namespace Entente.Cli.Commands.Ask;

/// <summary><c>ask --batch</c>: many questions, one JSON object a line in and one a line out, in order.</summary>
internal sealed class AskBatch
{
    private readonly Command ask = new("ask");
    private readonly Dictionary<Command, Question> byCommand;
    private readonly AskContext context;
    private readonly Screen screen;
    private readonly ArrayBufferWriter<byte> written = new();
    private char[] letters = [];

    public AskBatch(IReadOnlyList<Question> questions, AskContext context, Screen screen)
    {
        (this.context, this.screen) = (context, screen);
        byCommand = questions.ToDictionary(question => question.Command);
        foreach (var option in (Option[])[context.Ledger, context.AsOf, context.Registers, context.Format])
            ask.Add(option);
        foreach (var question in questions)
            ask.Add(question.Command);
    }

    /// <summary>Answers a file.</summary>
    /// <returns>0, also where single questions have no answer: their lines say so.</returns>
    public async Task<int> RunAsync(string file, CancellationToken stop)
    {
        using StreamReader lines = new(file == "-" ? screen.In : File.OpenRead(file), Encoding.UTF8);
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            await AnswerAsync(line, stop);
            Send();
        }
        return ExitCode.Done;
    }

    private async Task AnswerAsync(string line, CancellationToken stop)
    {
        JsonElement id = default;
        try
        {
            using var json = JsonDocument.Parse(line);
            id = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var given) ? given.Clone() : default;
            var answer = await AnswerAsync(Arguments(json.RootElement), stop);
            Write(id, writer =>
            {
                writer.WritePropertyName("result");
                answer.WriteTo(writer);
            });
        }
        catch (Exception failure) when (failure is JsonException or FormatException or UnknownActorException or IOException or UnauthorizedAccessException or Ledger.LedgerException)
        {
            Write(id, writer => writer.WriteString("error", failure is JsonException ? $"This line is no JSON: {failure.Message}" : failure.Message));
        }
    }

    private Task<Answer> AnswerAsync(string[] arguments, CancellationToken stop)
    {
        var parsed = ask.Parse(arguments is ["ask", .. var rest] ? rest : arguments);
        if (parsed.Errors.Count > 0)
            throw new FormatException(string.Join(" ", parsed.Errors.Select(error => error.Message)));
        return byCommand.TryGetValue(parsed.CommandResult.Command, out var question)
            ? question.Answer(parsed, context, stop)
            : throw new FormatException($"args begin with none of {string.Join(", ", byCommand.Keys.Select(command => command.Name))}.");
    }

    private static string[] Arguments(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("args", out var args) || args.ValueKind != JsonValueKind.Array)
            throw new FormatException("A line is {\"id\": …, \"args\": [\"office\", \"RUS\"]}.");
        return [.. args.EnumerateArray().Select(argument => argument.ValueKind == JsonValueKind.String ? argument.GetString()! : argument.GetRawText())];
    }

    // An answer may have half a million letters: one buffer serves them all.
    private void Write(JsonElement id, Action<Utf8JsonWriter> body)
    {
        written.ResetWrittenCount();
        using (Utf8JsonWriter writer = new(written, AnswerWriting.Line))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            if (id.ValueKind == JsonValueKind.Undefined)
                writer.WriteNullValue();
            else
                id.WriteTo(writer);
            body(writer);
            writer.WriteEndObject();
        }
    }

    private void Send()
    {
        if (letters.Length < written.WrittenCount)
            letters = new char[written.WrittenCount * 2];
        screen.Out.Write(letters.AsSpan(0, Encoding.UTF8.GetChars(written.WrittenSpan, letters)));
        screen.Out.Write('\n');
    }
}
