using Xunit;

namespace Entente.Text.Tests;

/// <summary>Data that lies beside a checkout, not in it: tests that need it are skipped where it is absent.</summary>
internal static class SharedData
{
    public static string PathTo(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", file);
            if (File.Exists(path))
                return path;
        }

        Assert.Skip($"shared/{file} lies nowhere beside this checkout.");
        return "";
    }
}
