namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>A definite no of the provider: nothing happened, and asking again changes nothing by itself.</summary>
public sealed class CardsRefusedException(int status, string code, Exception? cause)
    : Exception($"The card provider refused with {status} {code}.", cause)
{
    /// <summary>The HTTP status, 4xx.</summary>
    public int Status => status;

    /// <summary>The provider's code, such as <c>amount_too_small</c>.</summary>
    public string Code => code;

    /// <summary>Whether what was asked for does not exist.</summary>
    public bool IsAbsent => status == 404;
}

/// <summary>
/// No trustworthy answer: what was asked may have happened or not. It is looked up before it is asked for again.
/// </summary>
public sealed class CardsUnansweredException(string why, Exception? cause)
    : Exception($"The card provider gave no trustworthy answer ({why}).", cause);
