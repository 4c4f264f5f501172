namespace Entente.Cli;

/// <summary>What the program tells the shell. Documented in docs/cli.md.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>The work could not be done.</summary>
    public const int Failed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>Some inputs could not be read; the others were.</summary>
    public const int BadInput = 3;

    /// <summary>What was asked for is not there.</summary>
    public const int NotFound = 4;

    /// <summary>Stopped by Ctrl-C: 128 and the signal's number, as shells have it.</summary>
    public const int Stopped = 130;
}
