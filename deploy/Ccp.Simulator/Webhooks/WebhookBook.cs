namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>Who wants to hear of what, in memory: most runs have nobody, and pay nothing for it.</summary>
internal sealed class WebhookBook
{
    private volatile IReadOnlyDictionary<string, IReadOnlySet<string>> _eventsOf =
        new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);

    public bool IsEmpty => _eventsOf.Count == 0;

    public IEnumerable<string> Partners => _eventsOf.Keys;

    public void Load(IEnumerable<WebhookRegistration> registrations) => _eventsOf = registrations.ToDictionary(
        r => r.PartnerId,
        r => (IReadOnlySet<string>)r.Events.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public bool Wants(string partnerId, string eventName) =>
        _eventsOf.TryGetValue(partnerId, out var events) && events.Contains(eventName);
}
