using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Catalogue;

/// <summary>A service of the provider's catalogue, the same for all tenants.</summary>
public sealed class CloudService : Entity, IShared, IVersioned
{
    /// <summary>The service's id.</summary>
    public ServiceId Id { get; init; } = ServiceId.New();

    /// <summary>The product's id at the provider; unique.</summary>
    public required string ProviderProductId { get; init; }

    /// <summary>Readable id in addresses, unique, such as <c>productivity-suite-business</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Name for people.</summary>
    public required string ServiceName { get; set; }

    /// <summary>Who makes it.</summary>
    public required string Publisher { get; set; }

    /// <summary>Category, such as <c>Security</c>.</summary>
    public required string Category { get; set; }

    /// <summary>What it is, in a sentence or two.</summary>
    public required string Description { get; set; }

    /// <summary>The provider's ids of the better services to which seats of this one may move.</summary>
    public List<string> UpgradesTo { get; set; } = [];

    /// <summary>Whether it is sold.</summary>
    public ServiceState State { get; set; } = ServiceState.Active;

    /// <summary>When the provider stops selling it, if announced.</summary>
    public DateTimeOffset? ExpirationDate { get; set; }

    /// <summary>The plans in which it is sold.</summary>
    public List<Plan> Plans { get; } = [];

    /// <inheritdoc />
    public string VersionName => DataVersion.Catalogue;
}

/// <summary>Whether a service is sold.</summary>
public enum ServiceState
{
    /// <summary>Sold.</summary>
    Active,

    /// <summary>No longer sold; running subscriptions go on.</summary>
    Inactive,
}
