namespace Crayon.Platform.Core.Ccp.Wire;

internal sealed record WebhookDraftWire(string WebhookUrl, IReadOnlyList<string> WebhookEvents);

internal sealed record WebhookWire(
    Uri WebhookUrl, IReadOnlyList<string> WebhookEvents, string? SigningSecret = null);
