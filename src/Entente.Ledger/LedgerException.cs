namespace Entente.Ledger;

/// <summary>The ledger cannot be opened, read or written. The message says why and what helps; what was in it is still whole.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates the exception with a message for the user.</summary>
    public LedgerException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
