namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>
/// An event as it is sent. It says what has changed, not how: the receiver reads the resource, and the record of the
/// change where there is one.
/// </summary>
internal sealed record WebhookBody(
    string EventId, string EventName, string ResourceName, string ResourceUri, string? AuditUri,
    DateTimeOffset ResourceChangeUtcDate);
