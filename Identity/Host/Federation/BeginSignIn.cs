using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.Federation;

/// <summary>Sends a browser to another provider.</summary>
internal sealed class BeginSignIn(
    ProviderConfigurations configurations, FederatedSignIns signIns, FederationCookie cookie, HostSettings settings)
{
    /// <summary>Where the other provider sends the browser back to: one address for all providers of a realm.</summary>
    public static string CallbackOf(RegisteredTenant realm, HostSettings settings) =>
        settings.Public.OriginOf(realm.PrimaryHost) + Routes.ExternalCallback;

    /// <summary>
    /// Keeps the sign-in and tells where the browser goes; throws <see cref="UpstreamException"/> when the provider is
    /// away.
    /// </summary>
    public async Task<string> AddressAsync(
        HttpContext context, KnownProvider provider, BeginGoal goal, CancellationToken ct)
    {
        var configuration = await configurations.OfAsync(provider, ct);
        var (secrets, browser) = (UpstreamSecrets.New(), cookie.Read(context.Request) ?? OpaqueHandle.New());
        await signIns.KeepAsync(provider, secrets, browser, new FederationGoal(goal.Pending?.Handle, goal.LinkTo), ct);
        cookie.Write(context.Response, browser);
        var wishes = new UpstreamWishes(
            CallbackOf(CurrentRealm.Of(context), settings), goal.LoginHint, MustSignIn(goal.Pending));
        return UpstreamRequest.AddressOf(configuration, provider, secrets, wishes);
    }

    private static bool MustSignIn(PendingRequest? pending) =>
        pending is { } request
        && (request.Parameters.MaxAge is not null
            || request.Parameters.Prompt.Contains("login", StringComparer.Ordinal));
}

/// <summary>What a sign-in at another provider is for.</summary>
/// <param name="Pending">The waiting authorization request; null for the account pages.</param>
/// <param name="LoginHint">The address that the person typed.</param>
/// <param name="LinkTo">The person who links an account; null for a sign-in.</param>
internal sealed record BeginGoal(PendingRequest? Pending, string? LoginHint = null, PersonId? LinkTo = null);
