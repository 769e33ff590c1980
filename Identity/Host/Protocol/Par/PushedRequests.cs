using System.Text.Json;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;

namespace Crayon.Identity.Host.Protocol.Par;

/// <summary>
/// Authorization requests that clients pushed (RFC 9126): named by a handle for a minute, opened once, by that client
/// alone.
/// </summary>
internal sealed class PushedRequests(IdentityDbContext db, AuthorizationRequests requests, TimeProvider time)
{
    /// <summary>How long a pushed request can be opened.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private const string Prefix = "urn:ietf:params:oauth:request_uri:";

    /// <summary>
    /// Whether a <c>request_uri</c> has the form of ours; any other would have to be fetched, which is never done.
    /// </summary>
    public static bool IsOurs(string? requestUri) => requestUri?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Keeps a request and answers its <c>request_uri</c>.</summary>
    public async Task<string> KeepAsync(KnownClient client, AuthorizeParameters parameters, CancellationToken ct)
    {
        var (handle, now) = (OpaqueHandle.New(), time.GetUtcNow());
        db.AuthorizationRequests.Add(new AuthorizationRequest
        {
            TenantId = client.Realm, Hash = OpaqueHandle.HashOf(handle), ClientId = client.ClientId,
            Parameters = JsonSerializer.Serialize(parameters, ProtocolJson.Default.AuthorizeParameters),
            IsPushed = true,
            CreatedAt = now, ExpiresAt = now + Life,
        });
        await db.SaveChangesAsync(ct);
        return Prefix + handle;
    }

    /// <summary>Opens a pushed request; null when it is not there for this client, or no longer.</summary>
    public async Task<AuthorizeParameters?> TakeAsync(KnownClient client, string requestUri, CancellationToken ct) =>
        await requests.TakePushedAsync(requestUri[Prefix.Length..], client.ClientId, ct) is { } parameters
            ? JsonSerializer.Deserialize(parameters, ProtocolJson.Default.AuthorizeParameters)
            : null;
}
