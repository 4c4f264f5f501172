namespace Entente.Text.Names;

/// <summary>Names known before the text is read. It holds no document, so one serves all threads.</summary>
public interface IGazetteer
{
    /// <summary>The longest known name that starts at a token and does not leave its sentence.</summary>
    /// <param name="document">A document with sentences, tokens and tags.</param>
    /// <param name="token">The token's position.</param>
    /// <returns>The name, of no tokens where none is known.</returns>
    KnownName Longest(Document document, int token);
}

/// <summary>A known name at a place in a text.</summary>
/// <param name="Tokens">How many tokens it has; 0 for none.</param>
/// <param name="Type">What it names.</param>
public readonly record struct KnownName(int Tokens, EntityType Type);
