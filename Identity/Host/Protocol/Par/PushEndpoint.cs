using System.Text.Json.Serialization;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.Protocol.Par;

/// <summary>A pushed request as answered (RFC 9126 section 2.2).</summary>
internal sealed record PushAnswer(
    [property: JsonPropertyName("request_uri")] string RequestUri,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>POST /id/par: a client leaves an authorization request before it sends the browser (RFC 9126).</summary>
internal static class PushEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Routes.PushedRequests, HandleAsync).AllowAnonymous();

    private static async Task HandleAsync(
        HttpContext context, ClientAuthenticator authenticator, AuthorizeRequests requests, PushedRequests pushed)
    {
        var ct = context.RequestAborted;
        if (await ClientRequest.ReadAsync(context, authenticator) is not ({ } client, { } form)) return;
        var reading = await requests.ReadAsync(CurrentRealm.Of(context), form, client, isPushed: true, ct);
        if (reading.Parameters is not { } parameters)
        {
            await ProtocolResponse.WriteAsync(context.Response, ErrorOf(reading), ct);
            return;
        }
        // The id may have come in the header alone.
        var uri = await pushed.KeepAsync(client, parameters with { ClientId = client.ClientId }, ct);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await ProtocolResponse.WriteAsync(
            context.Response, new PushAnswer(uri, (int)PushedRequests.Life.TotalSeconds),
            ProtocolJson.Default.PushAnswer, ct);
    }

    // RFC 9126 section 2.1: a request_uri has no business in what is pushed.
    private static ProtocolError ErrorOf(AuthorizeReading reading) => reading.Error switch
    {
        null => ProtocolError.BadClient,
        var error when error == AuthorizeError.NoRequestUri =>
            ProtocolError.BadRequest("A pushed request cannot name another."),
        var error => new ProtocolError(error.Code, error.Description),
    };
}
