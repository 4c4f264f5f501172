namespace Entente.Sources.Files;

/// <summary>How folders are listed; tests put one that fails in its place, which no permission can do to the superuser.</summary>
internal abstract class Folder
{
    public static Folder OnDisk { get; } = new Disk();

    /// <summary>The entries of a folder, in any order.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public abstract IReadOnlyList<FileSystemInfo> Entries(string path);

    private sealed class Disk : Folder
    {
        public override IReadOnlyList<FileSystemInfo> Entries(string path) => new DirectoryInfo(path).GetFileSystemInfos();
    }
}
