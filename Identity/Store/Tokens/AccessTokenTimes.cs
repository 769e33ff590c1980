using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens;

/// <summary>When a token is good, by the clock of the host (real time).</summary>
internal static class AccessTokenTimes
{
    /// <summary>
    /// Refuses tokens that have ended, have not begun or were issued in the future, with the skew that clocks may have.
    /// </summary>
    public static LifetimeValidator Validator(TimeProvider time) => (notBefore, expires, token, _) =>
    {
        var now = time.GetUtcNow().UtcDateTime;
        var issued = ((JsonWebToken)token).IssuedAt;
        return expires is { } end && now - AccessTokens.Skew < end && issued <= now + AccessTokens.Skew
            && (notBefore is not { } start || start <= now + AccessTokens.Skew);
    };

    /// <summary>Why a token was not valid.</summary>
    public static AccessTokenRefusal ReasonOf(Exception? failure) =>
        failure is SecurityTokenInvalidLifetimeException ? AccessTokenRefusal.OutOfTime
            : AccessTokenRefusal.BadSignature;
}
