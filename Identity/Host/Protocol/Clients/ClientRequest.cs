using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Store.Clients;

namespace Crayon.Identity.Host.Protocol.Clients;

/// <summary>A form that a client sent in its own name.</summary>
/// <param name="Client">Who, proven.</param>
/// <param name="Form">The parameters.</param>
internal sealed record ClientRequest(KnownClient Client, ProtocolForm Form)
{
    /// <summary>Reads a form and authenticates its client; a refusal is answered, and null returned.</summary>
    public static async ValueTask<ClientRequest?> ReadAsync(HttpContext context, ClientAuthenticator authenticator)
    {
        var ct = context.RequestAborted;
        var (form, error) = await FormRequest.ReadAsync(context.Request, ct);
        KnownClient? client = null;
        if (form is not null) (client, error) = await authenticator.AuthenticateAsync(context.Request, form, ct);
        if (form is not null && client is not null) return new ClientRequest(client, form);
        await ProtocolResponse.WriteAsync(context.Response, error ?? ProtocolError.BadClient, ct);
        return null;
    }
}
