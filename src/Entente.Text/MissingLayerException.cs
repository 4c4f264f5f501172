namespace Entente.Text;

/// <summary>A layer was read that no stage has added: not yet looked for is not the same as found empty.</summary>
public sealed class MissingLayerException : InvalidOperationException
{
    /// <summary>Creates the exception for a layer by its name.</summary>
    public MissingLayerException(string layer)
        : base($"The document has no {layer} yet: put the stage that adds them before the one that reads them.") => Layer = layer;

    /// <summary>The layer that was asked for.</summary>
    public string Layer { get; }
}
