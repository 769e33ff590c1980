using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Sessions;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Decides whether somebody who is signed in has to sign in again.</summary>
internal static class SignInAgain
{
    /// <summary>How recent a sign-in must be for changes of credentials.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Whether the request needs the first factor anew: <c>prompt=login</c> or <c>select_account</c> not met since it
    /// came, too old by
    /// <c>max_age</c>, or for another person (OpenID Connect Core section 3.1.2.1). Otherwise at most a level is
    /// missing.
    /// </summary>
    public static bool IsNeeded(PendingRequest waiting, SignedIn signedIn, DateTimeOffset now)
    {
        var (parameters, at) = (waiting.Parameters, signedIn.Session.Authentication.At);
        var isFresh = at >= waiting.CreatedAt;
        var isAsked = parameters.Prompt.Contains("login", StringComparer.Ordinal)
            || parameters.Prompt.Contains("select_account", StringComparer.Ordinal);
        return (isAsked && !isFresh)
            || (parameters.MaxAge is { } age && !isFresh && (age == 0 || now - at > TimeSpan.FromSeconds(age)))
            || (parameters.HintedSubject is { } subject && subject != signedIn.Person.PersonId.ToString());
    }
}
