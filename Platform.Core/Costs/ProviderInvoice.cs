using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Costs;

/// <summary>
/// A document of the provider, and how far its lines were brought in. The operator's row: no tenant sees a cost.
/// </summary>
public sealed class ProviderInvoice : Entity, ITenantOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The operator.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The provider's number; unique.</summary>
    public required string Number { get; init; }

    /// <summary>Whether it gives back.</summary>
    public required bool IsCreditNote { get; init; }

    /// <summary>Number of the document that a credit note amends.</summary>
    public string? AmendsNumber { get; init; }

    /// <summary>The month billed, <c>yyyymm</c>.</summary>
    public required int Month { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>When the provider issued it.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>What is to be paid by the document, minor units.</summary>
    public required long TotalMinor { get; init; }

    /// <summary>Where in its lines the import goes on; null at the start and at the end.</summary>
    public string? Continuation { get; set; }

    /// <summary>When all lines were in (business time); null before.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Lines brought in, each once.</summary>
    public int Lines { get; set; }

    /// <summary>Their sum, minor units.</summary>
    public long LinesMinor { get; set; }

    /// <summary>Lines that the provider repeated, here or in an earlier document.</summary>
    public int Repeated { get; set; }

    /// <summary>Lines for a month before the document's.</summary>
    public int Late { get; set; }

    /// <summary>Lines whose kind of charge is not known here.</summary>
    public int Unknown { get; set; }

    /// <summary>Lines of no customer that we know.</summary>
    public int Unallocated { get; set; }

    /// <summary>The last line whose usage was charged; null at the start.</summary>
    public Guid? RatedUpTo { get; set; }

    /// <summary>When all of its usage was charged (business time); null before.</summary>
    public DateTimeOffset? RatedAt { get; set; }

    /// <summary>
    /// What the document asks for and no line shows, minor units; it means something once all lines are in.
    /// </summary>
    public long DifferenceMinor => TotalMinor - LinesMinor;
}
