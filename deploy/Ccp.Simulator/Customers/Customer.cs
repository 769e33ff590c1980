using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>An end-customer as the provider knows it.</summary>
internal sealed class Customer : ISequenced
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string PartnerId { get; init; }
    public required string CompanyName { get; set; }
    public required string Email { get; set; }
    public required string Country { get; init; }
    public required string Market { get; init; }
    public string? Domain { get; set; }
    public string? ExternalReference { get; set; }
    public string? PartnerIdOnRecord { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the partner is billed; null for one that was never another's.</summary>
    public DateTimeOffset? HandedOverAt { get; init; }
    public int Version { get; set; } = 1;
    public Agreement? Agreement { get; set; }
}

/// <summary>The provider's customer agreement, accepted by a named person.</summary>
internal sealed class Agreement
{
    public required string AcceptedBy { get; init; }
    public required string Email { get; init; }
    public required DateTimeOffset AcceptedAt { get; init; }
    public required string Version { get; init; }
}
