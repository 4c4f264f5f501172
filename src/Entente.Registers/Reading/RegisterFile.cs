using System.Reflection;
using System.Text;

namespace Entente.Registers.Reading;

/// <summary>A file of the register, shipped or the user's.</summary>
/// <param name="Path">Its path below the data folder, with <c>/</c>.</param>
/// <param name="Shown">How faults and answers call it: the path again, or for a user's file one that leads there.</param>
/// <param name="Open">Opens its bytes.</param>
internal sealed record RegisterFile(string Path, string Shown, Func<Stream> Open)
{
    private const string Prefix = "data/";

    /// <summary>The files inside this assembly.</summary>
    public static IEnumerable<RegisterFile> Shipped()
    {
        var assembly = typeof(RegisterFile).Assembly;
        return from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(Prefix, StringComparison.Ordinal)
               orderby resource
               select new RegisterFile(resource[Prefix.Length..], resource[Prefix.Length..], () => OpenResource(assembly, resource));
    }

    /// <summary>The files below a folder; hidden ones and those of other kinds are passed over.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<RegisterFile> In(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {folder}.");
        return from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               let path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')
               where System.IO.Path.GetExtension(path) is ".tsv" or ".yaml" && !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal)
               orderby path
               select new RegisterFile(path, System.IO.Path.Combine(folder, path).Replace('\\', '/'), () => File.OpenRead(file));
    }

    /// <summary>The register it belongs to: <c>offices</c> for <c>offices.tsv</c> and <c>offices/asia.tsv</c>.</summary>
    public string Register => Path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? Path[..slash] : System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Its bytes.</summary>
    public byte[] ReadBytes()
    {
        using var stream = Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Its text, without a byte order mark.</summary>
    public string ReadText()
    {
        ReadOnlySpan<byte> bytes = ReadBytes();
        return Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
    }

    private static Stream OpenResource(Assembly assembly, string resource) =>
        assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException($"The register file {resource} is not in this build.");
}
