namespace Crayon.Platform.Core.Ccp;

/// <summary>A definite no of the provider: nothing happened, and asking again changes nothing by itself.</summary>
public sealed class CcpRefusedException(int status, string code, string description)
    : Exception($"The provider refused with {status} {code}.")
{
    /// <summary>The HTTP status, 4xx other than 408 and 429.</summary>
    public int Status => status;

    /// <summary>The provider's error code, such as <c>ETagMismatch</c>.</summary>
    public string Code => code;

    /// <summary>The provider's words; for staff, not for customers.</summary>
    public string Description => description;
}

/// <summary>No trustworthy answer to a write: it may have taken effect. Look it up before anything else.</summary>
public sealed class CcpUnknownOutcomeException(Guid requestId, Exception? cause)
    : Exception("The provider gave no trustworthy answer.", cause)
{
    /// <summary>The request id whose outcome is unknown.</summary>
    public Guid RequestId => requestId;
}

/// <summary>
/// Definitely not executed: the provider could not be reached or asked to come back later. Reads end in it, too.
/// </summary>
public sealed class CcpUnavailableException(TimeSpan? retryAfter, Exception? cause = null)
    : Exception("The provider is not available.", cause)
{
    /// <summary>When to come back, if it was said.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
