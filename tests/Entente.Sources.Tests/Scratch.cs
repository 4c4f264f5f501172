using System.Text;

namespace Entente.Sources.Tests;

/// <summary>A folder of one test's own, gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("entente-").FullName;

    public string this[string below] => System.IO.Path.Combine(Path, below);

    public string Write(string below, string text) => Write(below, Encoding.UTF8.GetBytes(text));

    public string Write(string below, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[below])!);
        File.WriteAllBytes(this[below], bytes);
        return this[below];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
