using System.Buffers;

namespace Entente.Registers.Compiled;

/// <summary>The bytes of an embedded resource where the loaded assembly has them, so that megabytes need not be copied to read a few of them.</summary>
internal sealed unsafe class ResourceMemory : MemoryManager<byte>
{
    // Resources lie in the memory of their assembly, which the runtime never unloads; the stream is kept because the memory is its own.
    private readonly UnmanagedMemoryStream stream;
    private readonly byte* start;

    private ResourceMemory(UnmanagedMemoryStream stream)
    {
        this.stream = stream;
        start = stream.PositionPointer;
    }

    /// <summary>What a stream holds: in place where it lies in memory, else a copy.</summary>
    public static ReadOnlyMemory<byte> Of(Stream stream)
    {
        if (stream is UnmanagedMemoryStream resource)
            return new ResourceMemory(resource).Memory;
        using (stream)
        {
            var copy = new byte[stream.Length];
            stream.ReadExactly(copy);
            return copy;
        }
    }

    public override Span<byte> GetSpan() => new(start, (int)stream.Length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex, default, this);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => stream.Dispose();
}
