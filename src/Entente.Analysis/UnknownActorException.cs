namespace Entente.Analysis;

/// <summary>A question names somebody the register does not know.</summary>
public sealed class UnknownActorException : Exception
{
    /// <summary>With a message that says what to ask instead.</summary>
    public UnknownActorException(string message)
        : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public UnknownActorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Without a message.</summary>
    public UnknownActorException()
    {
    }
}
