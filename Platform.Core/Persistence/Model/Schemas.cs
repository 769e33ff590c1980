namespace Crayon.Platform.Core.Persistence.Model;

/// <summary>The schemas of the one database.</summary>
public static class Schemas
{
    /// <summary>Tenants, hosts, issuers, legal entities.</summary>
    public const string Registry = "registry";

    /// <summary>Realms, people, clients, keys, grants.</summary>
    public const string Identity = "identity";

    /// <summary>The trade: customers, catalogue, prices, orders, subscriptions.</summary>
    public const string Platform = "platform";

    /// <summary>Outbox, idempotency, job runs.</summary>
    public const string Jobs = "jobs";
}
