using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>What a buyer says it does not owe of an invoice: told by itself, or written down by its seller.</summary>
public sealed class InvoiceDispute : Entity, ICustomerTrade
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId SellerTenantId { get; init; }

    /// <inheritdoc />
    public required TenantId BuyerTenantId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>The invoice.</summary>
    public required DocumentId InvoiceId { get; init; }

    /// <summary>How much, minor units of its currency.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The lines that are meant; none where the whole invoice is.</summary>
    public List<int> Lines { get; init; } = [];

    /// <summary>Whether the buyer opened it itself; otherwise its seller wrote it down.</summary>
    public bool IsBuyers { get; init; }

    /// <summary>Why, in the buyer's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Since when (business time).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ended (business time); null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>How it ended, in the seller's words.</summary>
    public string? Resolution { get; private set; }

    /// <summary>It is over.</summary>
    internal void Resolve(string words, DateTimeOffset at) => (Resolution, ResolvedAt) = (words, at);
}
