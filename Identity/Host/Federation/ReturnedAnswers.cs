using Crayon.Identity.Host.Realms;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Federation;

/// <summary>What another provider answered.</summary>
/// <param name="SignIn">The sign-in that it belongs to.</param>
/// <param name="Code">The code; null when there is none.</param>
/// <param name="Issuer">Who says that it answers (RFC 9207); null when it does not say.</param>
/// <param name="Error">The error code; null for none.</param>
internal sealed record ReturnedAnswer(ReturnedSignIn SignIn, string? Code, string? Issuer, string? Error)
{
    /// <summary>Whether the person turned back there.</summary>
    public bool IsDenied => Error == "access_denied";
}

/// <summary>Reads answers of other providers, and has their codes changed.</summary>
internal sealed class ReturnedAnswers(
    FederatedSignIns signIns, FederationCookie cookie, UpstreamTokens tokens, HostSettings settings)
{
    /// <summary>The answer, taken once; null when it does not belong to a sign-in of this browser and realm.</summary>
    public async Task<ReturnedAnswer?> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var query = context.Request.Query;
        if (Single("state") is not { } state) return null;
        return await signIns.TakeAsync(state, cookie.Read(context.Request), ct) is { } signIn
            ? new ReturnedAnswer(signIn, Single("code"), Single("iss"), Single("error"))
            : null;

        string? Single(string name) => query[name] is [{ Length: > 0 and <= 4_000 } value] ? value : null;
    }

    /// <summary>
    /// Who the answer stands for; throws <see cref="UpstreamException"/> for anything that is not in order.
    /// </summary>
    public Task<UpstreamIdentity> RedeemAsync(HttpContext context, ReturnedAnswer answer, CancellationToken ct)
    {
        var provider = answer.SignIn.Provider;
        // Mix-up defence (RFC 9207 section 2.4): an answer that names another provider is not taken to this one.
        if (answer.Issuer is { } issuer && issuer != provider.Registration.Issuer)
            throw new UpstreamException("answered-by-another");
        if (answer.Error is not null || answer.Code is not { } code) throw new UpstreamException("refused-there");
        var callback = BeginSignIn.CallbackOf(CurrentRealm.Of(context), settings);
        return tokens.RedeemAsync(
            provider, new UpstreamCode(code, callback, answer.SignIn.Verifier, answer.SignIn.Nonce), ct);
    }
}
