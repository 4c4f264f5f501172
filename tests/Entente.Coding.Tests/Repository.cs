namespace Entente.Coding.Tests;

/// <summary>The checkout that the tests run in, and what may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Entente.slnx.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "Entente.slnx")))
        ?? throw new InvalidOperationException("The tests run outside a checkout.");

    /// <summary>A file or folder of the shared material beside the checkout; null where it is absent.</summary>
    public static string? Shared(string path) =>
        Up(Root, folder => Exists(Path.Combine(folder, "shared", path))) is { } folder ? Path.Combine(folder, "shared", path) : null;

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private static string? Up(string from, Func<string, bool> found)
    {
        for (var folder = from; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (found(folder))
                return folder;
        }

        return null;
    }
}
