using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Protocol.Par;
using Crayon.Identity.Host.Protocol.Tokens;
using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>Reads authorization requests: finds the client, opens what was pushed, checks the hint.</summary>
internal sealed class AuthorizeRequests(ClientDirectory clients, PushedRequests pushed, IdTokenHints hints)
{
    /// <summary>The enabled client of an id; null for none.</summary>
    public async ValueTask<KnownClient?> ClientAsync(TenantId realm, string? clientId, CancellationToken ct) =>
        clientId is not null && await clients.FindAsync(realm, clientId, ct) is { Standing.IsEnabled: true } client
            ? client
            : null;

    /// <summary>Reads a request as it came from a browser.</summary>
    public async ValueTask<(AuthorizeReading Reading, KnownClient? Client)> ReadAsync(
        RegisteredTenant realm, ProtocolForm form, CancellationToken ct)
    {
        if (await ClientAsync(realm.Id, form["client_id"], ct) is not { } client)
            return (AuthorizeReading.OnPage(AuthorizeError.UnknownClient), null);
        if (!PushedRequests.IsOurs(form["request_uri"]))
            return (await ReadAsync(realm, form, client, isPushed: false, ct), client);
        // RFC 9126 section 4: what was pushed counts, and nothing that the browser adds.
        var parameters = await pushed.TakeAsync(client, form["request_uri"] ?? "", ct);
        return (parameters is null
            ? AuthorizeReading.OnPage(AuthorizeError.BadRequestUri)
            : AuthorizeReading.Good(parameters), client);
    }

    /// <summary>Reads the parameters of a known client.</summary>
    public async ValueTask<AuthorizeReading> ReadAsync(
        RegisteredTenant realm, ProtocolForm form, KnownClient client, bool isPushed, CancellationToken ct)
    {
        var reading = AuthorizeRequest.Read(form, client, isPushed);
        if (reading.Parameters is not { } parameters || form["id_token_hint"] is not { } token) return reading;
        return await hints.ReadAsync(realm, token, ct) is { } hint && hint.ClientId == client.ClientId
            ? AuthorizeReading.Good(parameters with { HintedSubject = hint.Subject })
            : new AuthorizeReading(null,
                AuthorizeError.Invalid("The id_token_hint is not a token of this server for this client."),
                reading.Back);
    }
}
