using System.Text.Json;
using Crayon.Platform.Core.Ccp.Wire;

namespace Crayon.Platform.Core.Ccp;

// Where events go.
internal sealed partial class CcpClient
{
    private const string Registration = "/v1/webhooks/registration";

    public async Task<CcpWebhook?> GetWebhookAsync(CancellationToken ct)
    {
        var (body, _) = await GetAsync<WebhookWire>(Registration, ct);
        return body is null ? null : new CcpWebhook(body.WebhookUrl, body.WebhookEvents);
    }

    public async Task<CcpWebhookSecret> RegisterWebhookAsync(Guid requestId, CcpWebhook webhook, CancellationToken ct)
    {
        var call = Post(
            requestId, Registration, new WebhookDraftWire(webhook.Url.AbsoluteUri, webhook.Events));
        var made = await transport.SendAsync<WebhookWire>(call, ct);
        return new CcpWebhookSecret(made.SigningSecret
            ?? throw new JsonException("The registration came without its secret."));
    }
}
