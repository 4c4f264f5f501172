using System.Text;
using Spectre.Console;

namespace Entente.Cli;

/// <summary>Where a command reads and writes: reports and answers go to <see cref="Out"/>, all else to <see cref="Error"/>.</summary>
internal sealed class Screen(Stream input, TextWriter output, TextWriter error)
{
    private const int NarrowestUse = 60;
    private const int WidestUse = 110;

    /// <summary>Standard input.</summary>
    public Stream In { get; } = input;

    /// <summary>Standard output: buffered, UTF-8, LF.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether a person sees <see cref="Out"/>.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>How many columns text for people may take.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The process's own streams.</summary>
    public static Screen OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(
            Console.OpenStandardInput(),
            new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true })
        {
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 100 : Math.Clamp(WindowWidth(), NarrowestUse, WidestUse),
        };
    }

    /// <summary>Tells what went wrong and returns the status that goes with it.</summary>
    public int Fail(int status, string message)
    {
        Error.WriteLine(message);
        return status;
    }

    /// <summary>A console on standard error that can draw a progress bar.</summary>
    public IAnsiConsole ErrorConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error), Interactive = InteractionSupport.Yes });

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
